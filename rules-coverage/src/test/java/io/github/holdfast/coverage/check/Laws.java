package io.github.holdfast.coverage.check;

import org.quicktheories.QuickTheory;
import org.quicktheories.core.NoGuidance;

/** Properties over drawn values, the same ones in every run. */
final class Laws {

    private static final long SEED = 20_261_101L;
    private static final int EXAMPLES = 4_000;

    private Laws() {}

    static QuickTheory law() {
        return QuickTheory.qt()
                .withFixedSeed(SEED)
                .withExamples(EXAMPLES)
                .withUnlimitedTestingTime()
                .withGuidance(random -> new NoGuidance());
    }
}
