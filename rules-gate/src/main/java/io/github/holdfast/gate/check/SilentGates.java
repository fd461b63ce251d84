package io.github.holdfast.gate.check;

import io.github.holdfast.gate.manifest.Fact;
import io.github.holdfast.gate.manifest.Kind;
import io.github.holdfast.gate.manifest.Manifest;
import io.github.holdfast.gate.manifest.Words;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/** Gates that a manifest has and that said nothing, though their phase was reached. */
public final class SilentGates {

    private SilentGates() {}

    /**
     * @param manifest what was agreed on
     * @param built ids of the modules whose build came to its end
     * @param phases that were reached
     * @param came whether a gate, as {@code coverage-floor/coverageFloor}, ran in a module
     * @return of our own rules alone: those of others answer no roll call
     */
    public static List<Loosened> of(
            Manifest manifest,
            Collection<String> built,
            Collection<String> phases,
            BiPredicate<String, String> came,
            Settings settings) {
        return due(manifest, phases, settings).stream()
                .filter(fact -> built.contains(fact.module()))
                .filter(fact -> !came.test(fact.key().replaceFirst("#[0-9]+$", ""), fact.module()))
                .map(fact -> Loosened.of("GATE-REMOVED", fact, "", Optional.of(fact.value()), Optional.empty()))
                .collect(Collectors.toList());
    }

    /** The gates of our own rules that are not skipped and whose phase is reached. */
    public static List<Fact> due(Manifest manifest, Collection<String> phases, Settings settings) {
        return manifest.facts().stream()
                .filter(fact -> fact.kind() == Kind.GATE)
                .filter(fact -> settings.isOurs(rule(fact)))
                .filter(fact -> isOn(Words.read(fact.value()), phases))
                .collect(Collectors.toList());
    }

    private static String rule(Fact gate) {
        return gate.key().substring(gate.key().lastIndexOf('/') + 1).replaceFirst("#[0-9]+$", "");
    }

    private static boolean isOn(Words gate, Collection<String> phases) {
        return !gate.text("skip").orElse("").equals("true")
                && phases.contains(gate.text("phase").orElse(""));
    }
}
