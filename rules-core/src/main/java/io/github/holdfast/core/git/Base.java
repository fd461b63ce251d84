package io.github.holdfast.core.git;

import io.github.holdfast.core.finding.ComparedWith;
import java.util.List;
import java.util.Objects;

/**
 * The commit that a change is compared with. What counts as approved is read at its {@link #tip}; what the change did is
 * the difference from the {@link #mergeBase} to the working tree. Immutable.
 */
public final class Base {

    private final String tip;
    private final List<String> mergeBases;
    private final String foundBy;
    private final boolean ofBaseBranch;

    private Base(String tip, List<String> mergeBases, String foundBy, boolean ofBaseBranch) {
        this.tip = Objects.requireNonNull(tip, "tip");
        this.mergeBases = List.copyOf(mergeBases);
        this.foundBy = Objects.requireNonNull(foundBy, "foundBy");
        this.ofBaseBranch = ofBaseBranch;
    }

    /**
     * A base from its parts.
     *
     * @param tip full commit id
     * @param mergeBases full commit ids, at least one, several after criss-cross merges
     * @param foundBy what named the tip, in words
     */
    public static Base of(String tip, List<String> mergeBases, String foundBy) {
        return new Base(tip, mergeBases, foundBy, false);
    }

    /** This base of what lies on the base branch already, or is merged there by a queue. */
    public Base ofBaseBranch() {
        return new Base(tip, mergeBases, foundBy, true);
    }

    /**
     * Whether the change lies on the base branch already, or is merged there by a queue: it was judged before, and what
     * its commits said may have been lost in a squash.
     */
    public boolean isOfBaseBranch() {
        return ofBaseBranch;
    }

    /** Full id of the commit where what is approved is read. */
    public String tip() {
        return tip;
    }

    /** Full id of the commit where the change began. */
    public String mergeBase() {
        return mergeBases.get(0);
    }

    /** Full ids of all best common ancestors of the tip and HEAD; several after criss-cross merges. */
    public List<String> mergeBases() {
        return mergeBases;
    }

    /** What named the tip, in words. */
    public String foundBy() {
        return foundBy;
    }

    /** What a report tells of it. */
    public ComparedWith comparedWith() {
        return ComparedWith.of(tip, mergeBase(), foundBy);
    }

    @Override
    public String toString() {
        return comparedWith().toString();
    }
}
