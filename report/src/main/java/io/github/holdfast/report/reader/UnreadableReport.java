package io.github.holdfast.report.reader;

/** A file among the reports that is none, or cannot be read. Nothing is told of a build whose reports are not all readable. */
public final class UnreadableReport extends Exception {

    private static final long serialVersionUID = 1L;

    /**
     * @param name path of the file
     * @param what is wrong with it
     */
    UnreadableReport(String name, String what) {
        super(name + " " + what);
    }

    /**
     * @param name path of the file
     * @param what is wrong with it
     * @param cause the failure below
     */
    UnreadableReport(String name, String what, Throwable cause) {
        super(name + " " + what, cause);
    }
}
