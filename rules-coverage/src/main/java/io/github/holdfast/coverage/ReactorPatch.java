package io.github.holdfast.coverage;

import io.github.holdfast.core.finding.Evidence;
import io.github.holdfast.core.finding.Quantity;
import io.github.holdfast.core.finding.Report;
import io.github.holdfast.core.reactor.Arrival;
import io.github.holdfast.core.reactor.Roll;
import io.github.holdfast.core.rule.EndReport;
import io.github.holdfast.coverage.check.Patch;
import io.github.holdfast.coverage.jacoco.ExecutionRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The judgement of patchCoverage over the modules of a reactor, when nobody can arrive any more. */
final class ReactorPatch {

    private final Map<Arrival, PatchPayload> payloads = new LinkedHashMap<>();

    ReactorPatch(Roll roll) {
        roll.arrivals()
                .forEach(arrival -> payloads.put(
                        arrival, PatchPayload.fromJdkTypes(arrival.payload().orElseThrow())));
    }

    /** The report of the reactor where that is the scope, and one of each module that others' tests count for. */
    List<EndReport> judge() {
        Map<Long, Object[]> merged = ExecutionRecord.merged(payloads.values().stream()
                        .flatMap(payload -> payload.record().stream())
                        .collect(Collectors.toList()))
                .toJdkTypes();
        List<EndReport> reports = new ArrayList<>();
        List<PatchPayload> together = payloads.values().stream()
                .filter(payload -> payload.isJudgedIn(Scope.REACTOR))
                .collect(Collectors.toList());
        if (!together.isEmpty()) {
            reports.add(EndReport.ofReactor(reactor(together, merged)));
        }
        payloads.forEach((arrival, payload) -> {
            if (payload.isJudgedIn(Scope.MODULE)) {
                reports.add(EndReport.ofModule(arrival, payload.limits().check().judge(payload.with(merged))));
            }
        });
        return reports;
    }

    private Report reactor(List<PatchPayload> together, Map<Long, Object[]> merged) {
        List<Patch> modules =
                together.stream().map(payload -> payload.with(merged)).collect(Collectors.toList());
        List<String> names = payloads.entrySet().stream()
                .filter(entry -> together.contains(entry.getValue()))
                .map(entry -> entry.getKey().artifactId())
                .sorted()
                .collect(Collectors.toList());
        Evidence evidence = Evidence.of(
                        List.of(Quantity.of(modules.size(), "module", "modules")), Map.of("modules", names))
                .leavingOut(modules.stream()
                        .flatMap(module -> module.evidence().leftOut().stream())
                        .distinct()
                        .collect(Collectors.toList()));
        List<String> others = payloads.entrySet().stream()
                .filter(entry -> entry.getValue().isJudgedIn(Scope.MODULE))
                .map(entry -> entry.getKey().artifactId() + ": judged by itself, its scope is MODULE")
                .collect(Collectors.toList());
        PatchLimits limits = PatchLimits.strictest(
                together.stream().map(PatchPayload::limits).collect(Collectors.toList()));
        return limits.check().judge(Patch.sum(modules, evidence)).leavingOutAlso(others);
    }
}
