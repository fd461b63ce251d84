package io.github.holdfast.lockfile.repository;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.collection.DependencyCollectionContext;
import org.eclipse.aether.collection.VersionFilter;
import org.eclipse.aether.version.Version;

/** Lets a version range keep the version that the lock has, as long as the range has it too. */
public final class KeptVersions implements VersionFilter {

    private final Map<String, Set<String>> locked = new HashMap<>();
    private final Optional<String> but;

    /**
     * @param keys of the artifacts in the lock
     * @param but {@code groupId:artifactId} of what takes the newest version all the same
     */
    public KeptVersions(Collection<String> keys, Optional<String> but) {
        this.but = but;
        for (String key : keys) {
            Artifact artifact = ArtifactKey.parse(key);
            locked.computeIfAbsent(name(artifact), none -> new HashSet<>()).add(artifact.getBaseVersion());
        }
    }

    private static String name(Artifact artifact) {
        return artifact.getGroupId() + ":" + artifact.getArtifactId() + ":" + artifact.getExtension() + ":"
                + artifact.getClassifier();
    }

    @Override
    public void filterVersions(VersionFilterContext context) {
        Artifact artifact = context.getDependency().getArtifact();
        String id = artifact.getGroupId() + ":" + artifact.getArtifactId();
        Set<String> kept = locked.getOrDefault(name(artifact), Set.of());
        if (context.getCount() < 2 || but.filter(id::equals).isPresent() || !hasOne(context, kept)) {
            return;
        }
        for (Iterator<Version> versions = context.iterator(); versions.hasNext(); ) {
            if (!kept.contains(versions.next().toString())) {
                versions.remove();
            }
        }
    }

    private static boolean hasOne(VersionFilterContext context, Set<String> kept) {
        for (Version version : context) {
            if (kept.contains(version.toString())) {
                return true;
            }
        }
        return false;
    }

    @Override
    public VersionFilter deriveChildFilter(DependencyCollectionContext context) {
        return this;
    }
}
