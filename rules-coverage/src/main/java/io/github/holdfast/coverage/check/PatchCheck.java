package io.github.holdfast.coverage.check;

import io.github.holdfast.core.finding.Evidence;
import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.core.finding.Quantity;
import io.github.holdfast.core.finding.Report;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Holds the coverage of changed lines against its limits. Compares exactly, and small changes too: one line of one is
 * 0 or 100 %. A line is covered when every instruction of it ran, or, in JaCoCo's reading, when one did.
 */
public final class PatchCheck {

    private static final int LONGEST_TEXT = 70;

    private final Bound line;
    private final Bound branch;
    private final boolean partialCounts;
    private final boolean unmeasuredFails;

    /**
     * @param line least ratio of covered lines; 0 asks for none
     * @param branch least ratio of covered branches; 0 asks for none
     * @param partialCounts whether a line counts as covered of which some instructions ran
     * @param unmeasuredFails whether a source that cannot be measured fails, or warns
     */
    public PatchCheck(Bound line, Bound branch, boolean partialCounts, boolean unmeasuredFails) {
        this.line = Objects.requireNonNull(line, "line");
        this.branch = Objects.requireNonNull(branch, "branch");
        this.partialCounts = partialCounts;
        this.unmeasuredFails = unmeasuredFails;
    }

    /** Judges a change. */
    public Report judge(Patch patch) {
        Count lines = lines(patch);
        Count branches = branches(patch);
        boolean lineBroken = isBelow(lines, line);
        boolean branchBroken = isBelow(branches, branch);
        List<Finding> findings = new ArrayList<>(unmeasured(patch));
        if (lineBroken || branchBroken) {
            findings.addAll(missed(patch));
        }
        return Report.judged(headline(patch, lines, branches, lineBroken, branchBroken), evidence(patch), findings);
    }

    private Count lines(Patch patch) {
        long covered = patch.lines().stream().filter(this::isCovered).count();
        return Count.of(covered, patch.lines().size() - covered);
    }

    private boolean isCovered(ChangedLine one) {
        return partialCounts ? !one.isMissed() : one.isWhole();
    }

    private static Count branches(Patch patch) {
        return patch.lines().stream().map(ChangedLine::branches).reduce(Count.of(0, 0), Count::plus);
    }

    private static boolean isBelow(Count count, Bound minimum) {
        return BigDecimal.valueOf(count.covered())
                        .compareTo(minimum.number().multiply(BigDecimal.valueOf(count.total())))
                < 0;
    }

    private String headline(Patch patch, Count lines, Count branches, boolean lineBroken, boolean branchBroken) {
        if (patch.files() == 0) {
            return "no line of a main source changed";
        }
        String sources = Quantity.of(patch.files(), "changed source", "changed sources");
        if (patch.lines().isEmpty()) {
            return "no changed line carries code in " + sources;
        }
        List<String> parts = new ArrayList<>();
        parts.add(part(lines, line, "changed lines", lineBroken));
        if (branches.total() > 0) {
            parts.add(part(branches, branch, "branches in them", branchBroken));
        }
        return String.join(", ", parts) + ", in " + sources;
    }

    private static String part(Count count, Bound minimum, String items, boolean broken) {
        String percent = Percent.atLeast(count.covered(), count.total(), minimum.number());
        String needs = minimum.isZero() ? "" : (broken ? ", needs " : ", needed ") + Percent.exact(minimum.number());
        return percent + " of " + items + " covered (" + count.covered() + " of " + count.total() + ")" + needs;
    }

    private List<Finding> unmeasured(Patch patch) {
        return patch.unmeasured().entrySet().stream()
                .map(entry -> {
                    Finding.Builder finding = Finding.of("UNMEASURED", entry.getKey())
                            .in(entry.getKey())
                            .saying(entry.getKey() + ": changed, and cannot be measured: " + entry.getValue())
                            .needed("classes and execution data of every changed source")
                            .fixBy(
                                    "write a test that runs the changed code in this module, and build it with the module");
                    return (unmeasuredFails ? finding : finding.warning()).build();
                })
                .collect(Collectors.toList());
    }

    /** A finding a run of lines that did not run, and one a line of which a part did not. */
    private List<Finding> missed(Patch patch) {
        List<Finding> findings = new ArrayList<>();
        List<ChangedLine> run = new ArrayList<>();
        for (ChangedLine next : patch.lines()) {
            boolean continues = !run.isEmpty()
                    && next.isMissed()
                    && run.get(run.size() - 1).file().equals(next.file())
                    && run.get(run.size() - 1).number() == next.number() - 1;
            if (!continues) {
                notExecuted(patch, run).ifPresent(findings::add);
                run.clear();
            }
            if (next.isMissed()) {
                run.add(next);
            } else if (next.branches().missed() > 0 || !next.isWhole()) {
                findings.add(partial(patch, next));
            }
        }
        notExecuted(patch, run).ifPresent(findings::add);
        return findings;
    }

    private Optional<Finding> notExecuted(Patch patch, List<ChangedLine> run) {
        if (run.isEmpty()) {
            return Optional.empty();
        }
        ChangedLine first = run.get(0);
        ChangedLine last = run.get(run.size() - 1);
        String place = first + (run.size() > 1 ? "-" + last.number() : "");
        return Optional.of(finding(first, place + " not executed" + text(patch, first))
                .found("0 of " + Quantity.of(run.size(), "line", "lines") + " executed")
                .detail("lastLine", last.number())
                .build());
    }

    private Finding partial(Patch patch, ChangedLine one) {
        String what = one.branches().missed() > 0
                ? one.branches().missed() + " of " + Quantity.of(one.branches().total(), "branch", "branches")
                        + " missed"
                : one.instructions().missed() + " of "
                        + Quantity.of(one.instructions().total(), "instruction", "instructions") + " missed";
        return finding(one, one + " " + what + text(patch, one))
                .found(what)
                .detail("lastLine", one.number())
                .build();
    }

    private Finding.Builder finding(ChangedLine at, String message) {
        return Finding.of("PATCH-NOT-COVERED", at.file())
                .at(at.file(), at.number())
                .saying(message)
                .needed(line.configured() + " of the changed lines, " + branch.configured() + " of their branches")
                .fixBy("write tests that run these lines both ways and assert what they do");
    }

    private static String text(Patch patch, ChangedLine line) {
        String text = patch.text(line).strip();
        if (text.isEmpty()) {
            return "";
        }
        return ": " + (text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) + "…" : text);
    }

    private Evidence evidence(Patch patch) {
        Count lines = lines(patch);
        Count branches = branches(patch);
        return patch.evidence()
                .alsoAt(Quantity.of(patch.files(), "changed source", "changed sources"))
                .alsoAt(Quantity.of(patch.withoutCode(), "changed line carries", "changed lines carry") + " no code")
                .with("changedSources", patch.files())
                .with("changedLines", patch.lines().size() + patch.withoutCode())
                .with("linesWithoutCode", patch.withoutCode())
                .with("lines", Map.of("covered", lines.covered(), "missed", lines.missed()))
                .with("branches", Map.of("covered", branches.covered(), "missed", branches.missed()))
                .with("limits", Map.of("line", line.configured(), "branch", branch.configured()));
    }
}
