package io.github.holdfast.dependencies.check;

import io.github.holdfast.core.build.BuildInputs;
import io.github.holdfast.core.build.Coordinates;
import io.github.holdfast.core.build.Declared;
import io.github.holdfast.core.build.Resolved;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All that a module takes from outside the reactor, each thing once. Modules of the reactor are no dependencies, parents or
 * BOMs; as a plugin, an extension or a processor they run in the build and count.
 */
final class Uses {

    private static final Set<Declared.Kind> RUN_IN_THE_BUILD = Set.of(
            Declared.Kind.PLUGIN,
            Declared.Kind.PLUGIN_DEPENDENCY,
            Declared.Kind.PROCESSOR,
            Declared.Kind.EXTENSION,
            Declared.Kind.CORE_EXTENSION);

    private final BuildInputs inputs;
    private final String module;
    private final Map<String, Use> uses = new LinkedHashMap<>();

    private Uses(BuildInputs inputs, String module) {
        this.inputs = inputs;
        this.module = module;
    }

    static Collection<Use> of(BuildInputs inputs, String module) {
        Uses all = new Uses(inputs, module);
        List<Declared> unresolved = all.addResolved();
        unresolved.forEach(declared -> all.add(Use.declared(declared, module)));
        inputs.declared().stream()
                .filter(declared -> !declared.inTree())
                .filter(declared ->
                        declared.kind() != Declared.Kind.DEPENDENCY && declared.kind() != Declared.Kind.MANAGED)
                .filter(declared ->
                        RUN_IN_THE_BUILD.contains(declared.kind()) || !inputs.isSibling(declared.coordinates()))
                .forEach(declared -> all.add(Use.declared(declared, module)));
        return all.uses.values();
    }

    private void add(Use use) {
        uses.putIfAbsent(use.identity(), use);
    }

    /** Adds what was resolved, and gives back the declared dependencies that were not. */
    private List<Declared> addResolved() {
        List<Declared> unresolved = inputs.declared().stream()
                .filter(one -> one.kind() == Declared.Kind.DEPENDENCY && !inputs.isSibling(one.coordinates()))
                .collect(Collectors.toList());
        for (Resolved resolved : inputs.resolved()) {
            if (!inputs.isSibling(resolved.coordinates())) {
                Optional<Declared> declaration = inputs.declarationOf(resolved);
                declaration.ifPresent(unresolved::remove);
                add(use(resolved, declaration));
            }
        }
        return unresolved;
    }

    private Use use(Resolved resolved, Optional<Declared> declaration) {
        List<Coordinates> trail = resolved.trail();
        int first = 0;
        while (first < trail.size() - 1 && inputs.isSibling(trail.get(first))) {
            first++;
        }
        String home = first == 0 ? module : trail.get(first - 1).artifactId();
        return Use.resolved(resolved, declaration, home, trail.subList(first, trail.size()));
    }
}
