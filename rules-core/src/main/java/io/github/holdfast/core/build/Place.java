package io.github.holdfast.core.build;

import java.util.Objects;

/** Where something stands: a file, and a line of it where that is known. Immutable. */
public final class Place {

    private final String file;
    private final int line;

    private Place(String file, int line) {
        this.file = Objects.requireNonNull(file, "file");
        this.line = line;
    }

    /**
     * @param file relative to the reactor root, with {@code /}; {@code groupId:artifactId:version} of a POM that lies
     *     outside the tree
     * @param line from 1; 0 when it is not known
     */
    public static Place of(String file, int line) {
        return new Place(file, Math.max(0, line));
    }

    /** The file, relative to the reactor root, or the coordinates of a POM outside the tree. */
    public String file() {
        return file;
    }

    /** The line, from 1; 0 when it is not known. */
    public int line() {
        return line;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Place && toString().equals(other.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line;
    }
}
