package io.github.holdfast.core.build;

import io.github.holdfast.core.build.Declared.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Resource;
import org.apache.maven.project.MavenProject;

/**
 * Modules of the reactor on a module's class path that register an annotation processor in their resources: the compiler
 * runs it, although it is only a dependency. A registration that is generated, or made by {@code module-info}, is not seen.
 */
final class SiblingProcessors {

    private static final String REGISTRATION = "META-INF/services/javax.annotation.processing.Processor";

    private final Map<String, MavenProject> registering = new HashMap<>();

    /** Looks at the resources of every module. */
    SiblingProcessors(MavenSession session) {
        session.getAllProjects().stream()
                .filter(SiblingProcessors::registers)
                .forEach(one -> registering.put(one.getGroupId() + ":" + one.getArtifactId(), one));
    }

    /**
     * Those on the class path of a module.
     *
     * @param file the module's POM, as places name it
     */
    List<Declared> of(MavenProject module, String file) {
        Stream<String> resolved = module.getArtifacts().stream().map(SiblingProcessors::id);
        Stream<String> declared = module.getModel().getDependencies().stream().map(SiblingProcessors::id);
        return Stream.concat(declared, resolved)
                .distinct()
                .filter(registering::containsKey)
                .sorted()
                .map(registering::get)
                .map(one -> Declared.of(
                                Kind.PROCESSOR,
                                Coordinates.of(one.getGroupId(), one.getArtifactId(), one.getVersion()),
                                Place.of(file, 0))
                        .build())
                .collect(Collectors.toList());
    }

    private static boolean registers(MavenProject project) {
        return project.getBasedir() != null
                && project.getModel().getBuild() != null
                && project.getModel().getBuild().getResources().stream()
                        .map(Resource::getDirectory)
                        .filter(directory -> directory != null)
                        .map(directory -> project.getBasedir().toPath().resolve(directory))
                        .map(directory -> directory.resolve(REGISTRATION))
                        .anyMatch((Path registration) -> Files.exists(registration));
    }

    private static String id(Artifact artifact) {
        return artifact.getGroupId() + ":" + artifact.getArtifactId();
    }

    private static String id(Dependency dependency) {
        return dependency.getGroupId() + ":" + dependency.getArtifactId();
    }
}
