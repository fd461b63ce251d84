package it.green.legacy.old;

public final class Untestable {

    private Untestable() {}

    public static int one() {
        return 1;
    }

    public static int two() {
        return 2;
    }
}
