package io.github.holdfast.report.reader;

/** What keeps a JSON text from being a report; its reader adds the path of the file. */
final class NoReport extends Exception {

    private static final long serialVersionUID = 1L;

    NoReport(String what) {
        super(what);
    }

    NoReport(String what, Throwable cause) {
        super(what, cause);
    }
}
