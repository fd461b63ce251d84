package io.github.holdfast.coverage.check;

/** What of a counter a limit looks at, by JaCoCo's names. */
public enum CounterValue {
    /** Covered items over all items. */
    COVEREDRATIO(true),
    /** Missed items over all items. */
    MISSEDRATIO(true),
    /** Number of covered items. */
    COVEREDCOUNT(false),
    /** Number of missed items. */
    MISSEDCOUNT(false),
    /** Number of all items. */
    TOTALCOUNT(false);

    private final boolean ratio;

    CounterValue(boolean ratio) {
        this.ratio = ratio;
    }

    /** Whether it is a ratio from 0 to 1 and not a number of items. */
    public boolean isRatio() {
        return ratio;
    }

    /** The number of items that the value, or the numerator of the ratio, stands for. */
    public long of(Count count) {
        switch (this) {
            case COVEREDRATIO:
            case COVEREDCOUNT:
                return count.covered();
            case MISSEDRATIO:
            case MISSEDCOUNT:
                return count.missed();
            default:
                return count.total();
        }
    }
}
