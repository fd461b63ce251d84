package io.github.holdfast.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which reports count, and what they say together. */
class BuildReportsTest {

    private static Build build(int number, String started) {
        return Build.of("0000000" + number + "-0000-0000-0000-000000000000", Instant.parse(started), Optional.empty());
    }

    private static RuleReport by(Build build, String rule, Verdict verdict) {
        return Told.of(rule, "m" + build.id().charAt(7), verdict).by(build).build();
    }

    @Test
    void onlyTheBuildThatBeganLastCounts() {
        Build old = build(9, "2026-11-22T10:00:00Z");
        Build newest = build(1, "2026-11-22T10:00:00.001Z");

        BuildReports reports = BuildReports.newestOf(List.of(
                by(newest, "coverageFloor", Verdict.PASSED),
                by(old, "coverageFloor", Verdict.NOT_APPLICABLE),
                by(old, "aRule", Verdict.NOT_APPLICABLE)));

        assertThat(reports.build()).isEqualTo(newest);
        assertThat(reports.reports()).extracting(RuleReport::module).containsExactly("m1");
        assertThat(reports.earlier())
                .containsExactly("m9/target/holdfast/aRule.json", "m9/target/holdfast/coverageFloor.json");
        assertThat(reports.verdict()).isEqualTo(Verdict.PASSED);
    }

    @Test
    void anEarlierBuildThatFailedDoesNotFailThisOne() {
        RuleReport failed = Told.of("coverageFloor", "old", Verdict.FAILED)
                .by(build(2, "2026-11-21T10:00:00Z"))
                .finding(List.of(ReportedFinding.error("A-CODE", "s", "m")))
                .build();

        BuildReports reports = BuildReports.newestOf(List.of(failed, Told.passed("coverageFloor", "shop")));

        assertThat(reports.headline()).isEqualTo("passed");
        assertThat(reports.errors()).isZero();
    }

    @Test
    void reportsOfOneBuildBelongTogetherWhateverTheirOrder() {
        BuildReports reports =
                Told.build(Told.passed("zeta", "a"), Told.passed("alpha", "z"), Told.passed("alpha", "a"));

        assertThat(reports.reports())
                .extracting(RuleReport::toString)
                .containsExactly("alpha in a: PASSED", "alpha in z: PASSED", "zeta in a: PASSED");
        assertThat(reports.earlier()).isEmpty();
    }

    @Test
    void theGravestVerdictOfARuleIsTheRules() {
        BuildReports reports = Told.ofAllKinds();

        assertThat(reports.rules())
                .extracting(RuleVerdict::toString)
                .containsExactly(
                        "coverageFloor: FAILED",
                        "dependencyLock: UNUSABLE",
                        "methodComplexity: NOT_APPLICABLE",
                        "patchCoverage: FAILED");
        assertThat(reports)
                .hasToString("failed: 2 rules failed, 1 could judge nothing, 1 did not apply, 3 errors, 1 warning");
    }

    @Test
    void whatCouldJudgeNothingFails() {
        BuildReports reports = Told.build(
                Told.passed("alpha", "a"),
                Told.of("beta", "a", Verdict.UNUSABLE)
                        .finding(List.of(ReportedFinding.error("A-CODE", "s", "m")))
                        .build());

        assertThat(reports).hasToString("failed: 1 rule could judge nothing, 1 passed, 1 error, 0 warnings");
    }

    @Test
    void whereNothingAppliedNothingPassed() {
        BuildReports reports =
                Told.build(Told.of("alpha", "a", Verdict.NOT_APPLICABLE).build());

        assertThat(reports).hasToString("nothing to judge: 1 rule did not apply, 0 errors, 0 warnings");
    }

    @Test
    void anotherCommitThanHeadIsADoubt() {
        BuildReports reports = Told.build(Told.passed("alpha", "a"));

        assertThat(reports.whileHeadIs(Told.BUILD.commit()).doubts()).isEmpty();
        assertThat(reports.whileHeadIs(Optional.empty()).doubts()).isEmpty();
        assertThat(reports.whileHeadIs(Optional.of("0".repeat(40))).doubts())
                .containsExactly("HEAD is another commit now: build again before you believe this");
    }

    @Test
    void coverageIsRoundedDown() {
        assertThat(Coverage.of("LINE", 9999, 1, Optional.empty()).permille()).isEqualTo(999);
        assertThat(Coverage.of("LINE", 10, 7, Optional.empty()).permille()).isEqualTo(588);
        assertThat(Coverage.of("LINE", 1, 0, Optional.empty()).permille()).isEqualTo(1000);
        assertThat(Coverage.of("LINE", 0, 0, Optional.empty()).permille()).isZero();
    }
}
