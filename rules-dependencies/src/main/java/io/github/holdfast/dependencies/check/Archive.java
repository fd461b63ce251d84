package io.github.holdfast.dependencies.check;

import java.util.Objects;

/** A file of the tree that is no source, known by its first bytes. Immutable. */
public final class Archive {

    /** What its first bytes tell. */
    public enum Kind {
        /** A zip archive, such as a jar. */
        ZIP("zip"),
        /** A Java class. */
        CLASS("class"),
        /** A program or library of Linux. */
        ELF("ELF"),
        /** A program or library of Windows. */
        PE("PE"),
        /** A program or library of macOS. */
        MACH_O("Mach-O");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** As messages name it. */
        public String word() {
            return word;
        }
    }

    private final String path;
    private final Kind kind;

    private Archive(String path, Kind kind) {
        this.path = Objects.requireNonNull(path, "path");
        this.kind = Objects.requireNonNull(kind, "kind");
    }

    /** @param path from the root of the tree, with {@code /} */
    public static Archive of(String path, Kind kind) {
        return new Archive(path, kind);
    }

    /** The path from the root of the tree. */
    public String path() {
        return path;
    }

    /** What its first bytes tell. */
    public Kind kind() {
        return kind;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Archive && toString().equals(other.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    @Override
    public String toString() {
        return path + " (" + kind.word() + ")";
    }
}
