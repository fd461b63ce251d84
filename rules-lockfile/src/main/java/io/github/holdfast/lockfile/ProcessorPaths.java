package io.github.holdfast.lockfile;

import io.github.holdfast.core.build.BuildInputs;
import io.github.holdfast.core.build.Coordinates;
import io.github.holdfast.core.build.Declared;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.maven.RepositoryUtils;
import org.apache.maven.model.DependencyManagement;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.eclipse.aether.artifact.ArtifactType;
import org.eclipse.aether.artifact.ArtifactTypeRegistry;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.graph.Exclusion;

/**
 * Reads the annotation processor paths of a module as the compiler plugin resolves them: each {@code
 * annotationProcessorPaths} of a plugin and its executions, with what its elements exclude, and with what the project
 * manages where {@code annotationProcessorPathsUseDepMgmt} is set. An element from the reactor is left out, with what it
 * brings; one without a version is too.
 */
final class ProcessorPaths {

    private final MavenProject project;
    private final BuildInputs inputs;
    private final ArtifactTypeRegistry types;
    private final Set<ProcessorPath> paths = new LinkedHashSet<>();

    private ProcessorPaths(MavenProject project, BuildInputs inputs, ArtifactTypeRegistry types) {
        this.project = project;
        this.inputs = inputs;
        this.types = types;
    }

    /** The paths, and one more of the processors that are named elsewhere; none is empty, and each is there once. */
    static Set<ProcessorPath> of(MavenProject project, BuildInputs inputs, ArtifactTypeRegistry types) {
        ProcessorPaths reader = new ProcessorPaths(project, inputs, types);
        for (Plugin plugin : project.getBuildPlugins()) {
            reader.add(plugin.getConfiguration());
            plugin.getExecutions().stream()
                    .map(PluginExecution::getConfiguration)
                    .forEach(reader::add);
        }
        reader.addOthers();
        return reader.paths;
    }

    private void add(Object configuration) {
        if (!(configuration instanceof Xpp3Dom)) {
            return;
        }
        Xpp3Dom path = ((Xpp3Dom) configuration).getChild("annotationProcessorPaths");
        if (path != null) {
            List<Dependency> elements = new ArrayList<>();
            for (Xpp3Dom element : path.getChildren()) {
                Coordinates one = coordinates(element);
                if (isTaken(one)) {
                    elements.add(new Dependency(artifact(one), "runtime", false, exclusions(element)));
                }
            }
            boolean isManaged = text((Xpp3Dom) configuration, "annotationProcessorPathsUseDepMgmt")
                    .equalsIgnoreCase("true");
            add(elements, isManaged ? managed() : List.of());
        }
    }

    private void add(List<Dependency> elements, List<Dependency> managed) {
        if (!elements.isEmpty()) {
            paths.add(ProcessorPath.of(elements, managed));
        }
    }

    private void addOthers() {
        Set<String> known = paths.stream()
                .flatMap(path -> path.elements().stream())
                .map(one -> one.getArtifact().toString())
                .collect(Collectors.toSet());
        List<Dependency> others = inputs.declared().stream()
                .filter(one -> one.kind() == Declared.Kind.PROCESSOR && one.active())
                .map(Declared::coordinates)
                .filter(this::isTaken)
                .map(this::artifact)
                .filter(one -> !known.contains(one.toString()))
                .map(one -> new Dependency(one, "runtime"))
                .collect(Collectors.toList());
        add(others, List.of());
    }

    private boolean isTaken(Coordinates one) {
        return !one.groupId().equals("file") && !one.version().isEmpty() && !inputs.isSibling(one);
    }

    private Coordinates coordinates(Xpp3Dom element) {
        Coordinates named = Coordinates.of(
                        text(element, "groupId"), text(element, "artifactId"), text(element, "version"))
                .as(text(element, "type").isEmpty() ? "jar" : text(element, "type"), text(element, "classifier"));
        return named.version().isEmpty()
                ? Coordinates.of(named.groupId(), named.artifactId(), managedVersion(named))
                        .as(named.type(), named.classifier())
                : named;
    }

    private String managedVersion(Coordinates wanted) {
        DependencyManagement management = project.getDependencyManagement();
        return management == null
                ? ""
                : management.getDependencies().stream()
                        .filter(one -> wanted.id().equals(one.getGroupId() + ":" + one.getArtifactId())
                                && wanted.type().equals(one.getType())
                                && wanted.classifier().equals(one.getClassifier() == null ? "" : one.getClassifier()))
                        .map(org.apache.maven.model.Dependency::getVersion)
                        .findFirst()
                        .orElse("");
    }

    private List<Dependency> managed() {
        DependencyManagement management = project.getDependencyManagement();
        return management == null
                ? List.of()
                : management.getDependencies().stream()
                        .map(one -> RepositoryUtils.toDependency(one, types))
                        .collect(Collectors.toList());
    }

    private DefaultArtifact artifact(Coordinates one) {
        ArtifactType type = types.get(one.type());
        String extension = type == null ? one.type() : type.getExtension();
        return new DefaultArtifact(one.groupId(), one.artifactId(), one.classifier(), extension, one.version());
    }

    private static Set<Exclusion> exclusions(Xpp3Dom element) {
        Set<Exclusion> exclusions = new LinkedHashSet<>();
        Xpp3Dom list = element.getChild("exclusions");
        if (list != null) {
            for (Xpp3Dom one : list.getChildren()) {
                String extension = text(one, "extension");
                exclusions.add(new Exclusion(
                        text(one, "groupId"),
                        text(one, "artifactId"),
                        text(one, "classifier"),
                        extension.isEmpty() ? "jar" : extension));
            }
        }
        return exclusions;
    }

    private static String text(Xpp3Dom node, String child) {
        Xpp3Dom found = node.getChild(child);
        return found == null || found.getValue() == null ? "" : found.getValue().strip();
    }
}
