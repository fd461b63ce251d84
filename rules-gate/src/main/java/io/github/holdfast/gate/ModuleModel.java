package io.github.holdfast.gate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.maven.model.Build;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/** A module as Maven made its model, with the models that it was made of; what its facts are read from. Immutable. */
final class ModuleModel {

    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{([^${}]+)}");
    private static final int MOST_ROUNDS = 20;

    private final String id;
    private final Path folder;
    private final Model model;
    private final List<Model> written;
    private final Properties commandLine;
    private final Machine machine;

    private ModuleModel(MavenProject project, Model model, Properties commandLine, Map<Path, String> places) {
        this.id = project.getGroupId() + ":" + project.getArtifactId();
        this.folder = project.getBasedir().toPath().toAbsolutePath().normalize();
        this.model = model;
        this.written = written(project);
        this.commandLine = commandLine;
        Map<Path, String> all = new HashMap<>(places);
        all.put(folder, "${basedir}");
        this.machine = Machine.of(all);
    }

    /**
     * A module of a build: Maven has merged into each execution what is configured for the whole plugin.
     *
     * @param commandLine properties that win over those of the model
     * @param places names of folders that differ between machines
     */
    static ModuleModel of(MavenProject project, Properties commandLine, Map<Path, String> places) {
        return new ModuleModel(project, project.getModel(), commandLine, places);
    }

    /** A module whose model was made without looking at plugins: what is left of that is done here. */
    static ModuleModel unprocessed(MavenProject project, Properties commandLine, Map<Path, String> places) {
        Model model = project.getModel().clone();
        Build build = model.getBuild();
        if (build != null) {
            expand(build.getPlugins());
            if (build.getPluginManagement() != null) {
                expand(build.getPluginManagement().getPlugins());
            }
        }
        return new ModuleModel(project, model, commandLine, places);
    }

    /** As Maven's own expander does it. */
    private static void expand(Collection<Plugin> plugins) {
        for (Plugin plugin : plugins) {
            Xpp3Dom shared = (Xpp3Dom) plugin.getConfiguration();
            if (shared != null) {
                for (PluginExecution execution : plugin.getExecutions()) {
                    Xpp3Dom own = (Xpp3Dom) execution.getConfiguration();
                    execution.setConfiguration(Xpp3Dom.mergeXpp3Dom(own, new Xpp3Dom(shared)));
                }
            }
        }
    }

    private static List<Model> written(MavenProject project) {
        List<Model> written = new ArrayList<>();
        for (MavenProject one = project; one != null; one = one.getParent()) {
            written.add(one.getOriginalModel() == null ? one.getModel() : one.getOriginalModel());
        }
        return written;
    }

    /** {@code groupId:artifactId}. */
    String id() {
        return id;
    }

    /** Where its POM lies, absolute. */
    Path folder() {
        return folder;
    }

    /** Effective: inherited, interpolated, with the configuration of a plugin in each of its executions. */
    Model model() {
        return model;
    }

    /** Its own POM and those of its parents as they are written, nearest first. */
    List<Model> written() {
        return written;
    }

    /** A text as every machine has it. */
    String portable(String text) {
        return machine.without(text);
    }

    /** Puts values in the place of expressions, as Maven does when it configures a plugin; what nobody sets stays. */
    String evaluated(String text) {
        String result = text;
        for (int round = 0; round < MOST_ROUNDS && result.contains("${"); round++) {
            String next = EXPRESSION
                    .matcher(result)
                    .replaceAll(expression ->
                            Matcher.quoteReplacement(value(expression.group(1)).orElse(expression.group())));
            if (next.equals(result)) {
                return result;
            }
            result = next;
        }
        return result;
    }

    /** A copy with all its texts evaluated. */
    Xpp3Dom evaluated(Xpp3Dom element) {
        Xpp3Dom copy = new Xpp3Dom(element);
        evaluate(copy);
        return copy;
    }

    private void evaluate(Xpp3Dom element) {
        if (element.getValue() != null && element.getValue().contains("${")) {
            element.setValue(evaluated(element.getValue()));
        }
        for (Xpp3Dom child : element.getChildren()) {
            evaluate(child);
        }
    }

    private Optional<String> value(String name) {
        return Optional.ofNullable(commandLine.getProperty(name))
                .or(() -> Optional.ofNullable(model.getProperties().getProperty(name)));
    }
}
