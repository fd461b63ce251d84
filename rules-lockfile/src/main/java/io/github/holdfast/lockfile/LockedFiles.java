package io.github.holdfast.lockfile;

import io.github.holdfast.lockfile.file.LockedArtifact;
import io.github.holdfast.lockfile.repository.ArtifactKey;
import io.github.holdfast.lockfile.repository.ArtifactStore.Located;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.aether.artifact.Artifact;

/** Fetches all that is to be locked, with the POMs behind it, and reads its bytes. */
final class LockedFiles {

    private final Resolution resolution;
    private final List<String> problems = new ArrayList<>();
    private final Map<String, Taken.One> wanted = new TreeMap<>();
    private final Map<String, Taken.One> poms = new HashMap<>();

    LockedFiles(Resolution resolution) {
        this.resolution = resolution;
    }

    /**
     * The artifacts as the lock has them, by their keys.
     *
     * @throws Unlockable with all that cannot be had
     */
    Map<String, LockedArtifact> of(Collection<Taken.One> artifacts) throws Unlockable {
        fetch(artifacts);
        Ancestry ancestry = new Ancestry(this::pomFile);
        Map<String, List<String>> uses = new HashMap<>();
        Deque<Taken.One> open = new ArrayDeque<>(artifacts);
        while (!open.isEmpty()) {
            Taken.One one = open.removeFirst();
            String key = ArtifactKey.of(one.artifact());
            if (wanted.putIfAbsent(key, one) == null && !one.isSystem()) {
                String pom = ArtifactKey.of(ArtifactKey.pomOf(one.artifact()));
                poms.putIfAbsent(pom, one.beside(ArtifactKey.pomOf(one.artifact()), ""));
                for (String used : ancestry.of(pom)) {
                    uses.computeIfAbsent(key, none -> new ArrayList<>()).add(used);
                    open.add(one.beside(ArtifactKey.parse(used), ""));
                }
            }
        }
        Map<String, LockedArtifact> locked = new TreeMap<>();
        wanted.forEach((key, one) ->
                locked(key, one, uses.getOrDefault(key, List.of())).ifPresent(artifact -> locked.put(key, artifact)));
        problems.addAll(ancestry.problems());
        if (!problems.isEmpty()) {
            throw new Unlockable(problems);
        }
        return locked;
    }

    private void fetch(Collection<Taken.One> artifacts) {
        artifacts.parallelStream().forEach(one -> {
            Optional<Path> file = locate(one, one.artifact()).file();
            Optional<Path> pom = one.isSystem()
                    ? Optional.empty()
                    : locate(one, ArtifactKey.pomOf(one.artifact())).file();
            file.ifPresent(resolution.hashes()::of);
            pom.ifPresent(resolution.hashes()::of);
        });
    }

    private Located locate(Taken.One one, Artifact artifact) {
        return resolution.store().locate(artifact, one.repositories(), one.context());
    }

    private Optional<Path> pomFile(String key) {
        Taken.One one = poms.computeIfAbsent(
                key, absent -> wanted.values().iterator().next().beside(ArtifactKey.parse(key), ""));
        return locate(one, one.artifact()).file();
    }

    private Optional<LockedArtifact> locked(String key, Taken.One one, List<String> uses) {
        if (one.isSystem()) {
            return hash(key, locate(one, one.artifact())).map(hash -> LockedArtifact.ofSystem(hash, one.systemPath()));
        }
        if (one.artifact().isSnapshot()) {
            return Optional.of((one.isPom()
                            ? LockedArtifact.ofPom(LockedArtifact.SNAPSHOT)
                            : LockedArtifact.of(LockedArtifact.SNAPSHOT, LockedArtifact.SNAPSHOT))
                    .using(uses));
        }
        Optional<String> sha256 = hash(key, locate(one, one.artifact()));
        if (one.isPom()) {
            return sha256.map(hash -> LockedArtifact.ofPom(hash).using(uses));
        }
        Optional<String> pom = hash(key + " (POM)", locate(one, ArtifactKey.pomOf(one.artifact())));
        return sha256.flatMap(
                hash -> pom.map(ofPom -> LockedArtifact.of(hash, ofPom).using(uses)));
    }

    private Optional<String> hash(String what, Located located) {
        if (located.file().isEmpty()) {
            problems.add(what + ": " + located.reason());
        }
        return located.file().map(resolution.hashes()::of);
    }
}
