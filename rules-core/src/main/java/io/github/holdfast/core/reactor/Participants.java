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
import java.util.stream.Collectors;
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

    private final Set<String> expected;
    private final List<String> notJudged;

    private Participants(Set<String> expected, List<String> notJudged) {
        this.expected = Collections.unmodifiableSet(expected);
        this.notJudged = Collections.unmodifiableList(notJudged);
    }

    /** Reads the models of all modules of the build. */
    static Participants of(MavenSession session, MojoExecution execution, Path root) {
        boolean commandLine = "default-cli".equals(execution.getExecutionId());
        Set<String> expected = new LinkedHashSet<>();
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
                expected.add(ReactorModule.idOf(project));
            }
        }
        Set<MavenProject> selected = new LinkedHashSet<>(session.getProjects());
        session.getAllProjects().stream()
                .filter(project -> !selected.contains(project))
                .map(project -> project.getArtifactId() + ": not selected by -pl or -rf")
                .forEach(notJudged::add);
        return new Participants(expected, notJudged);
    }

    /** {@code groupId:artifactId} of those who have to arrive. */
    Set<String> expected() {
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
        return skip != null && "true".equals(skip.getValue()) ? Optional.of("skip") : Optional.empty();
    }

    private static String because(MavenProject project, PluginExecution execution, String element, Path root) {
        String what = element.equals("phase") ? "phase none" : "<skip>";
        return project.getArtifactId() + ": execution " + execution.getId() + " has " + what + " ("
                + place(project, execution.getId(), element, root)
                + ")";
    }

    private static String place(MavenProject project, String execution, String element, Path root) {
        for (MavenProject owner = project; owner != null && owner.getFile() != null; owner = owner.getParent()) {
            File file = owner.getFile();
            Optional<PomFile.Element> found = PomFile.read(file.toPath())
                    .all("execution")
                    .filter(candidate ->
                            candidate.childText("id").filter(execution::equals).isPresent())
                    .flatMap(candidate -> candidate.all(element))
                    .findFirst();
            if (found.isPresent()) {
                return root.relativize(file.toPath().toAbsolutePath().normalize())
                                .toString()
                                .replace('\\', '/')
                        + ":" + found.get().line();
            }
        }
        return "inherited";
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
        return new Participants((Set<String>) map.get("expected"), (List<String>) map.get("notJudged"));
    }

    @Override
    public String toString() {
        return expected.stream().collect(Collectors.joining(", "));
    }
}
