package io.github.holdfast.specs.java;

import com.sun.source.tree.ClassTree;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** The top-level types that one Java source declares, by their fully qualified names. Immutable. */
public final class TopLevelTypes {

    private final Set<String> all;
    private final Set<String> published;
    private final Optional<String> unreadable;

    private TopLevelTypes(Set<String> all, Set<String> published, Optional<String> unreadable) {
        this.all = Set.copyOf(all);
        this.published = Set.copyOf(published);
        this.unreadable = unreadable;
    }

    static TopLevelTypes of(ParseResult result) {
        return result.parsed()
                .map(TopLevelTypes::of)
                .orElseGet(() -> new TopLevelTypes(Set.of(), Set.of(), result.refusal()));
    }

    private static TopLevelTypes of(ParsedSource source) {
        Set<String> published = source.unit().getTypeDecls().stream()
                .filter(ClassTree.class::isInstance)
                .map(ClassTree.class::cast)
                .filter(type -> type.getModifiers().getFlags().contains(Modifier.PUBLIC))
                .map(type -> prefix(source) + type.getSimpleName())
                .collect(Collectors.toSet());
        return new TopLevelTypes(source.types(), published, Optional.empty());
    }

    private static String prefix(ParsedSource source) {
        String name = source.imports().packageName();
        return name.isEmpty() ? "" : name + ".";
    }

    /** All of them. */
    public Set<String> all() {
        return new TreeSet<>(all);
    }

    /** Those that are declared public. */
    public Set<String> published() {
        return new TreeSet<>(published);
    }

    /** Why the source could not be read, in words; then nothing is known of its types. */
    public Optional<String> unreadable() {
        return unreadable;
    }

    @Override
    public String toString() {
        return unreadable.orElseGet(() -> all().toString());
    }
}
