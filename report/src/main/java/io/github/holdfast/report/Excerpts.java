package io.github.holdfast.report;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Source lines that findings are about, by {@link ReportedFinding#place()}. Immutable. */
public final class Excerpts {

    private final Map<String, List<String>> lines;

    private Excerpts(Map<String, List<String>> lines) {
        this.lines = Collections.unmodifiableMap(new HashMap<>(lines));
    }

    /** No source is at hand. */
    public static Excerpts none() {
        return new Excerpts(Map.of());
    }

    /** @param lines by place; the first of them is the finding's line */
    public static Excerpts of(Map<String, List<String>> lines) {
        return new Excerpts(lines);
    }

    /** The lines of a finding, from its first on; empty where none are at hand. */
    public List<String> of(ReportedFinding finding) {
        return lines.getOrDefault(finding.place(), List.of());
    }

    @Override
    public String toString() {
        return lines.size() + " excerpts";
    }
}
