package it.green.forks;

public final class Signs {

    private Signs() {}

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
