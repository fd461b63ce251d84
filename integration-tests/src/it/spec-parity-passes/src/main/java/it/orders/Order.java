package it.orders;

public final class Order {

    private final int amount;

    public Order(int amount) {
        this.amount = amount;
    }

    public int total(int discount) {
        return Math.max(0, amount - discount);
    }
}
