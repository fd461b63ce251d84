package io.github.holdfast.gate.manifest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All facts of a reactor, each module's by itself. */
public final class Manifest {

    private final SortedSet<Fact> facts;
    private final Set<String> modules;

    private Manifest(SortedSet<Fact> facts, Set<String> modules) {
        this.facts = Collections.unmodifiableSortedSet(facts);
        this.modules = Collections.unmodifiableSet(modules);
    }

    /**
     * @throws IllegalArgumentException when two facts have one place, or one is of a module that no {@link Kind#MODULE}
     *     names
     */
    public static Manifest of(Collection<Fact> facts) {
        SortedSet<Fact> sorted = new TreeSet<>();
        for (Fact fact : facts) {
            if (!sorted.add(fact)) {
                throw new IllegalArgumentException("twice: " + fact);
            }
        }
        Set<String> modules = modules(sorted);
        for (Fact fact : sorted) {
            if (!fact.kind().isOfReactor() && !modules.contains(fact.module())) {
                throw new IllegalArgumentException("no such module: " + fact);
            }
        }
        return new Manifest(sorted, modules);
    }

    /** All facts, by module, kind and key. */
    public SortedSet<Fact> facts() {
        return facts;
    }

    /** The modules of the reactor, {@code groupId:artifactId}. */
    public Set<String> modules() {
        return modules;
    }

    /** The fact in the place of another: of its module, kind and key. */
    public Optional<Fact> inPlaceOf(Fact other) {
        SortedSet<Fact> from = facts.tailSet(other);
        return from.isEmpty() || from.first().compareTo(other) != 0 ? Optional.empty() : Optional.of(from.first());
    }

    /**
     * These facts, and those of the same reactor with other profiles, where they differ.
     *
     * @param combination ids of the profiles, sorted, with a comma between two
     * @param other the reactor with them; it may have more modules
     */
    public Manifest and(String combination, Manifest other) {
        List<Fact> all = new ArrayList<>(facts);
        for (Fact fact : other.facts) {
            boolean isSame = inPlaceOf(fact)
                    .filter(same -> same.value().equals(fact.value()))
                    .isPresent();
            boolean isOfMore = !fact.kind().isOfReactor() && !modules().contains(fact.module());
            if (isOfMore) {
                all.add(fact);
            } else if (!isSame) {
                all.add(fact.with(combination));
            }
        }
        facts.stream()
                .filter(fact -> fact.combination().isEmpty())
                .filter(fact -> fact.kind().isOfReactor() || other.modules().contains(fact.module()))
                .filter(fact -> other.inPlaceOf(fact).isEmpty())
                .map(fact -> fact.gone().with(combination))
                .forEach(all::add);
        return of(all);
    }

    /**
     * The facts that hold where these profiles are active: those of the combination where it is told as one, else those
     * of each, in the order of their names. What is told of profiles that nobody can switch on any more stays as it is.
     *
     * @param isThere whether some POM has a profile
     */
    public Manifest where(Collection<String> active, Predicate<String> isThere) {
        TreeSet<String> ids = new TreeSet<>(active);
        String combination = String.join(",", ids);
        boolean isTold = facts.stream().anyMatch(fact -> fact.combination().equals(combination));
        TreeMap<Fact, Fact> held = new TreeMap<>();
        facts.stream().filter(fact -> fact.combination().isEmpty()).forEach(fact -> held.put(fact, fact));
        for (String one : isTold ? List.of(combination) : ids) {
            if (!one.isEmpty()) {
                vary(held, one);
            }
        }
        facts.stream()
                .filter(fact -> !fact.combination().isEmpty())
                .filter(fact -> !Stream.of(fact.combination().split(",")).allMatch(isThere))
                .forEach(fact -> held.put(fact, fact));
        Set<String> modules = modules(held.values());
        return of(held.values().stream()
                .filter(fact -> fact.kind().isOfReactor() || modules.contains(fact.module()))
                .collect(Collectors.toList()));
    }

    private void vary(TreeMap<Fact, Fact> held, String combination) {
        for (Fact fact : facts) {
            if (fact.combination().equals(combination)) {
                Fact unvaried = fact.unvaried();
                held.remove(unvaried);
                if (!fact.isGone()) {
                    held.put(unvaried, unvaried);
                }
            }
        }
    }

    /** The combinations of profiles that facts are told of, sorted. */
    public Set<String> combinations() {
        return facts.stream()
                .map(Fact::combination)
                .filter(one -> !one.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The facts of some modules, and those of the reactor that are not about others. */
    public Manifest of(Predicate<String> module) {
        return of(facts.stream()
                .filter(fact -> fact.kind() == Kind.LAUNCH
                        || module.test(fact.kind() == Kind.MODULE ? fact.key() : fact.module()))
                .collect(Collectors.toList()));
    }

    /** The file: its heading, then the facts, a line each, those that all modules share once. */
    public String text() {
        int modules = this.modules.size();
        Map<List<Object>, Integer> alike = new HashMap<>();
        facts.forEach(fact -> alike.merge(shared(fact), 1, Integer::sum));
        TreeMap<String, String> lines = new TreeMap<>();
        for (Fact fact : facts) {
            boolean isOfAll = !fact.kind().isOfReactor() && modules > 1 && alike.get(shared(fact)) == modules;
            ManifestReader.Line line = ManifestReader.Line.of(isOfAll ? Fact.ALL : fact.module(), fact);
            lines.put(line.place(), line.toString());
        }
        return ManifestReader.HEADING
                + "\n"
                + lines.values().stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    private static List<Object> shared(Fact fact) {
        return List.of(fact.kind(), fact.key(), fact.value());
    }

    private static Set<String> modules(Collection<Fact> facts) {
        return facts.stream()
                .filter(fact -> fact.kind() == Kind.MODULE)
                .map(fact -> fact.unvaried().key())
                .collect(Collectors.toCollection(HashSet::new));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Manifest && List.copyOf(facts).equals(List.copyOf(((Manifest) other).facts));
    }

    @Override
    public int hashCode() {
        return Objects.hash(List.copyOf(facts));
    }

    @Override
    public String toString() {
        return text();
    }
}
