package io.github.holdfast.coverage;

/** Which methods are judged. */
enum Methods {
    /** All. */
    ALL,
    /** Those that the change touches. */
    CHANGED
}
