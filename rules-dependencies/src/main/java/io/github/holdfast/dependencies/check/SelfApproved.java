package io.github.holdfast.dependencies.check;

import io.github.holdfast.core.finding.Finding;
import java.util.ArrayList;
import java.util.List;

/**
 * What a change approves itself, where the work tree decides: entries that it adds or widens and denials that it takes
 * away. They count, and whoever reviews the change has to see them first.
 */
public final class SelfApproved {

    private SelfApproved() {}

    /**
     * A warning for each of them.
     *
     * @param tip the list at the tip of the base
     * @param mergeBase the list where the change began
     * @param workTree the list in the work tree
     * @param file the list as messages name it
     */
    public static List<Finding> of(Approvals tip, Approvals mergeBase, Approvals workTree, String file) {
        List<Finding> findings = new ArrayList<>();
        workTree.entries().stream()
                .filter(entry -> !isIn(tip, entry) && !isIn(mergeBase, entry))
                .forEach(entry -> findings.add(warning(
                        "approved by this change itself: " + Printed.ascii(entry.id()) + ", review needed",
                        entry.id(),
                        file,
                        entry.line())));
        tip.denials().stream()
                .filter(denial ->
                        mergeBase.denials().stream().anyMatch(one -> one.id().equals(denial.id())))
                .filter(denial ->
                        workTree.denials().stream().noneMatch(one -> one.id().equals(denial.id())))
                .forEach(denial -> findings.add(warning(
                        "no longer denied by this change itself: " + Printed.ascii(denial.id()) + ", review needed",
                        denial.id(),
                        file,
                        0)));
        return findings;
    }

    private static boolean isIn(Approvals approvals, Approval entry) {
        return approvals.written(entry.section(), entry.id()).stream().anyMatch(entry::isWithin);
    }

    private static Finding warning(String message, String id, String file, int line) {
        Finding.Builder finding =
                Finding.of("SELF-APPROVED", Printed.ascii(id)).warning().saying(message);
        return line == 0 ? finding.in(file).build() : finding.at(file, line).build();
    }
}
