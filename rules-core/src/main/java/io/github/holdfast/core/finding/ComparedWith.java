package io.github.holdfast.core.finding;

import java.util.Objects;

/** The two commits that a change is compared with, and how they were found. Immutable. */
public final class ComparedWith {

    private static final int SHORT = 10;

    private final String tip;
    private final String mergeBase;
    private final String foundBy;

    private ComparedWith(String tip, String mergeBase, String foundBy) {
        this.tip = Objects.requireNonNull(tip, "tip");
        this.mergeBase = Objects.requireNonNull(mergeBase, "mergeBase");
        this.foundBy = Objects.requireNonNull(foundBy, "foundBy");
    }

    /**
     * @param tip full id of the commit where what is approved is read
     * @param mergeBase full id of the commit where the change began
     * @param foundBy what named the tip, in words
     */
    public static ComparedWith of(String tip, String mergeBase, String foundBy) {
        return new ComparedWith(tip, mergeBase, foundBy);
    }

    /** Full id of the commit where what is approved is read. */
    public String tip() {
        return tip;
    }

    /** Full id of the commit where the change began. */
    public String mergeBase() {
        return mergeBase;
    }

    /** What named the tip, in words. */
    public String foundBy() {
        return foundBy;
    }

    /** Both commits in short, for a message. */
    @Override
    public String toString() {
        String start = tip.equals(mergeBase) ? "" : ", changes since " + brief(mergeBase);
        return brief(tip) + " (" + foundBy + ")" + start;
    }

    private static String brief(String id) {
        return id.substring(0, Math.min(SHORT, id.length()));
    }
}
