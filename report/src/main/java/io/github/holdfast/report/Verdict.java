package io.github.holdfast.report;

/** What a report says of its module, from the lightest to the gravest. */
public enum Verdict {
    /** There was nothing to judge. */
    NOT_APPLICABLE,
    /** Something was judged, and no finding is an error. */
    PASSED,
    /** Something was judged, and a finding is an error. */
    FAILED,
    /** Nothing could be judged, which fails a build too. */
    UNUSABLE;

    /** Whether a build with this verdict fails. */
    public boolean fails() {
        return this == FAILED || this == UNUSABLE;
    }

    /** For a person. */
    public String words() {
        return name().replace('_', ' ');
    }
}
