package io.github.holdfast.report;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/** How much of one counter of a module is covered, and how much of it was asked for. Exact; rounded down where it is told. */
public final class Coverage {

    private final String counter;
    private final long covered;
    private final long missed;
    private final Optional<BigDecimal> minimum;

    private Coverage(String counter, long covered, long missed, Optional<BigDecimal> minimum) {
        if (covered < 0 || missed < 0) {
            throw new IllegalArgumentException(covered + " covered, " + missed + " missed");
        }
        this.counter = Objects.requireNonNull(counter, "counter");
        this.covered = covered;
        this.missed = missed;
        this.minimum = Objects.requireNonNull(minimum, "minimum");
    }

    /**
     * @param counter in JaCoCo's words
     * @param minimum least ratio of the module, from 0 to 1, where one is asked for
     */
    public static Coverage of(String counter, long covered, long missed, Optional<BigDecimal> minimum) {
        return new Coverage(counter, covered, missed, minimum);
    }

    /** The counter, in JaCoCo's words. */
    public String counter() {
        return counter;
    }

    /** Covered items. */
    public long covered() {
        return covered;
    }

    /** All items. */
    public long total() {
        return covered + missed;
    }

    /** Least ratio that is asked for, from 0 to 1. */
    public Optional<BigDecimal> minimum() {
        return minimum;
    }

    /** Covered items in tenths of a percent, rounded down: 1000 only where nothing is missed. */
    public int permille() {
        return total() == 0
                ? 0
                : BigDecimal.valueOf(covered)
                        .multiply(BigDecimal.valueOf(1000))
                        .divideToIntegralValue(BigDecimal.valueOf(total()))
                        .intValue();
    }

    @Override
    public String toString() {
        return counter + " " + covered + "/" + total();
    }
}
