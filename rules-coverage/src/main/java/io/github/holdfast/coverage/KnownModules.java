package io.github.holdfast.coverage;

import io.github.holdfast.core.reactor.ReactorModule;
import io.github.holdfast.core.reactor.Roll;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Model;
import org.apache.maven.project.MavenProject;

/** Every module that there is, where a build can know: not in a part of the reactor, and not beside modules of a profile. */
final class KnownModules {

    private KnownModules() {}

    /** {@code groupId:artifactId} of all modules; empty when there may be more than this build has seen. */
    static Optional<Set<String>> of(ReactorModule module, Roll roll) {
        MavenSession session = module.session();
        Set<Path> folders =
                session.getAllProjects().stream().map(KnownModules::folder).collect(Collectors.toSet());
        boolean whole = roll.absent().isEmpty()
                && session.getRequest().isRecursive()
                && session.getProjects().size() == session.getAllProjects().size()
                && folders.contains(module.reactorRoot())
                && session.getAllProjects().stream()
                        .flatMap(KnownModules::modulesOfProfiles)
                        .allMatch(folders::contains);
        return whole
                ? Optional.of(session.getAllProjects().stream()
                        .map(project -> project.getGroupId() + ":" + project.getArtifactId())
                        .collect(Collectors.toSet()))
                : Optional.empty();
    }

    private static Stream<Path> modulesOfProfiles(MavenProject project) {
        Model model = project.getOriginalModel();
        return model == null
                ? Stream.empty()
                : model.getProfiles().stream()
                        .flatMap(profile -> profile.getModules().stream())
                        .map(name -> folder(project).resolve(name).normalize())
                        .map(path -> path.toString().endsWith(".xml") ? path.getParent() : path);
    }

    private static Path folder(MavenProject project) {
        return project.getBasedir().toPath().toAbsolutePath().normalize();
    }
}
