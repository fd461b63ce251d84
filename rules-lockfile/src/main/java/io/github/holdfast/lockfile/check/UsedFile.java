package io.github.holdfast.lockfile.check;

import java.util.Objects;
import java.util.Optional;

/** A file that the build takes: an artifact or a POM, with the bytes that are there. Immutable. */
public final class UsedFile {

    private final String key;
    private final boolean pom;
    private final String use;
    private final Optional<String> sha256;
    private final String file;
    private final boolean offline;

    private UsedFile(String key, boolean pom, String use, Optional<String> sha256, String file, boolean offline) {
        this.key = Objects.requireNonNull(key, "key");
        this.pom = pom;
        this.use = Objects.requireNonNull(use, "use");
        this.sha256 = sha256;
        this.file = Objects.requireNonNull(file, "file");
        this.offline = offline;
    }

    /**
     * A file that is there.
     *
     * @param key of the artifact in the lock
     * @param pom whether this is the artifact's POM, not the artifact
     * @param use who takes it, in words
     * @param file as messages print it
     */
    public static UsedFile there(String key, boolean pom, String use, String sha256, String file) {
        return new UsedFile(key, pom, use, Optional.of(sha256), file, false);
    }

    /**
     * A file that is not there.
     *
     * @param reason in words
     * @param offline whether it was not fetched because Maven works offline
     */
    public static UsedFile absent(String key, boolean pom, String use, String reason, boolean offline) {
        return new UsedFile(key, pom, use, Optional.empty(), reason, offline);
    }

    String key() {
        return key;
    }

    boolean isPom() {
        return pom;
    }

    String use() {
        return use;
    }

    /** Of the file; empty when it is not there. */
    Optional<String> sha256() {
        return sha256;
    }

    /** The file, or why it is not there. */
    String file() {
        return file;
    }

    /** Whether it is absent for Maven works offline. */
    boolean isOffline() {
        return offline;
    }

    /** {@code groupId:artifactId}. */
    String id() {
        return id(key);
    }

    /** {@code groupId:artifactId} of a key of the lock. */
    static String id(String key) {
        String[] parts = key.split(":", 3);
        return parts.length < 2 ? key : parts[0] + ":" + parts[1];
    }
}
