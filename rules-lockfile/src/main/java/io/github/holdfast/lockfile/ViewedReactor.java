package io.github.holdfast.lockfile;

import java.io.File;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.maven.model.Model;
import org.apache.maven.project.MavenProject;
import org.apache.maven.repository.internal.MavenWorkspaceReader;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.repository.WorkspaceRepository;

/**
 * Gives the resolver the models of a reactor as they are with other profiles than those of the build, as Maven's own
 * reader does for the build's. It has POMs alone.
 */
final class ViewedReactor implements MavenWorkspaceReader {

    private final WorkspaceRepository repository = new WorkspaceRepository("reactor", new Object());
    private final Map<String, MavenProject> projects = new TreeMap<>();

    ViewedReactor(Collection<MavenProject> all) {
        all.forEach(one -> projects.put(ReactorLock.id(one), one));
    }

    private Optional<MavenProject> project(Artifact artifact) {
        return Optional.ofNullable(projects.get(artifact.getGroupId() + ":" + artifact.getArtifactId()));
    }

    private Optional<MavenProject> exact(Artifact artifact) {
        return project(artifact).filter(one -> one.getVersion().equals(artifact.getVersion()));
    }

    @Override
    public Model findModel(Artifact artifact) {
        return exact(artifact).map(MavenProject::getModel).orElse(null);
    }

    @Override
    public WorkspaceRepository getRepository() {
        return repository;
    }

    @Override
    public File findArtifact(Artifact artifact) {
        return exact(artifact)
                .filter(one -> artifact.getExtension().equals("pom"))
                .map(MavenProject::getFile)
                .orElse(null);
    }

    @Override
    public List<String> findVersions(Artifact artifact) {
        return project(artifact).map(MavenProject::getVersion).map(List::of).orElse(List.of());
    }
}
