package io.github.holdfast.core.finding;

/** What a rule says of a module or of the reactor. There is no verdict for a rule that looked at nothing: that is {@link #UNUSABLE}. */
public enum Verdict {
    /** Something was judged and nothing is wrong. */
    PASSED,
    /** Something was judged and at least one finding of severity {@link Severity#ERROR} came of it. */
    FAILED,
    /** There is truly nothing to judge, and the reason says why. */
    NOT_APPLICABLE,
    /** Input or evidence is missing or unusable; fails whatever level the rule has. */
    UNUSABLE;

    /** Whether a build with this verdict has to fail. */
    public boolean fails() {
        return this == FAILED || this == UNUSABLE;
    }
}
