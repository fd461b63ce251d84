package io.github.holdfast.coverage.check;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number that a limit may not pass: a ratio from 0 to 1, written {@code 0.8} or {@code 80%}, or a number of items.
 * Exact, and printed as it was configured. Immutable.
 */
public final class Bound {

    private static final Pattern DECIMAL = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,9})?)\\s?(%?)");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final String configured;
    private final BigDecimal number;

    private Bound(String configured, BigDecimal number) {
        this.configured = configured;
        this.number = number;
    }

    /**
     * Reads a ratio.
     *
     * @return empty when the text is no ratio from 0 to 1, or from 0 % to 100 %
     */
    public static Optional<Bound> ratio(String text) {
        Matcher matcher = DECIMAL.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(matcher.group(1));
        BigDecimal ratio = matcher.group(2).isEmpty() ? number : number.divide(HUNDRED);
        return ratio.compareTo(BigDecimal.ONE) > 0 ? Optional.empty() : Optional.of(new Bound(text.strip(), ratio));
    }

    /**
     * Reads a number of items.
     *
     * @return empty when the text is no whole number from 0 on
     */
    public static Optional<Bound> count(String text) {
        String stripped = text.strip();
        return stripped.matches("\\d{1,18}")
                ? Optional.of(new Bound(stripped, new BigDecimal(stripped)))
                : Optional.empty();
    }

    /** The bound as it was configured. */
    public String configured() {
        return configured;
    }

    /** The bound exactly; a ratio is between 0 and 1. */
    public BigDecimal number() {
        return number;
    }

    /** Whether a number is above it. */
    public boolean isBelow(long other) {
        return number.compareTo(BigDecimal.valueOf(other)) < 0;
    }

    /** Whether a number is below it. */
    public boolean isAbove(long other) {
        return number.compareTo(BigDecimal.valueOf(other)) > 0;
    }

    /** Whether it asks for nothing as a minimum. */
    public boolean isZero() {
        return number.signum() == 0;
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof Bound && ((Bound) object).number.compareTo(number) == 0;
    }

    @Override
    public int hashCode() {
        return Objects.hash(number.stripTrailingZeros());
    }

    @Override
    public String toString() {
        return configured;
    }
}
