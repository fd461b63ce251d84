package io.github.holdfast.core.finding;

import java.util.Objects;

/**
 * Input or evidence that is missing, broken or contradictory, so that nothing can be judged. Thrown by readers with all
 * that a person needs to mend it, and translated to a report at one place only, in the base class of the rules.
 */
public final class UnusableInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    /**
     * @param what a few words for the header of the message, for example {@code no execution data}
     * @param finding the cause with its code, its place and its mend
     */
    public UnusableInput(String what, Finding finding) {
        super(Objects.requireNonNull(what, "what"));
        this.finding = Objects.requireNonNull(finding, "finding");
    }

    /**
     * @param what a few words for the header of the message
     * @param finding the cause with its code, its place and its mend
     * @param cause the failure of the tool or library below
     */
    public UnusableInput(String what, Finding finding, Throwable cause) {
        super(Objects.requireNonNull(what, "what"), cause);
        this.finding = Objects.requireNonNull(finding, "finding");
    }

    /** The cause with its code, its place and its mend. */
    public Finding finding() {
        return finding;
    }
}
