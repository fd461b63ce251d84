package io.github.holdfast.report;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** The build that wrote a report: its random id, its start, the commit that HEAD named. Immutable; ordered by start. */
public final class Build implements Comparable<Build> {

    private static final int SHORT = 10;

    private final String id;
    private final Instant started;
    private final Optional<String> commit;

    private Build(String id, Instant started, Optional<String> commit) {
        this.id = Objects.requireNonNull(id, "id");
        this.started = Objects.requireNonNull(started, "started");
        this.commit = Objects.requireNonNull(commit, "commit");
    }

    /**
     * @param id the same in all reports of one build
     * @param started when it began
     * @param commit full id of the commit, where there was one
     */
    public static Build of(String id, Instant started, Optional<String> commit) {
        return new Build(id, started, commit);
    }

    /** The same in all reports of one build. */
    public String id() {
        return id;
    }

    /** When it began. */
    public Instant started() {
        return started;
    }

    /** Full id of the commit that HEAD named. */
    public Optional<String> commit() {
        return commit;
    }

    /** When, and of which commit, in words; nothing in it comes from outside but digits and letters. */
    public String words() {
        return "build of " + started
                + commit.map(hex -> ", commit " + hex.substring(0, Math.min(SHORT, hex.length())))
                        .orElse(", no commit");
    }

    @Override
    public int compareTo(Build other) {
        int byStart = started.compareTo(other.started);
        return byStart == 0 ? id.compareTo(other.id) : byStart;
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof Build
                && id.equals(((Build) object).id)
                && started.equals(((Build) object).started)
                && commit.equals(((Build) object).commit);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, started, commit);
    }

    @Override
    public String toString() {
        return words();
    }
}
