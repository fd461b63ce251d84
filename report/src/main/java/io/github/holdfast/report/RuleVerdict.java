package io.github.holdfast.report;

import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;

/** What one rule says of all modules: the gravest of its verdicts, and how much it found. Immutable. */
public final class RuleVerdict {

    private final String rule;
    private final Verdict verdict;
    private final int reports;
    private final int errors;
    private final int warnings;

    private RuleVerdict(String rule, Verdict verdict, int reports, int errors, int warnings) {
        this.rule = rule;
        this.verdict = verdict;
        this.reports = reports;
        this.errors = errors;
        this.warnings = warnings;
    }

    /** @param reports of this rule, at least one */
    public static RuleVerdict of(String rule, Collection<RuleReport> reports) {
        Objects.requireNonNull(rule, "rule");
        Verdict gravest = reports.stream()
                .map(RuleReport::verdict)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return new RuleVerdict(rule, gravest, reports.size(), count(reports, true), count(reports, false));
    }

    private static int count(Collection<RuleReport> reports, boolean errors) {
        return reports.stream()
                .mapToInt(report -> report.findings(errors).size())
                .sum();
    }

    /** Name of the rule. */
    public String rule() {
        return rule;
    }

    /** The gravest verdict. */
    public Verdict verdict() {
        return verdict;
    }

    /** Number of reports. */
    public int reports() {
        return reports;
    }

    /** Number of findings that are errors. */
    public int errors() {
        return errors;
    }

    /** Number of findings that warn. */
    public int warnings() {
        return warnings;
    }

    @Override
    public String toString() {
        return rule + ": " + verdict;
    }
}
