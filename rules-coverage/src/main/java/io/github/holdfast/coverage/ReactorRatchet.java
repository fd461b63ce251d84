package io.github.holdfast.coverage;

import io.github.holdfast.core.finding.Evidence;
import io.github.holdfast.core.finding.Quantity;
import io.github.holdfast.core.finding.Report;
import io.github.holdfast.core.reactor.Arrival;
import io.github.holdfast.core.reactor.ReactorModule;
import io.github.holdfast.core.reactor.Roll;
import io.github.holdfast.core.rule.EndReport;
import io.github.holdfast.core.rule.Parameter;
import io.github.holdfast.coverage.check.Count;
import io.github.holdfast.coverage.check.Counter;
import io.github.holdfast.coverage.check.Coverage;
import io.github.holdfast.coverage.check.CoverageNode;
import io.github.holdfast.coverage.check.MeasuredModule;
import io.github.holdfast.coverage.check.RatchetCheck;
import io.github.holdfast.coverage.check.RatchetTerms;
import io.github.holdfast.coverage.jacoco.ExecutionRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The judgement of coverageRatchet over the modules of a reactor, when nobody can arrive any more. */
final class ReactorRatchet {

    private final ReactorModule module;
    private final Roll roll;
    private final Map<Arrival, RatchetPayload> payloads = new LinkedHashMap<>();

    ReactorRatchet(ReactorModule module, Roll roll) {
        this.module = module;
        this.roll = roll;
        roll.arrivals()
                .forEach(arrival -> payloads.put(
                        arrival, RatchetPayload.fromJdkTypes(arrival.payload().orElseThrow())));
    }

    /**
     * One report of the reactor; none where no module has a class.
     *
     * @throws io.github.holdfast.core.finding.UnusableInput {@code UNREADABLE-BASELINE}, {@code INVALID-PARAMETER} when
     *     modules name different files or credits, and what keeps the base from being found
     */
    List<EndReport> judge() {
        if (roll.notJudged().isEmpty() && roll.absent().isEmpty()) {
            UnmatchedPatterns.refuse(patterns());
        }
        List<RatchetPayload> judged =
                payloads.values().stream().filter(RatchetPayload::isJudged).collect(Collectors.toList());
        if (judged.isEmpty()) {
            return List.of();
        }
        RatchetSetting setting = common(judged);
        ApprovedBaseline baseline = ApprovedBaseline.of(module, setting);
        Map<String, Coverage> coverages = coverages(judged, setting.credit());
        List<MeasuredModule> modules = judged.stream()
                .map(payload -> measured(payload, coverages.get(payload.id()).module()))
                .collect(Collectors.toList());
        RatchetTerms terms = baseline.terms();
        RatchetTerms known = KnownModules.of(module, roll).map(terms::whole).orElse(terms);
        Report report =
                new RatchetCheck(known).judge(modules, evidence(judged, coverages, baseline), baseline.warnings());
        return List.of(EndReport.ofReactor(report.leavingOutAlso(baseline.notJudged())));
    }

    private Map<String, Integer> patterns() {
        Map<String, Integer> sums = new TreeMap<>();
        payloads.values()
                .forEach(payload ->
                        payload.reactor().patterns().forEach((key, count) -> sums.merge(key, count, Integer::sum)));
        return sums;
    }

    private static RatchetSetting common(List<RatchetPayload> judged) {
        RatchetSetting first = judged.get(0).setting();
        for (RatchetPayload payload : judged) {
            RatchetSetting other = payload.setting();
            if (!other.file().equals(first.file())) {
                throw Parameter.invalid("file", other.file(), "one file for all modules of a reactor");
            }
            if (other.credit() != first.credit()) {
                throw Parameter.invalid("credit", other.credit().name(), "one credit for all modules of a reactor");
            }
        }
        return first;
    }

    private Map<String, Coverage> coverages(List<RatchetPayload> judged, Credit credit) {
        Map<String, Coverage> coverages = new TreeMap<>();
        if (credit == Credit.OWN) {
            judged.forEach(
                    payload -> coverages.put(payload.id(), payload.reactor().own()));
            return coverages;
        }
        Map<Long, Object[]> merged = merged();
        judged.forEach(payload -> coverages.put(payload.id(), payload.reactor().with(merged, Set.of())));
        return coverages;
    }

    private Map<Long, Object[]> merged() {
        return ExecutionRecord.merged(payloads.values().stream()
                        .flatMap(payload -> payload.reactor().record().stream())
                        .collect(Collectors.toList()))
                .toJdkTypes();
    }

    private MeasuredModule measured(RatchetPayload payload, CoverageNode node) {
        RatchetSetting setting = payload.setting();
        return MeasuredModule.of(payload.id(), node, setting.counters(), setting.tolerance(), () -> {
            Map<Long, Object[]> tests =
                    setting.credit() == Credit.OWN ? payload.reactor().record().orElseThrow() : merged();
            return payload.reactor().with(tests, Set.of()).gaps();
        });
    }

    private Evidence evidence(List<RatchetPayload> judged, Map<String, Coverage> coverages, ApprovedBaseline baseline) {
        Map<String, Object> facts = new LinkedHashMap<>();
        for (String fact : List.of("sessions", "staleSessions", "tests", "skippedTests", "classes")) {
            facts.put(
                    fact,
                    payloads.values().stream()
                            .mapToInt(payload -> payload.reactor().number(fact))
                            .sum());
        }
        facts.put(
                "modules",
                payloads.keySet().stream().map(Arrival::artifactId).sorted().collect(Collectors.toList()));
        facts.putAll(baseline.facts());
        List<Map<String, Object>> measured = new ArrayList<>();
        judged.forEach(payload ->
                measured.add(measuredFacts(payload, coverages.get(payload.id()).module())));
        facts.put("measured", measured);
        List<String> lookedAt = List.of(
                Quantity.of(payloads.size(), "module", "modules"),
                counted(facts, "sessions", "session of this build", "sessions of this build"),
                counted(facts, "tests", "test", "tests"),
                counted(facts, "classes", "class", "classes"),
                baseline.lookedAt());
        return Evidence.of(lookedAt, facts);
    }

    private static Map<String, Object> measuredFacts(RatchetPayload payload, CoverageNode node) {
        Map<String, Object> counters = new LinkedHashMap<>();
        for (Counter counter : payload.setting().counters()) {
            Count count = node.count(counter);
            Map<String, Object> pair = new LinkedHashMap<>();
            pair.put("covered", count.covered());
            pair.put("missed", count.missed());
            counters.put(counter.name(), pair);
        }
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("module", payload.id());
        facts.put("tolerance", payload.setting().tolerance());
        facts.put("counters", counters);
        facts.putAll(payload.fingerprint());
        return facts;
    }

    private static String counted(Map<String, Object> facts, String key, String one, String many) {
        return Quantity.of((Integer) facts.get(key), one, many);
    }
}
