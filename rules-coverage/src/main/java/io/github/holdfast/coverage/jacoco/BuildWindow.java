package io.github.holdfast.coverage.jacoco;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jacoco.core.data.SessionInfo;

/**
 * The time of this build so far and, where it gave them, the ids of its sessions: what was dumped outside of it, or bears
 * another id, is not evidence of this build. Immutable.
 */
public final class BuildWindow {

    private final Instant start;
    private final Instant now;
    private final Optional<Set<String>> ids;

    private BuildWindow(Instant start, Instant now, Optional<Set<String>> ids) {
        this.start = Objects.requireNonNull(start, "start");
        this.now = Objects.requireNonNull(now, "now");
        this.ids = ids;
    }

    /** The time from the start of the build to now, both inclusive. */
    public static BuildWindow of(Instant start, Instant now) {
        return new BuildWindow(start, now, Optional.empty());
    }

    /** The same time, of which only sessions with one of these ids are of this build. */
    public BuildWindow ofSessions(Set<String> sessionIds) {
        return new BuildWindow(start, now, Optional.of(Set.copyOf(sessionIds)));
    }

    /** When the build began. */
    public Instant start() {
        return start;
    }

    /** Whether the time lies in this build. */
    public boolean contains(Instant time) {
        return !time.isBefore(start) && !time.isAfter(now);
    }

    /** Whether a session was dumped in this build, under one of its ids where it has any. */
    boolean contains(SessionInfo session) {
        return contains(dumped(session)) && hasId(session);
    }

    /** Whether a session is as young as this build and bears the id of another one. */
    boolean isOfAnother(SessionInfo session) {
        return !dumped(session).isBefore(start) && !hasId(session);
    }

    private boolean hasId(SessionInfo session) {
        return ids.map(known -> known.contains(session.getId())).orElse(true);
    }

    private static Instant dumped(SessionInfo session) {
        return Instant.ofEpochMilli(session.getDumpTimeStamp());
    }
}
