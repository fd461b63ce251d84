package io.github.holdfast.core.finding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a rule looked at: clauses for the line {@code looked at: …} of the message, and facts for the JSON report.
 * Printed on success and on failure. Immutable; holds only strings, numbers, booleans, lists and maps, so that it can
 * cross the class realms of different modules.
 */
public final class Evidence {

    private static final Evidence NONE = of(List.of(), Map.of());

    private final List<String> lookedAt;
    private final List<String> leftOut;
    private final Map<String, Object> facts;

    private Evidence(List<String> lookedAt, List<String> leftOut, Map<String, Object> facts) {
        this.lookedAt = List.copyOf(lookedAt);
        this.leftOut = List.copyOf(leftOut);
        this.facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    /** Nothing was looked at. */
    public static Evidence none() {
        return NONE;
    }

    /**
     * What was looked at.
     *
     * @param lookedAt clauses, joined by commas in the message
     * @param facts what the JSON report carries
     */
    public static Evidence of(List<String> lookedAt, Map<String, Object> facts) {
        return new Evidence(lookedAt, List.of(), facts);
    }

    /** This evidence with clauses on what configuration or annotations left out of it, which a pass tells too. */
    public Evidence leavingOut(List<String> clauses) {
        return new Evidence(lookedAt, clauses, facts);
    }

    /** This evidence with one more clause. */
    public Evidence alsoAt(String clause) {
        List<String> more = new ArrayList<>(lookedAt);
        more.add(clause);
        return new Evidence(more, leftOut, facts);
    }

    /** This evidence with one more fact for the JSON report. */
    public Evidence with(String key, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(facts);
        more.put(Objects.requireNonNull(key, "key"), Objects.requireNonNull(value, "value"));
        return new Evidence(lookedAt, leftOut, more);
    }

    /** Clauses of the line {@code looked at: …}, without what was left out. */
    public List<String> lookedAt() {
        return lookedAt;
    }

    /** Clauses on what was left out. */
    public List<String> leftOut() {
        return leftOut;
    }

    /** Facts of the JSON report, in their order. */
    public Map<String, Object> facts() {
        return facts;
    }

    @Override
    public String toString() {
        List<String> clauses = new ArrayList<>(lookedAt);
        clauses.addAll(leftOut);
        return String.join(", ", clauses);
    }
}
