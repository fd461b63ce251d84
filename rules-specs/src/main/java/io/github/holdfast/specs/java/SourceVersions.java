package io.github.holdfast.specs.java;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/** The bytes of one source at the base and now. It keeps the arrays that it is given: nobody writes into them. */
public final class SourceVersions {

    private final Optional<byte[]> before;
    private final Optional<byte[]> after;

    private SourceVersions(Optional<byte[]> before, Optional<byte[]> after) {
        this.before = Objects.requireNonNull(before, "before");
        this.after = Objects.requireNonNull(after, "after");
    }

    /**
     * Two versions of a file.
     *
     * @param before its bytes at the base; empty for a new file
     * @param after its bytes now; empty for a deleted one
     */
    public static SourceVersions of(Optional<byte[]> before, Optional<byte[]> after) {
        return new SourceVersions(before, after);
    }

    Optional<byte[]> before() {
        return before;
    }

    Optional<byte[]> after() {
        return after;
    }

    /** Whether both are there, byte by byte the same. */
    boolean areEqual() {
        return before.isPresent() && after.isPresent() && Arrays.equals(before.get(), after.get());
    }
}
