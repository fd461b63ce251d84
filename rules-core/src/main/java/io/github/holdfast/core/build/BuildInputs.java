package io.github.holdfast.core.build;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Everything that a module declares and that ships or runs in its build, and what Maven resolved of it. Values only; see
 * the reader for where they come from. Immutable.
 */
public final class BuildInputs {

    private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9._+-]+");

    private final List<Declared> declared;
    private final List<DeclaredRepository> repositories;
    private final List<Resolved> resolved;
    private final Set<String> siblings;
    private final Set<String> lacking;

    private BuildInputs(
            List<Declared> declared,
            List<DeclaredRepository> repositories,
            List<Resolved> resolved,
            Set<String> siblings,
            Set<String> lacking) {
        this.declared = List.copyOf(declared);
        this.repositories = List.copyOf(repositories);
        this.resolved = List.copyOf(resolved);
        this.siblings = Set.copyOf(siblings);
        this.lacking = Collections.unmodifiableSet(new TreeSet<>(lacking));
    }

    /** @param siblings {@code groupId:artifactId:version} of the modules of the whole reactor, selected or not */
    public static BuildInputs of(
            List<Declared> declared,
            List<DeclaredRepository> repositories,
            List<Resolved> resolved,
            Set<String> siblings) {
        return new BuildInputs(declared, repositories, resolved, siblings, Set.of());
    }

    /** The same, with a graph that lacks what these siblings bring, {@code groupId:artifactId} each. */
    public BuildInputs lacking(Set<String> unselected) {
        return new BuildInputs(declared, repositories, resolved, siblings, unselected);
    }

    /** The same, with more siblings: modules that are known from elsewhere, {@code groupId:artifactId:version} each. */
    public BuildInputs alsoSiblings(Set<String> more) {
        if (more.isEmpty()) {
            return this;
        }
        Set<String> all = new TreeSet<>(siblings);
        all.addAll(more);
        return new BuildInputs(declared, repositories, resolved, all, lacking);
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

    /**
     * {@code groupId:artifactId} of the siblings on which the module depends, directly or through others, and which are
     * outside the selection of {@code -pl} or {@code -rf}: Maven's graph lacks what they bring, without a word. Sorted.
     */
    public Set<String> lacking() {
        return lacking;
    }

    /**
     * Where the module declares what Maven took.
     *
     * @return empty for a transitive artifact, and for one whose relocation could not be told
     */
    public Optional<Declared> declarationOf(Resolved artifact) {
        Coordinates wanted = artifact.relocatedFrom().orElse(artifact.coordinates());
        List<Declared> candidates = declared.stream()
                .filter(one -> artifact.isDirect()
                        && one.active()
                        && one.kind() == Declared.Kind.DEPENDENCY
                        && one.coordinates().id().equals(wanted.id()))
                .collect(Collectors.toList());
        return candidates.stream()
                .filter(one -> one.coordinates().type().equals(wanted.type())
                        && one.coordinates().classifier().equals(wanted.classifier()))
                .findFirst()
                .or(() -> candidates.stream()
                        .filter(one -> one.coordinates().type().equals(wanted.type()))
                        .findFirst())
                .or(() -> candidates.stream().findFirst());
    }

    /**
     * Whether a module of this reactor is meant. Another version than the module has comes from a repository, whoever
     * published it there; a range may lead to the module, and what it led to is among {@link #resolved()}.
     */
    public boolean isSibling(Coordinates coordinates) {
        String version = coordinates.version();
        return VERSION.matcher(version).matches()
                ? siblings.contains(coordinates.id() + ":" + version)
                : siblings.stream().anyMatch(sibling -> sibling.startsWith(coordinates.id() + ":"));
    }
}
