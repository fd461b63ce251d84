package io.github.holdfast.specs.names;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The types that names can mean, as {@link TypeIndex} found them. Immutable. */
public final class KnownNames {

    private final Map<String, List<KnownType>> bySimpleName = new HashMap<>();
    private final Set<String> ofTheReactor;
    private final Set<String> packages;
    private final List<String> unreadable;
    private final int classes;

    private KnownNames(
            Collection<KnownType> types,
            Collection<String> ofTheReactor,
            Collection<String> packages,
            List<String> unreadable,
            int classes) {
        types.stream()
                .sorted(Comparator.comparing(KnownType::rank).thenComparing(KnownType::name))
                .forEach(type -> bySimpleName
                        .computeIfAbsent(type.simpleName(), name -> new ArrayList<>())
                        .add(type));
        this.ofTheReactor = Collections.unmodifiableSet(new TreeSet<>(ofTheReactor));
        this.packages = Set.copyOf(packages);
        this.unreadable = List.copyOf(unreadable);
        this.classes = classes;
    }

    /**
     * What was found.
     *
     * @param types the types that were asked for, with members
     * @param ofTheReactor fully qualified names of all types of the reactor
     * @param packages names of all packages
     * @param unreadable places that could not be read, each with its reason
     * @param classes how many class files there are
     */
    public static KnownNames of(
            Collection<KnownType> types,
            Collection<String> ofTheReactor,
            Collection<String> packages,
            List<String> unreadable,
            int classes) {
        return new KnownNames(types, ofTheReactor, packages, unreadable, classes);
    }

    /** The types of a simple name, the nearest first. */
    public List<KnownType> named(String simpleName) {
        return List.copyOf(bySimpleName.getOrDefault(simpleName, List.of()));
    }

    /** Fully qualified names of all types of the reactor, sorted. */
    public Set<String> ofTheReactor() {
        return ofTheReactor;
    }

    /** Whether there is a package of this name with a type in it. */
    public boolean hasPackage(String name) {
        return packages.contains(name);
    }

    /** Places that could not be read, each with its reason. */
    public List<String> unreadable() {
        return unreadable;
    }

    /** How many class files of the reactor and its dependencies there are. */
    public int classes() {
        return classes;
    }
}
