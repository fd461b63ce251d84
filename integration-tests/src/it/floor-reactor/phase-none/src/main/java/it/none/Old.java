package it.none;

public final class Old {

    private Old() {}

    public static int number() {
        return 1;
    }
}
