package io.github.holdfast.lockfile;

import io.github.holdfast.core.finding.Evidence;
import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.core.finding.Origin;
import io.github.holdfast.core.finding.Quantity;
import io.github.holdfast.core.finding.Report;
import io.github.holdfast.core.finding.ReportJson;
import io.github.holdfast.core.finding.ReportText;
import io.github.holdfast.core.finding.UnusableInput;
import io.github.holdfast.core.finding.Verdict;
import io.github.holdfast.core.git.WorkTree;
import io.github.holdfast.core.reactor.ReactorModule;
import io.github.holdfast.core.rule.GoalCommand;
import io.github.holdfast.lockfile.check.Exemptions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Whether the lock is fresh: its own form and what the POMs declare, for the whole reactor and without the resolver. */
public final class LockFreshness {

    private final Origin origin;
    private final Report report;

    private LockFreshness(Origin origin, Report report) {
        this.origin = origin;
        this.report = report;
    }

    /**
     * Judges all modules of the reactor.
     *
     * @param root any module
     * @param written where the JSON report is going to be, as messages print it
     */
    public static LockFreshness of(ReactorModule root, String written) {
        Origin origin = Origin.of("dependencyLock", "lock-check", "reactor")
                .build(
                        root.buildId(),
                        root.buildStart().toString(),
                        root.workTree().flatMap(WorkTree::head))
                .checkAgain(GoalCommand.of(root, "lock-check"))
                .writtenTo(written)
                .build();
        try {
            return new LockFreshness(origin, judged(root));
        } catch (UnusableInput unusable) {
            return new LockFreshness(origin, Report.unusable(unusable, root.reactorRoot()));
        }
    }

    private static Report judged(ReactorModule root) {
        ReactorLock written = ReactorLock.of(root);
        ModuleLock lock = new ModuleLock(root, written, Exemptions.none());
        List<Finding> findings = lock.judgeDeclared().findings();
        int inputs = lock.inputs();
        int modules = root.session().getAllProjects().size();
        int artifacts = written.written().artifacts().size();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("modules", modules);
        facts.put("declaredInputs", inputs);
        facts.put("lockedArtifacts", artifacts);
        String declared = Quantity.of(inputs, "declared input", "declared inputs") + " of "
                + Quantity.of(modules, "module", "modules");
        return Report.judged(
                findings.isEmpty()
                        ? declared + " are as locked"
                        : "the POMs were changed and the lock was not ("
                                + Quantity.of(findings.size(), "difference", "differences") + ")",
                Evidence.of(
                        List.of(
                                LockSetting.FILE + " (" + Quantity.of(artifacts, "artifact", "artifacts") + ")",
                                declared),
                        facts),
                findings);
    }

    /** Whether the lock is not fresh, or could not be judged. */
    public boolean fails() {
        return report.verdict() != Verdict.PASSED;
    }

    /** For the console: one line, or of a failure the whole. */
    public String text() {
        return fails() ? ReportText.whole(origin, report) : ReportText.line(origin, report);
    }

    /** The JSON report. */
    public String json() {
        return ReportJson.of(origin, report);
    }
}
