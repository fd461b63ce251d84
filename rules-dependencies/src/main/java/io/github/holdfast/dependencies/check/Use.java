package io.github.holdfast.dependencies.check;

import io.github.holdfast.core.build.Coordinates;
import io.github.holdfast.core.build.Declared;
import io.github.holdfast.core.build.Resolved;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One artifact that the build of a module takes: declared, resolved, or both. Its home is the module that declares it, or
 * that declares what brings it; that is the module at hand, or a sibling of it. Immutable.
 */
final class Use {

    private final Declared.Kind kind;
    private final Coordinates coordinates;
    private final String home;
    private final Optional<Declared> declared;
    private final Optional<Resolved> resolved;
    private final List<Coordinates> path;

    private Use(Declared.Kind kind, Coordinates coordinates, String home, UseOrigin origin) {
        this.kind = Objects.requireNonNull(kind, "kind");
        this.coordinates = Objects.requireNonNull(coordinates, "coordinates");
        this.home = Objects.requireNonNull(home, "home");
        this.declared = origin.declared;
        this.resolved = origin.resolved;
        this.path = List.copyOf(origin.path);
    }

    static Use declared(Declared declared, String module) {
        return new Use(
                declared.kind(),
                declared.coordinates(),
                module,
                new UseOrigin(Optional.of(declared), Optional.empty(), List.of(declared.coordinates())));
    }

    /** @param path from the first artifact from outside the reactor to this one */
    static Use resolved(Resolved resolved, Optional<Declared> declared, String home, List<Coordinates> path) {
        return new Use(
                Declared.Kind.DEPENDENCY,
                resolved.coordinates(),
                home,
                new UseOrigin(declared, Optional.of(resolved), path));
    }

    Declared.Kind kind() {
        return kind;
    }

    Coordinates coordinates() {
        return coordinates;
    }

    /** The names that it goes by: what was taken, and what was declared when its publisher moved it from there. */
    List<Coordinates> names() {
        return relocatedFrom().map(from -> List.of(coordinates, from)).orElseGet(() -> List.of(coordinates));
    }

    /** What the module declares, when Maven took something else for it. */
    Optional<Coordinates> relocatedFrom() {
        return resolved.flatMap(Resolved::relocatedFrom)
                .map(from -> declared.map(Declared::coordinates).orElse(from));
    }

    /** Whether it is a file of the processor path, which has no coordinates. */
    boolean isFile() {
        return kind == Declared.Kind.PROCESSOR && coordinates.groupId().equals("file");
    }

    String home() {
        return home;
    }

    Optional<Declared> declared() {
        return declared;
    }

    Optional<Resolved> resolved() {
        return resolved;
    }

    boolean isTransitive() {
        return path.size() > 1;
    }

    /** The dependency that brings it, and itself when it is direct. */
    Coordinates direct() {
        return path.get(0);
    }

    Section section() {
        switch (kind) {
            case PLUGIN:
            case PLUGIN_DEPENDENCY:
                return Section.PLUGINS;
            case EXTENSION:
            case CORE_EXTENSION:
                return Section.EXTENSIONS;
            case PROCESSOR:
                return Section.PROCESSORS;
            case PARENT:
                return Section.PARENTS;
            case BOM:
                return Section.BOMS;
            default:
                return Section.DEPENDENCIES;
        }
    }

    boolean isPlugin() {
        return kind == Declared.Kind.PLUGIN;
    }

    /** The scope in Maven's words; what a plugin's configuration names may go anywhere. */
    String scopeWord() {
        String word = resolved.map(Resolved::scope)
                .or(() -> declared.map(Declared::scope))
                .orElse("");
        return word.isEmpty() ? Scope.COMPILE.word() : word;
    }

    Scope scope() {
        return Scope.ofUse(scopeWord());
    }

    boolean isOfSystem() {
        return scopeWord().equals("system")
                || declared.filter(one -> one.scope().equals("system")).isPresent();
    }

    /** A version that moves, as declared or as resolved; empty when neither does. */
    Optional<String> moving() {
        return declared.map(one -> one.coordinates().version())
                .filter(Moving::is)
                .or(() -> Optional.of(coordinates.version()).filter(Moving::is));
    }

    /** What makes two uses of a module the same thing. */
    String identity() {
        return kind + " " + coordinates + " " + (kind == Declared.Kind.DEPENDENCY ? scopeWord() : "") + " " + home
                + declared.filter(one -> kind == Declared.Kind.PLUGIN_DEPENDENCY)
                        .map(one -> " of " + one.owner())
                        .orElse("");
    }

    @Override
    public String toString() {
        return identity();
    }

    private static final class UseOrigin {

        private final Optional<Declared> declared;
        private final Optional<Resolved> resolved;
        private final List<Coordinates> path;

        private UseOrigin(Optional<Declared> declared, Optional<Resolved> resolved, List<Coordinates> path) {
            this.declared = declared;
            this.resolved = resolved;
            this.path = path;
        }
    }
}
