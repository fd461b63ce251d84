package io.github.holdfast.dependencies.check;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/** What was reviewed together with an entry: artifacts by {@code groupId:artifactId}, or whatever it brings. Immutable. */
public final class Brings {

    private static final Brings NONE = new Brings(false, new TreeSet<>());
    private static final Brings EVERYTHING = new Brings(true, new TreeSet<>());

    private final boolean everything;
    private final SortedSet<String> ids;

    private Brings(boolean everything, SortedSet<String> ids) {
        this.everything = everything;
        this.ids = Collections.unmodifiableSortedSet(ids);
    }

    /** Nothing. */
    public static Brings none() {
        return NONE;
    }

    /** Whatever it brings. */
    public static Brings everything() {
        return EVERYTHING;
    }

    /** These, each {@code groupId:artifactId}. */
    public static Brings of(Collection<String> ids) {
        return new Brings(false, new TreeSet<>(ids));
    }

    /** Whether this artifact, {@code groupId:artifactId}, is among them. */
    public boolean has(String id) {
        return everything || ids.contains(id);
    }

    /** Whether anything counts. */
    public boolean isEverything() {
        return everything;
    }

    /** The artifacts that are named. */
    public SortedSet<String> ids() {
        return ids;
    }

    /** What is in both. */
    Brings and(Brings other) {
        if (everything) {
            return other;
        }
        SortedSet<String> both = new TreeSet<>(ids);
        both.removeIf(id -> !other.has(id));
        return new Brings(false, both);
    }

    boolean isWithin(Brings other) {
        return other.everything || !everything && other.ids.containsAll(ids);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Brings && toString().equals(other.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    @Override
    public String toString() {
        return everything ? "[*]" : ids.toString();
    }
}
