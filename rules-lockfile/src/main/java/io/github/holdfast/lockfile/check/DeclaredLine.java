package io.github.holdfast.lockfile.check;

import io.github.holdfast.core.build.Place;
import java.util.Objects;

/** One input that a module declares, as the lock writes it, and where it stands. Immutable. */
public final class DeclaredLine {

    private final String text;
    private final Place place;

    private DeclaredLine(String text, Place place) {
        this.text = Objects.requireNonNull(text, "text");
        this.place = Objects.requireNonNull(place, "place");
    }

    /**
     * @param text as {@code docs/lock-format.md} has it
     * @param place of the element
     */
    public static DeclaredLine of(String text, Place place) {
        return new DeclaredLine(text, place);
    }

    /** The line of the lock. */
    public String text() {
        return text;
    }

    /** Where the element stands. */
    public Place place() {
        return place;
    }

    @Override
    public String toString() {
        return text + " at " + place;
    }
}
