package it.core;

/** A price in cents; each method is covered by the tests of another module. */
public final class Price {

    private final int cents;

    public Price(int cents) {
        this.cents = cents;
    }

    public int cents() {
        return cents;
    }

    public Price plus(Price other) {
        return new Price(cents + other.cents);
    }

    public Price reduced(int percent) {
        if (percent > 50) {
            throw new IllegalArgumentException("more than half");
        }
        int reduction = cents * percent / 100;
        return new Price(cents - reduction);
    }

    public boolean isFree() {
        return cents == 0;
    }
}
