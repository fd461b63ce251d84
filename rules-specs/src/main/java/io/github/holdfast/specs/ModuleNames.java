package io.github.holdfast.specs;

import io.github.holdfast.core.reactor.ReactorModule;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.project.MavenProject;

/** Where names of a module come from: its folders of classes and sources, and the files of its dependencies. */
final class ModuleNames {

    private static final Set<String> WITH_CLASSES = Set.of("jar", "test-jar", "maven-plugin", "ejb", "bundle");

    private final String id;
    private final String path;
    private final List<String> classes;
    private final List<String> sources;
    private final List<String> libraries;

    private ModuleNames(String id, String path, List<String> classes, List<String> sources, List<String> libraries) {
        this.id = id;
        this.path = path;
        this.classes = classes;
        this.sources = sources;
        this.libraries = libraries;
    }

    static ModuleNames of(ReactorModule module) {
        MavenProject project = module.project();
        List<String> libraries = new ArrayList<>();
        for (Artifact artifact : project.getArtifacts()) {
            if (WITH_CLASSES.contains(artifact.getType())) {
                File file = artifact.getFile();
                String name = artifact.getGroupId() + ":" + artifact.getArtifactId();
                libraries.add(name + " " + (file == null ? "" : file.getAbsolutePath()));
            }
        }
        return new ModuleNames(
                module.id(),
                module.path(),
                absolute(
                        module,
                        Stream.of(
                                project.getBuild().getOutputDirectory(),
                                project.getBuild().getTestOutputDirectory())),
                absolute(
                        module,
                        Stream.of(project.getCompileSourceRoots(), project.getTestCompileSourceRoots())
                                .flatMap(List::stream)),
                libraries);
    }

    private static List<String> absolute(ReactorModule module, Stream<String> folders) {
        return folders.map(folder -> folder == null
                        ? ""
                        : module.directory().resolve(folder).normalize().toString())
                .collect(Collectors.toList());
    }

    /** {@code groupId:artifactId}. */
    String id() {
        return id;
    }

    /** The folder of the module, from the reactor root. */
    String path() {
        return path;
    }

    /** The folder of the classes that ship; the empty text when there is none. */
    String classes() {
        return classes.get(0);
    }

    /** The folder of the test classes. */
    String testClasses() {
        return classes.get(1);
    }

    /** Folders of sources, those that the build writes too. */
    List<String> sources() {
        return sources;
    }

    /** {@code groupId:artifactId} and the file, after a blank; without a file where Maven resolved none. */
    List<String> libraries() {
        return libraries;
    }

    Map<String, Object> toJdkTypes() {
        return Map.of("id", id, "path", path, "classes", classes, "sources", sources, "libraries", libraries);
    }

    @SuppressWarnings("unchecked")
    static ModuleNames fromJdkTypes(Map<String, Object> map) {
        return new ModuleNames(
                (String) map.get("id"),
                (String) map.get("path"),
                (List<String>) map.get("classes"),
                (List<String>) map.get("sources"),
                (List<String>) map.get("libraries"));
    }
}
