package io.github.holdfast.lockfile.file;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/** What the lock holds of one artifact. Immutable. */
public final class LockedArtifact {

    /** Stands in place of a checksum where the bytes may change. */
    public static final String SNAPSHOT = "snapshot";

    private final String sha256;
    private final Optional<String> pom;
    private final List<String> uses;
    private final Optional<String> path;

    private LockedArtifact(String sha256, Optional<String> pom, Collection<String> uses, Optional<String> path) {
        this.sha256 = Objects.requireNonNull(sha256, "sha256");
        this.pom = pom;
        this.uses = List.copyOf(new TreeSet<>(uses));
        this.path = path;
    }

    /**
     * An artifact with a POM beside it.
     *
     * @param sha256 of the file, 64 hexadecimal digits, or {@link #SNAPSHOT}
     * @param pom the same of its POM
     */
    public static LockedArtifact of(String sha256, String pom) {
        return new LockedArtifact(sha256, Optional.of(pom), List.of(), Optional.empty());
    }

    /** A POM that is an artifact itself: a parent, a BOM. */
    public static LockedArtifact ofPom(String sha256) {
        return new LockedArtifact(sha256, Optional.empty(), List.of(), Optional.empty());
    }

    /** @param path of a file of scope system, relative to the reactor root */
    public static LockedArtifact ofSystem(String sha256, String path) {
        return new LockedArtifact(sha256, Optional.empty(), List.of(), Optional.of(path));
    }

    /** The same, whose POM has this parent and these imported BOMs, as keys of the lock. */
    public LockedArtifact using(Collection<String> poms) {
        return new LockedArtifact(sha256, pom, poms, path);
    }

    /** SHA-256 of the file in hexadecimal digits, or {@link #SNAPSHOT}. */
    public String sha256() {
        return sha256;
    }

    /** SHA-256 of its POM; empty for a POM itself and for scope system. */
    public Optional<String> pom() {
        return pom;
    }

    /** Parent and imported BOMs of its POM, as keys of the lock, sorted. */
    public List<String> uses() {
        return uses;
    }

    /** Of scope system, relative to the reactor root. */
    public Optional<String> path() {
        return path;
    }

    /** Whether its bytes may change, and are not locked. */
    public boolean isSnapshot() {
        return sha256.equals(SNAPSHOT);
    }

    /**
     * Whether another line of the same artifact is of the same bytes. A snapshot, and a file of the tree, may change.
     */
    public boolean sameBytesAs(LockedArtifact other) {
        return isSnapshot() && other.isSnapshot()
                || path.isPresent() && other.path.isPresent()
                || sha256.equals(other.sha256) && pom.equals(other.pom);
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof LockedArtifact)) {
            return false;
        }
        LockedArtifact that = (LockedArtifact) other;
        return sha256.equals(that.sha256) && pom.equals(that.pom) && uses.equals(that.uses) && path.equals(that.path);
    }

    @Override
    public int hashCode() {
        return Objects.hash(sha256, pom, uses, path);
    }

    @Override
    public String toString() {
        return sha256 + pom.map(value -> " pom " + value).orElse("") + " " + uses + path.orElse("");
    }
}
