package io.github.holdfast.coverage.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** One limit held against one element, exactly. Immutable. */
final class Judged {

    private final FloorLimit limit;
    private final CoverageNode node;
    private final Count count;

    Judged(FloorLimit limit, CoverageNode node) {
        this.limit = limit;
        this.node = node;
        this.count = node.count(limit.counter());
    }

    FloorLimit limit() {
        return limit;
    }

    CoverageNode node() {
        return node;
    }

    Count count() {
        return count;
    }

    /** The number of items that the limit looks at, the numerator of a ratio. */
    long items() {
        return limit.value().of(count);
    }

    /** Whether there is a value at all: a ratio of nothing is none. */
    boolean hasItems() {
        return count.total() > 0 || !limit.value().isRatio();
    }

    boolean isBroken() {
        return isBelow() || isAbove();
    }

    boolean isBelow() {
        return limit.minimum().filter(bound -> compared(bound) < 0).isPresent();
    }

    boolean isAbove() {
        return limit.maximum().filter(bound -> compared(bound) > 0).isPresent();
    }

    /** Whether more covered items would mend it. */
    boolean isMendedByTests() {
        switch (limit.value()) {
            case COVEREDRATIO:
                return isBelow();
            case COVEREDCOUNT:
                return isBelow() && bound().number().compareTo(BigDecimal.valueOf(count.total())) <= 0;
            case MISSEDRATIO:
            case MISSEDCOUNT:
                return isAbove();
            default:
                return false;
        }
    }

    /** The bound that is broken, else the one that matters. */
    Bound bound() {
        Optional<Bound> first = isAbove() ? limit.maximum() : limit.minimum();
        return first.or(limit::maximum).orElseThrow();
    }

    /** How many items have to change sides to mend it. */
    long difference() {
        BigDecimal needed = inItems(bound());
        return isBelow()
                ? needed.setScale(0, RoundingMode.CEILING).longValueExact() - items()
                : items() - needed.setScale(0, RoundingMode.FLOOR).longValueExact();
    }

    private int compared(Bound bound) {
        return BigDecimal.valueOf(items()).compareTo(inItems(bound));
    }

    private BigDecimal inItems(Bound bound) {
        return limit.value().isRatio() ? bound.number().multiply(BigDecimal.valueOf(count.total())) : bound.number();
    }
}
