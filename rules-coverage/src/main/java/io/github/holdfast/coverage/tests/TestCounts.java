package io.github.holdfast.coverage.tests;

import java.util.List;

/** How many tests of this build ran, and which failed. Immutable. */
public final class TestCounts {

    private final int ran;
    private final int skipped;
    private final List<String> failed;

    TestCounts(int ran, int skipped, List<String> failed) {
        this.ran = ran;
        this.skipped = skipped;
        this.failed = List.copyOf(failed);
    }

    /** Tests that ran, whatever came of it. */
    public int ran() {
        return ran;
    }

    /** Tests that were skipped. */
    public int skipped() {
        return skipped;
    }

    /** Tests that failed or were in error, as {@code class.method}. */
    public List<String> failed() {
        return failed;
    }

    @Override
    public String toString() {
        return ran + " tests, " + skipped + " skipped, " + failed.size() + " failed";
    }
}
