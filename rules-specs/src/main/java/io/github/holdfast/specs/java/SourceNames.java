package io.github.holdfast.specs.java;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What one version of a source declares, and what it imports one by one. Immutable. */
public final class SourceNames {

    private final List<SourceType> types;
    private final Set<String> imports;

    private SourceNames(List<SourceType> types, Collection<String> imports) {
        this.types = List.copyOf(types);
        this.imports = new TreeSet<>(imports);
    }

    /** The names of a version from its parts. */
    public static SourceNames of(List<SourceType> types, Collection<String> imports) {
        return new SourceNames(types, imports);
    }

    /** Types at any depth, in the order of the file. */
    public List<SourceType> types() {
        return types;
    }

    /** Fully qualified names of imports that name one thing. */
    public Set<String> imports() {
        return new TreeSet<>(imports);
    }

    @Override
    public String toString() {
        return types.toString();
    }
}
