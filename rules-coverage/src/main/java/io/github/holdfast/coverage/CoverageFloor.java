package io.github.holdfast.coverage;

import io.github.holdfast.core.finding.Evidence;
import io.github.holdfast.core.finding.Report;
import io.github.holdfast.core.reactor.ReactorModule;
import io.github.holdfast.core.reactor.Roll;
import io.github.holdfast.core.rule.EndReport;
import io.github.holdfast.core.rule.Judgement;
import io.github.holdfast.core.rule.Parameter;
import io.github.holdfast.core.setting.Order;
import io.github.holdfast.core.setting.Stricter;
import io.github.holdfast.coverage.check.Bound;
import io.github.holdfast.coverage.check.Counter;
import io.github.holdfast.coverage.check.Coverage;
import io.github.holdfast.coverage.check.FloorCheck;
import io.github.holdfast.coverage.check.FloorLimit;
import io.github.holdfast.coverage.check.Sourceless;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.inject.Inject;
import javax.inject.Named;

/**
 * Fails when the coverage of a module, package, class, source file or method is below its limit, and when nothing proves
 * what it is. Says nothing about whether the tests assert anything, and nothing about single changes.
 */
@Named("coverageFloor")
public final class CoverageFloor extends CoverageRule {

    /** Least ratio of covered lines, or 0 to ask for none. Default 0.75. Stricter is higher. Property {@code holdfast.coverage.line}. Since 0.1.0. */
    @Stricter(Order.HIGHER)
    private String line = "0.75";

    /** Least ratio of covered branches. Default none. Stricter is higher. Property {@code holdfast.coverage.branch}. Since 0.1.0. */
    @Stricter(Order.HIGHER)
    private String branch = "0";

    /** Least ratio of covered instructions. Default none. Stricter is higher. Property {@code holdfast.coverage.instruction}. Since 0.1.0. */
    @Stricter(Order.HIGHER)
    private String instruction = "0";

    /** Least ratio of covered methods. Default none. Stricter is higher. Property {@code holdfast.coverage.method}. Since 0.1.0. */
    @Stricter(Order.HIGHER)
    private String method = "0";

    /** Least ratio of covered types. Default none. Stricter is higher. Property {@code holdfast.coverage.type}. Since 0.1.0. */
    @Stricter(Order.HIGHER)
    private String type = "0";

    /** Least ratio of covered complexity. Default none. Stricter is higher. Property {@code holdfast.coverage.complexity}. Since 0.1.0. */
    @Stricter(Order.HIGHER)
    private String complexity = "0";

    /** More limits, each a {@link Limit}. Default none. Stricter is more. Since 0.1.0. */
    @Stricter(Order.MORE)
    private List<Limit> limits = List.of();

    /** MODULE or REACTOR: what the limits are held against. Default MODULE. Property {@code holdfast.coverage.scope}. Since 0.1.0. */
    @Stricter(
            value = Order.RANK,
            ranks = {"REACTOR", "MODULE"})
    private String scope = "MODULE";

    /** OWN or REACTOR: whose tests count. Default OWN, which is stricter. Property {@code holdfast.coverage.credit}. Since 0.1.0. */
    @Stricter(
            value = Order.RANK,
            ranks = {"REACTOR", "OWN"})
    private String credit = "OWN";

    /**
     * What a class that comes from no source is that git knows: WARN or FAIL. Default WARN; stricter is FAIL. Property
     * {@code holdfast.coverage.withoutSource}. Since 0.1.0.
     */
    @Stricter(
            value = Order.RANK,
            ranks = {"WARN", "FAIL"})
    private String withoutSource = "WARN";

    @Inject
    CoverageFloor(ReactorModule module) {
        super(module);
    }

    @Override
    protected Judgement judge() {
        List<FloorLimit> floors = floors();
        Scope judged = Parameter.choice("scope", scope, Scope.class);
        Credit credited = Parameter.choice("credit", credit, Credit.class);
        boolean sourcelessFails =
                Parameter.choice("withoutSource", withoutSource, WithoutSource.class) == WithoutSource.FAIL;
        BuildPhase.refuseTooEarly(module());
        ModuleEvidence evidence = evidence();
        boolean alone = isAlone(judged, credited);
        if (alone && !evidence.hasClasses()) {
            return Judgement.now(Report.notApplicable(evidence.nothingShips(), Evidence.none()))
                    .leaving(ReactorPayload.alone(Map.of()).toJdkTypes());
        }
        AnalysedModule analysed = evidence.analysed();
        Coverage own =
                analysed.coverage(floors.stream().map(FloorLimit::element).collect(Collectors.toSet()));
        Map<String, Integer> patterns = analysed.patternMatches(floors, own);
        if (module().isWholeReactor()) {
            UnmatchedPatterns.refuse(patterns);
        }
        ReactorPayload payload = alone ? ReactorPayload.alone(patterns) : ReactorPayload.ofTests(analysed, patterns);
        if (!analysed.hasClasses()) {
            String reason = evidence.hasClasses() ? "all classes are generated" : evidence.nothingShips();
            return Judgement.now(Report.notApplicable(reason, analysed.evidence()))
                    .leaving(payload.toJdkTypes());
        }
        if (!alone) {
            payload.judging(analysed, own, judged, floors, sourcelessFails);
            return Judgement.atTheEnd(own.evidence() + "; judged with the reactor", payload.toJdkTypes());
        }
        Report report =
                new FloorCheck(floors).judge(own, Sourceless.findings(analysed.withoutSource(), sourcelessFails));
        return Judgement.now(report.leavingOutAlso(analysed.notJudged())).leaving(payload.toJdkTypes());
    }

    @Override
    protected List<EndReport> judgeReactor(Roll roll) {
        return new ReactorFloor(roll).judge();
    }

    private List<FloorLimit> floors() {
        List<FloorLimit> floors = new ArrayList<>();
        addFloor(floors, Counter.LINE, "line", line);
        addFloor(floors, Counter.BRANCH, "branch", branch);
        addFloor(floors, Counter.INSTRUCTION, "instruction", instruction);
        addFloor(floors, Counter.METHOD, "method", method);
        addFloor(floors, Counter.CLASS, "type", type);
        addFloor(floors, Counter.COMPLEXITY, "complexity", complexity);
        limits.forEach(limit -> floors.add(limit.toLimit()));
        if (floors.isEmpty()) {
            throw Parameter.invalid(
                    "line", line, "a ratio above 0 where no other limit is set: a rule without a limit judges nothing");
        }
        return floors;
    }

    private static void addFloor(List<FloorLimit> floors, Counter counter, String name, String text) {
        Bound minimum = Bounds.ratio(name, text);
        if (!minimum.isZero()) {
            floors.add(FloorLimit.floor(counter, minimum));
        }
    }
}
