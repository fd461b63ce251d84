package io.github.holdfast.coverage.check;

import static io.github.holdfast.coverage.check.Laws.law;
import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.longs;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

/** What holds for all counts: when a module has dropped, and that raising never asks for less. */
class RatchetLawsTest {

    private static final long MOST = BaselineLine.MOST_ITEMS;

    /** How often the premise of a law was met. */
    private final AtomicInteger met = new AtomicInteger();

    @Test
    void aModuleHasDroppedExactlyWhenMoreIsMissedAndASmallerPartCovered() {
        law().forAll(counts(), counts(), tolerances())
                .checkAssert((before, now, tolerance) -> assertThat(line(before).isDropped(now, tolerance))
                        .isEqualTo(now.missed() - before.missed() > tolerance && ratio(now, before) < 0));
    }

    @Test
    void comparesExactlyUpToTheGreatestNumbers() {
        law().forAll(longs().between(0, MOST - 1), longs().between(0, MOST - 1)).checkAssert((missed, more) -> {
            Count before = Count.of(MOST - missed, missed);
            Count now = Count.of(MOST - more, more);

            assertThat(line(before).isDropped(now, 0)).isEqualTo(more > missed);
        });
    }

    @Test
    void moreCoveredCodeIsNeverADrop() {
        law().forAll(counts(), items()).checkAssert((before, added) -> assertThat(
                        line(before).isDropped(Count.of(before.covered() + added, before.missed()), 0))
                .isFalse());
    }

    @Test
    void deletingCoveredCodeIsNeverADrop() {
        law().forAll(counts(), items()).checkAssert((before, taken) -> assertThat(
                        line(before).isDropped(Count.of(Math.max(0, before.covered() - taken), before.missed()), 0))
                .isFalse());
    }

    @Test
    void deletingMissedCodeIsNeverADrop() {
        law().forAll(counts(), items()).checkAssert((before, taken) -> assertThat(
                        line(before).isDropped(Count.of(before.covered(), Math.max(0, before.missed() - taken)), 0))
                .isFalse());
    }

    @Test
    void losingTestsOfTheSameCodeIsAlwaysADrop() {
        law().forAll(counts(), items()).checkAssert((before, lost) -> {
            if (lost > 0 && lost <= before.covered()) {
                met.incrementAndGet();
                assertThat(line(before).isDropped(Count.of(before.covered() - lost, before.missed() + lost), 0))
                        .isTrue();
            }
        });
        assertThat(met).hasValueGreaterThan(100);
    }

    @Test
    void theSameCountIsNeitherADropNorARise() {
        law().forAll(counts()).checkAssert(count -> {
            assertThat(line(count).isDropped(count, 0)).isFalse();
            assertThat(line(count).isRaisedBy(count)).isFalse();
            assertThat(line(count).isLoweredFrom(line(count), count.total())).isFalse();
        });
    }

    @Test
    void whatIsNeededIsEnoughAndOneLessIsNot() {
        law().forAll(counts(), counts(), tolerances()).checkAssert((before, now, tolerance) -> {
            if (line(before).isDropped(now, tolerance)) {
                met.incrementAndGet();
                long needed = line(before).needed(now, tolerance);

                assertThat(needed).isBetween(1L, now.missed());
                assertThat(line(before).isDropped(covering(now, needed), tolerance))
                        .isFalse();
                assertThat(line(before).isDropped(covering(now, needed - 1), tolerance))
                        .isTrue();
            }
        });
        assertThat(met).hasValueGreaterThan(100);
    }

    @Test
    void aDropIsNeverARise() {
        law().forAll(counts(), counts()).checkAssert((before, now) -> {
            if (line(before).isDropped(now, 0)) {
                met.incrementAndGet();
                assertThat(line(before).isRaisedBy(now)).isFalse();
            }
        });
        assertThat(met).hasValueGreaterThan(100);
    }

    @Test
    void raisingIsNeverLowering() {
        law().forAll(counts(), counts()).checkAssert((before, now) -> {
            if (line(before).isRaisedBy(now)) {
                met.incrementAndGet();
                assertThat(line(now).isLoweredFrom(line(before), now.total())).isFalse();
            }
        });
        assertThat(met).hasValueGreaterThan(100);
    }

    @Test
    void raisingTwiceWritesNothingMore() {
        law().forAll(counts(), counts()).checkAssert((before, now) -> {
            Baseline baseline = Baseline.of("0.8.15", false, List.of(line(before)));
            List<BaselineLine> raised = baseline.raisedBy(List.of(line(now)));

            assertThat(Baseline.of("0.8.15", false, raised.isEmpty() ? List.of(line(before)) : raised)
                            .raisedBy(List.of(line(now))))
                    .isEmpty();
        });
    }

    @Test
    void aLineThatIsNotLoweredLetsNothingPassThatTheBaseCatchesInTheSameCode() {
        law().forAll(counts(), counts(), counts()).checkAssert((base, work, now) -> {
            if (!line(work).isLoweredFrom(line(base), now.total())
                    && line(base).isDropped(now, 0)
                    && now.total() >= Math.max(base.total(), work.total())) {
                met.incrementAndGet();
                assertThat(line(work).isDropped(now, 0)).isTrue();
            }
        });
        assertThat(met).hasValueGreaterThan(100);
    }

    @Test
    void aLoweredLineChangesNoVerdict() {
        law().forAll(counts(), counts(), counts()).checkAssert((base, work, now) -> {
            if (line(base).isDropped(now, 0)) {
                met.incrementAndGet();
                assertThat(RatchetDrop.of(Optional.of(line(work)), Optional.of(line(base)), now, 0))
                        .isPresent();
            }
        });
        assertThat(met).hasValueGreaterThan(100);
    }

    private static Count covering(Count now, long items) {
        return Count.of(now.covered() + items, now.missed() - items);
    }

    private static int ratio(Count one, Count other) {
        return product(one.covered(), other.total()).compareTo(product(other.covered(), one.total()));
    }

    private static BigInteger product(long one, long other) {
        return BigInteger.valueOf(one).multiply(BigInteger.valueOf(other));
    }

    private static BaselineLine line(Count count) {
        return BaselineLine.of("com.acme:core", Counter.LINE, count);
    }

    private static Gen<Count> counts() {
        return integers()
                .between(0, 60)
                .zip(
                        integers().between(0, 60),
                        (covered, missed) -> Count.of(covered + (covered + missed == 0 ? 1 : 0), missed));
    }

    private static Gen<Integer> items() {
        return integers().between(0, 60);
    }

    private static Gen<Integer> tolerances() {
        return integers().between(0, 5);
    }
}
