package io.github.holdfast.core.finding;

/** Numbers of things in words. */
public final class Quantity {

    private Quantity() {}

    /** {@code 1 test}, {@code 2 tests}. */
    public static String of(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
