package io.github.holdfast.core.reactor;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.ConfigurationContainer;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginManagement;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * The random id under which JaCoCo's agent records the tests of a module in one build, so that execution data of another
 * build is told from it whatever date it bears. It is held in memory only and given to {@code jacoco:prepare-agent} as a
 * property of the project. Guards against data that was copied, appended or dated into the build; not against a test or a
 * plugin of this build, which can read the id.
 */
public final class CoverageSession {

    /** From which {@code jacoco:prepare-agent} takes the id. */
    private static final String PROPERTY = "jacoco.sessionId";

    private static final String JACOCO = "org.jacoco:jacoco-maven-plugin";

    private CoverageSession() {}

    /**
     * Gives the module its session; to be called before the phase in which the agent is prepared. Called again, as by a
     * lifecycle that is forked, it gives the same one. What the POM sets is replaced. No session begins where the agent
     * would not take this one: when the command line or Maven's own JVM sets the property, or the effective configuration
     * of the plugin has a {@code <sessionId>} of its own.
     */
    public static void begin(ReactorModule module) {
        String id = sessions(module)
                .computeIfAbsent(
                        module.id(), absent -> isNamedElsewhere(module) ? null : "holdfast-" + UUID.randomUUID());
        if (id != null) {
            module.project().getProperties().setProperty(PROPERTY, id);
        }
    }

    /** The id of the module's session; empty when none has begun, and then the date alone tells what is of this build. */
    public static Optional<String> of(ReactorModule module) {
        return Optional.ofNullable(sessions(module).get(module.id()));
    }

    /** The ids of all sessions that have begun in this build so far, for a module that reads the data of others too. */
    public static Set<String> ofBuild(ReactorModule module) {
        return Set.copyOf(sessions(module).values());
    }

    private static Map<String, String> sessions(ReactorModule module) {
        return module.shared().once("coverage sessions", ConcurrentHashMap::new);
    }

    /** For Maven both kinds of properties go before those of a project. */
    private static boolean isNamedElsewhere(ReactorModule module) {
        MavenSession session = module.session();
        return Stream.of(session.getUserProperties(), session.getSystemProperties())
                        .map(Properties::stringPropertyNames)
                        .anyMatch(names -> names.contains(PROPERTY))
                || isConfigured(module.project());
    }

    /**
     * An empty element, or the expression that names our property, is as good as none: Maven puts the parameter's own
     * expression there. One that the POM resolved is text by now.
     */
    private static boolean isConfigured(MavenProject project) {
        return plugin(project).stream()
                .flatMap(plugin ->
                        Stream.<ConfigurationContainer>concat(Stream.of(plugin), plugin.getExecutions().stream()))
                .map(container -> (Xpp3Dom) container.getConfiguration())
                .filter(Objects::nonNull)
                .map(configuration -> configuration.getChild("sessionId"))
                .filter(Objects::nonNull)
                .map(Xpp3Dom::getValue)
                .filter(value -> value != null && !value.isBlank())
                .anyMatch(value -> !value.strip().equals("${" + PROPERTY + "}"));
    }

    /** As the build runs it, or as a call from the command line takes it from what is managed. */
    private static Optional<Plugin> plugin(MavenProject project) {
        return Optional.ofNullable(project.getPlugin(JACOCO))
                .or(() -> Optional.ofNullable(project.getPluginManagement())
                        .map(PluginManagement::getPluginsAsMap)
                        .map(plugins -> plugins.get(JACOCO)));
    }
}
