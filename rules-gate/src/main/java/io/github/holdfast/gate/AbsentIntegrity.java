package io.github.holdfast.gate;

import io.github.holdfast.core.finding.Report;
import io.github.holdfast.core.finding.UnusableInput;
import io.github.holdfast.core.git.Base;
import io.github.holdfast.core.git.ContinuousIntegration;
import io.github.holdfast.core.reactor.Arrivals;
import io.github.holdfast.core.reactor.ReactorModule;
import io.github.holdfast.core.rule.EndOfBuild;
import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Judges the gates where {@code gateIntegrity} ran nowhere, though the base has it: whoever switches that rule off has to
 * switch off every other rule of ours too.
 */
public final class AbsentIntegrity implements EndOfBuild {

    private static final String RULE = "gateIntegrity";
    private static final String SKIP = "holdfast.gateIntegrity.skip";

    /** Where nothing can be compared, the rules that compare say so. */
    private static final Set<String> NO_BASE =
            Set.of("BASE-NOT-FOUND", "NO-MERGE-BASE", "SHALLOW-CLONE", "BASE-OVERRIDDEN", "GIT-FAILED");

    private final Map<String, String> environment;

    /** Made by the service loader. */
    public AbsentIntegrity() {
        this(System.getenv());
    }

    AbsentIntegrity(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public String rule() {
        return RULE;
    }

    @Override
    public Optional<Report> judge(ReactorModule module, Arrivals arrivals) {
        if (arrivals.came(RULE) || module.builds(GateIntegrity.class) || isSkippedAtHome(module)) {
            return Optional.empty();
        }
        try {
            if (!hasManifest(module)) {
                return Optional.empty();
            }
            ReactorGates gates = ReactorGates.of(
                    module, environment, ManagementFactory.getRuntimeMXBean().getInputArguments());
            return gates.isDue(RULE)
                    ? Optional.of(gates.atTheEnd(arrivals).orElseGet(gates::report))
                    : Optional.empty();
        } catch (UnusableInput unusable) {
            return Optional.of(Report.unusable(unusable, module.reactorRoot()));
        }
    }

    /** A person may leave it out of a run of his own; a file of the project, and CI, may not. */
    private boolean isSkippedAtHome(ReactorModule module) {
        return Boolean.parseBoolean(module.session().getUserProperties().getProperty(SKIP))
                && !StartFile.properties(module.reactorRoot()).containsKey(SKIP)
                && ContinuousIntegration.in(environment).isEmpty();
    }

    private static boolean hasManifest(ReactorModule module) {
        try {
            Optional<Base> base = module.workTree().isEmpty() ? Optional.empty() : module.base();
            return base.flatMap(one -> module.atBase(one, module.reactorRoot().resolve(AgreedGates.FILE)))
                    .isPresent();
        } catch (UnusableInput unusable) {
            if (NO_BASE.contains(unusable.finding().code())) {
                return false;
            }
            throw unusable;
        }
    }
}
