package io.github.holdfast.dependencies.check;

import io.github.holdfast.core.build.Coordinates;
import java.util.Objects;

/** An artifact that must not be in the build, whatever else approves it. Immutable. */
public final class Denial {

    private final ArtifactPattern artifacts;
    private final String useInstead;
    private final String reason;

    private Denial(ArtifactPattern artifacts, String useInstead, String reason) {
        this.artifacts = Objects.requireNonNull(artifacts, "artifacts");
        this.useInstead = Objects.requireNonNull(useInstead, "useInstead");
        this.reason = Objects.requireNonNull(reason, "reason");
    }

    /** @param useInstead what to take for it; empty for nothing */
    public static Denial of(ArtifactPattern artifacts, String useInstead, String reason) {
        return new Denial(artifacts, useInstead, reason);
    }

    /** What is denied, as written. */
    public String id() {
        return artifacts.toString();
    }

    /** What to take for it; empty for nothing. */
    public String useInstead() {
        return useInstead;
    }

    /** Why. */
    public String reason() {
        return reason;
    }

    ArtifactPattern artifacts() {
        return artifacts;
    }

    boolean denies(Coordinates coordinates) {
        return artifacts.matches(coordinates);
    }

    @Override
    public String toString() {
        return "denied " + artifacts;
    }
}
