package io.github.holdfast.coverage;

import io.github.holdfast.core.finding.Evidence;
import io.github.holdfast.core.finding.Report;
import io.github.holdfast.core.git.Base;
import io.github.holdfast.core.git.ChangeSet;
import io.github.holdfast.core.reactor.ReactorModule;
import io.github.holdfast.core.reactor.Roll;
import io.github.holdfast.core.rule.EndReport;
import io.github.holdfast.core.rule.Judgement;
import io.github.holdfast.core.rule.Parameter;
import io.github.holdfast.core.setting.Order;
import io.github.holdfast.core.setting.Stricter;
import io.github.holdfast.coverage.check.Patch;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.inject.Inject;
import javax.inject.Named;

/**
 * Fails when the lines that a change added or edited are not covered by tests, however small the change is. Says nothing
 * about the rest of the code, and nothing about whether the tests assert anything.
 */
@Named("patchCoverage")
public final class PatchCoverage extends CoverageRule {

    /** Least ratio of covered changed lines. Default 0.80. Stricter is higher. Property {@code holdfast.patch.line}. Since 0.1.0. */
    @Stricter(Order.HIGHER)
    private String line = "0.80";

    /** Least ratio of covered branches in changed lines. Default 0.70. Stricter is higher. Property {@code holdfast.patch.branch}. Since 0.1.0. */
    @Stricter(Order.HIGHER)
    private String branch = "0.70";

    /**
     * MISSED or COVERED: what a changed line is of which some instructions ran. Default MISSED, which is stricter.
     * Property {@code holdfast.patch.partialLines}. Since 0.1.0.
     */
    @Stricter(
            value = Order.RANK,
            ranks = {"COVERED", "MISSED"})
    private String partialLines = "MISSED";

    /**
     * FAIL or WARN: what a changed source is that cannot be measured. Default FAIL, which is stricter. Property {@code
     * holdfast.patch.unmeasured}. Since 0.1.0.
     */
    @Stricter(
            value = Order.RANK,
            ranks = {"WARN", "FAIL"})
    private String unmeasured = "FAIL";

    /** MODULE or REACTOR: what the limits are held against. Default MODULE. Property {@code holdfast.patch.scope}. Since 0.1.0. */
    @Stricter(
            value = Order.RANK,
            ranks = {"REACTOR", "MODULE"})
    private String scope = "MODULE";

    /** OWN or REACTOR: whose tests count. Default OWN, which is stricter. Property {@code holdfast.patch.credit}. Since 0.1.0. */
    @Stricter(
            value = Order.RANK,
            ranks = {"REACTOR", "OWN"})
    private String credit = "OWN";

    @Inject
    PatchCoverage(ReactorModule module) {
        super(module);
    }

    @Override
    protected Judgement judge() {
        PatchLimits limits = limits();
        Scope judged = Parameter.choice("scope", scope, Scope.class);
        Credit credited = Parameter.choice("credit", credit, Credit.class);
        BuildPhase.refuseTooEarly(module());
        ModuleEvidence evidence = evidence();
        boolean alone = isAlone(judged, credited);
        if (alone && !evidence.hasClasses()) {
            return Judgement.now(Report.notApplicable(evidence.nothingShips(), Evidence.none()))
                    .leaving(PatchPayload.nothing());
        }
        Optional<Base> base = module().base();
        if (base.isEmpty()) {
            return Judgement.now(Report.notApplicable(ReactorModule.NO_BASE, Evidence.none()))
                    .leaving(PatchPayload.nothing());
        }
        ChangeSet changes = module().changes(base.get());
        if (alone && evidence.changed(changes).isEmpty()) {
            Patch none = Patch.of(List.of(), 0, 0, Map.of(), Map.of(), Evidence.none());
            return Judgement.now(limits.check().judge(none)).leaving(PatchPayload.nothing());
        }
        AnalysedModule analysed = evidence.analysed();
        if (alone && module().isWholeReactor()) {
            UnmatchedPatterns.refuse(analysed.selectionMatches());
        }
        Patch own = analysed.patch(changes);
        if (alone) {
            return Judgement.now(limits.check().judge(own)).leaving(PatchPayload.nothing());
        }
        return Judgement.atTheEnd(
                own.evidence() + "; judged with the reactor", PatchPayload.of(analysed, changes, own, judged, limits));
    }

    @Override
    protected List<EndReport> judgeReactor(Roll roll) {
        return new ReactorPatch(roll).judge();
    }

    private PatchLimits limits() {
        PatchLimits limits = new PatchLimits(
                Bounds.ratio("line", line),
                Bounds.ratio("branch", branch),
                Parameter.choice("partialLines", partialLines, PartialLines.class),
                Parameter.choice("unmeasured", unmeasured, Unmeasured.class));
        if (limits.areEmpty()) {
            throw Parameter.invalid(
                    "line", line, "a ratio above 0 where <branch> is 0: a rule without a limit judges nothing");
        }
        return limits;
    }
}
