package io.github.holdfast.dependencies.check;

import io.github.holdfast.core.finding.Finding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Archives and native files that are checked in are dependencies that no POM names. Each has to match a path of the list.
 * It sees what it is given; a file that hides behind other first bytes is not among that.
 */
public final class ArchivesCheck {

    private final List<Approval> entries;
    private final LocalDate today;
    private final Set<String> used = new TreeSet<>();
    private final List<Finding> findings = new ArrayList<>();

    private ArchivesCheck(Approvals approvals, LocalDate today) {
        this.entries = approvals.entries().stream()
                .filter(entry -> entry.section() == Section.ARCHIVES)
                .collect(Collectors.toList());
        this.today = today;
    }

    /** Judges the archives of the tree by the approvals that count, on this day. */
    public static ArchivesCheck of(Approvals approvals, LocalDate today, Collection<Archive> archives) {
        ArchivesCheck check = new ArchivesCheck(approvals, today);
        archives.forEach(check::judge);
        return check;
    }

    /** What is not approved. */
    public List<Finding> findings() {
        return Collections.unmodifiableList(findings);
    }

    /** Keys of the entries that match a file, for {@link StaleApprovals}. */
    public Set<String> used() {
        return Collections.unmodifiableSet(used);
    }

    private void judge(Archive archive) {
        List<Approval> matching = entries.stream()
                .filter(entry -> Glob.of(entry.id()).matches(archive.path()))
                .collect(Collectors.toList());
        matching.forEach(entry -> used.add(entry.key()));
        if (matching.isEmpty()) {
            findings.add(about("CHECKED-IN-ARCHIVE", archive)
                    .saying("New archive checked in: " + Printed.ascii(archive) + ", review needed")
                    .fixBy(
                            "take it from a repository, or ask for this entry to be merged on its own first:",
                            new Proposal(today).archive(archive.path()))
                    .build());
        } else if (matching.stream().allMatch(entry -> entry.isExpiredOn(today))) {
            findings.add(about("APPROVAL-EXPIRED", archive)
                    .saying("Approval expired: " + Printed.ascii(archive) + ", on "
                            + matching.get(0).expires().orElseThrow() + ", review needed")
                    .fixBy("take it from a repository, or ask for a new review of its entry, merged on its own first")
                    .build());
        }
    }

    private static Finding.Builder about(String code, Archive archive) {
        return Finding.of(code, Printed.ascii(archive.path()))
                .in(archive.path())
                .found(archive.kind().word())
                .detail("kind", archive.kind().word());
    }
}
