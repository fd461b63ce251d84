package io.github.holdfast.coverage.check;

import static io.github.holdfast.coverage.check.Laws.law;
import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.generators.SourceDSL.arbitrary;
import static org.quicktheories.generators.SourceDSL.integers;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quicktheories.core.Gen;

class PercentTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0 %",
        "0.000, 0 %",
        "1, 100 %",
        "1.0, 100 %",
        "0.75, 75 %",
        "0.755, 75.5 %",
        "0.1, 10 %",
        "0.000000001, 0.0000001 %",
        "0.123456789, 12.3456789 %",
        "0.12345678901, 12.345678901 %",
    })
    void printsAConfiguredRatioExactly(BigDecimal ratio, String printed) {
        assertThat(Percent.exact(ratio)).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource({
        "412, 573, 0.75, 71.9 %",
        "7999, 10000, 0.8, 79.9 %",
        "1499, 2000, 0.75, 74.9 %",
        "1500, 2000, 0.75, 75 %",
        "1501, 2000, 0.75, 75 %",
        "2, 3, 0.5, 66.6 %",
        "2, 3, 0.6666, 66.66 %",
        "2, 3, 0.6667, 66.6 %",
        "2, 3, 0.666666666, 66.6666666 %",
        "2, 3, 0.666666667, 66.6 %",
        "2, 3, 0.66666666666, 66.666666666 %",
        "999999, 1000000, 1, 99.9 %",
        "1, 1000000, 0, 0 %",
        "1, 1000000, 0.000001, 0.0001 %",
        "3333, 5000, 0.6666, 66.66 %",
        "0, 7, 0.75, 0 %",
        "7, 7, 0.75, 100 %",
        "7, 7, 1, 100 %",
    })
    void roundsDownWhereAMinimumIsHeldAgainst(long part, long whole, BigDecimal minimum, String printed) {
        assertThat(Percent.atLeast(part, whole, minimum)).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 3, 0.3333, 33.4 %",
        "1, 3, 0.3334, 33.34 %",
        "1, 3, 0.333333334, 33.3333334 %",
        "1, 3, 0.333333333, 33.4 %",
        "1, 1000000, 0, 0.1 %",
        "1, 1000000, 0.000001, 0.0001 %",
        "2001, 10000, 0.2, 20.1 %",
        "1, 4, 0.25, 25 %",
        "0, 7, 0, 0 %",
        "7, 7, 0.9, 100 %",
    })
    void roundsUpWhereAMaximumIsHeldAgainst(long part, long whole, BigDecimal maximum, String printed) {
        assertThat(Percent.atMost(part, whole, maximum)).isEqualTo(printed);
    }

    @Test
    void neverPrintsAFailureAsItsMinimumNorAPassBelowIt() {
        law().forAll(fractions(), integers().between(-3, 3)).checkAssert((fraction, step) -> {
            int part = fraction.getKey();
            int whole = fraction.getValue();
            BigDecimal minimum = near(part, whole, step);
            BigDecimal limit = minimum.movePointRight(2);
            BigDecimal printed = number(Percent.atLeast(part, whole, minimum));

            if (exceeds(minimum, whole, part)) {
                assertThat(printed).isLessThan(limit);
            } else {
                assertThat(printed).isGreaterThanOrEqualTo(limit);
            }
            BigDecimal exact = percent(part, whole, RoundingMode.CEILING);
            assertThat(printed).isBetween(exact.subtract(new BigDecimal("0.11")), exact);
        });
    }

    @Test
    void neverPrintsAFailureAsItsMaximumNorAPassAboveIt() {
        law().forAll(fractions(), integers().between(-3, 3)).checkAssert((fraction, step) -> {
            int part = fraction.getKey();
            int whole = fraction.getValue();
            BigDecimal maximum = near(part, whole, step);
            BigDecimal limit = maximum.movePointRight(2);
            BigDecimal printed = number(Percent.atMost(part, whole, maximum));

            if (BigDecimal.valueOf(part).compareTo(maximum.multiply(BigDecimal.valueOf(whole))) > 0) {
                assertThat(printed).isGreaterThan(limit);
            } else {
                assertThat(printed).isLessThanOrEqualTo(limit);
            }
            BigDecimal exact = percent(part, whole, RoundingMode.FLOOR);
            assertThat(printed).isBetween(exact, exact.add(new BigDecimal("0.11")));
        });
    }

    /** Part and whole; every other whole is one whose ratios are decimals, so that some are met exactly. */
    private static Gen<Map.Entry<Integer, Integer>> fractions() {
        Gen<Integer> wholes = integers()
                .between(1, 2_000_000)
                .mix(arbitrary()
                        .pick(List.of(1, 2, 4, 5, 8, 20, 64, 125, 400, 1_000, 2_000, 5_000, 12_500, 1_000_000)));
        return wholes.zip(
                integers().between(0, 1_000_000),
                (whole, millionths) -> Map.entry((int) ((long) whole * millionths / 1_000_000), whole));
    }

    /** A ratio of nine decimals as near to the fraction as can be configured, or some steps beside it. */
    private static BigDecimal near(int part, int whole, int step) {
        BigDecimal ratio = BigDecimal.valueOf(part)
                .divide(BigDecimal.valueOf(whole), 9, RoundingMode.HALF_EVEN)
                .add(BigDecimal.valueOf(step, 9));
        return ratio.max(BigDecimal.ZERO).min(BigDecimal.ONE);
    }

    private static boolean exceeds(BigDecimal minimum, int whole, int part) {
        return minimum.multiply(BigDecimal.valueOf(whole)).compareTo(BigDecimal.valueOf(part)) > 0;
    }

    private static BigDecimal percent(int part, int whole, RoundingMode rounding) {
        return BigDecimal.valueOf(part).movePointRight(2).divide(BigDecimal.valueOf(whole), 20, rounding);
    }

    private static BigDecimal number(String printed) {
        assertThat(printed).matches("[0-9]+(\\.[0-9]+)? %");
        return new BigDecimal(printed.substring(0, printed.length() - 2));
    }
}
