package io.github.holdfast.lockfile.check;

import java.util.Objects;

/** One artifact that Maven took for a module, as the lock writes it, and who brings it. Immutable. */
public final class GraphLine {

    private final String text;
    private final String bringer;

    private GraphLine(String text, String bringer) {
        this.text = Objects.requireNonNull(text, "text");
        this.bringer = Objects.requireNonNull(bringer, "bringer");
    }

    /**
     * @param text {@code <scope> <coordinates>}
     * @param bringer the declared dependency on whose path it came, empty for one that is declared itself
     */
    public static GraphLine of(String text, String bringer) {
        return new GraphLine(text, bringer);
    }

    /** The line of the lock. */
    public String text() {
        return text;
    }

    /** The declared dependency that brings it, or empty. */
    public String bringer() {
        return bringer;
    }

    @Override
    public String toString() {
        return bringer.isEmpty() ? text : text + " by " + bringer;
    }
}
