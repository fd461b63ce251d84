package io.github.holdfast.specs.spec;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** One version of a spec. Immutable. */
public final class SpecFile {

    private final String path;
    private final Optional<FrontMatter> frontMatter;
    private final List<SpecBlock> blocks;
    private final List<String> lines;
    private final int bodyLine;

    SpecFile(String path, Optional<FrontMatter> frontMatter, List<SpecBlock> blocks, List<String> lines, int bodyLine) {
        this.path = Objects.requireNonNull(path, "path");
        this.frontMatter = frontMatter;
        this.blocks = List.copyOf(blocks);
        this.lines = List.copyOf(lines);
        this.bodyLine = bodyLine;
    }

    /** The file as messages name it. */
    public String path() {
        return path;
    }

    /** What it says of itself; empty when the file does not begin with front matter. */
    public Optional<FrontMatter> frontMatter() {
        return frontMatter;
    }

    /** Its lines as they are written. */
    List<String> lines() {
        return lines;
    }

    /** The first line after the front matter, from 1. */
    int bodyLine() {
        return bodyLine;
    }

    /** Its blocks that have words, in the order of the file, ignored ones included. */
    public List<SpecBlock> blocks() {
        return blocks;
    }
}
