package it.orders;

/** What the base has. */
public final class Order {

    private final int amount;

    public Order(int amount) {
        this.amount = amount;
    }

    public int total() {
        return amount;
    }
}
