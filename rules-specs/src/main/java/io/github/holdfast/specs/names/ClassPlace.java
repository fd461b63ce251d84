package io.github.holdfast.specs.names;

import java.nio.file.Path;
import java.util.Objects;

/** A folder or an archive of class files. Immutable. */
public final class ClassPlace {

    private final Path path;
    private final Rank rank;

    private ClassPlace(Path path, Rank rank) {
        this.path = Objects.requireNonNull(path, "path");
        this.rank = Objects.requireNonNull(rank, "rank");
    }

    /**
     * A place where classes may be; nothing has to be there.
     *
     * @param path absolute path of a folder or of a jar
     */
    public static ClassPlace of(Path path, Rank rank) {
        return new ClassPlace(path, rank);
    }

    Path path() {
        return path;
    }

    Rank rank() {
        return rank;
    }

    /** The path as {@link KnownType#place()} tells it. */
    public String name() {
        return path.toString().replace('\\', '/');
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof ClassPlace && ((ClassPlace) object).path.equals(path);
    }

    @Override
    public int hashCode() {
        return path.hashCode();
    }

    @Override
    public String toString() {
        return rank + " " + name();
    }
}
