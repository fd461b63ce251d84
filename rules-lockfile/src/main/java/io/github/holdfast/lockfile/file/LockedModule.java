package io.github.holdfast.lockfile.file;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** What the lock holds of one project. Immutable. */
public final class LockedModule {

    private final List<String> declared;
    private final List<String> resolved;

    private LockedModule(Collection<String> declared, Collection<String> resolved) {
        this.declared = List.copyOf(new TreeSet<>(declared));
        this.resolved = List.copyOf(new TreeSet<>(resolved));
    }

    /** Lines in any order; each is held once. */
    public static LockedModule of(Collection<String> declared, Collection<String> resolved) {
        return new LockedModule(declared, resolved);
    }

    /** What its POM declares beyond its parent, sorted. */
    public List<String> declared() {
        return declared;
    }

    /** What Maven takes for it, sorted. */
    public List<String> resolved() {
        return resolved;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LockedModule
                && declared.equals(((LockedModule) other).declared)
                && resolved.equals(((LockedModule) other).resolved);
    }

    @Override
    public int hashCode() {
        return 31 * declared.hashCode() + resolved.hashCode();
    }

    @Override
    public String toString() {
        return "declared " + declared + " resolved " + resolved;
    }
}
