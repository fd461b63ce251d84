package io.github.holdfast.gate;

import io.github.holdfast.gate.manifest.Fact;
import io.github.holdfast.gate.manifest.Kind;
import io.github.holdfast.gate.manifest.Words;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.maven.model.Model;

/** Properties that the tools of the gates read by themselves, where a POM or an active profile sets them. */
final class PropertyFacts {

    private static final Set<String> NAMES =
            Set.of("skipTests", "skipITs", "test", "it.test", "groups", "excludedGroups", "argLine", "forkCount");
    private static final List<String> FAMILIES = List.of(
            "maven.test.",
            "maven.main.",
            "maven.compiler.",
            "surefire.",
            "failsafe.",
            "enforcer.",
            "jacoco.",
            "holdfast.");

    /** Each build gives it a value of its own, in the place of what a POM says. */
    private static final String REPLACED = "jacoco.sessionId";

    private PropertyFacts() {}

    /** The properties of a module. */
    static List<Fact> of(ModuleModel module) {
        Model model = module.model();
        return model.getProperties().stringPropertyNames().stream()
                .filter(name -> NAMES.contains(name) || FAMILIES.stream().anyMatch(name::startsWith))
                .filter(name -> !name.equals(REPLACED))
                .map(name -> Fact.of(
                        module.id(),
                        Kind.PROP,
                        name,
                        Words.plain(module.portable(
                                model.getProperties().getProperty(name).strip()))))
                .collect(Collectors.toList());
    }
}
