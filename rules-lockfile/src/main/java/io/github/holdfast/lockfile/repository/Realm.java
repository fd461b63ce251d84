package io.github.holdfast.lockfile.repository;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.repository.RemoteRepository;

/** What runs with a plugin, an extension or an annotation processor: itself and all that it brings. Immutable. */
public final class Realm {

    private final String name;
    private final Map<String, Artifact> members;
    private final Map<String, String> bringers;
    private final Map<String, List<RemoteRepository>> repositories;

    Realm(
            String name,
            Map<String, Artifact> members,
            Map<String, String> bringers,
            Map<String, List<RemoteRepository>> repositories) {
        this.name = name;
        this.members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        this.bringers = Map.copyOf(bringers);
        this.repositories = Map.copyOf(repositories);
    }

    /** The key of the plugin in the lock. */
    public String name() {
        return name;
    }

    /** By their keys. */
    public Map<String, Artifact> members() {
        return members;
    }

    /** {@code groupId:artifactId} of the direct dependency that brings a member, by its key; empty for a direct one. */
    public String bringer(String key) {
        return bringers.getOrDefault(key, "");
    }

    /** Where a member may come from, by its key: POMs between it and the plugin can add repositories. */
    public List<RemoteRepository> repositories(String key) {
        return repositories.getOrDefault(key, List.of());
    }

    @Override
    public String toString() {
        return name + members.keySet().stream().sorted().collect(Collectors.joining(", ", " [", "]"));
    }
}
