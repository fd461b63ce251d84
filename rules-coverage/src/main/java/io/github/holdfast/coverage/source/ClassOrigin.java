package io.github.holdfast.coverage.source;

/** Where a class comes from. */
public enum ClassOrigin {
    /** A source that git tracks, or that is new and not ignored; without git, any source under a source root. */
    SOURCE,
    /** A source below the build directory that git does not track. */
    GENERATED,
    /** No source was found. */
    UNKNOWN
}
