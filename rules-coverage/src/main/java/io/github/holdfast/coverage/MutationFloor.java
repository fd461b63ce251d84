package io.github.holdfast.coverage;

import io.github.holdfast.core.finding.Evidence;
import io.github.holdfast.core.finding.Report;
import io.github.holdfast.core.git.Base;
import io.github.holdfast.core.reactor.ReactorModule;
import io.github.holdfast.core.rule.HoldfastRule;
import io.github.holdfast.core.rule.Judgement;
import io.github.holdfast.core.rule.Parameter;
import io.github.holdfast.core.setting.Order;
import io.github.holdfast.core.setting.Stricter;
import io.github.holdfast.coverage.check.Bound;
import io.github.holdfast.coverage.check.ClassSelection;
import io.github.holdfast.coverage.check.MutationFloorCheck;
import io.github.holdfast.coverage.jacoco.AnalysedClass;
import io.github.holdfast.coverage.jacoco.ClassFiles;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.inject.Inject;
import javax.inject.Named;

/**
 * Fails when too few of the small changes that PIT makes to the classes of a module make a test fail: tests that run code
 * and assert nothing are of no use. Runs PIT not itself, and says nothing about code that PIT does not mutate.
 */
@Named("mutationFloor")
public final class MutationFloor extends HoldfastRule {

    /**
     * Least ratio of detected mutants, above 0. Default 0.60. Stricter is higher. Property {@code holdfast.mutation.score}.
     * Since 0.1.0.
     */
    @Stricter(Order.HIGHER)
    private String score = "0.60";

    /**
     * Reports of PIT, as globs against the module. Default {@code target/pit-reports/**}{@code /mutations.xml} (in the
     * build directory). Property {@code holdfast.mutation.reports}. Since 0.1.0.
     */
    @Stricter(Order.SAME)
    private Set<String> reports = new TreeSet<>();

    /**
     * Greatest ratio of mutants that nothing can be said of, since a test JVM broke or hung. Default 0.02. Stricter is
     * lower. Property {@code holdfast.mutation.maximumNotEvaluated}. Since 0.1.0.
     */
    @Stricter(Order.LOWER)
    private String maximumNotEvaluated = "0.02";

    /**
     * Whether only mutants on lines that the change adds or alters are judged. Default false. Stricter is false. Property
     * {@code holdfast.mutation.changedLinesOnly}. Since 0.1.0.
     */
    @Stricter(
            value = Order.RANK,
            ranks = {"true", "false"})
    private String changedLinesOnly = "false";

    /**
     * How many evaluated mutants there have to be in a module that has code. Default 1. Stricter is higher. Property {@code
     * holdfast.mutation.minimumMutants}. Since 0.1.0.
     */
    @Stricter(Order.HIGHER)
    private String minimumMutants = "1";

    @Inject
    MutationFloor(ReactorModule module) {
        super(module);
    }

    @Override
    protected String phase() {
        String phase = BuildPhase.isTooEarly(module()) ? "verify" : super.phase();
        return phase + NamedProfiles.option(module());
    }

    @Override
    protected Judgement judge() {
        MutationFloorCheck check = new MutationFloorCheck(
                score(),
                Bounds.ratio("maximumNotEvaluated", maximumNotEvaluated),
                Bounds.count("minimumMutants", minimumMutants));
        boolean changedOnly = Parameter.flag("changedLinesOnly", changedLinesOnly);
        BuildPhase.refuseTooEarly(module());
        EvidencePaths paths = new EvidencePaths(module(), Set.of(), Set.of(), Set.of());
        ModuleEvidence evidence = new ModuleEvidence(module(), ClassSelection.of(Set.of(), Set.of()), false, paths);
        if (!evidence.hasClasses()) {
            return Judgement.now(Report.notApplicable(evidence.nothingShips(), Evidence.none()));
        }
        ModuleClasses classes = evidence.classes();
        if (classes.counted().stream().noneMatch(AnalysedClass::hasCode)) {
            String reason = classes.hasClasses() ? "no class has code" : "all classes are generated";
            return Judgement.now(Report.notApplicable(reason, Evidence.of(List.of(), classes.facts())));
        }
        Report report = changedOnly ? changedLines(check, paths, classes) : allLines(check, paths, classes);
        return Judgement.now(report.leavingOutAlso(classes.notJudged()));
    }

    private Report allLines(MutationFloorCheck check, EvidencePaths paths, ModuleClasses classes) {
        MutatedModule mutated = mutated(paths, classes);
        return check.judge(name(), mutated.mutants(), mutated.evidence());
    }

    private Report changedLines(MutationFloorCheck check, EvidencePaths paths, ModuleClasses classes) {
        Optional<Base> base = module().base();
        if (base.isEmpty()) {
            return Report.notApplicable(ReactorModule.NO_BASE, Evidence.of(List.of(), classes.facts()));
        }
        ChangedClasses changed = new ChangedClasses(module(), classes, module().changes(base.get()));
        if (changed.isEmpty()) {
            return Report.notApplicable(
                    "the change adds no line to a class with code", Evidence.of(List.of(), classes.facts()));
        }
        MutatedModule mutated = mutated(paths, classes);
        changed.refuseWithoutMutant(mutated.mutants());
        return check.judgeChanged(
                name(), mutated.mutants(), changed.on(mutated.mutants()), mutated.evidence(changed.targetClasses()));
    }

    private MutatedModule mutated(EvidencePaths paths, ModuleClasses classes) {
        PitReports found = PitReports.of(
                module(),
                paths.pitReports(reports),
                paths.pitPatterns(reports),
                classes.files(),
                ClassFiles.below(List.of(paths.testClasses())));
        return new MutatedModule(module(), classes, found);
    }

    private String name() {
        return module().project().getArtifactId();
    }

    private Bound score() {
        Bound least = Bounds.ratio("score", score);
        if (least.isZero()) {
            throw Parameter.invalid("score", score, "a ratio above 0: a rule that asks for nothing judges nothing");
        }
        return least;
    }
}
