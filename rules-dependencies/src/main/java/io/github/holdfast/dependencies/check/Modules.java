package io.github.holdfast.dependencies.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The modules that an approval is for, by globs of their artifactId. Immutable. */
public final class Modules {

    private static final Modules ALL = new Modules(List.of());

    /** All of these have to include a module; each is sorted. */
    private final List<List<String>> sets;

    private final List<List<Glob>> globs;

    private Modules(List<List<String>> sets) {
        this.sets = List.copyOf(sets);
        this.globs = sets.stream()
                .map(set -> set.stream().map(Glob::of).collect(Collectors.toUnmodifiableList()))
                .collect(Collectors.toUnmodifiableList());
    }

    /** Every module. */
    public static Modules all() {
        return ALL;
    }

    /** The modules that one of these globs matches; at least one glob. */
    public static Modules of(Collection<String> globs) {
        return new Modules(List.of(List.copyOf(new TreeSet<>(globs))));
    }

    /** Whether a module is one of them. */
    public boolean include(String artifactId) {
        return globs.stream().allMatch(set -> set.stream().anyMatch(glob -> glob.matches(artifactId)));
    }

    /** The modules that are in both. */
    Modules and(Modules other) {
        List<List<String>> both = new ArrayList<>(sets);
        other.sets.stream().filter(set -> !both.contains(set)).forEach(both::add);
        return new Modules(both);
    }

    /** Whether every module of this is known to be one of the other too; by the text of the globs. */
    boolean isWithin(Modules other) {
        return sets.containsAll(other.sets)
                || other.sets.stream().allMatch(wide -> sets.stream().anyMatch(wide::containsAll));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Modules && sets.equals(((Modules) other).sets);
    }

    @Override
    public int hashCode() {
        return sets.hashCode();
    }

    /** The globs, joined by commas; {@code all} for every module. */
    @Override
    public String toString() {
        return sets.isEmpty()
                ? "all"
                : sets.stream().map(set -> String.join(", ", set)).collect(Collectors.joining(" and "));
    }
}
