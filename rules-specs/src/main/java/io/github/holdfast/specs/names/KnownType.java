package io.github.holdfast.specs.names;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;

/** A type that has a class file, with the members of its supertypes. Immutable. */
public final class KnownType {

    private final String name;
    private final Rank rank;
    private final String place;
    private final String sourceFile;
    private final Set<Member> members;
    private final Set<String> supertypes;
    private final boolean complete;

    private KnownType(
            String name,
            Rank rank,
            String place,
            String sourceFile,
            Collection<Member> members,
            Collection<String> supertypes,
            boolean complete) {
        this.name = Objects.requireNonNull(name, "name");
        this.rank = Objects.requireNonNull(rank, "rank");
        this.place = Objects.requireNonNull(place, "place");
        this.sourceFile = Objects.requireNonNull(sourceFile, "sourceFile");
        this.members = Collections.unmodifiableSet(new LinkedHashSet<>(members));
        this.supertypes = Set.copyOf(supertypes);
        this.complete = complete;
    }

    /**
     * A type from its parts.
     *
     * @param name fully qualified, nested types after dots
     * @param place what it was read from: a folder of classes, a jar or a module, as {@link ClassPlace} names it
     * @param sourceFile path of its source below a source root, with {@code /}; empty when the class does not tell
     * @param supertypes fully qualified names of all supertypes
     * @param complete whether all of its supertypes could be read
     */
    public static KnownType of(
            String name,
            Rank rank,
            String place,
            String sourceFile,
            Collection<Member> members,
            Collection<String> supertypes,
            boolean complete) {
        return new KnownType(name, rank, place, sourceFile, members, supertypes, complete);
    }

    /** Fully qualified, nested types after dots. */
    public String name() {
        return name;
    }

    /** The last part of the name. */
    public String simpleName() {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** Whose it is. */
    public Rank rank() {
        return rank;
    }

    /** What it was read from. */
    public String place() {
        return place;
    }

    /** Path of its source below a source root; empty when the class does not tell. */
    public String sourceFile() {
        return sourceFile;
    }

    /** Its own and its supertypes' members, private ones too. */
    public Set<Member> members() {
        return members;
    }

    /** Fully qualified names of all supertypes. */
    public Set<String> supertypes() {
        return supertypes;
    }

    /** Whether all of its supertypes could be read; else it may have more members. */
    public boolean isComplete() {
        return complete;
    }

    @Override
    public String toString() {
        return name;
    }
}
