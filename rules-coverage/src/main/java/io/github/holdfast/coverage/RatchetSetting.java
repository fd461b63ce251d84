package io.github.holdfast.coverage;

import io.github.holdfast.core.rule.Parameter;
import io.github.holdfast.coverage.check.BaselineLine;
import io.github.holdfast.coverage.check.Counter;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What one module configures for the ratchet, validated. Immutable. */
final class RatchetSetting {

    /** Where the baseline is when nothing else is configured. */
    static final String DEFAULT_FILE = ".holdfast/coverage-baseline.txt";

    private final String file;
    private final Credit credit;
    private final long tolerance;
    private final Set<Counter> counters;

    private RatchetSetting(String file, Credit credit, long tolerance, Set<Counter> counters) {
        this.file = file;
        this.credit = credit;
        this.tolerance = tolerance;
        this.counters = Collections.unmodifiableSet(EnumSet.copyOf(counters));
    }

    /** @throws io.github.holdfast.core.finding.UnusableInput {@code INVALID-PARAMETER} */
    static RatchetSetting of(String file, String credit, String tolerance, Set<Counter> counters) {
        return new RatchetSetting(
                Parameter.path("file", file),
                Parameter.choice("credit", credit, Credit.class),
                items(tolerance),
                counters);
    }

    private static long items(String tolerance) {
        long items = Bounds.count("tolerance", tolerance).number().longValue();
        if (items > BaselineLine.MOST_ITEMS) {
            throw Parameter.invalid("tolerance", tolerance, "a whole number from 0 to " + BaselineLine.MOST_ITEMS);
        }
        return items;
    }

    /** The baseline, relative to the reactor root. */
    String file() {
        return file;
    }

    /** Whose tests count. */
    Credit credit() {
        return credit;
    }

    /** How many more missed items are let pass. */
    long tolerance() {
        return tolerance;
    }

    /** What is counted. */
    Set<Counter> counters() {
        return counters;
    }

    Map<String, Object> toJdkTypes() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("file", file);
        map.put("credit", credit.name());
        map.put("tolerance", tolerance);
        map.put("counters", counters.stream().map(Counter::name).collect(Collectors.toList()));
        return map;
    }

    @SuppressWarnings("unchecked")
    static RatchetSetting fromJdkTypes(Map<String, Object> map) {
        return new RatchetSetting(
                (String) map.get("file"),
                Credit.valueOf((String) map.get("credit")),
                (Long) map.get("tolerance"),
                ((List<String>) map.get("counters"))
                        .stream().map(Counter::valueOf).collect(Collectors.toSet()));
    }
}
