package io.github.holdfast.dependencies.check;

import java.time.LocalDate;
import java.util.Objects;

/** What a check holds a build against. Immutable. */
public final class ApprovalTerms {

    private final Approvals approvals;
    private final String source;
    private final Approvals pending;
    private final LocalDate today;

    private ApprovalTerms(Approvals approvals, String source, Approvals pending, LocalDate today) {
        this.approvals = Objects.requireNonNull(approvals, "approvals");
        this.source = Objects.requireNonNull(source, "source");
        this.pending = Objects.requireNonNull(pending, "pending");
        this.today = Objects.requireNonNull(today, "today");
    }

    /**
     * The approvals that count.
     *
     * @param source where they are from, for example {@code origin/main @ 1a2b3c4}
     * @param today the day in UTC
     */
    public static ApprovalTerms of(Approvals approvals, String source, LocalDate today) {
        return new ApprovalTerms(approvals, source, Approvals.none(), today);
    }

    /** These terms with the list of the work tree, whose new entries do not count yet and are told of. */
    public ApprovalTerms pending(Approvals workTree) {
        return new ApprovalTerms(approvals, source, workTree, today);
    }

    Approvals approvals() {
        return approvals;
    }

    String source() {
        return source;
    }

    Approvals pending() {
        return pending;
    }

    LocalDate today() {
        return today;
    }
}
