package io.github.holdfast.coverage.check;

import static io.github.holdfast.coverage.check.Drawn.branch;
import static io.github.holdfast.coverage.check.Drawn.line;
import static io.github.holdfast.coverage.check.Drawn.module;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.holdfast.core.finding.Evidence;
import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.core.finding.Report;
import io.github.holdfast.core.finding.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** coverageRatchet's judgement over values, with whole messages. */
class RatchetCheckTest {

    private static final String FILE = ".holdfast/coverage-baseline.txt";
    private static final BaselineLine LINES = held("core", Counter.LINE, 90, 10);
    private static final BaselineLine BRANCHES = held("core", Counter.BRANCH, 6, 4);

    @Test
    void holdsWhenNothingFell() {
        Report report = judge(terms(LINES, BRANCHES), core(line(90, 10), branch(6, 4)));

        assertThat(report.verdict()).isEqualTo(Verdict.PASSED);
        assertThat(report.headline())
                .isEqualTo("1 module holds the baseline: 90 % of lines (90 of 100), 60 % of branches (6 of 10)");
        assertThat(report.findings()).isEmpty();
    }

    @Test
    void saysThatTheBaselineCanRiseWhenCoverageRose() {
        Report report = judge(terms(LINES, BRANCHES), core(line(91, 9), branch(6, 4)));

        assertThat(report.verdict()).isEqualTo(Verdict.PASSED);
        assertThat(report.headline()).endsWith("; the baseline can rise: mvn holdfast:raise");
    }

    @Test
    void tellsWhichCounterOfWhichModuleDroppedAndHowMuchIsNeeded() {
        Report report = judge(terms(LINES, BRANCHES), core(line(87, 13), branch(6, 4)));

        assertThat(report.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(report.headline()).isEqualTo("coverage dropped in 1 of 1 module");
        Finding finding = only(report);
        assertThat(finding.code()).isEqualTo("COVERAGE-DROPPED");
        assertThat(finding.message())
                .isEqualTo("com.acme:core  line    87 %, was 90 %: 13 of 100 lines missed, were 10 of 100,"
                        + " 3 more needed");
        assertThat(finding.found()).contains("87/100");
        assertThat(finding.needed()).contains("90/100");
        assertThat(finding.file()).isEmpty();
        assertThat(finding.fix()).contains("add tests for these lines, for example in core/src/test/java/p/ATest.java");
        assertThat(finding.details())
                .containsEntry("baseline", LINES.toString())
                .containsEntry("baselineOf", "work tree");
        assertThat(report.hints()).containsExactly("most to gain in com.acme:core: core/src/main/java/p/A.java:7-8");
    }

    @Test
    void aLoweredLineHelpsNobodyAndIsAFindingOfItsOwn() {
        BaselineLine lowered = held("core", Counter.LINE, 80, 20);
        RatchetTerms terms = terms(lowered, BRANCHES).base(Optional.of(baseline(LINES, BRANCHES)));

        Report report = judge(terms, core(line(85, 15), branch(6, 4)));

        assertThat(codes(report)).containsExactlyInAnyOrder("COVERAGE-DROPPED", "BASELINE-LOWERED");
        assertThat(report.headline()).isEqualTo("coverage dropped in 1 of 1 module, the change lowers the baseline");
        Finding finding = finding(report, "BASELINE-LOWERED");
        assertThat(finding.message())
                .isEqualTo("com.acme:core LINE missed=20 total=100: at the base it is missed=10 total=100");
        assertThat(finding.fix())
                .contains("put the line back as it is at the base: com.acme:core LINE missed=10 total=100");
        assertThat(finding(report, "COVERAGE-DROPPED").details()).containsEntry("baselineOf", "base");
    }

    @Test
    void aLoweredLineFailsWhereNothingDroppedToo() {
        RatchetTerms terms =
                terms(held("core", Counter.LINE, 80, 20), BRANCHES).base(Optional.of(baseline(LINES, BRANCHES)));

        assertThat(codes(judge(terms, core(line(90, 10), branch(6, 4))))).containsExactly("BASELINE-LOWERED");
    }

    @Test
    void aLineThatTheBaseRaisedMeanwhileIsNotLoweredByTheChange() {
        BaselineLine raised = held("core", Counter.LINE, 95, 5);
        RatchetTerms terms = terms(LINES, BRANCHES)
                .base(Optional.of(baseline(raised, BRANCHES)))
                .began(Optional.of(baseline(LINES, BRANCHES)));

        Report report = judge(terms, core(line(90, 10), branch(6, 4)));

        assertThat(codes(report)).containsExactly("COVERAGE-DROPPED");
        assertThat(only(report).fix().orElseThrow())
                .startsWith("merge the base into this branch, its baseline rose meanwhile, then add tests");
    }

    @Test
    void asksForTheLineOfANewModule() {
        Report report = judge(terms(LINES, BRANCHES), core(line(90, 10), branch(6, 4)), named("web", line(3, 1)));

        Finding finding = only(report);
        assertThat(finding.code()).isEqualTo("BASELINE-LINE-MISSING");
        assertThat(finding.message())
                .isEqualTo("no line of com.acme:web LINE, as measured it is: com.acme:web LINE missed=1 total=4");
        assertThat(finding.fix())
                .contains("mvn holdfast:raise writes the lines of new modules; commit them with the change");
        assertThat(report.notJudged()).containsExactly("com.acme:web: 0 of 0 branches");
    }

    @Test
    void asksForTheLineAtTheBaseWhereTheChangeTookItAway() {
        RatchetTerms terms = terms(BRANCHES)
                .base(Optional.of(baseline(LINES, BRANCHES)))
                .began(Optional.of(baseline(LINES, BRANCHES)));

        Report report = judge(terms, core(line(50, 50), branch(6, 4)));

        assertThat(codes(report)).containsExactlyInAnyOrder("COVERAGE-DROPPED", "BASELINE-LINE-MISSING");
        Finding finding = finding(report, "BASELINE-LINE-MISSING");
        assertThat(finding.message())
                .isEqualTo("no line of com.acme:core LINE, at the base it is: com.acme:core LINE missed=10 total=100");
        assertThat(finding.fix()).contains("put the lines back as they are at the base");
    }

    @Test
    void proposesTheWholeFileWhereThereIsNone() {
        Report report = judge(terms().work(Optional.empty()), core(line(90, 10), branch(6, 4)));

        assertThat(only(report).code()).isEqualTo("BASELINE-MISSING");
        assertThat(only(report).fix()).contains("mvn holdfast:raise writes the file; commit it with the change");
        assertThat(only(report).details())
                .containsEntry("proposed", baseline(LINES, BRANCHES).text());
        assertThat(report.hints())
                .containsExactly(
                        FILE + " has to read:",
                        "  # holdfast coverage baseline 1 \u00b7 jacoco 0.8.15",
                        "  # com.acme:core",
                        "  com.acme:core BRANCH missed=4 total=10",
                        "  com.acme:core LINE missed=10 total=100");
    }

    @Test
    void proposesTheLinesOfTheBaseWhereTheChangeTookTheFileAway() {
        RatchetTerms terms = terms().work(Optional.empty()).base(Optional.of(baseline(LINES, BRANCHES)));

        Report report = judge(terms, core(line(50, 50), branch(6, 4)));

        assertThat(codes(report)).containsExactlyInAnyOrder("COVERAGE-DROPPED", "BASELINE-MISSING");
        Finding finding = finding(report, "BASELINE-MISSING");
        assertThat(finding.details())
                .containsEntry("proposed", baseline(LINES, BRANCHES).text());
        assertThat(finding.fix()).contains("put " + FILE + " back as it is at the base");
    }

    @Test
    void knowsLinesOfNoModuleOnlyInAWholeReactor() {
        RatchetTerms terms = terms(LINES, BRANCHES, held("gone", Counter.LINE, 1, 1));

        assertThat(judge(terms, core(line(90, 10), branch(6, 4))).verdict()).isEqualTo(Verdict.PASSED);
        Report report = judge(terms.whole(Set.of("com.acme:core")), core(line(90, 10), branch(6, 4)));
        assertThat(only(report).code()).isEqualTo("BASELINE-LINE-UNKNOWN");
        assertThat(only(report).fix()).contains("where the module is gone, take its lines out of " + FILE);
    }

    @Test
    void tellsABaselineOfAnotherJacocoAndOfAnotherCreditAndComparesAllTheSame() {
        Baseline old = Baseline.of("0.8.14", true, List.of(LINES, BRANCHES));

        Report report = judge(terms().work(Optional.of(old)), core(line(80, 20), branch(6, 4)));

        assertThat(codes(report))
                .containsExactlyInAnyOrder(
                        "COVERAGE-DROPPED", "BASELINE-OF-ANOTHER-JACOCO", "BASELINE-OF-ANOTHER-CREDIT");
        assertThat(finding(report, "BASELINE-OF-ANOTHER-JACOCO").message())
                .isEqualTo(FILE + ":1: measured with JaCoCo 0.8.14, this build counts with 0.8.15");
        assertThat(finding(report, "BASELINE-OF-ANOTHER-CREDIT").details())
                .containsEntry("line", "# holdfast coverage baseline 1 \u00b7 jacoco 0.8.15");
    }

    @Test
    void isNotApplicableWhereNoModuleHasAnythingToCount() {
        Report report = judge(terms(LINES), named("api"));

        assertThat(report.verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
        assertThat(report.headline()).isEqualTo("no module has anything to count");
    }

    @Test
    void judgesTheSameInEveryOrder() {
        List<MeasuredModule> modules = new ArrayList<>(
                List.of(core(line(50, 50), branch(1, 9)), named("web", line(3, 1)), named("app", line(1, 1))));
        RatchetTerms terms = terms(LINES, BRANCHES);
        Report report = new RatchetCheck(terms).judge(modules, Evidence.none(), List.of());
        Collections.reverse(modules);

        Report reversed = new RatchetCheck(terms).judge(modules, Evidence.none(), List.of());

        assertThat(reversed.findings()).isEqualTo(report.findings());
        assertThat(reversed.hints()).isEqualTo(report.hints());
        assertThat(reversed.headline()).isEqualTo(report.headline());
    }

    @Test
    void noMessageOfADropNamesTheGoalOrTheFileThatWouldMakeItDisappear() {
        RatchetTerms terms =
                terms(held("core", Counter.LINE, 80, 20), BRANCHES).base(Optional.of(baseline(LINES, BRANCHES)));

        Report report = judge(terms, core(line(70, 30), branch(6, 4)));

        for (Finding finding : report.findings()) {
            assertThat(finding.fix().orElseThrow() + finding.message()).doesNotContain("raise", "lower the");
        }
    }

    private static Report judge(RatchetTerms terms, MeasuredModule... modules) {
        return new RatchetCheck(terms).judge(List.of(modules), Evidence.none(), List.of());
    }

    @SafeVarargs
    private static MeasuredModule core(Map.Entry<Counter, Count>... counts) {
        return named("core", counts);
    }

    @SafeVarargs
    private static MeasuredModule named(String name, Map.Entry<Counter, Count>... counts) {
        List<SourceGap> gaps = List.of(Drawn.gap(name + "/src/main/java/p/A.java", "7-8"));
        return MeasuredModule.of(
                "com.acme:" + name, module(name, counts), EnumSet.of(Counter.LINE, Counter.BRANCH), 0, () -> gaps);
    }

    private static RatchetTerms terms(BaselineLine... lines) {
        return RatchetTerms.of(FILE, "mvn holdfast:raise", "0.8.15", false).work(Optional.of(baseline(lines)));
    }

    private static Baseline baseline(BaselineLine... lines) {
        return Baseline.of("0.8.15", false, List.of(lines));
    }

    private static BaselineLine held(String module, Counter counter, long covered, long missed) {
        return BaselineLine.of("com.acme:" + module, counter, Count.of(covered, missed));
    }

    private static List<String> codes(Report report) {
        return report.findings().stream().map(Finding::code).collect(Collectors.toList());
    }

    private static Finding only(Report report) {
        assertThat(report.findings()).hasSize(1);
        return report.findings().get(0);
    }

    private static Finding finding(Report report, String code) {
        return report.findings().stream()
                .filter(finding -> finding.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
