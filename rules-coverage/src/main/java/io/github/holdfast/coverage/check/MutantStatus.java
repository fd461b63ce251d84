package io.github.holdfast.coverage.check;

import java.util.Arrays;
import java.util.Optional;

/** What became of a mutant, in PIT's words ({@code org.pitest.mutationtest.DetectionStatus}). */
public enum MutantStatus {
    /** A test failed. */
    KILLED,
    /** Its tests did not end in time; counts as detected up to a tenth of the kills. */
    TIMED_OUT,
    /** All its tests passed. */
    SURVIVED,
    /** No test reaches it. */
    NO_COVERAGE,
    /** The class could not be loaded. */
    NON_VIABLE,
    /** The JVM ran out of memory. */
    MEMORY_ERROR,
    /** The JVM broke. */
    RUN_ERROR,
    /** PIT did not come to it. */
    NOT_STARTED,
    /** PIT began with it and did not come back. */
    STARTED,
    /** A tool says that it cannot be told from the original. */
    EQUIVALENT;

    /** The status of this name, empty when PIT has none such. */
    public static Optional<MutantStatus> of(String name) {
        return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst();
    }

    /** Whether the tests had their chance and did not see it. */
    public boolean isUndetected() {
        return this == SURVIVED || this == NO_COVERAGE;
    }
}
