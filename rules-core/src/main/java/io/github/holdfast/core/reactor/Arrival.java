package io.github.holdfast.core.reactor;

import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A module that came to the roll call, and what its rule left there for the end. The payload holds JDK types only, since
 * the end may be judged by classes of another realm.
 */
public final class Arrival {

    private final String artifactId;
    private final String path;
    private final Path buildDirectory;
    private final boolean warnsOnly;
    private final Optional<Map<String, Object>> payload;

    private Arrival(
            String artifactId,
            String path,
            Path buildDirectory,
            boolean warnsOnly,
            Optional<Map<String, Object>> payload) {
        this.artifactId = Objects.requireNonNull(artifactId, "artifactId");
        this.path = Objects.requireNonNull(path, "path");
        this.buildDirectory = Objects.requireNonNull(buildDirectory, "buildDirectory");
        this.warnsOnly = warnsOnly;
        this.payload = payload.map(map -> Collections.unmodifiableMap(new LinkedHashMap<>(map)));
    }

    /**
     * @param warnsOnly whether the rule's level in this module is WARN
     * @param payload what the rule left for the end; empty when the module could not be judged
     */
    public static Arrival of(ReactorModule module, boolean warnsOnly, Optional<Map<String, Object>> payload) {
        return new Arrival(
                module.project().getArtifactId(), module.path(), module.buildDirectory(), warnsOnly, payload);
    }

    /** The module's artifact id. */
    public String artifactId() {
        return artifactId;
    }

    /** The module's folder relative to the reactor root, empty for the root itself. */
    public String path() {
        return path;
    }

    /** The module's build directory, absolute. */
    public Path buildDirectory() {
        return buildDirectory;
    }

    /** Whether the rule's level in this module is WARN. */
    public boolean warnsOnly() {
        return warnsOnly;
    }

    /** What the rule left for the end; empty when the module could not be judged. */
    public Optional<Map<String, Object>> payload() {
        return payload;
    }

    Map<String, Object> toJdkTypes() {
        Map<String, Object> map = new HashMap<>();
        map.put("artifactId", artifactId);
        map.put("path", path);
        map.put("buildDirectory", buildDirectory);
        map.put("warnsOnly", warnsOnly);
        map.put("payload", payload);
        return map;
    }

    @SuppressWarnings("unchecked")
    static Arrival fromJdkTypes(Map<String, Object> map) {
        return new Arrival(
                (String) map.get("artifactId"),
                (String) map.get("path"),
                (Path) map.get("buildDirectory"),
                (Boolean) map.get("warnsOnly"),
                (Optional<Map<String, Object>>) map.get("payload"));
    }

    @Override
    public String toString() {
        return artifactId;
    }
}
