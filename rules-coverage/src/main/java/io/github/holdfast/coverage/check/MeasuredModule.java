package io.github.holdfast.coverage.check;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/** What this build measured in one module, and what the ratchet looks at there. Immutable. */
public final class MeasuredModule {

    private final String id;
    private final Map<Counter, Count> counts;
    private final long tolerance;
    private final Supplier<List<SourceGap>> gaps;

    private MeasuredModule(String id, Map<Counter, Count> counts, long tolerance, Supplier<List<SourceGap>> gaps) {
        this.id = Objects.requireNonNull(id, "id");
        this.counts = Collections.unmodifiableMap(new EnumMap<>(counts));
        this.tolerance = tolerance;
        this.gaps = Objects.requireNonNull(gaps, "gaps");
    }

    /**
     * @param id {@code groupId:artifactId}
     * @param module its counts
     * @param counters those that are looked at
     * @param tolerance how many more missed items are let pass
     * @param gaps what is not covered; asked only when the module has dropped
     */
    public static MeasuredModule of(
            String id, CoverageNode module, Set<Counter> counters, long tolerance, Supplier<List<SourceGap>> gaps) {
        Map<Counter, Count> counts = new EnumMap<>(Counter.class);
        counters.forEach(counter -> counts.put(counter, module.count(counter)));
        return new MeasuredModule(id, counts, tolerance, gaps);
    }

    /** {@code groupId:artifactId}. */
    public String id() {
        return id;
    }

    /** The counters that are looked at. */
    public Set<Counter> counters() {
        return new TreeSet<>(counts.keySet());
    }

    /** What was counted. */
    public Count count(Counter counter) {
        return counts.get(counter);
    }

    /** Whether there is any item of a counter: without one there is nothing to compare. */
    public boolean has(Counter counter) {
        return counts.get(counter).total() > 0;
    }

    /** The line that would stand in a baseline. */
    public BaselineLine line(Counter counter) {
        return BaselineLine.of(id, counter, counts.get(counter));
    }

    /** How many more missed items are let pass. */
    public long tolerance() {
        return tolerance;
    }

    /** What is not covered, a value a source file. */
    public List<SourceGap> gaps() {
        return gaps.get();
    }

    @Override
    public String toString() {
        return id + " " + counts;
    }
}
