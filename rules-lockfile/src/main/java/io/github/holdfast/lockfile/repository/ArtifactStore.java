package io.github.holdfast.lockfile.repository;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.ArtifactProperties;
import org.eclipse.aether.repository.LocalArtifactRequest;
import org.eclipse.aether.repository.LocalArtifactResult;
import org.eclipse.aether.repository.LocalRepositoryManager;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactDescriptorException;
import org.eclipse.aether.resolution.ArtifactDescriptorRequest;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;

/**
 * Where the file of an artifact is, as Maven finds it: in the local repository, else fetched by the resolver. Each is
 * looked for once in the same repositories; what one module cannot have may be had by another. Several threads may ask.
 */
public final class ArtifactStore {

    private final RepositorySystem system;
    private final RepositorySystemSession session;
    private final Once<List<Object>, Located> known = new Once<>();

    /** @param session whose local repository, mirrors and offline mode count */
    public ArtifactStore(RepositorySystem system, RepositorySystemSession session) {
        this.system = system;
        this.session = session;
    }

    /** A file, or why there is none. Immutable. */
    public static final class Located {

        private final Optional<Path> file;
        private final String reason;
        private final boolean offline;

        private Located(Optional<Path> file, String reason, boolean offline) {
            this.file = file;
            this.reason = reason;
            this.offline = offline;
        }

        /** The file; empty when it cannot be had. */
        public Optional<Path> file() {
            return file;
        }

        /** Why there is none, in words. */
        public String reason() {
            return reason;
        }

        /** Whether there is none because Maven works offline. */
        public boolean isOffline() {
            return offline;
        }
    }

    /**
     * Finds an artifact.
     *
     * @param repositories that it may come from
     * @param context of the request, {@code project} or {@code plugin}: a mirror of all is known by it
     */
    public Located locate(Artifact artifact, List<RemoteRepository> repositories, String context) {
        if (artifact.getFile() != null) {
            return given(artifact.getFile().toPath());
        }
        String systemPath = artifact.getProperty(ArtifactProperties.LOCAL_PATH, "");
        if (!systemPath.isEmpty()) {
            return given(Path.of(systemPath));
        }
        List<Object> key = List.of(ArtifactKey.of(artifact), List.copyOf(repositories), context);
        return known.of(key, () -> find(artifact, repositories, context));
    }

    /**
     * Finds an artifact of a graph as {@link #locate(Artifact, List, String)}, and what is not there also where the POMs on
     * the way to it say: Maven collects a graph with their repositories too, unless it is told to ignore them.
     *
     * @param way artifacts that lead to it, the one that is declared first
     */
    public Located locate(Artifact artifact, List<RemoteRepository> repositories, List<Artifact> way, String context) {
        Located located = locate(artifact, repositories, context);
        if (located.file().isPresent() || way.isEmpty() || session.isIgnoreArtifactDescriptorRepositories()) {
            return located;
        }
        try {
            List<RemoteRepository> more = alsoNamed(way, repositories, context);
            return more.size() == repositories.size() ? located : locate(artifact, more, context);
        } catch (ArtifactDescriptorException e) {
            return new Located(Optional.empty(), located.reason() + "; " + e.getMessage(), located.isOffline());
        }
    }

    private List<RemoteRepository> alsoNamed(List<Artifact> way, List<RemoteRepository> repositories, String context)
            throws ArtifactDescriptorException {
        Map<String, RemoteRepository> all = new LinkedHashMap<>();
        repositories.forEach(one -> all.put(one.getId(), one));
        for (Artifact one : way) {
            ArtifactDescriptorRequest request = new ArtifactDescriptorRequest(one, List.copyOf(all.values()), context);
            List<RemoteRepository> named =
                    system.readArtifactDescriptor(session, request).getRepositories();
            system.newResolutionRepositories(session, named)
                    .forEach(repository -> all.putIfAbsent(repository.getId(), repository));
        }
        return List.copyOf(all.values());
    }

    private static Located given(Path file) {
        return Files.isRegularFile(file)
                ? there(file)
                : new Located(Optional.empty(), file + " is not there, or is no file", false);
    }

    private Located find(Artifact artifact, List<RemoteRepository> repositories, String context) {
        LocalRepositoryManager local = session.getLocalRepositoryManager();
        if (!artifact.isSnapshot()) {
            LocalArtifactResult found = local.find(session, new LocalArtifactRequest(artifact, repositories, context));
            if (found.isAvailable()
                    && found.getFile() != null
                    && Files.isRegularFile(found.getFile().toPath())) {
                return there(found.getFile().toPath());
            }
        }
        try {
            return there(system.resolveArtifact(session, new ArtifactRequest(artifact, repositories, context))
                    .getArtifact()
                    .getFile()
                    .toPath());
        } catch (ArtifactResolutionException e) {
            return new Located(Optional.empty(), reason(e), session.isOffline());
        }
    }

    private static Located there(Path file) {
        return new Located(Optional.of(file), "", false);
    }

    private static String reason(ArtifactResolutionException failure) {
        Throwable first = failure.getCause() == null ? failure : failure.getCause();
        return String.valueOf(first.getMessage()).lines().findFirst().orElse("");
    }
}
