package io.github.holdfast.dependencies.check;

import io.github.holdfast.core.finding.Report;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** The report on a module, and which approvals were of use in it. Immutable. */
public final class JudgedModule {

    private final Report report;
    private final Set<String> used;

    JudgedModule(Report report, Set<String> used) {
        this.report = Objects.requireNonNull(report, "report");
        this.used = Collections.unmodifiableSet(new TreeSet<>(used));
    }

    /** The report. */
    public Report report() {
        return report;
    }

    /** Keys of the entries that name something of the module, for {@link StaleApprovals}; of JDK types only. */
    public Set<String> used() {
        return used;
    }
}
