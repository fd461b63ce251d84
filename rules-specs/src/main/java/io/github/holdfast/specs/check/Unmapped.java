package io.github.holdfast.specs.check;

/** Which types have to be covered by a spec. */
public enum Unmapped {
    /** None. */
    NONE,
    /** Those that the change adds. */
    NEW,
    /** All that the change touches. */
    ALL
}
