package io.github.holdfast.specs.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the commits of a change say in trailers {@code Spec-Unchanged: type reason}. Immutable. */
public final class Acknowledgements {

    /** Shortest reason, in characters. */
    static final int SHORTEST_REASON = 20;

    private final Map<String, Acknowledgement> byType;
    private final boolean complete;

    private Acknowledgements(Map<String, Acknowledgement> byType, boolean complete) {
        this.byType = byType;
        this.complete = complete;
    }

    /**
     * Reads trailers.
     *
     * @param values by commit
     * @param complete whether all commits of the change are known
     */
    public static Acknowledgements of(Map<String, List<String>> values, boolean complete) {
        Map<String, Acknowledgement> byType = new LinkedHashMap<>();
        values.forEach((commit, lines) -> lines.forEach(line -> {
            String[] parts = line.strip().split("\\s+", 2);
            String reason = parts.length < 2 ? "" : parts[1].replaceAll("\\s+", " ");
            byType.merge(
                    parts[0],
                    new Acknowledgement(parts[0], reason, commit),
                    (one, other) -> one.isReasoned() ? one : other);
        }));
        return new Acknowledgements(byType, complete);
    }

    /** Of a type, or of the top-level type that it lies in. */
    Optional<Acknowledgement> of(String type, String topLevel) {
        return Optional.ofNullable(byType.getOrDefault(type, byType.get(topLevel)));
    }

    boolean isComplete() {
        return complete;
    }
}
