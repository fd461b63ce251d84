package it.green.legacy;

public final class Fresh {

    private Fresh() {}

    public static int one() {
        return 1;
    }
}
