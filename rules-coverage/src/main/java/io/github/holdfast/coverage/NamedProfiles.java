package io.github.holdfast.coverage;

import io.github.holdfast.core.reactor.ReactorModule;
import java.util.Set;
import java.util.stream.Collectors;

/** The profiles of POMs that a build was told to use, for the command that judges again. */
final class NamedProfiles {

    private static final String OF_SETTINGS = "external";

    private NamedProfiles() {}

    /** {@code  -Pnightly}, or nothing; profiles of the settings come by themselves. */
    static String option(ReactorModule module) {
        Set<String> ofPoms = module.project().getInjectedProfileIds().entrySet().stream()
                .filter(entry -> !OF_SETTINGS.equals(entry.getKey()))
                .flatMap(entry -> entry.getValue().stream())
                .collect(Collectors.toSet());
        String named = module.session().getRequest().getActiveProfiles().stream()
                .filter(ofPoms::contains)
                .distinct()
                .collect(Collectors.joining(","));
        return named.isEmpty() ? "" : " -P" + named;
    }
}
