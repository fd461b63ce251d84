package io.github.holdfast.core.reactor;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The roll call when nobody can arrive any more: who came, who did not although it was built, who could not. */
public final class Roll {

    private final List<Arrival> arrivals;
    private final List<String> absent;
    private final List<String> unfinished;
    private final List<String> notJudged;

    private Roll(List<Arrival> arrivals, List<String> absent, List<String> unfinished, List<String> notJudged) {
        this.arrivals = Collections.unmodifiableList(arrivals);
        this.absent = Collections.unmodifiableList(absent);
        this.unfinished = Collections.unmodifiableList(unfinished);
        this.notJudged = Collections.unmodifiableList(notJudged);
    }

    /** Who came, in the order of arrival. */
    public List<Arrival> arrivals() {
        return arrivals;
    }

    /** {@code groupId:artifactId} of modules that were built to their end and never came. */
    public List<String> absent() {
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
            List<String> absent,
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
                .stream().map(Arrival::fromJdkTypes).collect(Collectors.toList());
        return new Roll(arrivals, (List<String>) map.get("absent"), (List<String>) map.get("unfinished"), (List<String>)
                map.get("notJudged"));
    }
}
