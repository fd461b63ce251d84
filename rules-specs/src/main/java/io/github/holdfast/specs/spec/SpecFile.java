package io.github.holdfast.specs.spec;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** One version of a spec. Its text is read when it is asked for: most specs are not of what a change touches. */
public final class SpecFile {

    private final String path;
    private final Optional<FrontMatter> frontMatter;
    private final String text;
    private final int bodyLine;
    private final Supplier<List<SpecBlock>> reading;
    private volatile List<SpecBlock> blocks;

    SpecFile(
            String path,
            Optional<FrontMatter> frontMatter,
            String text,
            int bodyLine,
            Supplier<List<SpecBlock>> reading) {
        this.path = Objects.requireNonNull(path, "path");
        this.frontMatter = frontMatter;
        this.text = text;
        this.bodyLine = bodyLine;
        this.reading = reading;
    }

    /** The file as messages name it. */
    public String path() {
        return path;
    }

    /** What it says of itself; empty when the file does not begin with front matter. */
    public Optional<FrontMatter> frontMatter() {
        return frontMatter;
    }

    /** All of it as it is written. */
    String text() {
        return text;
    }

    /** Its lines as they are written. */
    List<String> lines() {
        return text.lines().collect(Collectors.toUnmodifiableList());
    }

    /** The first line after the front matter, from 1. */
    int bodyLine() {
        return bodyLine;
    }

    /**
     * Its blocks that have words, in the order of the file, ignored ones included.
     *
     * @throws io.github.holdfast.core.finding.UnusableInput ({@code UNREADABLE-SPEC}) when its marks are nested too deeply
     */
    public List<SpecBlock> blocks() {
        if (blocks == null) {
            blocks = List.copyOf(reading.get());
        }
        return blocks;
    }
}
