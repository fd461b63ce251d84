package io.github.holdfast.specs.java;

import java.util.List;
import java.util.Objects;

/** A type that a source declares, with its own members. Immutable. */
public final class SourceType {

    private final String name;
    private final int line;
    private final List<SourceMember> members;

    private SourceType(String name, int line, List<SourceMember> members) {
        this.name = Objects.requireNonNull(name, "name");
        this.line = line;
        this.members = List.copyOf(members);
    }

    /**
     * A type from its parts.
     *
     * @param name fully qualified, nested types after dots
     * @param line where it begins, from 1
     */
    public static SourceType of(String name, int line, List<SourceMember> members) {
        return new SourceType(name, line, members);
    }

    /** Fully qualified, nested types after dots. */
    public String name() {
        return name;
    }

    /** The line where it begins, from 1. */
    public int line() {
        return line;
    }

    /** What it declares, in the order of the file. */
    public List<SourceMember> members() {
        return members;
    }

    @Override
    public String toString() {
        return name + " " + members;
    }
}
