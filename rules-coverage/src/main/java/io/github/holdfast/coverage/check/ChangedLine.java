package io.github.holdfast.coverage.check;

import java.util.Comparator;
import java.util.Objects;

/** A changed line that carries code, and how much of it ran. Immutable; sorted by file and number. */
public final class ChangedLine implements Comparable<ChangedLine> {

    private static final Comparator<ChangedLine> ORDER =
            Comparator.comparing(ChangedLine::file).thenComparingInt(ChangedLine::number);

    private final String file;
    private final int number;
    private final Count instructions;
    private final Count branches;

    private ChangedLine(String file, int number, Count instructions, Count branches) {
        this.file = Objects.requireNonNull(file, "file");
        this.number = number;
        this.instructions = Objects.requireNonNull(instructions, "instructions");
        this.branches = Objects.requireNonNull(branches, "branches");
    }

    /**
     * @param file relative to the reactor root
     * @param number of the line, from 1
     */
    public static ChangedLine of(String file, int number, Count instructions, Count branches) {
        return new ChangedLine(file, number, instructions, branches);
    }

    /** File relative to the reactor root. */
    public String file() {
        return file;
    }

    /** Number of the line, from 1. */
    public int number() {
        return number;
    }

    /** Its instructions. */
    public Count instructions() {
        return instructions;
    }

    /** Its branches. */
    public Count branches() {
        return branches;
    }

    /** Whether nothing of it ran. */
    boolean isMissed() {
        return instructions.covered() == 0;
    }

    /** Whether all instructions of it ran. */
    boolean isWhole() {
        return instructions.missed() == 0;
    }

    @Override
    public int compareTo(ChangedLine other) {
        return ORDER.compare(this, other);
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof ChangedLine && compareTo((ChangedLine) object) == 0;
    }

    @Override
    public int hashCode() {
        return Objects.hash(file, number);
    }

    @Override
    public String toString() {
        return file + ":" + number;
    }
}
