package io.github.holdfast.specs.check;

import java.util.List;

/** What a change did to the code and said in its commits. Immutable. */
public final class Change {

    private final List<ChangedSource> sources;
    private final List<ChangedPath> files;
    private final Acknowledgements acknowledgements;
    private final boolean merged;

    private Change(
            List<ChangedSource> sources, List<ChangedPath> files, Acknowledgements acknowledgements, boolean merged) {
        this.sources = List.copyOf(sources);
        this.files = List.copyOf(files);
        this.acknowledgements = acknowledgements;
        this.merged = merged;
    }

    /**
     * @param sources the Java sources that it touched
     * @param files the other files that it touched and that a spec covers
     */
    public static Change of(List<ChangedSource> sources, List<ChangedPath> files, Acknowledgements acknowledgements) {
        return new Change(sources, files, acknowledgements, false);
    }

    /** This change on the base branch already: what its commits said may be lost. */
    public Change merged() {
        return new Change(sources, files, acknowledgements, true);
    }

    List<ChangedSource> sources() {
        return sources;
    }

    List<ChangedPath> files() {
        return files;
    }

    Acknowledgements acknowledgements() {
        return acknowledgements;
    }

    boolean isMerged() {
        return merged;
    }
}
