package io.github.holdfast.coverage.check;

import static io.github.holdfast.coverage.check.Drawn.branch;
import static io.github.holdfast.coverage.check.Drawn.coverage;
import static io.github.holdfast.coverage.check.Drawn.floor;
import static io.github.holdfast.coverage.check.Drawn.gap;
import static io.github.holdfast.coverage.check.Drawn.gapIn;
import static io.github.holdfast.coverage.check.Drawn.instruction;
import static io.github.holdfast.coverage.check.Drawn.judge;
import static io.github.holdfast.coverage.check.Drawn.least;
import static io.github.holdfast.coverage.check.Drawn.line;
import static io.github.holdfast.coverage.check.Drawn.method;
import static io.github.holdfast.coverage.check.Drawn.module;
import static io.github.holdfast.coverage.check.Drawn.most;
import static io.github.holdfast.coverage.check.Drawn.pack;
import static io.github.holdfast.coverage.check.Drawn.source;
import static io.github.holdfast.coverage.check.Drawn.type;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.core.finding.Report;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MostToGainTest {

    private static final String A = "src/main/java/com/acme/A.java";
    private static final String B = "src/main/java/com/acme/B.java";
    private static final String C = "src/main/java/com/acme/C.java";
    private static final String D = "src/main/java/com/acme/D.java";
    private static final CoverageNode MODULE = module("orders", line(1, 9), branch(1, 9), instruction(1, 9));

    @Test
    void namesTheThreeFilesWithTheMostMissedLines() {
        Coverage coverage =
                coverage(List.of(MODULE), gap(A, "7"), gap(B, "1-3"), gap(C, "10, 20, 30, 40"), gap(D, "5-6"));

        assertThat(judge(coverage, floor(Counter.LINE, "0.9")).hints())
                .containsExactly("most to gain: " + C + ":10, 20, 30, 40, " + B + ":1-3, " + D + ":5-6");
    }

    @Test
    void namesFilesWithAsManyMissedLinesByTheirNames() {
        Coverage coverage = coverage(List.of(MODULE), gap(D, "1-2"), gap(B, "8, 9"), gap(C, "3, 5"), gap(A, "4-5"));

        assertThat(judge(coverage, floor(Counter.LINE, "0.9")).hints())
                .containsExactly("most to gain: " + A + ":4-5, " + B + ":8-9, " + C + ":3, 5");
    }

    @Test
    void bridgesLinesWithoutCode() {
        SourceGap gap = SourceGap.of(A, "com.acme", List.of(41, 44, 52), List.of(), List.of(42, 43, 45, 46));

        assertThat(judge(coverage(List.of(MODULE), gap), floor(Counter.LINE, "0.9"))
                        .hints())
                .containsExactly("most to gain: " + A + ":41-44, 52");
    }

    @Test
    void namesSixRangesOfAFileAndSaysThatThereAreMore() {
        Report six = judge(coverage(List.of(MODULE), gap(A, "1, 3, 5, 7, 9, 11-12")), floor(Counter.LINE, "0.9"));
        Report seven = judge(coverage(List.of(MODULE), gap(A, "1, 3, 5, 7, 9, 11-12, 20")), floor(Counter.LINE, "0.9"));

        assertThat(six.hints()).containsExactly("most to gain: " + A + ":1, 3, 5, 7, 9, 11-12");
        assertThat(seven.hints()).containsExactly("most to gain: " + A + ":1, 3, 5, 7, 9, 11-12 …");
    }

    @Test
    void leavesOutLinesThatRanInPartWhereLinesAreCounted() {
        Coverage coverage = coverage(List.of(MODULE), gap(A, "7", "1-5"), gap(B, "", "1-90"));

        assertThat(judge(coverage, floor(Counter.LINE, "0.9")).hints()).containsExactly("most to gain: " + A + ":7");
        assertThat(judge(
                                coverage,
                                least(Element.MODULE, Counter.METHOD, CounterValue.COVEREDCOUNT, "0"),
                                floor(Counter.LINE, "0.9"))
                        .hints())
                .containsExactly("most to gain: " + A + ":7");
    }

    @ParameterizedTest
    @EnumSource(
            value = Counter.class,
            names = {"BRANCH", "INSTRUCTION", "COMPLEXITY"})
    void takesInLinesThatRanInPartWhereTheirInsideIsCounted(Counter counter) {
        Coverage coverage = coverage(
                List.of(module("orders", Drawn.counted(counter, 1, 9))),
                gap(A, "9", "20, 3-5"),
                gap(B, "", "10-19"),
                gap(C, "1, 30", ""));

        assertThat(judge(coverage, floor(counter, "0.9")).hints())
                .containsExactly("most to gain: " + B + ":10-19, " + A + ":3-5, 9, 20, " + C + ":1, 30");
    }

    @Test
    void takesInLinesThatRanInPartWhereBothAreBroken() {
        Coverage coverage = coverage(List.of(MODULE), gap(A, "9", ""), gap(B, "", "10-19"));

        assertThat(judge(coverage, floor(Counter.LINE, "0.9"), floor(Counter.BRANCH, "0.9"))
                        .hints())
                .containsExactly("most to gain: " + B + ":10-19, " + A + ":9");
    }

    @Test
    void keepsToThePackagesThatAreBelowTheirLimit() {
        Coverage coverage = coverage(
                List.of(
                        MODULE,
                        pack("acme", line(0, 9)),
                        pack("com.acme", line(9, 1)),
                        pack("default", line(0, 3)),
                        pack("com.acme.tax", line(9, 1))),
                gapIn("com.acme", A, "1-50"),
                gapIn("com.acme.tax", "src/main/java/com/acme/tax/T.java", "1-60"),
                gapIn("acme", "src/main/kotlin/Short.kt", "1-9"),
                gapIn("default", "src/main/java/Main.java", "5-7"));

        assertThat(judge(coverage, least(Element.PACKAGE, Counter.LINE, CounterValue.COVEREDRATIO, "0.5"))
                        .hints())
                .containsExactly("most to gain: src/main/kotlin/Short.kt:1-9, src/main/java/Main.java:5-7");
    }

    @Test
    void keepsToTheLinesOfTheClassesThatAreBelowTheirLimit() {
        Coverage coverage = coverage(
                List.of(
                        MODULE,
                        type("com.acme.A", line(9, 1)).at(A, 3, 90),
                        type("com.acme.B", line(0, 9)).at(B, 3, 30),
                        type("com.acme.BSecond", line(9, 1)).at(B, 31, 60)),
                gap(A, "40-80"),
                gap(B, "3-5, 29-33, 50"));

        assertThat(judge(coverage, least(Element.CLASS, Counter.LINE, CounterValue.COVEREDRATIO, "0.5"))
                        .hints())
                .containsExactly("most to gain: " + B + ":3-5, 29-30");
    }

    @Test
    void keepsToTheLinesOfTheMethodsThatAreBelowTheirLimit() {
        Coverage coverage = coverage(
                List.of(
                        MODULE,
                        method("com.acme.A.a()", line(0, 9)).at(A, 10, 20),
                        method("com.acme.A.b()", line(9, 1)).at(A, 40, 50),
                        method("com.acme.A.c()", line(0, 9)).at(A, 80, 90)),
                gap(A, "9-11, 45, 90-95"));

        assertThat(judge(coverage, least(Element.METHOD, Counter.LINE, CounterValue.COVEREDRATIO, "0.5"))
                        .hints())
                .containsExactly("most to gain: " + A + ":10-11, 90");
    }

    @Test
    void takesTheWholeFileWhereItIsTheElementOrItsLinesAreUnknown() {
        Coverage coverage = coverage(
                List.of(
                        MODULE,
                        source("com/acme/A.java", line(0, 9)).at(A, 0, 0),
                        source("com/acme/B.java", line(9, 0)).at(B, 0, 0),
                        type("com.acme.C", line(0, 9)).at(C, 0, 0)),
                gap(A, "9-11, 45"),
                gap(B, "9-11, 45"),
                gap(C, "1-2"));
        FloorLimit sources = least(Element.SOURCEFILE, Counter.LINE, CounterValue.COVEREDRATIO, "0.5");
        FloorLimit classes = least(Element.CLASS, Counter.LINE, CounterValue.COVEREDRATIO, "0.5");

        assertThat(judge(coverage, sources, classes).hints())
                .containsExactly("most to gain: " + A + ":9-11, 45, " + C + ":1-2");
    }

    @Test
    void saysNothingWhereEveryLimitHolds() {
        assertThat(judge(coverage(List.of(MODULE), gap(A, "1-9")), floor(Counter.LINE, "0.1"))
                        .hints())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "COVEREDRATIO, , 0.05, bring the number down to its limit",
        "MISSEDRATIO, 0.95, , bring the number up to its limit",
        "COVEREDCOUNT, , 0, bring the number down to its limit",
        "COVEREDCOUNT, 11, , bring the number up to its limit",
        "MISSEDCOUNT, 10, , bring the number up to its limit",
        "TOTALCOUNT, 11, , bring the number up to its limit",
        "TOTALCOUNT, , 9, bring the number down to its limit",
    })
    void doesNotAskForTestsWhereTheyWouldNotMendIt(CounterValue value, String minimum, String maximum, String fix) {
        FloorLimit limit = FloorLimit.of(Element.MODULE, Counter.LINE, value)
                .between(bound(value, minimum), bound(value, maximum));

        Report report = judge(coverage(List.of(MODULE), gap(A, "1-9")), limit);

        assertThat(report.hints()).isEmpty();
        assertThat(fixes(report)).containsExactly(fix);
    }

    @ParameterizedTest
    @CsvSource({
        "COVEREDRATIO, 0.9, ",
        "MISSEDRATIO, , 0.1",
        "COVEREDCOUNT, 10, ",
        "MISSEDCOUNT, , 0",
    })
    void asksForTestsWhereTheyWouldMendIt(CounterValue value, String minimum, String maximum) {
        FloorLimit limit = FloorLimit.of(Element.MODULE, Counter.LINE, value)
                .between(bound(value, minimum), bound(value, maximum));

        Report report = judge(coverage(List.of(MODULE), gap(A, "1-9")), limit);

        assertThat(report.hints()).containsExactly("most to gain: " + A + ":1-9");
        assertThat(fixes(report))
                .containsExactly("add tests for these lines, for example in src/test/java/com/acme/ATest.java");
    }

    @Test
    void givesEachFindingItsOwnFix() {
        Report report = judge(
                coverage(List.of(MODULE), gap(A, "1-9")),
                floor(Counter.LINE, "0.9"),
                most(Element.MODULE, Counter.LINE, CounterValue.TOTALCOUNT, "9"));

        assertThat(fixes(report))
                .containsExactlyInAnyOrder(
                        "bring the number down to its limit",
                        "add tests for these lines, for example in src/test/java/com/acme/ATest.java");
    }

    @ParameterizedTest
    @CsvSource({
        "src/main/java/com/acme/Order.java, ', for example in src/test/java/com/acme/OrderTest.java'",
        "orders/core/src/main/kotlin/O.kt, ', for example in orders/core/src/test/kotlin/OTest.kt'",
        "src/main/java/com/acme/a.b/C.scala, ', for example in src/test/java/com/acme/a.b/CTest.scala'",
        "src/main/x/src/main/java/A.java, ', for example in src/main/x/src/test/java/ATest.java'",
        "src/main/java/a.b/noending, ''",
        "app/java/com/acme/Order.java, ''",
        "com/acme/Order.java, ''",
        "target/generated-sources/G.java, ''",
    })
    void namesTheTestOfTheFirstMainSource(String file, String example) {
        Report report = judge(coverage(List.of(MODULE), gap(file, "1")), floor(Counter.LINE, "0.9"));

        assertThat(fixes(report)).containsExactly("add tests for these lines" + example);
    }

    @Test
    void namesTheTestOfTheFileWithTheMostMissedLinesAmongMainSources() {
        Coverage coverage = coverage(List.of(MODULE), gap(A, "1"), gap(B, "1-2"), gap("gen/G.java", "1-9"));

        assertThat(fixes(judge(coverage, floor(Counter.LINE, "0.9"))))
                .containsExactly("add tests for these lines, for example in src/test/java/com/acme/BTest.java");
    }

    @Test
    void asksForTestsWithoutLinesWhereNoneAreKnown() {
        Report report = judge(coverage(MODULE), floor(Counter.LINE, "0.9"));

        assertThat(report.hints()).isEmpty();
        assertThat(fixes(report)).containsExactly("add tests for what is not covered");
    }

    private static Optional<Bound> bound(CounterValue value, String text) {
        return Optional.ofNullable(text).map(set -> Drawn.bound(value, set));
    }

    private static List<String> fixes(Report report) {
        return report.findings().stream()
                .map(Finding::fix)
                .map(Optional::orElseThrow)
                .collect(Collectors.toList());
    }
}
