package io.github.holdfast.core.testing;

import org.quicktheories.QuickTheory;

/** Property tests that try the same examples in every run, unless the system property {@code QT_SEED} says otherwise. */
public final class Theories {

    private static final long SEED = 20261101;

    private Theories() {}

    /** Begins a theory. */
    public static QuickTheory theory() {
        return QuickTheory.qt().withFixedSeed(Long.getLong("QT_SEED", SEED));
    }
}
