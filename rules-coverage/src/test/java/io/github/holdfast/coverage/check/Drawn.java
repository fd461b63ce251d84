package io.github.holdfast.coverage.check;

import io.github.holdfast.core.finding.Evidence;
import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.core.finding.Origin;
import io.github.holdfast.core.finding.Report;
import io.github.holdfast.core.finding.ReportText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Coverage and limits in a line each: {@code coverage(module("orders", line(412, 161)))} has 412 covered and 161 missed
 * lines, looked at in 42 classes with 31 tests in one session.
 */
final class Drawn {

    private static final Evidence EVIDENCE = Evidence.of(
            List.of("target/jacoco.exec (1 session of this build, 31 tests)", "42 classes", "3 excluded by <excludes>"),
            Map.of("sessions", 1, "tests", 31, "classes", 42));

    private Drawn() {}

    static Map.Entry<Counter, Count> counted(Counter counter, long covered, long missed) {
        return Map.entry(counter, Count.of(covered, missed));
    }

    static Map.Entry<Counter, Count> instruction(long covered, long missed) {
        return counted(Counter.INSTRUCTION, covered, missed);
    }

    static Map.Entry<Counter, Count> branch(long covered, long missed) {
        return counted(Counter.BRANCH, covered, missed);
    }

    static Map.Entry<Counter, Count> line(long covered, long missed) {
        return counted(Counter.LINE, covered, missed);
    }

    @SafeVarargs
    static CoverageNode node(Element element, String name, Map.Entry<Counter, Count>... counts) {
        Map<Counter, Count> all = new EnumMap<>(Counter.class);
        for (Counter counter : Counter.values()) {
            all.put(counter, Count.of(0, 0));
        }
        for (Map.Entry<Counter, Count> count : counts) {
            all.put(count.getKey(), count.getValue());
        }
        return CoverageNode.of(element, name, all);
    }

    @SafeVarargs
    static CoverageNode module(String name, Map.Entry<Counter, Count>... counts) {
        return node(Element.MODULE, name, counts);
    }

    @SafeVarargs
    static CoverageNode pack(String name, Map.Entry<Counter, Count>... counts) {
        return node(Element.PACKAGE, name, counts);
    }

    @SafeVarargs
    static CoverageNode type(String name, Map.Entry<Counter, Count>... counts) {
        return node(Element.CLASS, name, counts);
    }

    @SafeVarargs
    static CoverageNode source(String name, Map.Entry<Counter, Count>... counts) {
        return node(Element.SOURCEFILE, name, counts);
    }

    @SafeVarargs
    static CoverageNode method(String name, Map.Entry<Counter, Count>... counts) {
        return node(Element.METHOD, name, counts);
    }

    static Coverage coverage(CoverageNode... nodes) {
        return coverage(List.of(nodes));
    }

    static Coverage coverage(List<CoverageNode> nodes, SourceGap... gaps) {
        return Coverage.of(nodes, List.of(gaps), EVIDENCE);
    }

    static Coverage looked(Coverage coverage, int classes, int tests, int sessions) {
        List<CoverageNode> nodes = new ArrayList<>();
        for (Element element : Element.values()) {
            nodes.addAll(coverage.nodes(element));
        }
        Map<String, Object> facts = Map.of("classes", classes, "tests", tests, "sessions", sessions);
        return Coverage.of(nodes, coverage.gaps(), Evidence.of(List.of(), facts));
    }

    /** A file of package {@code com.acme} whose lines, such as {@code "41-52, 60"}, never ran, and others in part. */
    static SourceGap gap(String file, String missed, String partial) {
        return SourceGap.of(file, "com.acme", lines(missed), lines(partial), List.of());
    }

    static SourceGap gap(String file, String missed) {
        return gap(file, missed, "");
    }

    static SourceGap gapIn(String packageName, String file, String missed) {
        return SourceGap.of(file, packageName, lines(missed), List.of(), List.of());
    }

    static List<Integer> lines(String drawn) {
        List<Integer> lines = new ArrayList<>();
        for (String range : drawn.isEmpty() ? new String[0] : drawn.split(", ")) {
            String[] ends = range.split("-");
            IntStream.rangeClosed(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]))
                    .forEach(lines::add);
        }
        return lines;
    }

    static Bound ratio(String text) {
        return Bound.ratio(text).orElseThrow();
    }

    static Bound bound(CounterValue value, String text) {
        return (value.isRatio() ? Bound.ratio(text) : Bound.count(text)).orElseThrow();
    }

    static FloorLimit floor(Counter counter, String minimum) {
        return FloorLimit.floor(counter, ratio(minimum));
    }

    static FloorLimit least(Element element, Counter counter, CounterValue value, String minimum) {
        return FloorLimit.of(element, counter, value).between(Optional.of(bound(value, minimum)), Optional.empty());
    }

    static FloorLimit most(Element element, Counter counter, CounterValue value, String maximum) {
        return FloorLimit.of(element, counter, value).between(Optional.empty(), Optional.of(bound(value, maximum)));
    }

    static FloorLimit between(Counter counter, String minimum, String maximum) {
        return FloorLimit.of(Element.MODULE, counter, CounterValue.COVEREDRATIO)
                .between(Optional.of(ratio(minimum)), Optional.of(ratio(maximum)));
    }

    static Report judge(Coverage coverage, FloorLimit... limits) {
        return new FloorCheck(List.of(limits)).judge(coverage, List.of());
    }

    /** The whole text of a report that fails, as the console shows it for module {@code orders-core}. */
    static String text(Report report) {
        return ReportText.whole(origin(), report);
    }

    /** The one line of a report that does not fail. */
    static String line(Report report) {
        return ReportText.line(origin(), report);
    }

    static List<String> messages(Collection<Finding> findings) {
        return findings.stream().map(Finding::message).collect(Collectors.toList());
    }

    static Origin origin() {
        return Origin.of("coverageFloor", "coverage-floor", "orders-core")
                .build("b1", "2026-01-01T00:00:00Z", Optional.empty())
                .checkAgain("mvn verify -pl orders-core -am")
                .writtenTo("orders-core/target/holdfast/coverage-floor-coverageFloor.json")
                .build();
    }
}
