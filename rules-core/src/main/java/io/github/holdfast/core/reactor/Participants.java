package io.github.holdfast.core.reactor;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * Who has to arrive at a roll call: the modules of the build whose enforcer plugin has an execution of the same id that
 * is bound to a phase and not skipped by its own configuration. The others are told, each with its reason.
 */
final class Participants {

    private static final String ENFORCER = "org.apache.maven.plugins:maven-enforcer-plugin";

    private final Map<String, String> expected;
    private final List<String> notJudged;

    private Participants(Map<String, String> expected, List<String> notJudged) {
        this.expected = Collections.unmodifiableMap(expected);
        this.notJudged = Collections.unmodifiableList(notJudged);
    }

    /** Reads the models of all modules of the build. */
    static Participants of(MavenSession session, MojoExecution execution, Path root) {
        boolean commandLine = "default-cli".equals(execution.getExecutionId());
        Map<String, String> expected = new LinkedHashMap<>();
        List<String> notJudged = new ArrayList<>();
        for (MavenProject project : session.getProjects()) {
            Optional<PluginExecution> own = Optional.ofNullable(project.getPlugin(ENFORCER))
                    .map(Plugin::getExecutionsAsMap)
                    .map(executions -> executions.get(execution.getExecutionId()));
            Optional<String> refusal =
                    own.flatMap(found -> refusal(found).map(reason -> because(project, found, reason, root)));
            if (refusal.isPresent()) {
                notJudged.add(refusal.get());
            } else if (commandLine || own.isPresent()) {
                expected.put(ReactorModule.idOf(project), relative(root, project.getFile()));
            }
        }
        Set<MavenProject> selected = new LinkedHashSet<>(session.getProjects());
        session.getAllProjects().stream()
                .filter(project -> !selected.contains(project))
                .map(project -> project.getArtifactId() + ": not selected by -pl or -rf")
                .forEach(notJudged::add);
        return new Participants(expected, notJudged);
    }

    /** Those who have to arrive: {@code groupId:artifactId} to their POM, relative to the root. */
    Map<String, String> expected() {
        return expected;
    }

    /** Those who need not, each with its reason. */
    List<String> notJudged() {
        return notJudged;
    }

    private static Optional<String> refusal(PluginExecution execution) {
        if ("none".equalsIgnoreCase(execution.getPhase())) {
            return Optional.of("phase");
        }
        Xpp3Dom configuration = (Xpp3Dom) execution.getConfiguration();
        Xpp3Dom skip = configuration == null ? null : configuration.getChild("skip");
        return skip != null && Boolean.parseBoolean(skip.getValue()) ? Optional.of("skip") : Optional.empty();
    }

    private static String because(MavenProject project, PluginExecution execution, String element, Path root) {
        String what = element.equals("phase") ? "phase none" : "<skip>";
        return project.getArtifactId() + ": execution " + execution.getId() + " has " + what
                + place(project, execution.getId(), element, root);
    }

    private static String place(MavenProject project, String execution, String element, Path root) {
        for (MavenProject owner = project; isInTree(owner, root); owner = owner.getParent()) {
            Optional<PomFile.Element> found = PomFile.read(owner.getFile().toPath())
                    .all("plugin")
                    .filter(plugin -> plugin.childText("artifactId")
                            .filter("maven-enforcer-plugin"::equals)
                            .isPresent())
                    .flatMap(plugin -> plugin.all("execution"))
                    .filter(candidate ->
                            candidate.childText("id").filter(execution::equals).isPresent())
                    .flatMap(candidate -> candidate.all(element))
                    .findFirst();
            if (found.isPresent()) {
                return " (" + relative(root, owner.getFile()) + ":"
                        + found.get().line() + ")";
            }
        }
        return " (inherited)";
    }

    private static boolean isInTree(MavenProject project, Path root) {
        return project != null && project.getFile() != null && ReactorModule.isBelow(root, project.getFile());
    }

    private static String relative(Path root, File file) {
        Path path = file.toPath().toAbsolutePath().normalize();
        return root.relativize(path).toString().replace('\\', '/');
    }

    /** Both parts in JDK types, to be shared between class realms. */
    Map<String, Object> toJdkTypes() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("expected", expected);
        map.put("notJudged", notJudged);
        return map;
    }

    @SuppressWarnings("unchecked")
    static Participants fromJdkTypes(Map<String, Object> map) {
        return new Participants((Map<String, String>) map.get("expected"), (List<String>) map.get("notJudged"));
    }

    @Override
    public String toString() {
        return String.join(", ", expected.keySet());
    }
}
