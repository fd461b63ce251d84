package io.github.holdfast.core.rule;

import io.github.holdfast.core.reactor.ReactorModule;
import java.util.List;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginContainer;
import org.apache.maven.project.MavenProject;

/**
 * The command that calls a goal of ours, as it works in this project: Maven knows the prefix only where a POM names or
 * manages the plugin.
 */
public final class GoalCommand {

    private static final String GROUP = "io.github.holdfast";
    private static final String PLUGIN = "holdfast-maven-plugin";

    private GoalCommand() {}

    /** {@code mvn holdfast:goal}, or the same with coordinates. */
    public static String of(ReactorModule module, String goal) {
        MavenProject root = module.session().getAllProjects().stream()
                .filter(project -> project.getBasedir()
                        .toPath()
                        .toAbsolutePath()
                        .normalize()
                        .equals(module.reactorRoot()))
                .findFirst()
                .orElse(module.project());
        boolean known = names(root.getBuild())
                || root.getBuild() != null && names(root.getBuild().getPluginManagement());
        return "mvn " + (known ? "holdfast" : GROUP + ":" + PLUGIN + version(module)) + ":" + goal;
    }

    private static boolean names(PluginContainer container) {
        return container != null
                && container.getPlugins().stream()
                        .anyMatch(plugin -> GROUP.equals(plugin.getGroupId()) && PLUGIN.equals(plugin.getArtifactId()));
    }

    /** The version of what runs here: of the goal, or of the rules, as the enforcer's dependencies name it. */
    private static String version(ReactorModule module) {
        Plugin running = module.execution().getPlugin();
        if (running != null && PLUGIN.equals(running.getArtifactId())) {
            return ":" + running.getVersion();
        }
        List<Dependency> brought = running == null ? List.of() : running.getDependencies();
        return brought.stream()
                .filter(dependency -> GROUP.equals(dependency.getGroupId()))
                .findFirst()
                .map(dependency -> ":" + dependency.getVersion())
                .orElse("");
    }
}
