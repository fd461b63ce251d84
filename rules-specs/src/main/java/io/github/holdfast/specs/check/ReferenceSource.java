package io.github.holdfast.specs.check;

import io.github.holdfast.specs.java.SourceNames;
import io.github.holdfast.specs.java.SourceType;
import java.util.Objects;
import java.util.Optional;

/** A Java source that the change touched, with what its two versions declare. Immutable. */
public final class ReferenceSource {

    private final Optional<String> pathBefore;
    private final Optional<String> pathAfter;
    private final Optional<SourceNames> before;
    private final Optional<SourceNames> after;

    private ReferenceSource(
            Optional<String> pathBefore,
            Optional<String> pathAfter,
            Optional<SourceNames> before,
            Optional<SourceNames> after) {
        this.pathBefore = Objects.requireNonNull(pathBefore, "pathBefore");
        this.pathAfter = Objects.requireNonNull(pathAfter, "pathAfter");
        this.before = before;
        this.after = after;
    }

    /**
     * A source from its parts.
     *
     * @param pathBefore from the reactor root, with {@code /}; empty for a new file
     * @param pathAfter empty for a deleted file
     * @param before what it declared; empty for a new file, and for one that cannot be parsed
     * @param after what it declares
     */
    public static ReferenceSource of(
            Optional<String> pathBefore,
            Optional<String> pathAfter,
            Optional<SourceNames> before,
            Optional<SourceNames> after) {
        return new ReferenceSource(pathBefore, pathAfter, before, after);
    }

    /** Of a source that is not where it was: the path below its source root, as its package tells it. */
    public Optional<String> fileBefore() {
        return before.filter(names -> isLeft())
                .flatMap(names -> names.types().stream().findFirst())
                .map(type -> {
                    String path = pathBefore.orElseThrow();
                    String folder = type.name()
                            .substring(0, type.name().lastIndexOf('.') + 1)
                            .replace('.', '/');
                    return folder + path.substring(path.lastIndexOf('/') + 1);
                });
    }

    Optional<String> pathBefore() {
        return pathBefore;
    }

    Optional<String> pathAfter() {
        return pathAfter;
    }

    Optional<SourceNames> before() {
        return before;
    }

    Optional<SourceNames> after() {
        return after;
    }

    boolean isLeft() {
        return !pathBefore.equals(pathAfter);
    }

    boolean declared(String type) {
        return declares(before, type);
    }

    boolean declares(String type) {
        return declares(after, type);
    }

    private static boolean declares(Optional<SourceNames> names, String type) {
        return names.map(SourceNames::types).stream()
                .flatMap(types -> types.stream())
                .map(SourceType::name)
                .anyMatch(type::equals);
    }

    @Override
    public String toString() {
        return pathBefore.orElse("-") + " -> " + pathAfter.orElse("-");
    }
}
