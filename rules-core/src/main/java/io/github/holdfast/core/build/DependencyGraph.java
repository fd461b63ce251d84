package io.github.holdfast.core.build;

import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.core.finding.UnusableInput;
import java.util.Optional;

/** Whether Maven collected the graph of a module at all: an enforcer that does not ask for it leaves it empty. */
public final class DependencyGraph {

    private DependencyGraph() {}

    /** @throws UnusableInput {@code NO-DEPENDENCY-GRAPH} when dependencies are declared and nothing was collected */
    public static void refuseMissing(BuildInputs inputs) {
        Optional<Declared> declared = inputs.declared().stream()
                .filter(one -> one.kind() == Declared.Kind.DEPENDENCY && one.active())
                .filter(one -> !inputs.isSibling(one.coordinates()))
                .findFirst();
        if (declared.isPresent() && inputs.resolved().isEmpty()) {
            throw new UnusableInput(
                    "no dependency graph",
                    Finding.of(
                                    "NO-DEPENDENCY-GRAPH",
                                    declared.get().coordinates().toString())
                            .saying(declared.get().coordinates() + " is declared at "
                                    + declared.get().place() + ", and Maven collected no dependencies of this module")
                            .fixBy("use maven-enforcer-plugin 3.7.0, whose goal asks Maven for them")
                            .build());
        }
    }
}
