package io.github.holdfast.specs.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What a spec says of itself before its text: its id, what it covers, how strictly. Immutable. */
public final class FrontMatter {

    /** What is demanded of a spec. */
    public enum Level {
        /** Code that it covers does not change without it. */
        CONTRACT,
        /** Only what it names is checked. */
        NARRATIVE
    }

    private final String spec;
    private final int line;
    private final Level level;
    private final List<Cover> types;
    private final List<Cover> files;
    private final List<String> removed;

    FrontMatter(String spec, int line, Level level, List<Cover> types, List<Cover> files, List<String> removed) {
        this.spec = Objects.requireNonNull(spec, "spec");
        this.line = line;
        this.level = Objects.requireNonNull(level, "level");
        this.types = List.copyOf(types);
        this.files = List.copyOf(files);
        this.removed = List.copyOf(removed);
    }

    /** The id, of which there is one in all specs. */
    public String spec() {
        return spec;
    }

    /** The line of the id, from 1. */
    public int line() {
        return line;
    }

    /** What is demanded of it. */
    public Level level() {
        return level;
    }

    /** Patterns of types, in the order of the file. */
    public List<Cover> types() {
        return types;
    }

    /** Patterns of files, in the order of the file. */
    public List<Cover> files() {
        return files;
    }

    /** Fully qualified names of types that are gone and may still be named. */
    public List<String> removed() {
        return removed;
    }

    /** Whether it covers a top-level type; fully qualified name. */
    public boolean coversType(String name) {
        return Cover.covers(types, List.of(name));
    }

    /**
     * Whether it covers a type, or one of the types around it and none of them is taken out.
     *
     * @param name fully qualified, with dots
     * @param topLevel the outermost type around it, or itself
     */
    public boolean coversType(String name, String topLevel) {
        List<String> names = new ArrayList<>(List.of(name));
        for (int dot = name.lastIndexOf('.'); dot >= topLevel.length(); dot = name.lastIndexOf('.', dot - 1)) {
            names.add(name.substring(0, dot));
        }
        return Cover.covers(types, names);
    }

    /** Whether it covers a file; path from the reactor root with slashes. */
    public boolean coversFile(String path) {
        return Cover.covers(files, List.of(path));
    }
}
