package it.realm;

public final class Tax {

    private Tax() {}

    public static int on(int cents) {
        return cents < 100 ? 0 : cents / 5;
    }
}
