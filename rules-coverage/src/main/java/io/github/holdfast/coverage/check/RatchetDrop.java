package io.github.holdfast.coverage.check;

import java.util.Optional;

/** One counter of one module that has dropped, and the line that tells it. Immutable. */
final class RatchetDrop {

    private final BaselineLine line;
    private final boolean ofWorkTree;
    private final Count found;
    private final long needed;

    private RatchetDrop(BaselineLine line, boolean ofWorkTree, Count found, long needed) {
        this.line = line;
        this.ofWorkTree = ofWorkTree;
        this.found = found;
        this.needed = needed;
    }

    /** Holds a count against both lines; of two that it breaks, the one that asks for more is told. */
    static Optional<RatchetDrop> of(
            Optional<BaselineLine> work, Optional<BaselineLine> base, Count found, long tolerance) {
        Optional<RatchetDrop> first = of(work, true, found, tolerance);
        Optional<RatchetDrop> second = of(base, false, found, tolerance);
        boolean baseAsksForMore = second.isPresent() && (first.isEmpty() || second.get().needed > first.get().needed);
        return baseAsksForMore ? second : first;
    }

    private static Optional<RatchetDrop> of(
            Optional<BaselineLine> line, boolean ofWorkTree, Count found, long tolerance) {
        return line.filter(one -> one.isDropped(found, tolerance))
                .map(one -> new RatchetDrop(one, ofWorkTree, found, one.needed(found, tolerance)));
    }

    BaselineLine line() {
        return line;
    }

    /** Whether the line is one of the work tree, and not only one at the base. */
    boolean ofWorkTree() {
        return ofWorkTree;
    }

    Count found() {
        return found;
    }

    /** How many items more have to be covered. */
    long needed() {
        return needed;
    }
}
