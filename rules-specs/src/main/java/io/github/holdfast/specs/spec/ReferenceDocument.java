package io.github.holdfast.specs.spec;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** What one version of a document names, and what others can link to in it. Immutable. */
public final class ReferenceDocument {

    private final String path;
    private final List<Reference> references;
    private final Set<String> anchors;
    private final Map<String, Integer> blocks;
    private final int otherFences;

    ReferenceDocument(
            String path,
            List<Reference> references,
            Set<String> anchors,
            Map<String, Integer> blocks,
            int otherFences) {
        this.path = Objects.requireNonNull(path, "path");
        this.references = List.copyOf(references);
        this.anchors = new TreeSet<>(anchors);
        this.blocks = Map.copyOf(blocks);
        this.otherFences = otherFences;
    }

    /** The file, from the reactor root. */
    public String path() {
        return path;
    }

    /** What it names, in the order of the file, also where it does not count. */
    public List<Reference> references() {
        return references;
    }

    /** What stands behind {@code #} in links to it, in lower case. */
    public Set<String> anchors() {
        return new TreeSet<>(anchors);
    }

    /** Headings, paragraphs and rows that count, as {@link Reference#block()} tells them, to their first lines. */
    public Map<String, Integer> blocks() {
        Map<String, Integer> normal = new HashMap<>();
        blocks.forEach((text, line) -> normal.merge(String.join(" ", Words.of(text)), line, Math::min));
        return normal;
    }

    /** How many fences of other languages were not read. */
    public int otherFences() {
        return otherFences;
    }

    @Override
    public String toString() {
        return path + " " + references;
    }
}
