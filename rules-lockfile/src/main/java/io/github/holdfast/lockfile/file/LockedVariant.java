package io.github.holdfast.lockfile.file;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** What another combination of profiles adds to the lock and takes from it. Immutable. */
public final class LockedVariant {

    private final List<String> added;
    private final List<String> removed;

    private LockedVariant(Collection<String> added, Collection<String> removed) {
        this.added = List.copyOf(new TreeSet<>(added));
        this.removed = List.copyOf(new TreeSet<>(removed));
    }

    /** Lines in any order; each is held once. */
    public static LockedVariant of(Collection<String> added, Collection<String> removed) {
        return new LockedVariant(added, removed);
    }

    /** Lines that it adds, sorted. */
    public List<String> added() {
        return added;
    }

    /** Lines that it takes away, sorted. */
    public List<String> removed() {
        return removed;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LockedVariant
                && added.equals(((LockedVariant) other).added)
                && removed.equals(((LockedVariant) other).removed);
    }

    @Override
    public int hashCode() {
        return 31 * added.hashCode() + removed.hashCode();
    }

    @Override
    public String toString() {
        return "added " + added + " removed " + removed;
    }
}
