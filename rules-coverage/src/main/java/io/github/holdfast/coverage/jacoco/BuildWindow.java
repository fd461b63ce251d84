package io.github.holdfast.coverage.jacoco;

import java.time.Instant;
import java.util.Objects;

/** The time of this build so far: what was dumped outside of it is not evidence of this build. Immutable. */
public final class BuildWindow {

    private final Instant start;
    private final Instant now;

    private BuildWindow(Instant start, Instant now) {
        this.start = Objects.requireNonNull(start, "start");
        this.now = Objects.requireNonNull(now, "now");
    }

    /** The time from the start of the build to now, both inclusive. */
    public static BuildWindow of(Instant start, Instant now) {
        return new BuildWindow(start, now);
    }

    /** When the build began. */
    public Instant start() {
        return start;
    }

    /** Whether the time lies in this build. */
    public boolean contains(Instant time) {
        return !time.isBefore(start) && !time.isAfter(now);
    }
}
