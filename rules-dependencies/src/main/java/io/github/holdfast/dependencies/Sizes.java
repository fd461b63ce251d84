package io.github.holdfast.dependencies;

import io.github.holdfast.core.build.Coordinates;
import io.github.holdfast.core.reactor.ReactorModule;
import io.github.holdfast.dependencies.archive.ArtifactFiles;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.maven.RepositoryUtils;
import org.apache.maven.artifact.Artifact;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.repository.LocalRepositoryManager;

/** How large the artifacts of a module are, where the local repository has them already. Nothing is resolved for it. */
final class Sizes {

    private final Map<String, Artifact> artifacts = new HashMap<>();
    private final RepositorySystemSession session;

    private Sizes(ReactorModule module) {
        session = module.session().getRepositorySession();
        module.project()
                .getArtifacts()
                .forEach(artifact -> artifacts.put(
                        Coordinates.of(artifact.getGroupId(), artifact.getArtifactId(), artifact.getBaseVersion())
                                .as(
                                        artifact.getType(),
                                        artifact.getClassifier() == null ? "" : artifact.getClassifier())
                                .toString(),
                        artifact));
    }

    static Sizes of(ReactorModule module) {
        return new Sizes(module);
    }

    /** Bytes of an artifact of the module; empty when its file is not there. */
    OptionalLong of(Coordinates coordinates) {
        LocalRepositoryManager manager = session.getLocalRepositoryManager();
        Artifact artifact = artifacts.get(coordinates.toString());
        return manager == null || artifact == null
                ? OptionalLong.empty()
                : ArtifactFiles.size(manager.getRepository()
                        .getBasedir()
                        .toPath()
                        .resolve(manager.getPathForLocalArtifact(RepositoryUtils.toArtifact(artifact))));
    }
}
