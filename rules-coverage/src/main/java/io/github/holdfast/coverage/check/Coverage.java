package io.github.holdfast.coverage.check;

import io.github.holdfast.core.finding.Evidence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The coverage of a module, or of a reactor: its elements with their counters, what is not covered, and what was looked
 * at. There is always exactly one element MODULE. Immutable.
 */
public final class Coverage {

    private final List<CoverageNode> nodes;
    private final Supplier<List<SourceGap>> gaps;
    private final Evidence evidence;

    private Coverage(List<CoverageNode> nodes, Supplier<List<SourceGap>> gaps, Evidence evidence) {
        this.nodes = List.copyOf(nodes);
        this.gaps = Objects.requireNonNull(gaps, "gaps");
        this.evidence = Objects.requireNonNull(evidence, "evidence");
        module();
    }

    /**
     * @param nodes the elements, one of them MODULE
     * @param evidence facts with the numbers {@code classes}, {@code tests} and {@code sessions}
     */
    public static Coverage of(List<CoverageNode> nodes, List<SourceGap> gaps, Evidence evidence) {
        List<SourceGap> all = List.copyOf(gaps);
        return new Coverage(nodes, () -> all, evidence);
    }

    /** As the other one, with gaps that are looked for only when somebody asks: a pass does not. */
    public static Coverage of(List<CoverageNode> nodes, Supplier<List<SourceGap>> gaps, Evidence evidence) {
        return new Coverage(nodes, gaps, evidence);
    }

    /** Several modules as one: their MODULE elements added up, all other elements side by side. */
    public static Coverage sum(String name, Collection<Coverage> modules, Evidence evidence) {
        Map<Counter, Count> sums = new EnumMap<>(Counter.class);
        for (Counter counter : Counter.values()) {
            sums.put(
                    counter,
                    modules.stream()
                            .map(module -> module.module().count(counter))
                            .reduce(Count.of(0, 0), Count::plus));
        }
        List<CoverageNode> nodes = new ArrayList<>(List.of(CoverageNode.of(Element.MODULE, name, sums)));
        List<SourceGap> gaps = new ArrayList<>();
        for (Coverage module : modules) {
            module.nodes.stream()
                    .filter(node -> node.element() != Element.MODULE)
                    .map(node -> node.of(module.module().name()))
                    .forEach(nodes::add);
            gaps.addAll(module.gaps());
        }
        return of(nodes, gaps, evidence);
    }

    /** This coverage with the other modules whose tests counted, each with how many they are. */
    public Coverage beside(Map<String, Integer> testsOfOthers) {
        if (testsOfOthers.isEmpty()) {
            return this;
        }
        String tests = testsOfOthers.entrySet().stream()
                .map(other -> other.getKey() + " (" + other.getValue() + ")")
                .collect(Collectors.joining(", "));
        return new Coverage(
                nodes, gaps, evidence.alsoAt("the tests of " + tests).with("testsOfOthers", testsOfOthers));
    }

    /** The element of the whole. */
    public CoverageNode module() {
        List<CoverageNode> modules = nodes(Element.MODULE);
        if (modules.size() != 1) {
            throw new IllegalArgumentException(modules.size() + " elements MODULE instead of one");
        }
        return modules.get(0);
    }

    /** The elements of a kind. */
    public List<CoverageNode> nodes(Element element) {
        return nodes.stream().filter(node -> node.element() == element).collect(Collectors.toList());
    }

    /** What is not covered, a value a source file. */
    public List<SourceGap> gaps() {
        return gaps.get();
    }

    /** What was looked at. */
    public Evidence evidence() {
        return evidence;
    }

    /** A number among the facts of the evidence, 0 when it is not there. */
    public int number(String fact) {
        return ((Number) evidence.facts().getOrDefault(fact, 0)).intValue();
    }

    /** All parts in JDK types, to be shared between class realms. */
    public Map<String, Object> toJdkTypes() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("nodes", nodes.stream().map(CoverageNode::toJdkTypes).collect(Collectors.toList()));
        map.put("gaps", gaps().stream().map(SourceGap::toJdkTypes).collect(Collectors.toList()));
        map.put("lookedAt", evidence.lookedAt());
        map.put("leftOut", evidence.leftOut());
        map.put("facts", evidence.facts());
        return map;
    }

    /** The coverage that {@link #toJdkTypes} told. */
    @SuppressWarnings("unchecked")
    public static Coverage fromJdkTypes(Map<String, Object> map) {
        return of(
                ((List<Map<String, Object>>) map.get("nodes"))
                        .stream().map(CoverageNode::fromJdkTypes).collect(Collectors.toList()),
                ((List<Map<String, Object>>) map.get("gaps"))
                        .stream().map(SourceGap::fromJdkTypes).collect(Collectors.toList()),
                Evidence.of((List<String>) map.get("lookedAt"), (Map<String, Object>) map.get("facts"))
                        .leavingOut((List<String>) map.get("leftOut")));
    }
}
