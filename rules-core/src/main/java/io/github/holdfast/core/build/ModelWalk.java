package io.github.holdfast.core.build;

import io.github.holdfast.core.build.Declared.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.maven.model.Build;
import org.apache.maven.model.BuildBase;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.DependencyManagement;
import org.apache.maven.model.Extension;
import org.apache.maven.model.Model;
import org.apache.maven.model.ModelBase;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.model.Profile;
import org.apache.maven.model.ReportPlugin;
import org.apache.maven.model.ReportSet;

/** Everything in a model, or in a profile of one, that names an artifact; the parent and repositories aside. */
final class ModelWalk {

    private static final String COMPILER = "org.apache.maven.plugins:maven-compiler-plugin";

    private final List<Written> written = new ArrayList<>();
    private final Scope scope;

    /** How much of a model is walked. */
    enum Scope {
        /** All that is written. */
        RAW,
        /** What is used: nothing of dependencyManagement and pluginManagement. */
        USED
    }

    private ModelWalk(Scope scope) {
        this.scope = scope;
    }

    static List<Written> of(Model model, Scope scope) {
        ModelWalk walk = new ModelWalk(scope);
        walk.base(model, model.getBuild());
        Build build = model.getBuild();
        if (build != null) {
            build.getExtensions().forEach(walk::extension);
        }
        return walk.written;
    }

    static List<Written> of(Profile profile) {
        ModelWalk walk = new ModelWalk(Scope.RAW);
        walk.base(profile, profile.getBuild());
        return walk.written;
    }

    /** A plugin with its dependencies and configuration, as a profile takes it from pluginManagement. */
    static List<Written> ofManaged(Plugin plugin) {
        ModelWalk walk = new ModelWalk(Scope.USED);
        walk.plugin(plugin, true);
        return walk.written;
    }

    private void base(ModelBase model, BuildBase build) {
        model.getDependencies().forEach(one -> dependency(Kind.DEPENDENCY, one));
        DependencyManagement management = model.getDependencyManagement();
        if (scope == Scope.RAW && management != null) {
            management.getDependencies().forEach(one -> dependency(managed(one), one));
        }
        if (build != null) {
            build.getPlugins().forEach(plugin -> plugin(plugin, false));
            if (scope == Scope.RAW && build.getPluginManagement() != null) {
                build.getPluginManagement().getPlugins().forEach(plugin -> plugin(plugin, true));
            }
        }
        if (model.getReporting() != null) {
            model.getReporting().getPlugins().forEach(this::report);
        }
    }

    private static Kind managed(Dependency dependency) {
        return "import".equals(dependency.getScope()) && "pom".equals(dependency.getType()) ? Kind.BOM : Kind.MANAGED;
    }

    private void dependency(Kind kind, Dependency dependency) {
        written.add(Written.of(kind, coordinates(dependency))
                .dependency(orEmpty(dependency.getScope()), dependency.isOptional(), exclusions(dependency))
                .systemPath(orEmpty(dependency.getSystemPath()))
                .at(dependency)
                .build());
    }

    private void extension(Extension extension) {
        written.add(Written.of(
                        Kind.EXTENSION,
                        coordinates(extension.getGroupId(), extension.getArtifactId(), extension.getVersion()))
                .at(extension)
                .build());
    }

    private void plugin(Plugin plugin, boolean management) {
        boolean inherited = !"false".equals(plugin.getInherited());
        Coordinates coordinates = coordinates(plugin.getGroupId(), plugin.getArtifactId(), plugin.getVersion());
        written.add(Written.of(Kind.PLUGIN, coordinates)
                .in(management, inherited)
                .at(plugin)
                .build());
        if (plugin.isExtensions()) {
            written.add(Written.of(Kind.EXTENSION, coordinates)
                    .in(management, inherited)
                    .at(plugin)
                    .build());
        }
        String owner = coordinates.id();
        for (Dependency dependency : plugin.getDependencies()) {
            written.add(Written.of(Kind.PLUGIN_DEPENDENCY, coordinates(dependency))
                    .dependency("", dependency.isOptional(), exclusions(dependency))
                    .owner(owner)
                    .in(management, inherited)
                    .at(dependency)
                    .build());
        }
        int line = Written.of(Kind.PLUGIN, coordinates).at(plugin).build().line();
        configuration(plugin.getConfiguration(), owner, management, line);
        for (PluginExecution execution : plugin.getExecutions()) {
            configuration(execution.getConfiguration(), owner, management, line);
        }
    }

    private void report(ReportPlugin plugin) {
        Coordinates coordinates = coordinates(plugin.getGroupId(), plugin.getArtifactId(), plugin.getVersion());
        Written report = Written.of(Kind.PLUGIN, coordinates)
                .owner("reporting")
                .at(plugin)
                .build();
        written.add(report);
        configuration(plugin.getConfiguration(), coordinates.id(), false, report.line());
        for (ReportSet set : plugin.getReportSets()) {
            configuration(set.getConfiguration(), coordinates.id(), false, report.line());
        }
    }

    private void configuration(Object configuration, String owner, boolean management, int line) {
        boolean compiler = owner.equals(COMPILER);
        for (ConfigurationWalk.Node node : ConfigurationWalk.of(configuration, compiler)) {
            Kind kind = compiler || node.isProcessorPath() ? Kind.PROCESSOR : Kind.PLUGIN_ARTIFACT;
            written.add(Written.of(kind, node.coordinates())
                    .dependency("", false, node.exclusions())
                    .owner(owner)
                    .in(management, true)
                    .at(line)
                    .build());
        }
    }

    private static Coordinates coordinates(Dependency dependency) {
        return coordinates(dependency.getGroupId(), dependency.getArtifactId(), dependency.getVersion())
                .as(orEmpty(dependency.getType()), orEmpty(dependency.getClassifier()));
    }

    private static Coordinates coordinates(String groupId, String artifactId, String version) {
        return Coordinates.of(orEmpty(groupId), orEmpty(artifactId), orEmpty(version));
    }

    private static List<String> exclusions(Dependency dependency) {
        return dependency.getExclusions().stream()
                .map(exclusion -> orEmpty(exclusion.getGroupId()) + ":" + orEmpty(exclusion.getArtifactId()))
                .collect(Collectors.toList());
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
