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
import io.github.holdfast.coverage.check.Counter;
import io.github.holdfast.coverage.check.Coverage;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.inject.Inject;
import javax.inject.Named;

/**
 * Fails when the coverage of a module fell below the committed baseline, and when a change lowers that baseline. Judged
 * once a build, over all modules that came. Says nothing about a module that had little coverage from the beginning; see
 * {@code coverageFloor}.
 */
@Named("coverageRatchet")
public final class CoverageRatchet extends CoverageRule {

    /**
     * The baseline, as a path below the reactor root. Default {@code .holdfast/coverage-baseline.txt}. Property {@code
     * holdfast.ratchet.file}. Since 0.1.0.
     */
    @Stricter(Order.SAME)
    private String file = RatchetSetting.DEFAULT_FILE;

    /**
     * What is counted, in the words of a limit. Default LINE and BRANCH. Stricter is more. Property {@code
     * holdfast.ratchet.counters}. Since 0.1.0.
     */
    @Stricter(value = Order.MORE, empty = Stricter.Empty.DEFAULT)
    private Set<String> counters = new TreeSet<>();

    /**
     * How many more missed items of a counter are let pass in a module. Default 0. Stricter is lower. Property {@code
     * holdfast.ratchet.tolerance}. Since 0.1.0.
     */
    @Stricter(Order.LOWER)
    private String tolerance = "0";

    /** OWN or REACTOR: whose tests count. Default OWN, which is stricter. Property {@code holdfast.ratchet.credit}. Since 0.1.0. */
    @Stricter(
            value = Order.RANK,
            ranks = {"REACTOR", "OWN"})
    private String credit = "OWN";

    @Inject
    CoverageRatchet(ReactorModule module) {
        super(module);
    }

    @Override
    protected Judgement judge() {
        RatchetSetting setting = RatchetSetting.of(file, credit, tolerance, chosenCounters());
        BuildPhase.refuseTooEarly(module());
        ModuleEvidence evidence = evidence();
        boolean alone = setting.credit() == Credit.OWN;
        if (alone && !evidence.hasClasses()) {
            return Judgement.now(Report.notApplicable(evidence.nothingShips(), Evidence.none()))
                    .leaving(ReactorPayload.alone(Map.of()).toJdkTypes());
        }
        AnalysedModule analysed = evidence.analysed();
        Coverage own = analysed.coverage(Set.of());
        Map<String, Integer> patterns = analysed.patternMatches(List.of(), own);
        if (module().isWholeReactor()) {
            UnmatchedPatterns.refuse(patterns);
        }
        RatchetPayload payload = RatchetPayload.ofTests(analysed, patterns);
        if (!analysed.hasClasses()) {
            String reason = evidence.hasClasses() ? "all classes are generated" : evidence.nothingShips();
            return Judgement.now(Report.notApplicable(reason, analysed.evidence()))
                    .leaving(payload.toJdkTypes());
        }
        payload.judging(analysed, own, setting, module().id(), evidence.fingerprint());
        return Judgement.atTheEnd(own.evidence() + "; judged with the reactor", payload.toJdkTypes());
    }

    @Override
    protected List<EndReport> judgeReactor(Roll roll) {
        return new ReactorRatchet(module(), roll).judge();
    }

    private Set<Counter> chosenCounters() {
        if (counters.isEmpty()) {
            return EnumSet.of(Counter.LINE, Counter.BRANCH);
        }
        Set<Counter> chosen = EnumSet.noneOf(Counter.class);
        counters.forEach(name -> chosen.add(Parameter.choice("counters", name, Counter.class)));
        return chosen;
    }
}
