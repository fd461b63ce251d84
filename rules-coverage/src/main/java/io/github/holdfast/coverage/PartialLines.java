package io.github.holdfast.coverage;

/** What a line is of which some instructions ran. */
enum PartialLines {
    /** Not covered. */
    MISSED,
    /** Covered, as JaCoCo reads it. */
    COVERED
}
