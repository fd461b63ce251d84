package it.green.versions;

public final class Report {

    private Report() {}

    public static String text() {
        return "release " + Release.number();
    }
}
