package io.github.holdfast.coverage.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** One line of the baseline, and when it is lowered. */
class BaselineLineTest {

    @Test
    void readsAsItStandsInTheFile() {
        assertThat(line(4190, 120)).hasToString("com.acme:core LINE missed=120 total=4310");
    }

    @Test
    void hasAtLeastOneItemAndNotTooMany() {
        assertThatThrownBy(() -> line(0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> line(BaselineLine.MOST_ITEMS, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isLoweredByASmallerPartOfTheSameCode() {
        assertThat(line(89, 11).isLoweredFrom(line(90, 10), 100)).isTrue();
    }

    @Test
    void isLoweredByASmallerPartOfLessCode() {
        assertThat(line(40, 10).isLoweredFrom(line(90, 10), 100)).isTrue();
    }

    @Test
    void isLoweredByMoreMissedItemsOfTheSamePart() {
        assertThat(line(180, 20).isLoweredFrom(line(90, 10), 200)).isTrue();
    }

    @Test
    void isLoweredByAMadeUpNumberOfItems() {
        assertThat(line(99_000, 1_000).isLoweredFrom(line(90, 10), 100)).isTrue();
    }

    @Test
    void isNotLoweredByAGreaterPartOfMoreCode() {
        assertThat(line(188, 12).isLoweredFrom(line(90, 10), 200)).isFalse();
        assertThat(line(188, 12).isRaisedBy(Count.of(189, 11))).isTrue();
    }

    @Test
    void ofNothingThereIsNoPartThatCouldFallOrRise() {
        assertThat(line(0, 5).isRaisedBy(Count.of(0, 0))).isFalse();
        assertThat(line(5, 0).isDropped(Count.of(0, 0), 0)).isFalse();
    }

    @Test
    void letsPassAsManyMissedItemsAsAreTolerated() {
        assertThat(line(90, 10).isDropped(Count.of(88, 12), 2)).isFalse();
        assertThat(line(90, 10).isDropped(Count.of(87, 13), 2)).isTrue();
        assertThat(line(90, 10).needed(Count.of(87, 13), 2)).isEqualTo(1);
    }

    private static BaselineLine line(long covered, long missed) {
        return BaselineLine.of("com.acme:core", Counter.LINE, Count.of(covered, missed));
    }
}
