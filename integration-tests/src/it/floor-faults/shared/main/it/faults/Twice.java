package it.faults;

public final class Twice {

    private Twice() {}

    public static int by(int number) {
        if (number < 0) {
            throw new IllegalArgumentException("negative: " + number);
        }
        return 2 * number;
    }
}
