package it.green.versions;

public final class Release {

    private Release() {}

    public static int number() {
        return 17;
    }
}
