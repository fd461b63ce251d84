package io.github.holdfast.specs.check;

/** What a change of code demands of the specs that cover it. */
public enum Demand {
    /** Nothing. */
    NONE,
    /** A meaningful change anywhere in the spec. */
    SPEC,
    /** A meaningful change where the spec speaks of what changed. */
    SECTION
}
