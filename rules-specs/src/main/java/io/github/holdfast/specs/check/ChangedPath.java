package io.github.holdfast.specs.check;

import java.util.Objects;

/** A file that is not Java and that a change touched. Immutable. */
public final class ChangedPath {

    private final String path;
    private final String deed;

    private ChangedPath(String path, String deed) {
        this.path = Objects.requireNonNull(path, "path");
        this.deed = Objects.requireNonNull(deed, "deed");
    }

    /**
     * @param path from the reactor root; of a deleted file where it was
     * @param deed added, modified, deleted or moved; a moved one is the same byte for byte
     */
    public static ChangedPath of(String path, String deed) {
        return new ChangedPath(path, deed);
    }

    String path() {
        return path;
    }

    String deed() {
        return deed;
    }

    boolean isMoved() {
        return deed.equals("moved");
    }

    @Override
    public String toString() {
        return deed + " " + path;
    }
}
