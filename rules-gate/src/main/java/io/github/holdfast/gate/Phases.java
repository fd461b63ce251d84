package io.github.holdfast.gate;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The phases of Maven's default lifecycle, in their order. */
final class Phases {

    private static final List<String> ORDER = List.of(
            "validate",
            "initialize",
            "generate-sources",
            "process-sources",
            "generate-resources",
            "process-resources",
            "compile",
            "process-classes",
            "generate-test-sources",
            "process-test-sources",
            "generate-test-resources",
            "process-test-resources",
            "test-compile",
            "process-test-classes",
            "test",
            "prepare-package",
            "package",
            "pre-integration-test",
            "integration-test",
            "post-integration-test",
            "verify",
            "install",
            "deploy");

    private Phases() {}

    /** The phases that a call of Maven runs. */
    static Set<String> reachedBy(Collection<String> goals) {
        int last = goals.stream().mapToInt(ORDER::indexOf).max().orElse(-1);
        return new HashSet<>(ORDER.subList(0, last + 1));
    }
}
