package io.github.holdfast.coverage;

import io.github.holdfast.coverage.check.Coverage;
import io.github.holdfast.coverage.check.Element;
import io.github.holdfast.coverage.check.FloorLimit;
import io.github.holdfast.coverage.jacoco.ExecutionRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * What a module leaves at the roll call for the judgement of the reactor. It crosses class realms, so it is a map of JDK
 * types: the module's own coverage, what its tests recorded, and a function that analyses its classes again with what
 * others recorded.
 */
final class ReactorPayload {

    private static final String SCOPE = "scope";
    private static final String LIMITS = "limits";
    private static final String PATTERNS = "patterns";
    private static final String RECORD = "record";
    private static final String FACTS = "facts";
    private static final String OWN = "own";
    private static final String ANALYSE = "analyse";
    private static final String SOURCELESS = "sourceless";
    private static final String SOURCELESS_FAILS = "sourcelessFails";

    private final Map<String, Object> map;

    private ReactorPayload(Map<String, Object> map) {
        this.map = map;
    }

    /** The payload of a module that takes no part in what is judged together, but whose patterns may match elsewhere. */
    static ReactorPayload alone(Map<String, Integer> patterns) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(PATTERNS, patterns);
        return new ReactorPayload(map);
    }

    /** The payload of a module whose tests count for others, and which has no class to judge. */
    static ReactorPayload ofTests(AnalysedModule module, Map<String, Integer> patterns) {
        ReactorPayload payload = alone(patterns);
        payload.map.put(RECORD, module.record().toJdkTypes());
        payload.map.put(FACTS, module.evidence().facts());
        return payload;
    }

    /** This payload, of a module that is judged together with others. */
    ReactorPayload judging(
            AnalysedModule module, Coverage own, Scope scope, List<FloorLimit> limits, boolean sourcelessFails) {
        BiFunction<Map<Long, Object[]>, Set<String>, Map<String, Object>> analyse =
                (merged, elements) -> module.coverage(
                                ExecutionRecord.merged(List.of(merged)),
                                elements.stream().map(Element::valueOf).collect(Collectors.toSet()))
                        .toJdkTypes();
        map.put(SCOPE, scope.name());
        map.put(LIMITS, limits.stream().map(FloorLimit::toJdkTypes).collect(Collectors.toList()));
        map.put(OWN, own.toJdkTypes());
        map.put(ANALYSE, analyse);
        map.put(SOURCELESS, module.withoutSource());
        map.put(SOURCELESS_FAILS, sourcelessFails);
        return this;
    }

    static ReactorPayload fromJdkTypes(Map<String, Object> map) {
        return new ReactorPayload(map);
    }

    Map<String, Object> toJdkTypes() {
        return map;
    }

    /** How many things each configured pattern matched. */
    @SuppressWarnings("unchecked")
    Map<String, Integer> patterns() {
        return (Map<String, Integer>) map.get(PATTERNS);
    }

    /** What the module's tests recorded, when it counts for others. */
    @SuppressWarnings("unchecked")
    Optional<Map<Long, Object[]>> record() {
        return Optional.ofNullable((Map<Long, Object[]>) map.get(RECORD));
    }

    /** A number among the facts of the module's evidence, 0 when its tests count for no other. */
    @SuppressWarnings("unchecked")
    int number(String fact) {
        Map<String, Object> facts = (Map<String, Object>) map.getOrDefault(FACTS, Map.of());
        return ((Number) facts.getOrDefault(fact, 0)).intValue();
    }

    /** Whether there is anything to judge in the module. */
    boolean hasCoverage() {
        return map.containsKey(OWN);
    }

    /** What the limits are held against. */
    Scope scope() {
        return Scope.valueOf((String) map.get(SCOPE));
    }

    /** The module's limits. */
    @SuppressWarnings("unchecked")
    List<FloorLimit> limits() {
        return ((List<Map<String, Object>>) map.get(LIMITS))
                .stream().map(FloorLimit::fromJdkTypes).collect(Collectors.toList());
    }

    /** The module's coverage by its own tests. */
    @SuppressWarnings("unchecked")
    Coverage own() {
        return Coverage.fromJdkTypes((Map<String, Object>) map.get(OWN));
    }

    /** The module's coverage by all that was recorded. */
    @SuppressWarnings("unchecked")
    Coverage with(Map<Long, Object[]> merged, Set<Element> elements) {
        BiFunction<Map<Long, Object[]>, Set<String>, Map<String, Object>> analyse =
                (BiFunction<Map<Long, Object[]>, Set<String>, Map<String, Object>>) map.get(ANALYSE);
        Set<String> names = elements.stream().map(Element::name).collect(Collectors.toSet());
        return Coverage.fromJdkTypes(analyse.apply(merged, names));
    }

    /** Classes that come from no source that git knows. */
    @SuppressWarnings("unchecked")
    List<String> sourceless() {
        return (List<String>) map.get(SOURCELESS);
    }

    /** Whether such a class is a finding. */
    boolean sourcelessFails() {
        return (Boolean) map.get(SOURCELESS_FAILS);
    }
}
