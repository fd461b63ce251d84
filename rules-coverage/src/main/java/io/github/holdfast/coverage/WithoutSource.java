package io.github.holdfast.coverage;

/** What a class that comes from no known source is. */
enum WithoutSource {
    /** A warning. */
    WARN,
    /** A finding. */
    FAIL
}
