package io.github.holdfast.specs.spec;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** One version of a spec. Immutable. */
public final class SpecFile {

    private final String path;
    private final Optional<FrontMatter> frontMatter;
    private final List<SpecBlock> blocks;

    SpecFile(String path, Optional<FrontMatter> frontMatter, List<SpecBlock> blocks) {
        this.path = Objects.requireNonNull(path, "path");
        this.frontMatter = frontMatter;
        this.blocks = List.copyOf(blocks);
    }

    /** The file as messages name it. */
    public String path() {
        return path;
    }

    /** What it says of itself; empty when the file does not begin with front matter. */
    public Optional<FrontMatter> frontMatter() {
        return frontMatter;
    }

    /** Its blocks that have words, in the order of the file, ignored ones included. */
    public List<SpecBlock> blocks() {
        return blocks;
    }
}
