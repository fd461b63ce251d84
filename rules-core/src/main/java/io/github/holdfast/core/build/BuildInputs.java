package io.github.holdfast.core.build;

import java.util.List;
import java.util.Set;

/**
 * Everything that a module declares and that ships or runs in its build, and what Maven resolved of it. Values only; see
 * the reader for where they come from. Immutable.
 */
public final class BuildInputs {

    private final List<Declared> declared;
    private final List<DeclaredRepository> repositories;
    private final List<Resolved> resolved;
    private final Set<String> siblings;

    private BuildInputs(
            List<Declared> declared,
            List<DeclaredRepository> repositories,
            List<Resolved> resolved,
            Set<String> siblings) {
        this.declared = List.copyOf(declared);
        this.repositories = List.copyOf(repositories);
        this.resolved = List.copyOf(resolved);
        this.siblings = Set.copyOf(siblings);
    }

    /** @param siblings {@code groupId:artifactId} of the modules of the whole reactor, selected or not */
    public static BuildInputs of(
            List<Declared> declared,
            List<DeclaredRepository> repositories,
            List<Resolved> resolved,
            Set<String> siblings) {
        return new BuildInputs(declared, repositories, resolved, siblings);
    }

    /** What POMs and {@code .mvn} declare, in profiles active or not. */
    public List<Declared> declared() {
        return declared;
    }

    /** Repositories that POMs declare; that of Maven's own super POM is left out. */
    public List<DeclaredRepository> repositories() {
        return repositories;
    }

    /** The dependency graph as Maven mediated it. */
    public List<Resolved> resolved() {
        return resolved;
    }

    /** Whether these are the coordinates of a module of this reactor. */
    public boolean isSibling(Coordinates coordinates) {
        return siblings.contains(coordinates.id());
    }
}
