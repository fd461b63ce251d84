package it.orders;

/** What it costs to send a letter, in cents. */
public final class Postage {

    private Postage() {}

    public static int of(int grams, boolean abroad, boolean express) {
        if (grams <= 0) {
            return 0;
        }
        int cents = atHome(grams) + (abroad ? surcharge(grams) : 0);
        if (express && cents < 1_000) {
            cents += abroad ? 800 : 400;
        }
        return cents;
    }

    private static int atHome(int grams) {
        return grams < 20 ? 85 : grams < 50 ? 100 : grams < 500 ? 160 : grams < 1_000 ? 270 : 450;
    }

    private static int surcharge(int grams) {
        return grams < 500 ? 200 : grams < 1_000 ? 500 : 900;
    }
}
