package io.github.holdfast.coverage.jacoco;

import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.core.finding.UnusableInput;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jacoco.core.data.ExecutionData;
import org.jacoco.core.data.ExecutionDataStore;

/** What test JVMs recorded: the probes of every class that ran, of the sessions that count, and how many do not. */
public final class ExecutionRecord {

    private final ExecutionDataStore store;
    private final int sessions;
    private final int staleSessions;
    private final int mixedSessions;
    private final int foreignSessions;
    private final Optional<Instant> newestStale;

    ExecutionRecord(
            ExecutionDataStore store,
            int sessions,
            int staleSessions,
            int mixedSessions,
            int foreignSessions,
            Optional<Instant> newestStale) {
        this.store = Objects.requireNonNull(store, "store");
        this.sessions = sessions;
        this.staleSessions = staleSessions;
        this.mixedSessions = mixedSessions;
        this.foreignSessions = foreignSessions;
        this.newestStale = newestStale;
    }

    /** A record of nothing. */
    public static ExecutionRecord empty() {
        return new ExecutionRecord(new ExecutionDataStore(), 0, 0, 0, 0, Optional.empty());
    }

    /** Sessions whose data counts. */
    public int sessions() {
        return sessions;
    }

    /** Sessions that are not of this build: left out, or counted where that is allowed. */
    public int staleSessions() {
        return staleSessions;
    }

    /** Sessions of this build among them, which a merged file does not tell from older ones. */
    public int mixedSessions() {
        return mixedSessions;
    }

    /** Sessions among them that are as young as this build and bear the id of another one; none where ids do not tell. */
    public int foreignSessions() {
        return foreignSessions;
    }

    /** When the newest of the stale ones was dumped. */
    public Optional<Instant> newestStale() {
        return newestStale;
    }

    /** Whether any class is known by this name, in whatever version; VM name with slashes. */
    public boolean knowsName(String name) {
        return store.contains(name);
    }

    /** Whether exactly this class file ran; JaCoCo's class id, a CRC64 of the file. */
    public boolean knowsId(long id) {
        return store.get(id) != null;
    }

    /** Names of all classes that ran, VM names with slashes. */
    public Iterable<String> names() {
        return () -> store.getContents().stream().map(ExecutionData::getName).iterator();
    }

    ExecutionDataStore store() {
        return store;
    }

    /** Class id to name and probes, JDK types, to be shared between class realms; each array is {@code {String, boolean[]}}. */
    public Map<Long, Object[]> toJdkTypes() {
        Map<Long, Object[]> map = new HashMap<>();
        for (ExecutionData data : store.getContents()) {
            map.put(data.getId(), new Object[] {data.getName(), data.getProbes().clone()});
        }
        return map;
    }

    /**
     * Several records as one: a probe is hit when it is hit in one of them.
     *
     * @throws UnusableInput {@code UNREADABLE-EXECUTION-DATA} when two of them contradict each other about a class
     */
    public static ExecutionRecord merged(Iterable<Map<Long, Object[]>> records) {
        ExecutionDataStore store = new ExecutionDataStore();
        for (Map<Long, Object[]> entries : records) {
            entries.forEach((id, entry) -> put(store, id, (String) entry[0], ((boolean[]) entry[1]).clone()));
        }
        return new ExecutionRecord(store, 0, 0, 0, 0, Optional.empty());
    }

    private static void put(ExecutionDataStore store, long id, String name, boolean[] probes) {
        try {
            store.put(new ExecutionData(id, name, probes));
        } catch (IllegalStateException e) {
            throw new UnusableInput(
                    "contradictory execution data",
                    Finding.of("UNREADABLE-EXECUTION-DATA", name)
                            .saying("the data of two modules contradicts itself: " + e.getMessage())
                            .fixByCleanBuild("build all modules again with clean")
                            .build(),
                    e);
        }
    }
}
