package io.github.holdfast.coverage.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Ratios as percent for people. Rounded against the project, to one decimal, and to more only where that would print a
 * limit as broken that holds.
 */
final class Percent {

    private static final int MOST_DECIMALS = 9;

    private Percent() {}

    /** A configured ratio from 0 to 1, exact. */
    static String exact(BigDecimal ratio) {
        return plain(ratio.movePointRight(2)) + " %";
    }

    /** A found ratio that a minimum is held against: rounded down, but not below a minimum that holds. */
    static String atLeast(long part, long whole, BigDecimal minimum) {
        return rounded(part, whole, minimum, RoundingMode.FLOOR);
    }

    /** A found ratio that a maximum is held against: rounded up, but not above a maximum that holds. */
    static String atMost(long part, long whole, BigDecimal maximum) {
        return rounded(part, whole, maximum, RoundingMode.CEILING);
    }

    private static String rounded(long part, long whole, BigDecimal bound, RoundingMode against) {
        BigDecimal numerator = BigDecimal.valueOf(part).movePointRight(2);
        BigDecimal denominator = BigDecimal.valueOf(whole);
        BigDecimal limit = bound.movePointRight(2);
        int wrongSide = against == RoundingMode.FLOOR ? -1 : 1;
        boolean holds = numerator.compareTo(limit.multiply(denominator)) != wrongSide;
        BigDecimal percent = numerator.divide(denominator, 1, against);
        for (int decimals = 2;
                decimals <= MOST_DECIMALS && holds && percent.compareTo(limit) == wrongSide;
                decimals++) {
            percent = numerator.divide(denominator, decimals, against);
        }
        return plain(percent) + " %";
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0
                ? "0"
                : number.round(MathContext.UNLIMITED).stripTrailingZeros().toPlainString();
    }
}
