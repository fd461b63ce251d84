package io.github.holdfast.coverage.check;

import static io.github.holdfast.coverage.check.Drawn.coverage;
import static io.github.holdfast.coverage.check.Drawn.judge;
import static io.github.holdfast.coverage.check.Drawn.line;
import static io.github.holdfast.coverage.check.Drawn.module;
import static io.github.holdfast.coverage.check.Laws.law;
import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.generators.SourceDSL.arbitrary;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.core.finding.Report;
import io.github.holdfast.core.finding.ReportJson;
import io.github.holdfast.core.finding.Verdict;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

/** What holds for all coverage and all limits. */
class FloorLawsTest {

    private static final Pattern PERCENT = Pattern.compile("([0-9]+(?:\\.[0-9]+)?) %");

    @Test
    void passesExactlyWhenTheItemsReachTheBoundTimesTheTotal() {
        law().forAll(
                        counts(),
                        arbitrary().enumValues(CounterValue.class),
                        integers().between(-3, 3),
                        minimums())
                .checkAssert((count, value, step, isMinimum) -> {
                    Bound bound = Drawn.bound(value, near(count, value, step));
                    Report report = judge(
                            coverage(module("orders", line(count.covered(), count.missed()))),
                            limit(value, bound, isMinimum));

                    assertThat(report.verdict()).isEqualTo(verdict(count, value, bound, isMinimum));
                });
    }

    /** The definition: the items are no less, or no more, than the bound times the total. */
    private static Verdict verdict(Count count, CounterValue value, Bound bound, boolean isMinimum) {
        boolean ratio = value == CounterValue.COVEREDRATIO || value == CounterValue.MISSEDRATIO;
        long total = count.covered() + count.missed();
        if (ratio && total == 0) {
            return Verdict.NOT_APPLICABLE;
        }
        BigDecimal needed = ratio ? bound.number().multiply(BigDecimal.valueOf(total)) : bound.number();
        int compared = BigDecimal.valueOf(items(count, value)).compareTo(needed);
        return (isMinimum ? compared >= 0 : compared <= 0) ? Verdict.PASSED : Verdict.FAILED;
    }

    private static long items(Count count, CounterValue value) {
        switch (value) {
            case COVEREDRATIO:
            case COVEREDCOUNT:
                return count.covered();
            case MISSEDRATIO:
            case MISSEDCOUNT:
                return count.missed();
            default:
                return count.covered() + count.missed();
        }
    }

    @Test
    void oneMoreCoveredItemNeverTurnsAPassIntoAFailure() {
        law().forAll(counts(), integers().between(-2, 2)).checkAssert((count, step) -> {
            FloorLimit limit = Drawn.floor(Counter.LINE, near(count, CounterValue.COVEREDRATIO, step));
            boolean passed = passes(count.covered(), count.missed(), limit);

            if (passed) {
                assertThat(passes(count.covered() + 1, count.missed(), limit)).isTrue();
                assertThat(passes(count.covered() + 1, Math.max(0, count.missed() - 1), limit))
                        .isTrue();
            } else {
                assertThat(passes(count.covered(), count.missed() + 1, limit)).isFalse();
            }
        });
    }

    private static boolean passes(long covered, long missed, FloorLimit limit) {
        return judge(coverage(module("orders", line(covered, missed))), limit).verdict() != Verdict.FAILED;
    }

    @Test
    void addingAsManyItemsAsAreSaidToBeNeededMendsAFailureAndOneLessDoesNot() {
        law().forAll(counts(), integers().between(1, 1_000_000_000)).checkAssert((count, billionths) -> {
            FloorLimit limit =
                    Drawn.floor(Counter.LINE, BigDecimal.valueOf(billionths, 9).toPlainString());
            Report report = judge(coverage(module("orders", line(count.covered(), count.missed()))), limit);
            if (report.verdict() == Verdict.FAILED) {
                Matcher matcher = Pattern.compile(", ([0-9]+) more needed$")
                        .matcher(report.findings().get(0).message());
                assertThat(matcher.find()).isTrue();
                long more = Long.parseLong(matcher.group(1));

                assertThat(more).isBetween(1L, count.missed());
                assertThat(passes(count.covered() + more, count.missed() - more, limit))
                        .isTrue();
                assertThat(passes(count.covered() + more - 1, count.missed() - more + 1, limit))
                        .isFalse();
            }
        });
    }

    @Test
    void foundNeverLooksAsIfItMetWhatItBreaksNorBrokeWhatItMeets() {
        law().forAll(
                        counts(),
                        integers().between(-2, 2),
                        integers().between(0, 3),
                        arbitrary().pick(List.of(CounterValue.COVEREDRATIO, CounterValue.MISSEDRATIO)))
                .checkAssert((count, step, width, value) -> {
                    BigDecimal minimum = new BigDecimal(near(count, value, step));
                    BigDecimal maximum =
                            minimum.add(BigDecimal.valueOf(width, 9)).min(BigDecimal.ONE);
                    FloorLimit limit = FloorLimit.of(Element.MODULE, Counter.LINE, value)
                            .between(
                                    Bound.ratio(minimum.toPlainString()),
                                    Bound.ratio(maximum.movePointRight(2).toPlainString() + " %"));
                    Report report = judge(coverage(module("orders", line(count.covered(), count.missed()))), limit);
                    if (report.verdict() == Verdict.FAILED) {
                        boolean below = report.findings().get(0).code().equals("COVERAGE-BELOW-FLOOR");
                        for (String text : List.of(
                                report.headline(), report.findings().get(0).message())) {
                            BigDecimal found = percents(text).get(0);
                            assertThat(found.compareTo(below ? minimum : maximum))
                                    .isEqualTo(below ? -1 : 1);
                        }
                    } else if (report.verdict() == Verdict.PASSED) {
                        assertThat(percents(report.headline()).get(0)).isBetween(minimum, maximum);
                    }
                });
    }

    @Test
    void needsNothingToBeInOrder() {
        law().forAll(
                        lists().of(integers().between(0, 4)).ofSizeBetween(1, 12),
                        lists().of(integers().between(0, 2_999)).ofSizeBetween(1, 8),
                        integers().between(0, Integer.MAX_VALUE))
                .checkAssert((drawnNodes, drawnLimits, seed) -> {
                    List<CoverageNode> nodes = nodes(drawnNodes);
                    List<SourceGap> gaps = gaps(drawnNodes);
                    List<FloorLimit> limits = limits(drawnLimits);
                    List<Finding> remarks = new ArrayList<>(
                            Sourceless.findings(List.of("com.acme.Ghost", "com.acme.Shadow"), seed % 2 == 0));
                    String told = told(nodes, gaps, limits, remarks);

                    Random random = new Random(seed);
                    for (List<?> list : List.of(nodes, gaps, limits, remarks)) {
                        Collections.shuffle(list, random);
                    }

                    assertThat(told(nodes, gaps, limits, remarks)).isEqualTo(told);
                });
    }

    private static String told(
            List<CoverageNode> nodes, List<SourceGap> gaps, List<FloorLimit> limits, List<Finding> remarks) {
        Report report = new FloorCheck(limits).judge(coverage(nodes, gaps.toArray(new SourceGap[0])), remarks);
        return Drawn.line(report) + "\n" + Drawn.text(report) + "\n" + ReportJson.of(Drawn.origin(), report);
    }

    private static List<CoverageNode> nodes(List<Integer> drawn) {
        List<CoverageNode> nodes = new ArrayList<>(List.of(module("orders", line(5, 5), Drawn.branch(1, 3))));
        for (int i = 0; i < drawn.size(); i++) {
            Element element = Element.values()[1 + drawn.get(i) % 4];
            nodes.add(
                    Drawn.node(element, "com.acme.N" + i, line(drawn.get(i), i), Drawn.branch(i % 3, drawn.get(i) % 2))
                            .at(drawn.get(i) + ".java", i, i + 3));
        }
        return nodes;
    }

    private static List<SourceGap> gaps(List<Integer> drawn) {
        return drawn.stream()
                .distinct()
                .map(number -> Drawn.gap(number + ".java", "1-4, 7", "9"))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static List<FloorLimit> limits(List<Integer> drawn) {
        List<FloorLimit> limits = new ArrayList<>();
        for (int number : drawn) {
            CounterValue value = CounterValue.values()[number / 15 % 5];
            String bound = (value.isRatio() ? List.of("0.5", "50%", "0.25", "0.75") : List.of("0", "1", "2", "01"))
                    .get(number / 75 % 4);
            Optional<Bound> set = Optional.of(Drawn.bound(value, bound));
            boolean isMinimum = number / 300 % 2 == 0;
            FloorLimit limit = FloorLimit.of(Element.values()[number % 5], Counter.values()[number / 5 % 3], value)
                    .between(isMinimum ? set : Optional.empty(), isMinimum ? Optional.empty() : set);
            limits.add(number / 600 % 5 == 0 ? limit.matching(List.of("*N1*"), List.of()) : limit);
        }
        return limits;
    }

    private static Gen<Count> counts() {
        Gen<Integer> items = integers().between(0, 3_000);
        return items.zip(items, (covered, missed) -> Count.of(covered, missed))
                .mix(arbitrary().constant(Count.of(0, 0)), 5);
    }

    private static Gen<Boolean> minimums() {
        return integers().between(0, 1).map(bit -> bit == 0);
    }

    /** A bound as near to the value as can be configured, or some steps beside it. */
    private static String near(Count count, CounterValue value, int step) {
        if (!value.isRatio()) {
            return String.valueOf(Math.max(0, items(count, value) + step));
        }
        long total = Math.max(1, count.covered() + count.missed());
        BigDecimal ratio = BigDecimal.valueOf(items(count, value))
                .divide(BigDecimal.valueOf(total), 9, RoundingMode.HALF_EVEN)
                .add(BigDecimal.valueOf(step, 9));
        return ratio.max(BigDecimal.ZERO).min(BigDecimal.ONE).toPlainString();
    }

    private static FloorLimit limit(CounterValue value, Bound bound, boolean isMinimum) {
        return FloorLimit.of(Element.MODULE, Counter.LINE, value)
                .between(
                        isMinimum ? Optional.of(bound) : Optional.empty(),
                        isMinimum ? Optional.empty() : Optional.of(bound));
    }

    private static List<BigDecimal> percents(String text) {
        Matcher matcher = PERCENT.matcher(text);
        List<BigDecimal> ratios = new ArrayList<>();
        while (matcher.find()) {
            ratios.add(new BigDecimal(matcher.group(1)).movePointLeft(2));
        }
        return ratios;
    }
}
