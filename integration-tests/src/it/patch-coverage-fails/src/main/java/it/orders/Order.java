package it.orders;

/** What the change has. */
public final class Order {

    private final int amount;

    public Order(int amount) {
        this.amount = amount;
    }

    public int total() {
        return amount;
    }

    public int discounted(int percent) {
        if (percent < 0 || percent > 100) {
            throw new IllegalArgumentException("no percentage: " + percent);
        }
        return amount - amount * percent / 100;
    }
}
