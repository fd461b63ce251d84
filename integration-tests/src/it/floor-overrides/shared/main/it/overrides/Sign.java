package it.overrides;

public final class Sign {

    private Sign() {}

    public static String of(int number) {
        if (number > 0) {
            return "plus";
        }
        if (number < 0) {
            return "minus";
        }
        return "zero";
    }
}
