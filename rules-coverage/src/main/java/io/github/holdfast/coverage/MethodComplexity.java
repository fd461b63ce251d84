package io.github.holdfast.coverage;

import io.github.holdfast.core.finding.Evidence;
import io.github.holdfast.core.finding.Quantity;
import io.github.holdfast.core.finding.Report;
import io.github.holdfast.core.git.Base;
import io.github.holdfast.core.reactor.ReactorModule;
import io.github.holdfast.core.reactor.Roll;
import io.github.holdfast.core.rule.EndReport;
import io.github.holdfast.core.rule.HoldfastRule;
import io.github.holdfast.core.rule.Judgement;
import io.github.holdfast.core.rule.Parameter;
import io.github.holdfast.core.setting.Order;
import io.github.holdfast.core.setting.Stricter;
import io.github.holdfast.coverage.check.Bound;
import io.github.holdfast.coverage.check.ClassSelection;
import io.github.holdfast.coverage.check.ComplexityCheck;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.inject.Inject;
import javax.inject.Named;

/**
 * Fails when a method has more paths than a person can keep in mind and a few tests can take. Says nothing about long
 * methods without decisions, deep nesting, or names.
 */
@Named("methodComplexity")
public final class MethodComplexity extends HoldfastRule {

    /**
     * Greatest cyclomatic complexity of a method, at least 1. Default 10. Stricter is lower. Property {@code
     * holdfast.complexity.maximum}. Since 0.1.0.
     */
    @Stricter(Order.LOWER)
    private String maximum = "10";

    /**
     * ALL or CHANGED: whether all methods are judged, or those that the change touches. Default ALL. Stricter is ALL.
     * Property {@code holdfast.complexity.methods}. Since 0.1.0.
     */
    @Stricter(
            value = Order.RANK,
            ranks = {"CHANGED", "ALL"})
    private String methods = "ALL";

    /**
     * Classes whose methods count, as globs. Default all. Stricter is more. Property {@code holdfast.complexity.includes}.
     * Since 0.1.0.
     */
    @Stricter(value = Order.MORE, empty = Stricter.Empty.EVERYTHING)
    private Set<String> includes = new TreeSet<>();

    /**
     * Classes whose methods do not count, as globs. Default none. Stricter is fewer. Property {@code
     * holdfast.complexity.excludes}. Since 0.1.0.
     */
    @Stricter(Order.FEWER)
    private Set<String> excludes = new TreeSet<>();

    /**
     * Folders of the classes that ship. Default the output directory. Property {@code
     * holdfast.coverage.classesDirectories}. Since 0.1.0.
     */
    @Stricter(Order.SAME)
    private Set<String> classesDirectories = new TreeSet<>();

    @Inject
    MethodComplexity(ReactorModule module) {
        super(module);
    }

    @Override
    protected String phase() {
        return BuildPhase.isBeforeClasses(module()) ? "verify" : super.phase();
    }

    @Override
    protected Judgement judge() {
        Bound ceiling = ceiling();
        Methods judged = Parameter.choice("methods", methods, Methods.class);
        BuildPhase.refuseBeforeClasses(module());
        ModuleEvidence evidence = new ModuleEvidence(
                module(),
                ClassSelection.of(includes, excludes),
                false,
                new EvidencePaths(module(), Set.of(), classesDirectories, Set.of()));
        if (!evidence.hasClasses()) {
            return Judgement.now(Report.notApplicable(evidence.nothingShips(), Evidence.none()))
                    .leaving(ReactorPatterns.leaving(Map.of()));
        }
        ModuleClasses classes = evidence.classes();
        if (module().isWholeReactor()) {
            UnmatchedPatterns.refuse(classes.patternMatches());
        }
        Report report = classes.hasClasses()
                ? judged(classes, ceiling, judged)
                : Report.notApplicable("all classes are generated", lookedAt(classes));
        return Judgement.now(report.leavingOutAlso(classes.notJudged()))
                .leaving(ReactorPatterns.leaving(classes.patternMatches()));
    }

    private Report judged(ModuleClasses classes, Bound ceiling, Methods judged) {
        ComplexityCheck check = new ComplexityCheck(ceiling);
        if (judged == Methods.ALL) {
            return check.judge(new ModuleMethods(module(), classes, Optional.empty()).judged(), lookedAt(classes));
        }
        Optional<Base> base = module().base();
        if (base.isEmpty()) {
            return Report.notApplicable(ReactorModule.NO_BASE, lookedAt(classes));
        }
        ModuleMethods changed = new ModuleMethods(module(), classes, base.map(one -> module().changes(one)));
        return check.judgeChanged(changed.judged(), changed.untouched(), lookedAt(classes));
    }

    @Override
    protected List<EndReport> judgeReactor(Roll roll) {
        ReactorPatterns.refuseUnmatched(roll);
        return List.of();
    }

    private Bound ceiling() {
        return Bound.count(maximum)
                .filter(bound -> !bound.isZero())
                .orElseThrow(() -> Parameter.invalid("maximum", maximum, "a whole number from 1 on, such as 10"));
    }

    private static Evidence lookedAt(ModuleClasses classes) {
        Map<String, Object> facts = classes.facts();
        String count = Quantity.of((Integer) facts.get("classes"), "class", "classes");
        return Evidence.of(List.of(count), facts).leavingOut(LookedAt.leftOut(facts, "JaCoCo"));
    }
}
