package io.github.holdfast.dependencies;

import io.github.holdfast.core.build.BuildInputs;
import io.github.holdfast.core.build.BuildInputsReader;
import io.github.holdfast.core.build.DependencyGraph;
import io.github.holdfast.core.finding.Evidence;
import io.github.holdfast.core.finding.Report;
import io.github.holdfast.core.reactor.ReactorModule;
import io.github.holdfast.core.reactor.Roll;
import io.github.holdfast.core.rule.EndReport;
import io.github.holdfast.core.rule.HoldfastRule;
import io.github.holdfast.core.rule.Judgement;
import io.github.holdfast.core.setting.Order;
import io.github.holdfast.core.setting.Stricter;
import io.github.holdfast.dependencies.check.ApprovalsCheck;
import io.github.holdfast.dependencies.check.JudgedModule;
import java.util.List;
import java.util.stream.Collectors;
import javax.inject.Inject;
import javax.inject.Named;

/**
 * Fails when a build takes something from outside that nobody approved: a library, a plugin, an extension, an annotation
 * processor, a parent, a BOM, a repository, an archive in the tree. An approval counts once it is on the base. Judges what
 * is declared and what Maven resolved, not the bytes of an artifact; see {@code dependencyLock}.
 */
@Named("approvedDependencies")
public final class ApprovedDependencies extends HoldfastRule {

    /**
     * The list of approvals, as a path below the reactor root, the same in all modules. Default {@code
     * .holdfast/approved-dependencies.yml}. Property {@code holdfast.approvals.file}. Since 0.1.0.
     */
    @Stricter(Order.SAME)
    private String file = ApprovalSetting.DEFAULT_FILE;

    /**
     * Which approvals count: BASE those at the base, or CHANGE also those that the change makes itself, which are told.
     * Default BASE, which is stricter. Property {@code holdfast.approvals}. Since 0.1.0.
     */
    @Stricter(
            value = Order.RANK,
            ranks = {"CHANGE", "BASE"})
    private String approvals = "BASE";

    /**
     * Days from the approval on after which an entry has to match something in the reactor. Default 30. Stricter is lower.
     * Property {@code holdfast.approvals.unusedAfter}. Since 0.1.0.
     */
    @Stricter(Order.LOWER)
    private String unusedAfter = "30";

    @Inject
    ApprovedDependencies(ReactorModule module) {
        super(module);
    }

    /** Nothing has to be built to judge again. */
    @Override
    protected String phase() {
        String id = module().execution().getExecutionId();
        return "default-cli".equals(id) ? "validate" : "enforcer:enforce@" + id;
    }

    @Override
    protected Judgement judge() {
        if (module().builds(ApprovedDependencies.class)) {
            return Judgement.now(Report.notApplicable("this reactor builds the rules that run in it", Evidence.none()));
        }
        ApprovalSetting setting = ApprovalSetting.of(file, approvals, unusedAfter);
        ApprovalLists lists = ApprovalLists.of(module(), setting);
        BuildInputs inputs = BuildInputsReader.of(module());
        DependencyGraph.refuseMissing(inputs);
        JudgedModule judged = new ApprovalsCheck(lists.terms(), Sizes.of(module())::of)
                .judge(inputs, module().project().getArtifactId());
        Report report = judged.report()
                .leavingOutAlso(lists.notJudged())
                .leavingOutAlso(inputs.lacking().stream()
                        .map(id -> "what " + id + " brings: not selected by -pl or -rf")
                        .collect(Collectors.toList()));
        return Judgement.now(report)
                .leaving(new ModulePayload(setting, judged.used(), InTree.of(module())).toJdkTypes());
    }

    @Override
    protected List<EndReport> judgeReactor(Roll roll) {
        return new ReactorApprovals(module(), roll)
                .judge()
                .map(EndReport::ofReactor)
                .map(List::of)
                .orElse(List.of());
    }
}
