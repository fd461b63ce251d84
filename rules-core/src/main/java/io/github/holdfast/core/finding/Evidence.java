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

    private static final Evidence NONE = new Evidence(Collections.emptyList(), Collections.emptyMap());

    private final List<String> lookedAt;
    private final Map<String, Object> facts;

    private Evidence(List<String> lookedAt, Map<String, Object> facts) {
        this.lookedAt = Collections.unmodifiableList(new ArrayList<>(lookedAt));
        this.facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    /** Nothing was looked at. */
    public static Evidence none() {
        return NONE;
    }

    /**
     * @param lookedAt clauses, joined by commas in the message
     * @param facts what the JSON report carries
     */
    public static Evidence of(List<String> lookedAt, Map<String, Object> facts) {
        return new Evidence(lookedAt, facts);
    }

    /** This evidence with one more fact for the JSON report. */
    public Evidence with(String key, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(facts);
        more.put(Objects.requireNonNull(key, "key"), Objects.requireNonNull(value, "value"));
        return new Evidence(lookedAt, more);
    }

    /** Clauses of the line {@code looked at: …}. */
    public List<String> lookedAt() {
        return lookedAt;
    }

    /** Facts of the JSON report, in their order. */
    public Map<String, Object> facts() {
        return facts;
    }

    @Override
    public String toString() {
        return String.join(", ", lookedAt);
    }
}
