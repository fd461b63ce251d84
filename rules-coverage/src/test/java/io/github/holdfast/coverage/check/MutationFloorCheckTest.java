package io.github.holdfast.coverage.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;

import io.github.holdfast.core.finding.Evidence;
import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.core.finding.Report;
import io.github.holdfast.core.finding.Verdict;
import io.github.holdfast.coverage.fixture.Refusal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MutationFloorCheckTest {

    @Test
    void passesAtTheFloorExactly() {
        Report report = judging("0.60", killed(6), survived(3), uncovered(1));

        assertThat(report.verdict()).isEqualTo(Verdict.PASSED);
        assertThat(report.headline()).isEqualTo("60 % of mutants detected (6 of 10), needs 60 %");
        assertThat(report.hints()).isEmpty();
    }

    @Test
    void failsBelowItAndListsWhatWasNotDetected() {
        Report report = judging("61%", uncovered(1), killed(6), survived(3));

        assertThat(report.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(report.headline()).isEqualTo("mutation score 60 %, needs 61 %");
        Finding finding = report.findings().get(0);
        assertThat(report.findings()).hasSize(1);
        assertThat(finding.code()).isEqualTo("MUTATION-SCORE-BELOW-FLOOR");
        assertThat(finding.message()).isEqualTo("module  6 of 10 mutants detected, 1 more needed");
        assertThat(finding.found()).contains("6/10");
        assertThat(finding.needed()).contains("61%");
        assertThat(finding.details())
                .isEqualTo(Map.of("detected", 6L, "evaluated", 10L, "survived", 3L, "noCoverage", 1L));
        assertThat(report.hints())
                .containsExactly(
                        "not detected: src/A.java:3 survived: SURVIVED 0",
                        "not detected: src/A.java:3 survived: SURVIVED 1",
                        "not detected: src/A.java:3 survived: SURVIVED 2",
                        "not detected: src/A.java:4 no test reaches it: NO_COVERAGE 0");
    }

    @Test
    void neverRounds() {
        assertThat(judging("0.80", killed(795), survived(205)).headline())
                .isEqualTo("mutation score 79.5 %, needs 80 %");
        assertThat(judging("0.80", killed(79_999), survived(20_001)).headline())
                .isEqualTo("mutation score 79.9 %, needs 80 %");
        assertThat(judging("0.333333333", killed(1), survived(2)).verdict()).isEqualTo(Verdict.PASSED);
        assertThat(judging("0.333333334", killed(1), survived(2)).verdict()).isEqualTo(Verdict.FAILED);
    }

    @Test
    void aTimeoutIsAKillUpToATenthOfTheKills() {
        assertThat(MutationScore.of(mutants(killed(20), many(MutantStatus.TIMED_OUT, 2), survived(8))))
                .hasToString("22/30");
        assertThat(MutationScore.of(mutants(killed(19), many(MutantStatus.TIMED_OUT, 2), survived(8))))
                .hasToString("20/28");
        assertThat(MutationScore.of(mutants(killed(9), many(MutantStatus.TIMED_OUT, 1)))
                        .notEvaluated())
                .isEqualTo(1);
    }

    @Test
    void timeoutsOnChangedLinesAreHeldAgainstTheKillsOfTheModule() {
        assertThat(MutationScore.of(mutants(killed(1), many(MutantStatus.TIMED_OUT, 3)), 20))
                .hasToString("3/3");
    }

    @ParameterizedTest
    @EnumSource(
            value = MutantStatus.class,
            names = {"NON_VIABLE", "MEMORY_ERROR", "RUN_ERROR", "NOT_STARTED", "STARTED", "EQUIVALENT"})
    void whatBrokeIsNeitherDetectedNorNot(MutantStatus status) {
        MutationScore score = MutationScore.of(mutants(killed(3), survived(1), many(status, 7)));

        assertThat(score).hasToString("3/4");
        assertThat(score.notEvaluated()).isEqualTo(7);
    }

    @Test
    void tooMuchThatIsNotEvaluatedFails() {
        assertThat(judging("0.60", killed(98), many(MutantStatus.RUN_ERROR, 2)).verdict())
                .isEqualTo(Verdict.PASSED);

        Report report = judging("0.60", killed(97), many(MutantStatus.RUN_ERROR, 3));

        assertThat(report.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(report.headline())
                .isEqualTo("100 % of mutants detected (97 of 97), needs 60 %; 3 of 100 not evaluated");
        Finding finding = report.findings().get(0);
        assertThat(finding.code()).isEqualTo("MUTANTS-NOT-EVALUATED");
        assertThat(finding.message())
                .isEqualTo("module  nothing can be said of 3 of 100 mutants {KILLED=97, RUN_ERROR=3}, at most 2 %");
        assertThat(finding.found()).contains("3/100");
        assertThat(finding.needed()).contains("0.02");
    }

    @Test
    void noFixNamesAWayAroundTheGate() {
        Report report = judging("0.60", killed(1), survived(9), many(MutantStatus.RUN_ERROR, 9));

        assertThat(report.findings()).hasSize(2).allSatisfy(finding -> assertThat(
                        finding.fix().orElseThrow())
                .doesNotContain("score", "maximumNotEvaluated", "exclude", "skip", "lower"));
    }

    @Test
    void nothingKilledIsNoEvidence() {
        Finding finding = Refusal.of(() -> judging("0.60", survived(4), uncovered(5)));

        assertThat(finding.code()).isEqualTo("NO-EVIDENCE");
        assertThat(finding.message()).startsWith("none of 9 mutants was killed: PIT ran no test");
    }

    @Test
    void nothingMutatedIsNoEvidenceUnlessThatIsSaid() {
        assertThat(Refusal.of(() -> judging("0.60")).message()).startsWith("PIT evaluated 0 mutants of this module");

        Report report = check("0.60", "0").judge("orders", List.of(), Evidence.none());

        assertThat(report.verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
        assertThat(report.reason()).contains("PIT found nothing to mutate");
    }

    @Test
    void tooFewMutantsAreNoEvidence() {
        Finding finding = Refusal.of(() -> check("0.60", "11").judge("orders", mutants(killed(10)), Evidence.none()));

        assertThat(finding.message()).startsWith("PIT evaluated 10 mutants of this module, at least 11 needed");
    }

    @Test
    void changedLinesAreJudgedAlone() {
        Report report = check("0.60", "1")
                .judgeChanged(
                        "orders", mutants(killed(90), survived(3)), mutants(killed(1), survived(1)), Evidence.none());

        assertThat(report.headline()).isEqualTo("mutation score 50 % on changed lines, needs 60 %");
        assertThat(report.findings().get(0).message())
                .isEqualTo("module  1 of 2 mutants on changed lines detected, 1 more needed");
        assertThat(report.evidence().facts()).containsEntry("mutants", 2L).containsEntry("mutantsOfTheModule", 93L);
        assertThat(check("0.50", "1")
                        .judgeChanged("orders", mutants(killed(90)), mutants(killed(1), survived(1)), Evidence.none())
                        .headline())
                .isEqualTo("50 % of mutants on changed lines detected (1 of 2), needs 50 %");
    }

    @Test
    void changedLinesWithoutAMutantPassInThatWord() {
        Report report = check("0.60", "1").judgeChanged("orders", mutants(killed(9)), List.of(), Evidence.none());

        assertThat(report.verdict()).isEqualTo(Verdict.PASSED);
        assertThat(report.headline()).isEqualTo("no mutant on the changed lines");
        assertThat(Refusal.of(() -> check("0.60", "1").judgeChanged("orders", List.of(), List.of(), Evidence.none()))
                        .code())
                .isEqualTo("NO-EVIDENCE");
    }

    @Test
    void changedLinesOfWhichNothingCanBeSaidFail() {
        Report report = check("0.60", "1")
                .judgeChanged("orders", mutants(killed(9)), mutants(many(MutantStatus.RUN_ERROR, 2)), Evidence.none());

        assertThat(report.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(report.headline()).isEqualTo("none of 2 mutants on changed lines was evaluated");
    }

    @Test
    void listsTwentyAndCountsTheRest() {
        Report report = judging("0.60", killed(1), survived(25));

        assertThat(report.hints()).hasSize(21).last().isEqualTo("not detected: 5 more, in the JSON report");
        assertThat((List<?>) report.evidence().facts().get("undetected")).hasSize(25);
    }

    @Test
    void tellsTheFacts() {
        assertThat(judging("0.60", killed(6), survived(3), uncovered(1))
                        .evidence()
                        .facts())
                .containsEntry("score", "6/10")
                .containsEntry("needed", "0.60")
                .containsEntry("mutants", 10L)
                .containsEntry("statuses", Map.of("KILLED", 6L, "SURVIVED", 3L, "NO_COVERAGE", 1L))
                .containsEntry("notEvaluated", 0L);
    }

    @Test
    void theVerdictIsTheFractionWhateverTheNumbersAre() {
        qt().forAll(
                        integers().between(1, 300),
                        integers().between(0, 300),
                        integers().between(0, 40),
                        integers().between(1, 100))
                .check((kills, survivors, timeouts, percent) -> {
                    long detected = kills + Math.min(timeouts, kills / 10);
                    boolean holds = detected * 100 >= (detected + survivors) * (long) percent;
                    Report report = new MutationFloorCheck(
                                    ratio(percent + "%"),
                                    ratio("1"),
                                    Bound.count("1").orElseThrow())
                            .judge(
                                    "orders",
                                    mutants(killed(kills), survived(survivors), many(MutantStatus.TIMED_OUT, timeouts)),
                                    Evidence.none());
                    return (report.verdict() == Verdict.PASSED) == holds;
                });
    }

    @Test
    void theOrderOfMutantsChangesNothing() {
        List<Mutant> mutants = mutants(killed(6), survived(3), uncovered(2));
        Report one = check("0.60", "1").judge("orders", mutants, Evidence.none());
        Collections.reverse(mutants);
        Report other = check("0.60", "1").judge("orders", mutants, Evidence.none());

        assertThat(other.hints()).isEqualTo(one.hints());
        assertThat(other.findings()).isEqualTo(one.findings());
        assertThat(other.evidence().facts()).isEqualTo(one.evidence().facts());
    }

    @SafeVarargs
    private static Report judging(String score, List<Mutant>... mutants) {
        return check(score, "1").judge("orders", mutants(mutants), Evidence.none());
    }

    private static MutationFloorCheck check(String score, String minimumMutants) {
        return new MutationFloorCheck(
                ratio(score), ratio("0.02"), Bound.count(minimumMutants).orElseThrow());
    }

    private static Bound ratio(String text) {
        return Bound.ratio(text).orElseThrow();
    }

    @SafeVarargs
    private static List<Mutant> mutants(List<Mutant>... parts) {
        List<Mutant> all = new ArrayList<>();
        for (List<Mutant> part : parts) {
            all.addAll(part);
        }
        return all;
    }

    private static List<Mutant> killed(int number) {
        return many(MutantStatus.KILLED, number);
    }

    private static List<Mutant> survived(int number) {
        return many(MutantStatus.SURVIVED, number);
    }

    private static List<Mutant> uncovered(int number) {
        return many(MutantStatus.NO_COVERAGE, number);
    }

    private static List<Mutant> many(MutantStatus status, int number) {
        List<Mutant> mutants = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            mutants.add(Mutant.of("p.A", "a", "A.java", 1 + status.ordinal(), status, status + " " + i)
                    .in("src/A.java"));
        }
        return mutants;
    }
}
