package io.github.holdfast.core.finding;

import static io.github.holdfast.core.finding.Reports.ORIGIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.holdfast.core.testing.Theories;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.quicktheories.WithQuickTheories;

class ReportTextTest implements WithQuickTheories {

    @Test
    void tellsEverythingThatIsNeededInOneText() {
        assertThat(ReportText.whole(ORIGIN, Reports.failing())).isEqualTo("""
                        coverageFloor FAILED in orders-core: line coverage 71.9 %, needs 75 %
                          module  line    71.9 %  412 of 573 lines, 18 more needed                                  [COVERAGE-BELOW-FLOOR]
                          warning: com.acme.Tax is hidden by an annotation                                          [HIDDEN-FROM-COVERAGE]
                          looked at: target/jacoco.exec (1 session of this build, 31 tests), 42 classes
                          most to gain: Order.java:41-52
                          own 41 %, with other modules' tests 83 %
                          not judged: orders-web: not selected by -pl or -rf; orders-db: phase none
                          fix: add tests for these lines
                          check again: mvn verify -pl orders-core -am""");
    }

    @Test
    void leavesOutTheLinesThatHaveNothingToSay() {
        Report report =
                Report.judged("bad", Evidence.none(), List.of(Reports.lines().build()));

        assertThat(ReportText.whole(ORIGIN, report)).isEqualTo("""
                        coverageFloor FAILED in orders-core: bad
                          module  line    71.9 %  412 of 573 lines, 18 more needed                                  [COVERAGE-BELOW-FLOOR]
                          check again: mvn verify -pl orders-core -am""");
    }

    @Test
    void tellsWhyNothingCouldBeJudged() {
        assertThat(ReportText.whole(ORIGIN, Reports.unusable())).isEqualTo("""
                        coverageFloor FAILED in orders-core: no execution data
                          31 tests ran without the JaCoCo agent                                                     [NO-EXECUTION-DATA]
                          fix: write @{argLine} in front
                          check again: mvn verify -pl orders-core -am""");
    }

    @Test
    void tellsMoreBelowAFindingAndBelowAFixAndForgesNoLine() {
        Finding finding = Finding.of("NEW", "guava")
                .saying("New: guava")
                .below(List.of("scope compile", "a\nb"))
                .fixBy("merge this entry first:", List.of("- id: guava", "  reason: c\nd"))
                .build();
        Report report = Report.judged("bad", Evidence.none(), List.of(finding, finding));

        assertThat(ReportText.whole(ORIGIN, report)
                        .lines()
                        .filter(line -> !line.contains("[NEW]") && !line.contains("check again"))
                        .skip(1))
                .containsExactly(
                        "    scope compile",
                        "    a\\u000ab",
                        "    scope compile",
                        "    a\\u000ab",
                        "  fix: merge this entry first:",
                        "    - id: guava",
                        "      reason: c\\u000ad");
        assertThat(ReportJson.of(ORIGIN, report))
                .contains("\"fix\": \"merge this entry first:\\n- id: guava\\n  reason: c\\nd\"");
        assertThat(finding.relativeTo(Path.of("/tree"))).isEqualTo(finding);
    }

    @Test
    void alignsTheCodesAndCutsNoMessage() {
        List<Finding> findings =
                List.of(saying("a", "A", "x".repeat(88)), saying("b", "B", "short"), saying("c", "C", "y".repeat(90)));

        assertThat(ReportText.whole(ORIGIN, Report.judged("bad", Evidence.none(), findings))
                        .lines()
                        .skip(1)
                        .limit(3))
                .containsExactly(
                        "  " + "x".repeat(88) + "  [A]",
                        "  short" + " ".repeat(83) + "  [B]",
                        "  " + "y".repeat(90) + "  [C]");
    }

    @Test
    void listsTwentyFindingsInFull() {
        List<String> lines = ReportText.whole(ORIGIN, manyFindings(20)).lines().toList();

        assertThat(lines).hasSize(22);
        assertThat(lines.get(20)).startsWith("  finding 20 ").endsWith("  [CODE]");
        assertThat(lines.get(21)).startsWith("  check again: ");
    }

    @Test
    void countsTheFindingsAfterTheTwentiethAndNamesTheReport() {
        List<String> lines = ReportText.whole(ORIGIN, manyFindings(27)).lines().toList();

        assertThat(lines).hasSize(23);
        assertThat(lines.get(20)).startsWith("  finding 20 ");
        assertThat(lines.get(21))
                .isEqualTo("  and 7 more, see orders-core/target/holdfast/coverage-floor-coverageFloor.json");
    }

    @Test
    void printsEachFixOnceAndThreeAtMost() {
        List<Finding> findings = new ArrayList<>();
        for (String fix : List.of("one", "one", "two", "three", "four")) {
            findings.add(Finding.of("CODE", "subject " + findings.size())
                    .saying("finding")
                    .fixBy(fix)
                    .build());
        }

        assertThat(ReportText.whole(ORIGIN, Report.judged("bad", Evidence.none(), findings))
                        .lines()
                        .skip(6))
                .containsExactly(
                        "  fix: one", "  fix: two", "  fix: three", "  check again: mvn verify -pl orders-core -am");
    }

    @Test
    void saysAPassInOneLine() {
        assertThat(ReportText.line(ORIGIN, Reports.passing()))
                .isEqualTo("coverageFloor: 83.1 % of lines (476 of 573) in 42 classes, needs 75 %");
    }

    @Test
    void saysWhatAPassLeftOut() {
        assertThat(ReportText.line(ORIGIN, Reports.passing().leavingOut(List.of("a: phase none", "b: skipped"))))
                .isEqualTo("coverageFloor: 83.1 % of lines (476 of 573) in 42 classes, needs 75 %"
                        + "; not judged: a: phase none; b: skipped");
    }

    @Test
    void saysNotApplicableWithItsReasonInOneLine() {
        assertThat(ReportText.line(ORIGIN, Reports.notApplicable()))
                .isEqualTo("coverageFloor: NOT APPLICABLE in orders-core: no class ships");
        assertThat(ReportText.line(ORIGIN, Reports.notApplicable().leavingOut(List.of("b: skipped"))))
                .isEqualTo("coverageFloor: NOT APPLICABLE in orders-core: no class ships; not judged: b: skipped");
    }

    @Test
    void namesTheModuleWhereSeveralAreToldOf() {
        assertThat(ReportText.lineOfMany(ORIGIN, Reports.passing().leavingOut(List.of("b: skipped"))))
                .isEqualTo("coverageFloor in orders-core: 83.1 % of lines (476 of 573) in 42 classes, needs 75 %;"
                        + " not judged: b: skipped");
        assertThat(ReportText.lineOfMany(ORIGIN, Reports.notApplicable()))
                .isEqualTo("coverageFloor: NOT APPLICABLE in orders-core: no class ships");
    }

    @Test
    void printsTheWarningsOfAPassALineEach() {
        Report report = Report.judged("fine", Evidence.none(), List.of(Reports.hidden()));

        assertThat(ReportText.warnings(ORIGIN, report))
                .containsExactly("coverageFloor in orders-core: warning: com.acme.Tax is hidden by an annotation"
                        + "                                          [HIDDEN-FROM-COVERAGE]");
        assertThat(ReportText.warnings(ORIGIN, Reports.passing())).isEmpty();
    }

    @Test
    void showsLineBreaksAndEscapesOfANameInsteadOfPrintingThem() {
        String name = "a\n[INFO] BUILD SUCCESS\r\u001b[2K\u0085";
        String shown = "a\\u000a[INFO] BUILD SUCCESS\\u000d\\u001b[2K\\u0085";
        Origin origin = Reports.origin(name);
        Report failing = Report.judged("bad", Evidence.none(), List.of(saying("a", "A", name)));
        Report warning = Report.judged(
                "fine",
                Evidence.none(),
                List.of(Finding.of("A", "a").warning().saying(name).build()));

        assertThat(ReportText.whole(origin, failing))
                .isEqualTo("coverageFloor FAILED in " + shown + ": bad\n"
                        + "  " + shown + " ".repeat(88 - name.length()) + "  [A]\n"
                        + "  check again: mvn verify -pl orders-core -am");
        assertThat(ReportText.line(origin, Report.notApplicable(name, Evidence.none())))
                .isEqualTo("coverageFloor: NOT APPLICABLE in " + shown + ": " + shown);
        assertThat(ReportText.line(origin, Report.judged(name, Evidence.none(), List.of())))
                .isEqualTo("coverageFloor: " + shown);
        assertThat(ReportText.warnings(origin, warning))
                .containsExactly("coverageFloor in " + shown + ": warning: " + shown
                        + " ".repeat(88 - "warning: ".length() - name.length()) + "  [A]");
    }

    @Test
    void showsWhatChangesTheDirectionOrBreaksLinesElsewhere() {
        assertThat(ReportText.printable("a\u202eb\u2028c\u2029d\u200be\ud83d\ude00f"))
                .isEqualTo("a\\u202eb\\u2028c\\u2029d\\u200be\ud83d\ude00f");
        assertThat(ReportText.printable("Größe 75 %")).isEqualTo("Größe 75 %");
    }

    @Test
    void noTextInAnyFieldAddsALineToTheLog() {
        Theories.theory()
                .forAll(strings().basicMultilingualPlaneAlphabet().ofLengthBetween(0, 12))
                .checkAssert(text -> {
                    Origin origin = Origin.of(text, text, text)
                            .build(text, text, Optional.of(text))
                            .checkAgain(text)
                            .writtenTo(text)
                            .build();
                    Finding finding = Finding.of(text, text)
                            .saying(text)
                            .found(text)
                            .needed(text)
                            .at(text, 1)
                            .fixBy(text)
                            .build();
                    Report report = Report.judged(
                                    text, Evidence.of(List.of("classes of " + text), Map.of()), List.of(finding))
                            .hinting(List.of(text))
                            .leavingOut(List.of(text));

                    assertThat(ReportText.whole(origin, report).split("\n", -1))
                            .hasSize(7)
                            .allMatch(ReportTextTest::isPrintable);
                    assertThat(ReportText.line(origin, report)).matches(ReportTextTest::isPrintable);
                    assertThat(ReportText.warnings(origin, report)).hasSize(1).allMatch(ReportTextTest::isPrintable);
                });
    }

    private static boolean isPrintable(String line) {
        return line.chars().noneMatch(Character::isISOControl);
    }

    private static Finding saying(String subject, String code, String message) {
        return Finding.of(code, subject).saying(message).build();
    }

    private static Report manyFindings(int number) {
        List<Finding> findings = new ArrayList<>();
        for (int i = number; i > 0; i--) {
            findings.add(saying(String.format("%03d", i), "CODE", "finding " + i));
        }
        return Report.judged("bad", Evidence.none(), findings);
    }
}
