package io.github.holdfast.specs.check;

import io.github.holdfast.specs.java.ChangeClass;
import io.github.holdfast.specs.java.MemberChange;
import io.github.holdfast.specs.java.SourceChange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A Java source that a change touched, and what became of each of its types. Immutable. */
public final class ChangedSource {

    private final String path;
    private final Optional<String> name;
    private final Optional<SourceChange> change;

    private ChangedSource(String path, Optional<String> name, Optional<SourceChange> change) {
        this.path = Objects.requireNonNull(path, "path");
        this.name = name;
        this.change = change;
    }

    /**
     * A source that ships.
     *
     * @param path from the reactor root; of a deleted file where it was
     * @param name fully qualified name that its place stands for; empty below no folder of sources
     */
    public static ChangedSource of(String path, Optional<String> name, SourceChange change) {
        return new ChangedSource(path, name, Optional.of(change));
    }

    /** A source of tests, which does not count. */
    public static ChangedSource ofTests(String path) {
        return new ChangedSource(path, Optional.empty(), Optional.empty());
    }

    /** Path from the reactor root. */
    public String path() {
        return path;
    }

    boolean isOfTests() {
        return change.isEmpty();
    }

    /** Whether it lies where Maven compiles it from, so that its new types have to be covered. */
    boolean isCompiled() {
        return name.isPresent();
    }

    SourceChange change() {
        return change.orElseThrow();
    }

    ChangeClass changeClass() {
        return change().changeClass();
    }

    /** The changes of each type, by its fully qualified name; of a file that cannot be read, all its types without any. */
    Map<String, List<MemberChange>> byType() {
        Map<String, List<MemberChange>> types = new LinkedHashMap<>();
        for (MemberChange one : change().changes()) {
            if (!isOfPackage() && !isOfModule() && !isInAType(one)) {
                continue;
            }
            types.computeIfAbsent(covered(one.type()), type -> new ArrayList<>())
                    .add(one);
        }
        if (change().unreadable().isPresent()) {
            known().forEach(type -> types.put(type, List.of()));
        }
        return types;
    }

    /** Not the package that a file of types says that it is in: with it every type has another name. */
    private boolean isInAType(MemberChange one) {
        return known().stream()
                .anyMatch(top -> one.type().equals(top) || one.type().startsWith(top + "."));
    }

    /** What a pattern has to match; a package is covered as its declaration. */
    private String covered(String type) {
        return isOfPackage() ? type + ".package-info" : type;
    }

    /** Whether it declares no type, only a package or a module. */
    boolean isOfPackage() {
        return path.endsWith("package-info.java");
    }

    boolean isOfModule() {
        return path.endsWith("module-info.java");
    }

    /** The top-level type of this file that a type lies in, or the type itself. */
    String topLevel(String type) {
        return known().stream()
                .filter(top -> type.startsWith(top + "."))
                .findFirst()
                .orElse(type);
    }

    private Set<String> known() {
        Set<String> types = new TreeSet<>(change().typesBefore());
        types.addAll(change().typesAfter());
        name.ifPresent(types::add);
        return types;
    }

    /** Top-level types that are in it and were not. */
    Set<String> added() {
        Set<String> added = new TreeSet<>(change().typesAfter());
        added.removeAll(change().typesBefore());
        boolean unknown = change().unreadable().isPresent()
                && change().typesAfter().isEmpty()
                && change().typesBefore().isEmpty();
        if (unknown) {
            name.ifPresent(added::add);
        }
        return added;
    }

    /** Top-level types that were in it and are not. */
    Set<String> removed() {
        boolean readable = change().unreadable().isEmpty();
        return change().typesBefore().stream()
                .filter(type -> readable && !change().typesAfter().contains(type))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public String toString() {
        return path;
    }
}
