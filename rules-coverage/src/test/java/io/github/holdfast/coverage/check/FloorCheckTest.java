package io.github.holdfast.coverage.check;

import static io.github.holdfast.coverage.check.Drawn.between;
import static io.github.holdfast.coverage.check.Drawn.branch;
import static io.github.holdfast.coverage.check.Drawn.coverage;
import static io.github.holdfast.coverage.check.Drawn.floor;
import static io.github.holdfast.coverage.check.Drawn.gap;
import static io.github.holdfast.coverage.check.Drawn.judge;
import static io.github.holdfast.coverage.check.Drawn.least;
import static io.github.holdfast.coverage.check.Drawn.line;
import static io.github.holdfast.coverage.check.Drawn.messages;
import static io.github.holdfast.coverage.check.Drawn.module;
import static io.github.holdfast.coverage.check.Drawn.most;
import static io.github.holdfast.coverage.check.Drawn.pack;
import static io.github.holdfast.coverage.check.Drawn.text;
import static io.github.holdfast.coverage.check.Drawn.type;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.core.finding.Report;
import io.github.holdfast.core.finding.Verdict;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FloorCheckTest {

    private static final String ORDER = "src/main/java/com/acme/Order.java";
    private static final String TAX = "src/main/java/com/acme/Tax.java";

    @Test
    void saysEverythingThatIsNeededToActInOneText() {
        Coverage coverage =
                coverage(List.of(module("orders-core", line(412, 161))), gap(TAX, "18, 22-25"), gap(ORDER, "41-52"));

        assertThat(text(judge(coverage, floor(Counter.LINE, "75%")))).isEqualTo("""
                coverageFloor FAILED in orders-core: line coverage 71.9 %, needs 75 %
                  module  line    71.9 %  412 of 573 lines, 18 more needed                                  [COVERAGE-BELOW-FLOOR]
                  looked at: target/jacoco.exec (1 session of this build, 31 tests), 42 classes, 3 excluded by <excludes>
                  most to gain: src/main/java/com/acme/Order.java:41-52, src/main/java/com/acme/Tax.java:18, 22-25
                  fix: add tests for these lines, for example in src/test/java/com/acme/OrderTest.java
                  check again: mvn verify -pl orders-core -am""");
    }

    @Test
    void saysInOneLineWhatHeld() {
        Report report = judge(coverage(module("orders-core", line(476, 97))), floor(Counter.LINE, "0.75"));

        assertThat(Drawn.line(report))
                .isEqualTo("coverageFloor: 83 % of lines (476 of 573) in 42 classes, needs 75 %; 31 tests, 1 session");
        assertThat(report.verdict()).isEqualTo(Verdict.PASSED);
        assertThat(report.findings()).isEmpty();
        assertThat(report.hints()).isEmpty();
        assertThat(report.notJudged()).isEmpty();
    }

    @Test
    void countsInTheSingularWhereThereIsOne() {
        Coverage coverage = Drawn.looked(coverage(module("orders", line(3, 1))), 1, 1, 2);

        assertThat(judge(coverage, floor(Counter.LINE, "0.75")).headline())
                .isEqualTo("75 % of lines (3 of 4) in 1 class, needs 75 %; 1 test, 2 sessions");
    }

    @Test
    void saysOnceHowManyClassesThereWere() {
        Coverage coverage = coverage(module("orders", line(9, 1), branch(4, 4)));

        assertThat(judge(coverage, floor(Counter.BRANCH, "0.5"), floor(Counter.LINE, "0.75"))
                        .headline())
                .isEqualTo("90 % of lines (9 of 10) in 42 classes, needs 75 %;"
                        + " 50 % of branches (4 of 8), needs 50 %; 31 tests, 1 session");
    }

    @ParameterizedTest
    @CsvSource({
        "3, 1, 0.75, true",
        "2, 2, 0.75, false",
        "1499, 501, 0.75, false",
        "1500, 500, 0.75, true",
        "1500, 500, 0.750000001, false",
        "1500, 500, 75%, true",
        "1500, 500, 75.0000001%, false",
        "2, 1, 0.6666, true",
        "2, 1, 0.6667, false",
        "2, 1, 66.666666666%, true",
        "2, 1, 66.666666667%, false",
        "999999999, 1, 1, false",
        "1000000000, 0, 1, true",
        "999999999, 1, 0.999999999, true",
        "999999998, 2, 0.999999999, false",
        "0, 9, 0, true",
        "0, 9, 0.000000001, false",
    })
    void comparesAMinimumExactly(long covered, long missed, String minimum, boolean passes) {
        Coverage coverage = coverage(module("orders", line(covered, missed)));

        assertThat(judge(coverage, floor(Counter.LINE, minimum)).verdict())
                .isEqualTo(passes ? Verdict.PASSED : Verdict.FAILED);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 3, 0.25, true",
        "2, 2, 0.25, false",
        "501, 1499, 0.25, false",
        "500, 1500, 0.25, true",
        "500, 1500, 0.249999999, false",
        "1, 2, 0.3333, false",
        "1, 2, 0.3334, true",
        "0, 9, 0, true",
        "1, 999999999, 0, false",
    })
    void comparesAMaximumExactly(long missed, long covered, String maximum, boolean passes) {
        Coverage coverage = coverage(module("orders", line(covered, missed)));
        FloorLimit limit = most(Element.MODULE, Counter.LINE, CounterValue.MISSEDRATIO, maximum);

        assertThat(judge(coverage, limit).verdict()).isEqualTo(passes ? Verdict.PASSED : Verdict.FAILED);
    }

    @ParameterizedTest
    @EnumSource(Counter.class)
    void judgesEachShorthandByItsOwnCounter(Counter counter) {
        Map<Counter, Count> counts = new EnumMap<>(Counter.class);
        for (Counter other : Counter.values()) {
            counts.put(other, other == counter ? Count.of(7, 3) : Count.of(10, 0));
        }
        Coverage coverage = coverage(CoverageNode.of(Element.MODULE, "orders", counts));

        assertThat(judge(coverage, floor(counter, "0.7")).headline())
                .isEqualTo("70 % of " + counter.items() + " (7 of 10) in 42 classes, needs 70 %; 31 tests, 1 session");
        assertThat(judge(coverage, floor(counter, "0.71")).headline())
                .isEqualTo(counter.word() + " coverage 70 %, needs 71 %");
    }

    @Test
    void countsHowManyLimitsAreNotMet() {
        Coverage coverage = coverage(module("orders", line(5, 5), branch(1, 9)), pack("com.acme", line(5, 5)));

        Report report = judge(
                coverage,
                floor(Counter.LINE, "0.5"),
                floor(Counter.LINE, "0.51"),
                floor(Counter.BRANCH, "0.2"),
                least(Element.PACKAGE, Counter.LINE, CounterValue.COVEREDRATIO, "0.9"));

        assertThat(report.headline()).isEqualTo("3 limits are not met");
        assertThat(messages(report.findings()))
                .containsExactly(
                        "package com.acme  line    50 %  5 of 10 lines, 4 more needed",
                        "module  branch  10 %  1 of 10 branches, 1 more needed",
                        "module  line    50 %  5 of 10 lines, 1 more needed");
    }

    @Test
    void sortsFindingsByNameAndListsTwenty() {
        List<CoverageNode> nodes = new ArrayList<>(List.of(module("orders", line(0, 26))));
        for (char c = 'z'; c >= 'a'; c--) {
            nodes.add(type("com.acme." + c, line(0, 1)));
        }
        Report report = judge(coverage(nodes), least(Element.CLASS, Counter.LINE, CounterValue.COVEREDRATIO, "1"));

        List<String> lines = text(report).lines().toList();
        assertThat(lines.get(0)).isEqualTo("coverageFloor FAILED in orders-core: 1 limit is not met in 26 elements");
        for (int i = 0; i < 20; i++) {
            assertThat(lines.get(i + 1))
                    .isEqualTo(String.format(
                            "  %-88s  [COVERAGE-BELOW-FLOOR]",
                            "class com.acme." + (char) ('a' + i) + "  line    0 %  0 of 1 lines, 1 more needed"));
        }
        assertThat(lines.get(21))
                .isEqualTo("  and 6 more, see orders-core/target/holdfast/coverage-floor-coverageFloor.json");
        assertThat(lines.get(22)).startsWith("  looked at: ");
        assertThat(report.findings()).hasSize(26);
        assertThat(report.findings()).extracting(Finding::subject).isSorted();
    }

    @Test
    void saysHowManyLimitsOfSmallerElementsHeld() {
        Coverage coverage =
                coverage(module("orders", line(9, 1)), pack("com.acme", line(5, 0)), pack("com.acme.tax", line(4, 1)));
        FloorLimit lines = least(Element.PACKAGE, Counter.LINE, CounterValue.COVEREDRATIO, "0.8");
        FloorLimit missed = most(Element.PACKAGE, Counter.LINE, CounterValue.MISSEDCOUNT, "1");

        assertThat(judge(coverage, lines).headline())
                .isEqualTo("1 limit of smaller elements held in 42 classes; 31 tests, 1 session");
        assertThat(judge(coverage, missed, floor(Counter.LINE, "0.9"), lines).headline())
                .isEqualTo("90 % of lines (9 of 10) in 42 classes, needs 90 %; 2 limits of smaller elements held;"
                        + " 31 tests, 1 session");
    }

    @Test
    void judgesEachElementOfAKindByItself() {
        Coverage coverage =
                coverage(module("orders", line(9, 1)), pack("com.acme", line(5, 0)), pack("com.acme.tax", line(4, 1)));

        Report report = judge(coverage, least(Element.PACKAGE, Counter.LINE, CounterValue.COVEREDRATIO, "0.9"));

        assertThat(text(report).lines())
                .startsWith(
                        "coverageFloor FAILED in orders-core: package com.acme.tax: line coverage 80 %, needs 90 %");
        assertThat(messages(report.findings()))
                .containsExactly("package com.acme.tax  line    80 %  4 of 5 lines, 1 more needed");
    }

    @Test
    void judgesOnlyTheElementsThatMatch() {
        Coverage coverage = coverage(
                module("orders", line(0, 3)),
                type("com.acme.Order", line(0, 1)),
                type("com.acme.gen.T", line(0, 1)),
                type("org.B", line(0, 1)));
        FloorLimit limit = least(Element.CLASS, Counter.LINE, CounterValue.COVEREDRATIO, "0.5");

        assertThat(judge(coverage, limit.matching(List.of("com.acme.*"), List.of("*.gen.*")))
                        .findings())
                .extracting(Finding::subject)
                .containsExactly("com.acme.Order");
    }

    @Test
    void namesTheModuleOfAnElementOfTheReactor() {
        Coverage orders = coverage(module("orders", line(9, 1)), pack("com.acme", line(0, 2)));
        Coverage tax = coverage(module("tax", line(9, 1)), pack("com.acme", line(0, 2)), pack("com.acme.eu"));
        Coverage reactor = Coverage.sum("reactor", List.of(tax, orders), orders.evidence());

        Report report = judge(reactor, least(Element.PACKAGE, Counter.LINE, CounterValue.COVEREDRATIO, "0.5"));

        assertThat(messages(report.findings()))
                .containsExactly(
                        "package com.acme of orders  line    0 %  0 of 2 lines, 1 more needed",
                        "package com.acme of tax  line    0 %  0 of 2 lines, 1 more needed");
        assertThat(report.findings())
                .extracting(finding -> finding.details().get("module"))
                .containsExactly("orders", "tax");
        assertThat(report.notJudged()).containsExactly("package com.acme.eu of tax: 0 of 0 lines");
    }

    @Test
    void tellsALimitThatMatchesNothingAndJudgesTheOthers() {
        Coverage coverage = coverage(module("orders", line(9, 1)), pack("com.acme", line(9, 1)));
        FloorLimit typo = least(Element.PACKAGE, Counter.LINE, CounterValue.COVEREDRATIO, "0.9")
                .matching(List.of("com.amce"), List.of());

        Report report = judge(coverage, floor(Counter.LINE, "0.9"), typo);

        assertThat(report.verdict()).isEqualTo(Verdict.PASSED);
        assertThat(report.notJudged())
                .containsExactly(
                        "no package matches the limit PACKAGE LINE COVEREDRATIO minimum 0.9 includes com.amce");
    }

    @Test
    void isNotApplicableWhereNoLimitMatchesAnything() {
        Report report = judge(
                coverage(module("orders")),
                least(Element.METHOD, Counter.LINE, CounterValue.COVEREDRATIO, "0.9"),
                least(Element.SOURCEFILE, Counter.LINE, CounterValue.COVEREDCOUNT, "1"));

        assertThat(Drawn.line(report))
                .isEqualTo("coverageFloor: NOT APPLICABLE in orders-core:"
                        + " no method matches the limit METHOD LINE COVEREDRATIO minimum 0.9,"
                        + " no source file matches the limit SOURCEFILE LINE COVEREDCOUNT minimum 1");
    }

    @Test
    void tellsWhatHasNoItemsAndJudgesTheRest() {
        Report report = judge(
                coverage(module("orders", line(9, 1)), pack("com.acme", line(9, 1))),
                floor(Counter.LINE, "0.9"),
                floor(Counter.BRANCH, "0.9"),
                floor(Counter.BRANCH, "0.8"),
                most(Element.PACKAGE, Counter.BRANCH, CounterValue.MISSEDRATIO, "0"));

        assertThat(Drawn.line(report))
                .isEqualTo("coverageFloor: 90 % of lines (9 of 10) in 42 classes, needs 90 %; 31 tests, 1 session;"
                        + " not judged: module orders: 0 of 0 branches; package com.acme: 0 of 0 branches");
        assertThat(report.verdict()).isEqualTo(Verdict.PASSED);
    }

    @Test
    void tellsWhatHasNoItemsAlsoWhereItFails() {
        Report report =
                judge(coverage(module("orders", line(8, 2))), floor(Counter.LINE, "0.9"), floor(Counter.BRANCH, "0.9"));

        assertThat(text(report).lines()).contains("  not judged: module orders: 0 of 0 branches");
        assertThat(report.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(report.headline()).isEqualTo("line coverage 80 %, needs 90 %");
    }

    @Test
    void isNotApplicableWhereNothingHasItems() {
        Report report = judge(
                coverage(module("orders"), pack("com.acme")),
                floor(Counter.LINE, "0.75"),
                floor(Counter.BRANCH, "0.5"),
                least(Element.PACKAGE, Counter.LINE, CounterValue.COVEREDRATIO, "0.5"));

        assertThat(report.verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
        assertThat(Drawn.line(report))
                .isEqualTo(
                        "coverageFloor: NOT APPLICABLE in orders-core:"
                                + " module orders: 0 of 0 branches, module orders: 0 of 0 lines, package com.acme: 0 of 0 lines");
        assertThat(report.reason()).contains(report.headline());
    }

    @Test
    void judgesANumberOfItemsAlsoWhereThereIsNone() {
        Coverage coverage = coverage(module("orders"));

        assertThat(judge(coverage, least(Element.MODULE, Counter.LINE, CounterValue.COVEREDCOUNT, "0"))
                        .headline())
                .isEqualTo("0 covered lines in 42 classes, needs at least 0; 31 tests, 1 session");
        assertThat(judge(coverage, least(Element.MODULE, Counter.LINE, CounterValue.TOTALCOUNT, "1"))
                        .headline())
                .isEqualTo("0 lines, needs at least 1");
    }

    @Test
    void countsEqualLimitsOnce() {
        Coverage coverage = coverage(module("orders", line(5, 5)));

        Report broken =
                judge(coverage, floor(Counter.LINE, "0.8"), floor(Counter.LINE, "80%"), floor(Counter.LINE, "0.800"));
        Report held = judge(coverage, floor(Counter.LINE, "0.5"), floor(Counter.LINE, "50 %"));

        assertThat(broken.findings()).hasSize(1);
        assertThat(broken.headline()).isEqualTo("line coverage 50 %, needs 80 %");
        assertThat(held.headline()).isEqualTo("50 % of lines (5 of 10) in 42 classes, needs 50 %; 31 tests, 1 session");
    }

    @Test
    void saysTheSameOfEqualLimitsWhicheverComesFirst() {
        Coverage coverage = coverage(module("orders", line(5, 5)));

        Report one = judge(coverage, floor(Counter.LINE, "0.8"), floor(Counter.LINE, "80%"));
        Report other = judge(coverage, floor(Counter.LINE, "80%"), floor(Counter.LINE, "0.8"));

        assertThat(one.findings()).isEqualTo(other.findings());
    }

    @Test
    void holdsBothEndsOfALimit() {
        Coverage coverage = coverage(module("orders", line(8, 2)));

        assertThat(judge(coverage, between(Counter.LINE, "0.8", "0.8")).headline())
                .isEqualTo("80 % of lines (8 of 10) in 42 classes, needs 80 % and at most 80 %; 31 tests, 1 session");
        assertThat(judge(coverage, between(Counter.LINE, "0.81", "0.9")).headline())
                .isEqualTo("line coverage 80 %, needs 81 % and at most 90 %");
        assertThat(judge(coverage, between(Counter.LINE, "0.5", "0.79")).headline())
                .isEqualTo("line coverage 80 %, needs 50 % and at most 79 %");
    }

    @ParameterizedTest
    @CsvSource({
        "0.81, 0.9, COVERAGE-BELOW-FLOOR, 0.81, minimum, add tests for what is not covered",
        "0.5, 0.79, COVERAGE-ABOVE-CEILING, 0.79, maximum, bring the number down to its limit",
    })
    void namesTheEndThatIsBroken(String minimum, String maximum, String code, String needed, String key, String fix) {
        Report report = judge(coverage(module("orders", line(8, 2))), between(Counter.LINE, minimum, maximum));

        assertThat(report.findings()).hasSize(1);
        Finding finding = report.findings().get(0);
        assertThat(finding.code()).isEqualTo(code);
        assertThat(finding.needed()).contains(needed);
        assertThat(finding.fix()).contains(fix);
        assertThat(finding.details()).containsEntry(key, needed).hasSize(8);
    }

    @ParameterizedTest
    @CsvSource({
        "4999, 49.9 %, COVERAGE-BELOW-FLOOR",
        "5001, 50.1 %, COVERAGE-ABOVE-CEILING",
    })
    void neverPrintsWhatBreaksOneEndAsTheNumberThatIsBothEnds(int covered, String printed, String code) {
        Report report =
                judge(coverage(module("orders", line(covered, 10_000 - covered))), between(Counter.LINE, "0.5", "50%"));

        assertThat(report.headline()).isEqualTo("line coverage " + printed + ", needs 50 % and at most 50 %");
        assertThat(report.findings()).extracting(Finding::code).containsExactly(code);
    }

    @Test
    void printsAPassAtExactlyItsLimitAsMet() {
        Coverage coverage = coverage(module("orders", line(3333, 1667)));

        assertThat(judge(coverage, floor(Counter.LINE, "0.6666")).headline())
                .startsWith("66.66 % of lines (3333 of 5000) in 42 classes, needs 66.66 %;");
        assertThat(judge(coverage, most(Element.MODULE, Counter.LINE, CounterValue.MISSEDRATIO, "0.3334"))
                        .headline())
                .startsWith("33.34 % of lines missed (1667 of 5000) in 42 classes, needs at most 33.34 %;");
    }

    @Test
    void tellsTheOwnCoverageBesideWhatOthersAdd() {
        Coverage own = coverage(module("orders", line(41, 59)), pack("com.acme", line(41, 59)));
        Coverage all = coverage(module("orders", line(83, 17)), pack("com.acme", line(83, 17)));

        Report held =
                new FloorCheck(List.of(floor(Counter.LINE, "0.75"))).beside(own).judge(all, List.of());
        Report broken = new FloorCheck(List.of(
                        floor(Counter.LINE, "0.9"),
                        least(Element.PACKAGE, Counter.LINE, CounterValue.COVEREDRATIO, "0.9")))
                .beside(own)
                .judge(all, List.of());

        assertThat(held.headline())
                .isEqualTo("own 41 %, with other modules' tests 83 % of lines (83 of 100) in 42 classes, needs 75 %;"
                        + " 31 tests, 1 session");
        assertThat(messages(broken.findings()))
                .containsExactly(
                        "package com.acme  line    83 %  83 of 100 lines, 7 more needed",
                        "module  line    own 41 %, with other modules' tests 83 %  83 of 100 lines, 7 more needed");
        assertThat(broken.findings().get(1).details()).containsEntry("ownCovered", 41L);
        assertThat(broken.findings().get(0).details()).doesNotContainKey("ownCovered");
    }

    @Test
    void tellsTheOwnCoverageOfMissedItemsToo() {
        Coverage own = coverage(module("orders", line(41, 59)));
        Coverage all = coverage(module("orders", line(83, 17)));
        FloorLimit limit = most(Element.MODULE, Counter.LINE, CounterValue.MISSEDRATIO, "0.2");

        assertThat(new FloorCheck(List.of(limit))
                        .beside(own)
                        .judge(all, List.of())
                        .headline())
                .isEqualTo("own 59 %, with other modules' tests 17 % of lines missed (17 of 100) in 42 classes,"
                        + " needs at most 20 %; 31 tests, 1 session");
    }

    @Test
    void warnsOfClassesWithoutSourceAndStillPasses() {
        Report report = new FloorCheck(List.of(floor(Counter.LINE, "0.5")))
                .judge(coverage(module("orders", line(5, 5))), Sourceless.findings(List.of("com.acme.Ghost"), false));

        assertThat(report.verdict()).isEqualTo(Verdict.PASSED);
        assertThat(report.headline()).startsWith("50 % of lines (5 of 10)");
        assertThat(report.findings()).extracting(Finding::code).containsExactly("CLASS-WITHOUT-SOURCE");
    }

    @Test
    void failsForClassesWithoutSourceWhereEveryLimitHolds() {
        Report report = new FloorCheck(List.of(floor(Counter.LINE, "0.5")))
                .judge(
                        coverage(module("orders", line(5, 5))),
                        Sourceless.findings(List.of("com.acme.Ghost", "com.acme.Shadow"), true));

        assertThat(report.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(report.headline()).isEqualTo("2 classes without source");
    }

    @Test
    void saysBothWhereALimitIsBrokenAndAClassHasNoSource() {
        Report report = new FloorCheck(List.of(floor(Counter.LINE, "0.6")))
                .judge(coverage(module("orders", line(5, 5))), Sourceless.findings(List.of("com.acme.Ghost"), true));

        assertThat(report.headline()).isEqualTo("line coverage 50 %, needs 60 %; 1 class without source");
        assertThat(report.findings())
                .extracting(Finding::code)
                .containsExactly("CLASS-WITHOUT-SOURCE", "COVERAGE-BELOW-FLOOR");
    }

    @Test
    void isNotApplicableWithAWarningWhereNothingHasItems() {
        Report report = new FloorCheck(List.of(floor(Counter.LINE, "0.5")))
                .judge(coverage(module("orders")), Sourceless.findings(List.of("com.acme.Ghost"), false));

        assertThat(report.verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
        assertThat(report.headline()).isEqualTo("module orders: 0 of 0 lines");
        assertThat(report.findings()).extracting(Finding::code).containsExactly("CLASS-WITHOUT-SOURCE");
    }

    @Test
    void failsForAClassWithoutSourceAlsoWhereNothingHasItems() {
        Report report = new FloorCheck(List.of(floor(Counter.LINE, "0.5")))
                .judge(coverage(module("orders")), Sourceless.findings(List.of("com.acme.Ghost"), true));

        assertThat(report.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(report.headline()).isEqualTo("1 class without source");
        assertThat(report.notJudged()).containsExactly("module orders: 0 of 0 lines");
    }
}
