package io.github.holdfast.lockfile.repository;

import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;

/** How the lock names an artifact: {@code groupId:artifactId:extension[:classifier]:version}, of a snapshot the base version. */
public final class ArtifactKey {

    private ArtifactKey() {}

    /** The key of an artifact. */
    public static String of(Artifact artifact) {
        String classifier = artifact.getClassifier().isEmpty() ? "" : ":" + artifact.getClassifier();
        return artifact.getGroupId() + ":" + artifact.getArtifactId() + ":" + artifact.getExtension() + classifier + ":"
                + artifact.getBaseVersion();
    }

    /**
     * The artifact of a key.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static Artifact parse(String key) {
        String[] parts = key.split(":", -1);
        if (parts.length < 4 || parts.length > 5) {
            throw new IllegalArgumentException(key);
        }
        return new DefaultArtifact(
                parts[0], parts[1], parts.length == 5 ? parts[3] : "", parts[2], parts[parts.length - 1]);
    }

    /** The POM beside an artifact. */
    public static Artifact pomOf(Artifact artifact) {
        return new DefaultArtifact(artifact.getGroupId(), artifact.getArtifactId(), "", "pom", artifact.getVersion());
    }
}
