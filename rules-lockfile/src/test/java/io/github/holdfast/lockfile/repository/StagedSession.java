package io.github.holdfast.lockfile.repository;

import io.github.holdfast.core.testing.LiveMaven;
import io.github.holdfast.lockfile.StagedRemote;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.execution.MavenExecutionRequest;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.repository.RemoteRepository;

/** Maven's own resolver over a staged remote repository and an empty local one. */
final class StagedSession {

    private final Path folder;
    private final StagedRemote remote;
    private final DefaultRepositorySystemSession session;

    StagedSession(Path folder) {
        this(folder, folder.resolve("remote"));
    }

    StagedSession(Path folder, Path repository) {
        this.folder = folder;
        this.remote = new StagedRemote(repository);
        MavenExecutionRequest request = LiveMaven.request(folder, repository, folder.resolve("local"));
        this.session = LiveMaven.session(request);
    }

    StagedRemote remote() {
        return remote;
    }

    RepositorySystem system() {
        return LiveMaven.lookup(RepositorySystem.class);
    }

    DefaultRepositorySystemSession session() {
        return session;
    }

    /** The staged repository, and nothing else. */
    List<RemoteRepository> repositories() {
        return List.of(repository("staged", remote.folder()));
    }

    /** A repository in a folder. */
    static RemoteRepository repository(String id, Path folder) {
        return new RemoteRepository.Builder(id, "default", folder.toUri().toString()).build();
    }

    /** A file of the local repository. */
    Path local(String path) {
        return folder.resolve("local").resolve(path);
    }
}
