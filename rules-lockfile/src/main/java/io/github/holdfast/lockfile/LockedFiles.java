package io.github.holdfast.lockfile;

import io.github.holdfast.lockfile.file.LockedArtifact;
import io.github.holdfast.lockfile.repository.Ancestry;
import io.github.holdfast.lockfile.repository.ArtifactKey;
import io.github.holdfast.lockfile.repository.ArtifactStore.Located;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.aether.artifact.Artifact;

/** Fetches all that is to be locked, with the POMs behind it, and reads its bytes. */
final class LockedFiles {

    private final Resolution resolution;
    private final List<String> problems = new ArrayList<>();
    private final Map<String, Taken.One> wanted = new TreeMap<>();
    private final Map<String, Taken.One> poms = new HashMap<>();
    private final Ancestry ancestry = new Ancestry(this::pomFile);

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
        Map<String, TreeSet<String>> uses = new HashMap<>();
        Set<String> visited = new HashSet<>();
        Deque<Taken.One> open = new ArrayDeque<>(artifacts);
        while (!open.isEmpty()) {
            Taken.One one = open.removeFirst();
            String key = ArtifactKey.of(one.artifact());
            wanted.putIfAbsent(key, one);
            if (visited.add(key + (one.isParent() ? " as a parent" : "")) && !one.isSystem()) {
                List<Taken.One> used = used(one);
                used.stream()
                        .map(other -> ArtifactKey.of(other.artifact()))
                        .forEach(uses.computeIfAbsent(key, none -> new TreeSet<>())::add);
                open.addAll(used);
            }
        }
        Map<String, LockedArtifact> locked = new TreeMap<>();
        wanted.forEach((key, one) -> locked(key, one, List.copyOf(uses.getOrDefault(key, new TreeSet<>())))
                .ifPresent(artifact -> locked.put(key, artifact)));
        problems.addAll(ancestry.problems());
        if (!problems.isEmpty()) {
            throw new Unlockable(problems);
        }
        return locked;
    }

    private void fetch(Collection<Taken.One> artifacts) {
        artifacts.parallelStream().forEach(one -> {
            Optional<Path> file = one.in(resolution.store()).file();
            Optional<Path> pom = one.isSystem()
                    ? Optional.empty()
                    : one.pomIn(resolution.store()).file();
            file.ifPresent(resolution.hashes()::of);
            pom.ifPresent(resolution.hashes()::of);
        });
    }

    /** The parent of an artifact's POM, and what it imports if that counts. */
    private List<Taken.One> used(Taken.One one) {
        Artifact artifact = ArtifactKey.pomOf(one.artifact());
        String pom = ArtifactKey.of(artifact);
        poms.putIfAbsent(pom, one.beside(artifact, ""));
        List<Taken.One> used = new ArrayList<>();
        ancestry.parent(pom).map(ArtifactKey::parse).map(one::parent).ifPresent(used::add);
        if (!one.isParent()) {
            ancestry.imports(pom).forEach(bom -> used.add(one.beside(ArtifactKey.parse(bom), "BOM")));
        }
        return used;
    }

    /** A POM is looked for where the one comes from that names it. */
    private Optional<Path> pomFile(String key, String heir) {
        Taken.One one = poms.get(key);
        if (one == null) {
            one = poms.get(heir).beside(ArtifactKey.parse(key), "");
            poms.put(key, one);
        }
        return one.in(resolution.store()).file();
    }

    private Optional<LockedArtifact> locked(String key, Taken.One one, List<String> uses) {
        if (one.isSystem()) {
            return hash(key, one.in(resolution.store())).map(hash -> LockedArtifact.ofSystem(hash, one.systemPath()));
        }
        if (one.artifact().isSnapshot()) {
            return Optional.of((one.isPom()
                            ? LockedArtifact.ofPom(LockedArtifact.SNAPSHOT)
                            : LockedArtifact.of(LockedArtifact.SNAPSHOT, LockedArtifact.SNAPSHOT))
                    .using(uses));
        }
        Optional<String> sha256 = hash(key, one.in(resolution.store()));
        if (one.isPom()) {
            return sha256.map(hash -> LockedArtifact.ofPom(hash).using(uses));
        }
        Optional<String> pom = hash(key + " (POM)", one.pomIn(resolution.store()));
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
