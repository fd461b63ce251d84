package io.github.holdfast.coverage;

/** Whose tests count. */
enum Credit {
    /** The module's own. */
    OWN,
    /** Those of all modules. */
    REACTOR
}
