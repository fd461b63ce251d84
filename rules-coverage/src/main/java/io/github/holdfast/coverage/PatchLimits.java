package io.github.holdfast.coverage;

import io.github.holdfast.coverage.check.Bound;
import io.github.holdfast.coverage.check.PatchCheck;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The parameters of patchCoverage as values. Immutable. */
final class PatchLimits {

    private static final Comparator<Bound> LOWER = Comparator.comparing(Bound::number);

    private final Bound line;
    private final Bound branch;
    private final PartialLines partialLines;
    private final Unmeasured unmeasured;

    PatchLimits(Bound line, Bound branch, PartialLines partialLines, Unmeasured unmeasured) {
        this.line = line;
        this.branch = branch;
        this.partialLines = partialLines;
        this.unmeasured = unmeasured;
    }

    /** The strictest of several, so that no module lowers the limits of all. */
    static PatchLimits strictest(Collection<PatchLimits> all) {
        boolean missed = all.stream().anyMatch(one -> one.partialLines == PartialLines.MISSED);
        boolean fail = all.stream().anyMatch(one -> one.unmeasured == Unmeasured.FAIL);
        return new PatchLimits(
                all.stream().map(one -> one.line).max(LOWER).orElseThrow(),
                all.stream().map(one -> one.branch).max(LOWER).orElseThrow(),
                missed ? PartialLines.MISSED : PartialLines.COVERED,
                fail ? Unmeasured.FAIL : Unmeasured.WARN);
    }

    /** Whether they ask for nothing. */
    boolean areEmpty() {
        return line.isZero() && branch.isZero();
    }

    /** The check against these limits. */
    PatchCheck check() {
        return new PatchCheck(line, branch, partialLines == PartialLines.COVERED, unmeasured == Unmeasured.FAIL);
    }

    List<String> toJdkTypes() {
        return List.of(line.configured(), branch.configured(), partialLines.name(), unmeasured.name());
    }

    static PatchLimits fromJdkTypes(List<String> texts) {
        return new PatchLimits(
                Bound.ratio(texts.get(0)).orElseThrow(),
                Bound.ratio(texts.get(1)).orElseThrow(),
                PartialLines.valueOf(texts.get(2)),
                Unmeasured.valueOf(texts.get(3)));
    }
}
