package io.github.holdfast.core.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTest {

    private static final Finding ERROR = Finding.of("B", "b").build();
    private static final Finding OTHER = Finding.of("A", "a").build();
    private static final Finding WARNING = Finding.of("A", "a").warning().build();

    @Test
    void passesWithoutFindings() {
        Report report = Report.judged("fine", Reports.evidence(), List.of());

        assertThat(report.verdict()).isEqualTo(Verdict.PASSED);
        assertThat(report.reason()).isEmpty();
        assertThat(report.headline()).isEqualTo("fine");
        assertThat(report.evidence().facts()).containsEntry("tests", 31);
        assertThat(report).hasToString("PASSED: fine");
    }

    @Test
    void passesWithWarningsOnly() {
        Report report = Report.judged("fine", Evidence.none(), List.of(WARNING));

        assertThat(report.verdict()).isEqualTo(Verdict.PASSED);
        assertThat(report.findings()).containsExactly(WARNING);
    }

    @Test
    void failsWithOneErrorAmongWarnings() {
        Report report = Report.judged("bad", Evidence.none(), List.of(WARNING, ERROR));

        assertThat(report.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(report.reason()).isEmpty();
    }

    @Test
    void sortsItsFindings() {
        Report report = Report.judged("bad", Evidence.none(), List.of(WARNING, ERROR, OTHER));

        assertThat(report.findings()).containsExactly(OTHER, ERROR, WARNING);
    }

    @Test
    void saysWhyThereWasNothingToJudge() {
        Report report = Report.notApplicable("no class ships", Evidence.none());

        assertThat(report.verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
        assertThat(report.reason()).contains("no class ships");
        assertThat(report.findings()).isEmpty();
    }

    @Test
    void mayWarnWhereThereIsNothingToJudge() {
        Report report = Report.notApplicable("no class ships", Evidence.none(), List.of(WARNING));

        assertThat(report.verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
        assertThat(report.findings()).containsExactly(WARNING);
    }

    @Test
    void tellsThePathOfUnusableInputFromTheRoot() {
        Finding finding = Finding.of("A", "a").in("/tree/pom.xml").build();

        assertThat(Report.unusable(new UnusableInput("unreadable POM", finding), Reports.ROOT)
                        .findings())
                .containsExactly(Finding.of("A", "a").in("pom.xml").build());
    }

    @Test
    void carriesTheCauseOfUnusableInput() {
        Report report = Report.unusable(new UnusableInput("no execution data", ERROR), Reports.ROOT);

        assertThat(report.verdict()).isEqualTo(Verdict.UNUSABLE);
        assertThat(report.reason()).contains("no execution data");
        assertThat(report.findings()).containsExactly(ERROR);
    }

    @Test
    void onlyFailedAndUnusableFailTheBuild() {
        assertThat(List.of(Verdict.values()).stream().filter(Verdict::fails))
                .containsExactly(Verdict.FAILED, Verdict.UNUSABLE);
    }

    @Test
    void failsUnderANewHeadlineWhenAnErrorIsAdded() {
        Report report = Report.judged("fine", Reports.evidence(), List.of(WARNING))
                .hinting(List.of("a hint"))
                .leavingOut(List.of("web: phase none"))
                .finding("1 module did not arrive; fine", List.of(ERROR));

        assertThat(report.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(report.headline()).isEqualTo("1 module did not arrive; fine");
        assertThat(report.findings()).containsExactly(ERROR, WARNING);
        assertThat(report.evidence().lookedAt()).contains("42 classes");
        assertThat(report.hints()).containsExactly("a hint");
        assertThat(report.notJudged()).containsExactly("web: phase none");
    }

    @Test
    void staysUnusableWhenAnErrorIsAdded() {
        Report report = Report.unusable(new UnusableInput("no data", ERROR), Reports.ROOT)
                .finding("1 module did not arrive; no data", List.of(OTHER));

        assertThat(report.verdict()).isEqualTo(Verdict.UNUSABLE);
        assertThat(report.reason()).contains("1 module did not arrive; no data");
        assertThat(report.findings()).containsExactly(OTHER, ERROR);
    }

    @Test
    void addsToWhatWasLeftOut() {
        Report report = Reports.passing().leavingOut(List.of("a")).leavingOutAlso(List.of("c", "b"));

        assertThat(report.notJudged()).containsExactly("a", "c", "b");
        assertThat(report.leavingOut(List.of("d")).notJudged()).containsExactly("d");
    }

    @Test
    void doesNotChangeWithTheListsThatItWasGiven() {
        List<Finding> findings = new ArrayList<>(List.of(ERROR));
        List<String> lines = new ArrayList<>(List.of("a"));
        Report report =
                Report.judged("bad", Evidence.none(), findings).hinting(lines).leavingOut(lines);
        findings.clear();
        lines.clear();

        assertThat(report.findings()).containsExactly(ERROR).isUnmodifiable();
        assertThat(report.hints()).containsExactly("a").isUnmodifiable();
        assertThat(report.notJudged()).containsExactly("a").isUnmodifiable();
    }

    @Test
    void countsInWords() {
        assertThat(Quantity.of(0, "test", "tests")).isEqualTo("0 tests");
        assertThat(Quantity.of(1, "test", "tests")).isEqualTo("1 test");
        assertThat(Quantity.of(2, "class", "classes")).isEqualTo("2 classes");
    }

    @Test
    void evidenceIsEnlargedAndNotChanged() {
        Evidence evidence = Reports.evidence();
        Evidence more = evidence.with("limit", "0.75");

        assertThat(more.facts())
                .containsExactly(
                        entry("tests", 31),
                        entry("execFiles", List.of("target/jacoco.exec", "target/jacoco-it.exec")),
                        entry("limit", "0.75"));
        assertThat(more).hasToString("target/jacoco.exec (1 session of this build, 31 tests), 42 classes");
        assertThat(evidence.facts()).doesNotContainKey("limit").isUnmodifiable();
        assertThat(evidence.lookedAt()).isUnmodifiable();
    }

    @Test
    void evidenceTellsWhatWasLeftOutAfterWhatWasLookedAt() {
        Evidence evidence = Reports.evidence()
                .leavingOut(List.of("3 excluded by <excludes>"))
                .alsoAt("2 modules");

        assertThat(evidence.lookedAt())
                .containsExactly("target/jacoco.exec (1 session of this build, 31 tests)", "42 classes", "2 modules");
        assertThat(evidence.leftOut())
                .containsExactly("3 excluded by <excludes>")
                .isUnmodifiable();
        assertThat(evidence.with("limit", 1))
                .hasToString("target/jacoco.exec (1 session of this build, 31 tests), 42 classes, 2 modules,"
                        + " 3 excluded by <excludes>");
        assertThat(Evidence.none()).hasToString("");
    }
}
