package io.github.holdfast.core.reactor;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The roll call when nobody can arrive any more: who came, who did not although it was built, who could not. */
public final class Roll {

    private final List<Arrival> arrivals;
    private final Map<String, String> absent;
    private final List<String> unfinished;
    private final List<String> notJudged;

    private Roll(List<Arrival> arrivals, Map<String, String> absent, List<String> unfinished, List<String> notJudged) {
        this.arrivals = Collections.unmodifiableList(arrivals);
        this.absent = Collections.unmodifiableMap(absent);
        this.unfinished = Collections.unmodifiableList(unfinished);
        this.notJudged = Collections.unmodifiableList(notJudged);
    }

    /** Who came, by their folders. */
    public List<Arrival> arrivals() {
        return arrivals;
    }

    /** Modules that were built to their end and never came: {@code groupId:artifactId} to their POM, from the root. */
    public Map<String, String> absent() {
        return absent;
    }

    /** {@code groupId:artifactId} of modules that did not come since their build failed or never began. */
    public List<String> unfinished() {
        return unfinished;
    }

    /** Modules that need not come, each with its reason. */
    public List<String> notJudged() {
        return notJudged;
    }

    static Map<String, Object> toJdkTypes(
            Collection<Map<String, Object>> arrivals,
            Map<String, String> absent,
            List<String> unfinished,
            List<String> notJudged) {
        Map<String, Object> map = new HashMap<>();
        map.put("arrivals", List.copyOf(arrivals));
        map.put("absent", absent);
        map.put("unfinished", unfinished);
        map.put("notJudged", notJudged);
        return map;
    }

    @SuppressWarnings("unchecked")
    static Roll fromJdkTypes(Map<String, Object> map) {
        List<Arrival> arrivals = ((List<Map<String, Object>>) map.get("arrivals"))
                .stream()
                        .map(Arrival::fromJdkTypes)
                        .sorted(Comparator.comparing(Arrival::path).thenComparing(Arrival::artifactId))
                        .collect(Collectors.toList());
        return new Roll(
                arrivals, (Map<String, String>) map.get("absent"), (List<String>) map.get("unfinished"), (List<String>)
                        map.get("notJudged"));
    }
}
