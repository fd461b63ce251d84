package it.healthy;

public final class Calculation {

    private Calculation() {}

    public static int sum(int one, int other) {
        return one + other;
    }

    public static int quotient(int dividend, int divisor) {
        if (divisor == 0) {
            return 0;
        }
        int quotient = dividend / divisor;
        return quotient;
    }
}
