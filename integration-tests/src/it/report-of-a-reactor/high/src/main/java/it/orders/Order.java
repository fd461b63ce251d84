package it.orders;

/** An order of one kind of goods. */
public final class Order {

    private final int pieces;
    private final int price;

    public Order(int pieces, int price) {
        this.pieces = pieces;
        this.price = price;
    }

    public int total() {
        int total = pieces * price;
        if (pieces >= 10) {
            total -= total / 10;
        }
        if (total > 1_000) {
            total -= 50;
        }
        return total;
    }

    public boolean isEmpty() {
        return pieces == 0;
    }
}
