package io.github.holdfast.coverage.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How many mutants the tests detected, as an exact fraction: KILLED and TIMED_OUT over those and SURVIVED and NO_COVERAGE.
 * What broke is neither, and a test run that hangs is taken for a kill only up to a tenth of the kills: beyond, machines
 * are slow or tests hang. Immutable.
 */
public final class MutationScore {

    private static final int KILLS_A_TIMEOUT = 10;

    private final Map<MutantStatus, Long> counts;
    private final long countedTimeouts;

    private MutationScore(Map<MutantStatus, Long> counts, long kills) {
        this.counts = counts;
        this.countedTimeouts = Math.min(counts.getOrDefault(MutantStatus.TIMED_OUT, 0L), kills / KILLS_A_TIMEOUT);
    }

    /** The score of all mutants of a module. */
    public static MutationScore of(Collection<Mutant> mutants) {
        Map<MutantStatus, Long> counts = counts(mutants);
        return new MutationScore(counts, counts.getOrDefault(MutantStatus.KILLED, 0L));
    }

    /**
     * The score of some mutants of a module.
     *
     * @param kills how many of all were killed, which its timeouts are held against
     */
    public static MutationScore of(Collection<Mutant> mutants, long kills) {
        return new MutationScore(counts(mutants), kills);
    }

    private static Map<MutantStatus, Long> counts(Collection<Mutant> mutants) {
        return mutants.stream()
                .collect(Collectors.groupingBy(
                        Mutant::status, () -> new EnumMap<>(MutantStatus.class), Collectors.counting()));
    }

    private long count(MutantStatus status) {
        return counts.getOrDefault(status, 0L);
    }

    /** Mutants that a test killed. */
    public long killed() {
        return count(MutantStatus.KILLED);
    }

    /** Mutants that count as detected. */
    public long detected() {
        return killed() + countedTimeouts;
    }

    /** Mutants that the tests had their chance at: detected, survived, or not reached. */
    public long evaluated() {
        return detected() + count(MutantStatus.SURVIVED) + count(MutantStatus.NO_COVERAGE);
    }

    /** All mutants. */
    public long all() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Mutants that nothing can be said of. */
    public long notEvaluated() {
        return all() - evaluated();
    }

    /** Whether the score reaches a ratio. */
    boolean reaches(Bound least) {
        return BigDecimal.valueOf(detected()).compareTo(needed(least)) >= 0;
    }

    /** How many more have to be detected to reach a ratio. */
    long lacking(Bound least) {
        return needed(least).setScale(0, RoundingMode.CEILING).longValueExact() - detected();
    }

    private BigDecimal needed(Bound least) {
        return least.number().multiply(BigDecimal.valueOf(evaluated()));
    }

    /** Whether more was not evaluated than a ratio of all allows. */
    boolean leavesOutMoreThan(Bound most) {
        return BigDecimal.valueOf(notEvaluated()).compareTo(most.number().multiply(BigDecimal.valueOf(all()))) > 0;
    }

    /** What became of the mutants, for the JSON report: every status that occurs. */
    Map<String, Object> toJdkTypes() {
        Map<String, Object> map = new LinkedHashMap<>();
        counts.forEach((status, count) -> map.put(status.name(), count));
        return map;
    }

    @Override
    public String toString() {
        return detected() + "/" + evaluated();
    }
}
