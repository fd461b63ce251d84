package io.github.holdfast.coverage.check;

import io.github.holdfast.core.finding.Evidence;
import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.core.finding.Quantity;
import io.github.holdfast.core.finding.Report;
import io.github.holdfast.core.finding.UnusableInput;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Holds the mutants of a module against a least score. Compared as fractions: 119 of 200 are below 60 %. The order of
 * mutants changes nothing.
 */
public final class MutationFloorCheck {

    private static final int MOST_MUTANTS = 20;
    private static final Comparator<Mutant> BY_PLACE =
            Comparator.comparing(Mutant::file).thenComparingInt(Mutant::line).thenComparing(Mutant::toString);

    private final Bound least;
    private final Bound maximumNotEvaluated;
    private final Bound minimumMutants;

    /**
     * @param least the least score, a ratio above 0
     * @param maximumNotEvaluated the greatest ratio of mutants that nothing can be said of
     * @param minimumMutants how many evaluated mutants there have to be
     */
    public MutationFloorCheck(Bound least, Bound maximumNotEvaluated, Bound minimumMutants) {
        this.least = least;
        this.maximumNotEvaluated = maximumNotEvaluated;
        this.minimumMutants = minimumMutants;
    }

    /**
     * Judges the mutants of a module.
     *
     * @param module its name
     * @throws UnusableInput {@code NO-EVIDENCE} when none was killed, or there are too few to say anything
     */
    public Report judge(String module, Collection<Mutant> mutants, Evidence evidence) {
        MutationScore score = MutationScore.of(mutants);
        if (mutants.isEmpty() && minimumMutants.isZero()) {
            return Report.notApplicable("PIT found nothing to mutate", seen(score, List.of(), evidence));
        }
        refuseTooFew(module, score);
        refuseNoKill(module, score);
        return judged(module, mutants, score, "mutants", evidence);
    }

    /**
     * Judges the mutants on changed lines.
     *
     * @param all the mutants of the module, which show that PIT and the tests worked at all
     * @param changed those on changed lines
     * @throws UnusableInput {@code NO-EVIDENCE} when none of all was killed, or there are too few to say anything
     */
    public Report judgeChanged(String module, Collection<Mutant> all, Collection<Mutant> changed, Evidence evidence) {
        MutationScore whole = MutationScore.of(all);
        if (!all.isEmpty() || !minimumMutants.isZero()) {
            refuseTooFew(module, whole);
            refuseNoKill(module, whole);
        }
        Evidence seen = evidence.with("mutantsOfTheModule", whole.all());
        MutationScore score = MutationScore.of(changed, whole.killed());
        return changed.isEmpty()
                ? Report.judged("no mutant on the changed lines", seen(score, List.of(), seen), List.of())
                : judged(module, changed, score, "mutants on changed lines", seen);
    }

    private Report judged(
            String module, Collection<Mutant> mutants, MutationScore score, String what, Evidence evidence) {
        List<Mutant> undetected = mutants.stream()
                .filter(mutant -> mutant.status().isUndetected())
                .sorted(BY_PLACE)
                .collect(Collectors.toList());
        List<Finding> findings = new ArrayList<>();
        if (!score.reaches(least)) {
            findings.add(belowFloor(module, score, what, undetected));
        }
        if (score.leavesOutMoreThan(maximumNotEvaluated)) {
            findings.add(notEvaluated(module, score, what));
        }
        Report report =
                Report.judged(headline(score, what, findings.isEmpty()), seen(score, undetected, evidence), findings);
        return score.reaches(least) ? report : report.hinting(hints(undetected));
    }

    private Evidence seen(MutationScore score, List<Mutant> undetected, Evidence evidence) {
        return evidence.with("score", score.toString())
                .with("needed", least.configured())
                .with("mutants", score.all())
                .with("statuses", score.toJdkTypes())
                .with("notEvaluated", score.notEvaluated())
                .with("maximumNotEvaluated", maximumNotEvaluated.configured())
                .with("minimumMutants", minimumMutants.configured())
                .with("undetected", undetected.stream().map(Mutant::toJdkTypes).collect(Collectors.toList()));
    }

    private void refuseTooFew(String module, MutationScore score) {
        if (minimumMutants.isAbove(score.evaluated())) {
            String found = Quantity.of(score.evaluated(), "mutant", "mutants");
            throw new UnusableInput(
                    "too few mutants",
                    Finding.of("NO-EVIDENCE", module)
                            .saying("PIT evaluated " + found + " of this module, at least "
                                    + minimumMutants.configured() + " needed: <targetClasses>, <excludedClasses> or"
                                    + " <mutators> of pitest-maven leave out too much, or its run broke")
                            .found(found)
                            .needed(minimumMutants.configured())
                            .fixBy("let PIT mutate all classes of the module in this build")
                            .build());
        }
    }

    private static void refuseNoKill(String module, MutationScore score) {
        if (score.killed() == 0) {
            throw new UnusableInput(
                    "no mutant was killed",
                    Finding.of("NO-EVIDENCE", module)
                            .saying("none of " + Quantity.of(score.all(), "mutant", "mutants")
                                    + " was killed: PIT ran no test that asserts anything (pitest-junit5-plugin missing?"
                                    + " <targetTests> too narrow? no tests?)")
                            .found("0 kills")
                            .needed("at least 1 kill")
                            .fixBy(
                                    "let PIT find and run the tests of the module, and let them assert what the code does")
                            .build());
        }
    }

    private Finding belowFloor(String module, MutationScore score, String what, List<Mutant> undetected) {
        return Finding.of("MUTATION-SCORE-BELOW-FLOOR", module)
                .saying("module  " + score.detected() + " of " + score.evaluated() + " " + what + " detected, "
                        + score.lacking(least) + " more needed")
                .found(score.toString())
                .needed(least.configured())
                .fixBy("let tests assert what the code in the listed lines does, so that they fail when it is changed"
                        + " like this")
                .detail("detected", score.detected())
                .detail("evaluated", score.evaluated())
                .detail("survived", count(undetected, MutantStatus.SURVIVED))
                .detail("noCoverage", count(undetected, MutantStatus.NO_COVERAGE))
                .build();
    }

    private static long count(List<Mutant> mutants, MutantStatus status) {
        return mutants.stream().filter(mutant -> mutant.status() == status).count();
    }

    private Finding notEvaluated(String module, MutationScore score, String what) {
        return Finding.of("MUTANTS-NOT-EVALUATED", module)
                .saying("module  nothing can be said of " + score.notEvaluated() + " of " + score.all() + " " + what
                        + " " + score.toJdkTypes() + ", at most " + Percent.exact(maximumNotEvaluated.number()))
                .found(score.notEvaluated() + "/" + score.all())
                .needed(maximumNotEvaluated.configured())
                .fixBy(
                        "find out why PIT's test JVMs break or hang (its log names the mutants): memory, tests that depend"
                                + " on each other, endless waits")
                .detail("statuses", score.toJdkTypes())
                .build();
    }

    private String headline(MutationScore score, String what, boolean passed) {
        if (score.evaluated() == 0) {
            return "none of " + score.all() + " " + what + " was evaluated";
        }
        String needs = ", needs " + Percent.exact(least.number());
        if (score.reaches(least)) {
            String also = passed ? "" : "; " + score.notEvaluated() + " of " + score.all() + " not evaluated";
            return percent(score) + " of " + what + " detected (" + score.detected() + " of " + score.evaluated() + ")"
                    + needs + also;
        }
        return "mutation score " + percent(score) + (what.equals("mutants") ? "" : " on changed lines") + needs;
    }

    private String percent(MutationScore score) {
        return Percent.atLeast(score.detected(), score.evaluated(), least.number());
    }

    private static List<String> hints(List<Mutant> undetected) {
        List<String> hints = undetected.stream()
                .limit(MOST_MUTANTS)
                .map(mutant -> "not detected: " + mutant.inWords())
                .collect(Collectors.toCollection(ArrayList::new));
        int more = undetected.size() - MOST_MUTANTS;
        if (more > 0) {
            hints.add("not detected: " + more + " more, in the JSON report");
        }
        return hints;
    }
}
