package io.github.holdfast.core.reactor;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Set;

/** Which rules ran where, when no module can come any more. Immutable. */
public final class Arrivals {

    private final Map<String, ? extends Collection<String>> arrived;
    private final Set<String> built;

    private Arrivals(Map<String, ? extends Collection<String>> arrived, Set<String> built) {
        this.arrived = Map.copyOf(arrived);
        this.built = Set.copyOf(built);
    }

    /**
     * @param arrived execution and rule, as {@code coverage-floor/coverageFloor}, to the ids of the modules that it ran in
     * @param built ids of the modules that were built to their end
     */
    public static Arrivals of(Map<String, ? extends Collection<String>> arrived, Set<String> built) {
        return new Arrivals(arrived, built);
    }

    /** {@code groupId:artifactId} of the modules that were built to their end, so that none of their executions is to come. */
    public Set<String> built() {
        return built;
    }

    /** Whether a rule ran anywhere, in whatever execution. */
    public boolean came(String rule) {
        return arrived.keySet().stream().anyMatch(key -> key.endsWith("/" + rule));
    }

    /** Whether a rule ran in a module. */
    public boolean came(String executionAndRule, String module) {
        Collection<String> modules = arrived.get(executionAndRule);
        return (modules == null ? Collections.emptyList() : modules).contains(module);
    }
}
