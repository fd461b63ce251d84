package io.github.holdfast.coverage.check;

import java.util.Comparator;
import java.util.Objects;

/**
 * One line of the baseline: how many items of a counter a module missed, of how many. Holds the law of the ratchet: a
 * module has dropped when it misses more items and covers a smaller part of them. All comparisons are exact. Immutable.
 */
public final class BaselineLine implements Comparable<BaselineLine> {

    /** Greatest number of items; two of them multiplied stay far below what a long holds. */
    public static final long MOST_ITEMS = 999_999_999;

    private static final Comparator<BaselineLine> ORDER =
            Comparator.comparing(BaselineLine::module).thenComparing(line -> line.counter.name());

    private final String module;
    private final Counter counter;
    private final Count count;

    private BaselineLine(String module, Counter counter, Count count) {
        this.module = Objects.requireNonNull(module, "module");
        this.counter = Objects.requireNonNull(counter, "counter");
        this.count = Objects.requireNonNull(count, "count");
    }

    /**
     * @param module {@code groupId:artifactId}
     * @param count of at least one item: a module without an item of a counter has no line
     * @throws IllegalArgumentException when there is no item, or more than {@link #MOST_ITEMS}
     */
    public static BaselineLine of(String module, Counter counter, Count count) {
        if (count.total() < 1 || count.total() > MOST_ITEMS) {
            throw new IllegalArgumentException(count.total() + " items, from 1 to " + MOST_ITEMS + " are allowed");
        }
        return new BaselineLine(module, counter, count);
    }

    /** {@code groupId:artifactId}. */
    public String module() {
        return module;
    }

    /** What is counted. */
    public Counter counter() {
        return counter;
    }

    /** How many were covered and missed. */
    public Count count() {
        return count;
    }

    /** What a line is found by: the same for two lines of one module and counter. */
    public String key() {
        return module + " " + counter.name();
    }

    /**
     * Whether a module that is found so has dropped: more items missed, and a smaller part covered.
     *
     * @param tolerance how many more missed items are let pass
     */
    public boolean isDropped(Count found, long tolerance) {
        return found.missed() > count.missed() + tolerance && compareRatio(found, count) < 0;
    }

    /** Whether a module that is found so lets the line rise: a greater part covered, or the same with fewer missed. */
    public boolean isRaisedBy(Count found) {
        int ratio = compareRatio(found, count);
        return found.total() > 0 && (ratio > 0 || ratio == 0 && found.missed() < count.missed());
    }

    /**
     * Whether this line asks for less than the one at the base. A greater part covered of more code may miss more items;
     * then the line may count no more items than there were or are, or it would be made up.
     *
     * @param items how many there are in this build, 0 where that is not known
     */
    public boolean isLoweredFrom(BaselineLine base, long items) {
        int ratio = compareRatio(count, base.count);
        boolean missesMore = count.missed() > base.count.missed();
        boolean madeUp = items > 0 && count.total() > Math.max(base.count.total(), items);
        return ratio < 0 || missesMore && (ratio == 0 || madeUp);
    }

    /** How many items have to be covered for a dropped module to hold this line again. */
    public long needed(Count found, long tolerance) {
        long byCount = found.missed() - count.missed() - tolerance;
        long wanted = Math.multiplyExact(count.covered(), found.total());
        long byRatio = (wanted + count.total() - 1) / count.total() - found.covered();
        return Math.min(byCount, byRatio);
    }

    /** Compares covered parts; of nothing there is none, which compares as equal to all. */
    private static int compareRatio(Count one, Count other) {
        return Long.compare(
                Math.multiplyExact(one.covered(), other.total()), Math.multiplyExact(other.covered(), one.total()));
    }

    @Override
    public int compareTo(BaselineLine other) {
        return ORDER.compare(this, other);
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof BaselineLine
                && ((BaselineLine) object).key().equals(key())
                && ((BaselineLine) object).count.equals(count);
    }

    @Override
    public int hashCode() {
        return Objects.hash(module, counter, count);
    }

    /** The line as it stands in the file. */
    @Override
    public String toString() {
        return key() + " missed=" + count.missed() + " total=" + count.total();
    }
}
