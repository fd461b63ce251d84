package io.github.holdfast.coverage.check;

import static io.github.holdfast.coverage.check.Laws.law;
import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;
import static org.quicktheories.generators.SourceDSL.strings;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quicktheories.core.Gen;

class BoundTest {

    @ParameterizedTest
    @CsvSource({
        "0.8, 0.8",
        "0.80, 0.8",
        "0.75, 0.75",
        "0, 0",
        "0.0, 0",
        "1, 1",
        "1.0, 1",
        "1.000000000, 1",
        "80%, 0.8",
        "80 %, 0.8",
        "0%, 0",
        "100%, 1",
        "100.0 %, 1",
        "66.67%, 0.6667",
        "0.5%, 0.005",
        "0.123456789, 0.123456789",
        "12.345678901%, 0.12345678901",
        "000000000.5, 0.5",
    })
    void readsARatioExactly(String text, BigDecimal ratio) {
        Bound bound = Bound.ratio(text).orElseThrow();

        assertThat(bound.number()).isEqualByComparingTo(ratio);
        assertThat(bound.configured()).isEqualTo(text);
        assertThat(bound).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\t\n",
                ".8",
                "8.",
                "0,8",
                "80 %%",
                "80%%",
                "% 80",
                "%",
                "1.5",
                "1.000000001",
                "150%",
                "100.000001%",
                "80",
                "-1",
                "-0.5",
                "-0",
                "+0.8",
                "1e-9",
                "1E0",
                "NaN",
                "Infinity",
                "0x1",
                "0.8f",
                "0.8d",
                "1_0%",
                "0.8 0.8",
                "80  %",
                "\u0660.\u0668",
                "\u0668\u0660%",
                "\uff10.\uff18",
                "\u00bd",
                "0.1234567891",
                "0000000000.5",
                "0.00000000000000000000000000000000000000000000000000000000000000000000000000000000001",
                "99999999999999999999999999999999999999999999999999999999999999999999999999999999999",
                "${holdfast.coverage.line}",
                "null",
            })
    void refusesWhatIsNoRatio(String text) {
        assertThat(Bound.ratio(text)).isEmpty();
    }

    @Test
    void forgetsTheSpaceAroundARatio() {
        Bound bound = Bound.ratio("\n   80 %\t").orElseThrow();

        assertThat(bound.configured()).isEqualTo("80 %");
        assertThat(bound.number()).isEqualByComparingTo("0.8");
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "7, 7", "007, 7", "' 12 ', 12", "999999999999999999, 999999999999999999"})
    void readsANumberOfItems(String text, long items) {
        Bound bound = Bound.count(text).orElseThrow();

        assertThat(bound.number()).isEqualByComparingTo(BigDecimal.valueOf(items));
        assertThat(bound.configured()).isEqualTo(text.strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-1",
                "+1",
                "1.0",
                "1.5",
                "80%",
                "1e3",
                "0x1",
                "1L",
                "\u0668",
                "\uff18",
                "NaN",
                "1 000",
                "1000000000000000000",
                "99999999999999999999999999999999999999999"
            })
    void refusesWhatIsNoNumberOfItems(String text) {
        assertThat(Bound.count(text)).isEmpty();
    }

    @Test
    void isEqualByNumberAndNotByText() {
        Bound ratio = Bound.ratio("0.8").orElseThrow();
        Bound percent = Bound.ratio("80.0 %").orElseThrow();

        assertThat(percent).isEqualTo(ratio).hasSameHashCodeAs(ratio);
        assertThat(ratio).isNotEqualTo(Bound.ratio("0.800000001").orElseThrow());
        assertThat(ratio).isNotEqualTo("0.8");
        assertThat(Bound.ratio("0")).isEqualTo(Bound.ratio("0.0%"));
        assertThat(Bound.ratio("0").orElseThrow())
                .hasSameHashCodeAs(Bound.ratio("0.00").orElseThrow());
    }

    @Test
    void knowsThatZeroAsksForNothing() {
        assertThat(Bound.ratio("0.00 %").orElseThrow().isZero()).isTrue();
        assertThat(Bound.ratio("0.000000001").orElseThrow().isZero()).isFalse();
        assertThat(Bound.count("0").orElseThrow().isZero()).isTrue();
    }

    @Test
    void neverThrowsAndIsNeverOutsideZeroToOne() {
        law().forAll(strings().allPossible().ofLengthBetween(0, 12)).checkAssert(BoundTest::isInRange);
        law().forAll(likeANumber()).checkAssert(BoundTest::isInRange);
    }

    @Test
    void readsEveryDecimalAsItsNumber() {
        law().forAll(integers().between(0, 1_000_000_000)).checkAssert(billionths -> {
            BigDecimal ratio = BigDecimal.valueOf(billionths, 9);
            Bound decimal = Bound.ratio(ratio.toPlainString()).orElseThrow();
            Bound percent =
                    Bound.ratio(ratio.movePointRight(2).toPlainString() + "%").orElseThrow();

            assertThat(decimal.number()).isEqualByComparingTo(ratio);
            assertThat(percent).isEqualTo(decimal).hasSameHashCodeAs(decimal);
        });
    }

    private static void isInRange(String text) {
        Optional<Bound> ratio = Bound.ratio(text);
        ratio.ifPresent(bound -> {
            assertThat(bound.number()).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
            assertThat(bound.configured()).isEqualTo(text.strip()).isNotEmpty();
            assertThat(Bound.ratio(bound.configured())).contains(bound);
        });
        Bound.count(text).ifPresent(bound -> {
            assertThat(bound.number().signum()).isNotNegative();
            assertThat(bound.number().scale()).isZero();
        });
    }

    /** Texts of the characters that numbers are made of, so that many of them are one. */
    private static Gen<String> likeANumber() {
        String characters = "0123456789.% -+eE,\u0668";
        return lists().of(integers().between(0, characters.length() - 1))
                .ofSizeBetween(0, 12)
                .map(indexes -> {
                    StringBuilder text = new StringBuilder();
                    indexes.forEach(index -> text.append(characters.charAt(index)));
                    return text.toString();
                });
    }
}
