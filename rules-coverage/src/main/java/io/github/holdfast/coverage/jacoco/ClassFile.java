package io.github.holdfast.coverage.jacoco;

import java.nio.file.Path;
import java.util.Objects;

/** A class file below a folder of classes. Immutable. */
public final class ClassFile implements Comparable<ClassFile> {

    private final Path path;
    private final String name;

    private ClassFile(Path path, String name) {
        this.path = path;
        this.name = name;
    }

    /** The class file at a path below a folder of classes. */
    static ClassFile below(Path folder, Path path) {
        String relative =
                path.toString().substring(folder.toString().length() + 1).replace('\\', '/');
        return new ClassFile(path, relative.substring(0, relative.length() - ".class".length()));
    }

    /** Where it lies. */
    public Path path() {
        return path;
    }

    /** VM name by its place, with slashes. */
    public String name() {
        return name;
    }

    @Override
    public int compareTo(ClassFile other) {
        int byName = name.compareTo(other.name);
        return byName == 0 ? path.compareTo(other.path) : byName;
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof ClassFile && ((ClassFile) object).path.equals(path);
    }

    @Override
    public int hashCode() {
        return Objects.hash(path);
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
