package io.github.holdfast.coverage;

/** What a changed source is that cannot be measured. */
enum Unmeasured {
    /** A finding. */
    FAIL,
    /** A warning. */
    WARN
}
