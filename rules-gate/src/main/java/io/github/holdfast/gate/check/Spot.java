package io.github.holdfast.gate.check;

/** Where something is written: a file and, where it is known, a line. Immutable. */
public final class Spot {

    /** Nowhere that is known. */
    public static final Spot NONE = new Spot("", 0);

    private final String file;
    private final int line;

    private Spot(String file, int line) {
        this.file = file;
        this.line = line;
    }

    /**
     * @param file from the reactor root, with {@code /}
     * @param line from 1; 0 for the whole file
     */
    public static Spot of(String file, int line) {
        return new Spot(file, line);
    }

    /** From the reactor root, with {@code /}; empty where none is known. */
    public String file() {
        return file;
    }

    /** From 1; 0 for the whole file. */
    public int line() {
        return line;
    }

    /** As a message tells it. */
    @Override
    public String toString() {
        return line > 0 ? file + ":" + line : file;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Spot && toString().equals(other.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }
}
