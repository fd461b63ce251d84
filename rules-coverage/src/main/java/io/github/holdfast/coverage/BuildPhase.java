package io.github.holdfast.coverage;

import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.core.finding.UnusableInput;
import io.github.holdfast.core.reactor.ReactorModule;
import java.util.Set;

/** Refuses a rule over test results that is bound to a phase in which no test has run yet. */
final class BuildPhase {

    private static final Set<String> BEFORE_TESTS = Set.of(
            "pre-clean",
            "clean",
            "post-clean",
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
            "process-test-classes");

    private BuildPhase() {}

    static boolean isTooEarly(ReactorModule module) {
        String phase = module.execution().getLifecyclePhase();
        return phase != null && BEFORE_TESTS.contains(phase);
    }

    /** @throws UnusableInput {@code BOUND-TOO-EARLY} */
    static void refuseTooEarly(ReactorModule module) {
        String phase = module.execution().getLifecyclePhase();
        if (isTooEarly(module)) {
            throw new UnusableInput(
                    "bound too early",
                    Finding.of("BOUND-TOO-EARLY", module.execution().getExecutionId())
                            .saying("bound to " + phase + ", no test has run yet")
                            .found(phase)
                            .needed("verify")
                            .fixBy("<phase>verify</phase> in the execution "
                                    + module.execution().getExecutionId())
                            .build());
        }
    }
}
