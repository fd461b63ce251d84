package it.faults;

public final class Half {

    private Half() {}

    public static int by(int number) {
        if (number < 0) {
            throw new IllegalArgumentException("negative: " + number);
        }
        return number / 2;
    }
}
