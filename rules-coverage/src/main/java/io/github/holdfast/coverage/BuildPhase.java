package io.github.holdfast.coverage;

import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.core.finding.UnusableInput;
import io.github.holdfast.core.reactor.ReactorModule;
import java.util.Set;

/** Refuses a rule that is bound to a phase in which there is not yet what it judges: classes, or test results. */
final class BuildPhase {

    private static final Set<String> BEFORE_CLASSES = Set.of(
            "pre-clean",
            "clean",
            "post-clean",
            "validate",
            "initialize",
            "generate-sources",
            "process-sources",
            "generate-resources",
            "process-resources");

    private static final Set<String> BETWEEN_CLASSES_AND_TESTS = Set.of(
            "compile",
            "process-classes",
            "generate-test-sources",
            "process-test-sources",
            "generate-test-resources",
            "process-test-resources",
            "test-compile",
            "process-test-classes");

    private BuildPhase() {}

    /** Whether no test has run yet. */
    static boolean isTooEarly(ReactorModule module) {
        String phase = module.execution().getLifecyclePhase();
        return phase != null && (BEFORE_CLASSES.contains(phase) || BETWEEN_CLASSES_AND_TESTS.contains(phase));
    }

    /** Whether no class has been compiled yet. */
    static boolean isBeforeClasses(ReactorModule module) {
        String phase = module.execution().getLifecyclePhase();
        return phase != null && BEFORE_CLASSES.contains(phase);
    }

    /** @throws UnusableInput {@code BOUND-TOO-EARLY} when no test has run yet */
    static void refuseTooEarly(ReactorModule module) {
        refuse(module, isTooEarly(module), "no test has run yet");
    }

    /** @throws UnusableInput {@code BOUND-TOO-EARLY} when no class has been compiled yet */
    static void refuseBeforeClasses(ReactorModule module) {
        refuse(module, isBeforeClasses(module), "no class has been compiled yet");
    }

    private static void refuse(ReactorModule module, boolean tooEarly, String why) {
        String phase = module.execution().getLifecyclePhase();
        if (tooEarly) {
            throw new UnusableInput(
                    "bound too early",
                    Finding.of("BOUND-TOO-EARLY", module.execution().getExecutionId())
                            .saying("bound to " + phase + ", " + why)
                            .found(phase)
                            .needed("verify")
                            .fixBy("<phase>verify</phase> in the execution "
                                    + module.execution().getExecutionId())
                            .build());
        }
    }
}
