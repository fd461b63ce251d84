package io.github.holdfast.coverage;

/** What the limits are held against. */
enum Scope {
    /** Each module by itself. */
    MODULE,
    /** All modules added up. */
    REACTOR
}
