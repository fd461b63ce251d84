package io.github.holdfast.maven;

/** Why a goal writes nothing, and what to do. The mojo tells it to Maven. */
final class Refused extends Exception {

    private static final long serialVersionUID = 1L;

    /**
     * @param what is the case
     * @param mend what to do about it
     */
    Refused(String what, String mend) {
        super(what + "; " + mend);
    }

    /**
     * @param what is the case
     * @param mend what to do about it
     * @param cause the failure below
     */
    Refused(String what, String mend, Throwable cause) {
        super(what + "; " + mend, cause);
    }
}
