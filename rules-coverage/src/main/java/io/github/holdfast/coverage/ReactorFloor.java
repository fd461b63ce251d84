package io.github.holdfast.coverage;

import io.github.holdfast.core.finding.Evidence;
import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.core.finding.Quantity;
import io.github.holdfast.core.finding.Report;
import io.github.holdfast.core.reactor.Arrival;
import io.github.holdfast.core.reactor.Roll;
import io.github.holdfast.core.rule.EndReport;
import io.github.holdfast.coverage.check.Coverage;
import io.github.holdfast.coverage.check.Element;
import io.github.holdfast.coverage.check.FloorCheck;
import io.github.holdfast.coverage.check.FloorLimit;
import io.github.holdfast.coverage.check.Sourceless;
import io.github.holdfast.coverage.jacoco.ExecutionRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The judgement of coverageFloor over the modules of a reactor, when nobody can arrive any more. */
final class ReactorFloor {

    private final Roll roll;
    private final Map<Arrival, ReactorPayload> payloads = new LinkedHashMap<>();

    ReactorFloor(Roll roll) {
        this.roll = roll;
        roll.arrivals()
                .forEach(arrival -> payloads.put(
                        arrival, ReactorPayload.fromJdkTypes(arrival.payload().orElseThrow())));
    }

    /**
     * The report of the reactor where that is the scope, and one of each module that others' tests count for.
     *
     * @throws io.github.holdfast.core.finding.UnusableInput {@code PATTERN-MATCHES-NOTHING} when a pattern matches nothing
     *     in any module
     */
    List<EndReport> judge() {
        if (roll.notJudged().isEmpty() && roll.absent().isEmpty()) {
            UnmatchedPatterns.refuse(patterns());
        }
        Map<Long, Object[]> merged = merged();
        List<EndReport> reports = new ArrayList<>();
        if (payloads.values().stream().anyMatch(ReactorFloor::isReactorWide)) {
            reports.add(EndReport.ofReactor(reactor(merged)));
        }
        payloads.forEach((arrival, payload) -> {
            if (payload.hasCoverage() && payload.scope() == Scope.MODULE) {
                reports.add(EndReport.ofModule(arrival, module(arrival, merged)));
            }
        });
        return reports;
    }

    private Map<String, Integer> patterns() {
        Map<String, Integer> sums = new TreeMap<>();
        payloads.values()
                .forEach(payload -> payload.patterns().forEach((key, count) -> sums.merge(key, count, Integer::sum)));
        return sums;
    }

    private Map<Long, Object[]> merged() {
        return ExecutionRecord.merged(payloads.values().stream()
                        .flatMap(payload -> payload.record().stream())
                        .collect(Collectors.toList()))
                .toJdkTypes();
    }

    private static boolean isReactorWide(ReactorPayload payload) {
        return payload.hasCoverage() && payload.scope() == Scope.REACTOR;
    }

    private Report module(Arrival arrival, Map<Long, Object[]> merged) {
        ReactorPayload payload = payloads.get(arrival);
        Coverage coverage = payload.with(merged, elements(payload.limits())).beside(others(arrival));
        return new FloorCheck(payload.limits()).beside(payload.own()).judge(coverage, remarks(payload));
    }

    /** The other modules whose tests counted, each with how many they are. */
    private Map<String, Integer> others(Arrival arrival) {
        Map<String, Integer> others = new TreeMap<>();
        payloads.forEach((other, payload) -> {
            if (other != arrival && payload.number("sessions") > 0) {
                others.put(other.artifactId(), payload.number("tests"));
            }
        });
        return others;
    }

    private static List<Finding> remarks(ReactorPayload payload) {
        return Sourceless.findings(payload.sourceless(), payload.sourcelessFails());
    }

    private static Set<Element> elements(List<FloorLimit> limits) {
        return limits.stream().map(FloorLimit::element).collect(Collectors.toSet());
    }

    private Report reactor(Map<Long, Object[]> merged) {
        List<ReactorPayload> judged =
                payloads.values().stream().filter(ReactorFloor::isReactorWide).collect(Collectors.toList());
        List<FloorLimit> limits = judged.stream()
                .flatMap(payload -> payload.limits().stream())
                .distinct()
                .collect(Collectors.toList());
        List<Coverage> modules = judged.stream()
                .map(payload -> payload.with(merged, elements(limits)))
                .collect(Collectors.toList());
        List<Finding> remarks =
                judged.stream().flatMap(payload -> remarks(payload).stream()).collect(Collectors.toList());
        List<String> others = payloads.entrySet().stream()
                .filter(entry ->
                        entry.getValue().hasCoverage() && entry.getValue().scope() == Scope.MODULE)
                .map(entry -> entry.getKey().artifactId() + ": judged by itself, its scope is MODULE")
                .collect(Collectors.toList());
        Report report = new FloorCheck(limits).judge(Coverage.sum("reactor", modules, evidence(modules)), remarks);
        return report.leavingOutAlso(others);
    }

    private Evidence evidence(List<Coverage> modules) {
        Map<String, Object> facts = new LinkedHashMap<>();
        for (String fact : List.of("sessions", "staleSessions", "tests", "skippedTests")) {
            facts.put(
                    fact,
                    payloads.values().stream()
                            .mapToInt(payload -> payload.number(fact))
                            .sum());
        }
        facts.put(
                "classes",
                modules.stream().mapToInt(module -> module.number("classes")).sum());
        facts.put(
                "modules",
                payloads.keySet().stream().map(Arrival::artifactId).sorted().collect(Collectors.toList()));
        List<String> lookedAt = List.of(
                Quantity.of(payloads.size(), "module", "modules"),
                counted(facts, "sessions", "session of this build", "sessions of this build"),
                counted(facts, "tests", "test", "tests"),
                counted(facts, "classes", "class", "classes"));
        return Evidence.of(lookedAt, facts);
    }

    private static String counted(Map<String, Object> facts, String key, String one, String many) {
        return Quantity.of((Integer) facts.get(key), one, many);
    }
}
