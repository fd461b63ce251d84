package io.github.holdfast.core.rule;

import io.github.holdfast.core.finding.Evidence;
import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.core.finding.Quantity;
import io.github.holdfast.core.finding.Report;
import io.github.holdfast.core.reactor.Arrival;
import io.github.holdfast.core.reactor.Roll;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Adds to the reports of the end what the roll call itself has to say: who did not come, and who need not. */
final class RollReports {

    private final Roll roll;

    RollReports(Roll roll) {
        this.roll = roll;
    }

    /**
     * The reports of the rule, completed; where the rule has none of the reactor, one more for modules that did not come
     * or were not judged.
     */
    List<EndReport> complete(List<EndReport> reports) {
        List<EndReport> completed = new ArrayList<>();
        boolean ofReactor = false;
        for (EndReport end : reports) {
            if (end.module().isPresent()) {
                completed.add(end);
            } else {
                ofReactor = true;
                completed.add(EndReport.ofReactor(withAbsent(end.report()).leavingOutAlso(roll.notJudged())));
            }
        }
        if (!ofReactor && !(roll.absent().isEmpty() && roll.notJudged().isEmpty())) {
            String arrived = Quantity.of(roll.arrivals().size(), "module", "modules") + " arrived";
            Report report = Report.judged(arrived, evidence(), List.of());
            completed.add(EndReport.ofReactor(withAbsent(report).leavingOut(roll.notJudged())));
        }
        return completed;
    }

    private Report withAbsent(Report report) {
        if (roll.absent().isEmpty()) {
            return report;
        }
        String absent = Quantity.of(roll.absent().size(), "module", "modules") + " did not arrive";
        return report.finding(absent + "; " + report.headline(), absences());
    }

    private Evidence evidence() {
        List<String> arrived = roll.arrivals().stream().map(Arrival::artifactId).collect(Collectors.toList());
        return Evidence.of(
                List.of("the roll call of this execution, " + Quantity.of(arrived.size(), "module", "modules")
                        + " arrived"),
                Map.of("arrived", arrived));
    }

    private List<Finding> absences() {
        return roll.absent().entrySet().stream()
                .map(module -> Finding.of("DID-NOT-ARRIVE", module.getKey())
                        .in(module.getValue())
                        .saying(module.getKey() + " (" + module.getValue()
                                + ") was built and this rule never ran in it")
                        .found("not run")
                        .needed("run in every module that has the execution")
                        .fixBy(
                                "let the execution run in this module as it does in the others; what keeps it from running"
                                        + " stands in that POM: enforcer.skip, a later phase, other rules")
                        .build())
                .collect(Collectors.toList());
    }
}
