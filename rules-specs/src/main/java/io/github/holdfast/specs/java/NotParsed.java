package io.github.holdfast.specs.java;

/** One version of a source cannot be compared; its message says why. It never leaves this package. */
final class NotParsed extends Exception {

    private static final long serialVersionUID = 1L;

    NotParsed(String reason) {
        super(reason);
    }

    static NotParsed tooDeep() {
        return new NotParsed("it is nested too deeply to be compared");
    }
}
