package io.github.holdfast.coverage.check;

import java.util.Objects;

/** How many items of a counter were covered and missed. Immutable. */
public final class Count {

    private final long covered;
    private final long missed;

    private Count(long covered, long missed) {
        this.covered = covered;
        this.missed = missed;
    }

    /** @throws IllegalArgumentException when one of them is negative */
    public static Count of(long covered, long missed) {
        if (covered < 0 || missed < 0) {
            throw new IllegalArgumentException("negative count: " + covered + " covered, " + missed + " missed");
        }
        return new Count(covered, missed);
    }

    /** Covered items. */
    public long covered() {
        return covered;
    }

    /** Missed items. */
    public long missed() {
        return missed;
    }

    /** All items. */
    public long total() {
        return covered + missed;
    }

    /** Both counts added up. */
    public Count plus(Count other) {
        return new Count(covered + other.covered, missed + other.missed);
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof Count && ((Count) object).covered == covered && ((Count) object).missed == missed;
    }

    @Override
    public int hashCode() {
        return Objects.hash(covered, missed);
    }

    @Override
    public String toString() {
        return covered + "/" + total();
    }
}
