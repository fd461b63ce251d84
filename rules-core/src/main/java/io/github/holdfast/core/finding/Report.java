package io.github.holdfast.core.finding;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a check says: a verdict, its headline, the evidence and the findings, sorted. Where it belongs (rule, module,
 * build) is told by {@link Origin}. Immutable.
 */
public final class Report {

    private final Verdict verdict;
    private final String headline;
    private final Evidence evidence;
    private final List<Finding> findings;
    private final List<String> hints;
    private final List<String> notJudged;

    private Report(
            Verdict verdict,
            String headline,
            Evidence evidence,
            Collection<Finding> findings,
            List<String> hints,
            List<String> notJudged) {
        this.verdict = verdict;
        this.headline = Objects.requireNonNull(headline, "headline");
        this.evidence = Objects.requireNonNull(evidence, "evidence");
        this.findings = findings.stream().sorted().collect(Collectors.toUnmodifiableList());
        this.hints = Collections.unmodifiableList(new ArrayList<>(hints));
        this.notJudged = Collections.unmodifiableList(new ArrayList<>(notJudged));
    }

    /**
     * The report of something that was judged: FAILED when one of the findings is an error, else PASSED.
     *
     * @param headline what stands behind the colon of the first line
     */
    public static Report judged(String headline, Evidence evidence, Collection<Finding> findings) {
        boolean failed = findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
        return new Report(failed ? Verdict.FAILED : Verdict.PASSED, headline, evidence, findings, List.of(), List.of());
    }

    /** The report where there is truly nothing to judge. */
    public static Report notApplicable(String reason, Evidence evidence) {
        return notApplicable(reason, evidence, List.of());
    }

    /** The report where there is truly nothing to judge, and something to warn of. */
    public static Report notApplicable(String reason, Evidence evidence, Collection<Finding> warnings) {
        return new Report(Verdict.NOT_APPLICABLE, reason, evidence, warnings, List.of(), List.of());
    }

    /**
     * The report where nothing could be judged.
     *
     * @param root the reactor root, which paths are told from
     */
    public static Report unusable(UnusableInput input, Path root) {
        return new Report(
                Verdict.UNUSABLE,
                input.getMessage(),
                Evidence.none(),
                List.of(input.finding().relativeTo(root)),
                List.of(),
                List.of());
    }

    /** This report with lines such as {@code most to gain: …}, printed between the evidence and the fix. */
    public Report hinting(List<String> lines) {
        return new Report(verdict, headline, evidence, findings, lines, notJudged);
    }

    /** This report with what was left out of the judgement, each with its reason. */
    public Report leavingOut(List<String> subjects) {
        return new Report(verdict, headline, evidence, findings, hints, subjects);
    }

    /** This report with more that was left out of the judgement. */
    public Report leavingOutAlso(List<String> subjects) {
        List<String> all = new ArrayList<>(notJudged);
        all.addAll(subjects);
        return leavingOut(all);
    }

    /** This report with more findings; an error among them makes it fail, under the given headline. */
    public Report finding(String newHeadline, Collection<Finding> more) {
        List<Finding> all = new ArrayList<>(findings);
        all.addAll(more);
        Verdict judgedAnew = judged(newHeadline, evidence, all).verdict;
        Verdict worse = verdict == Verdict.UNUSABLE ? verdict : judgedAnew;
        return new Report(worse, newHeadline, evidence, all, hints, notJudged);
    }

    /** The verdict. */
    public Verdict verdict() {
        return verdict;
    }

    /** What stands behind the colon of the first line. */
    public String headline() {
        return headline;
    }

    /** Why there was nothing to judge; empty when something was. */
    public Optional<String> reason() {
        boolean judged = verdict == Verdict.PASSED || verdict == Verdict.FAILED;
        return judged ? Optional.empty() : Optional.of(headline);
    }

    /** What was looked at. */
    public Evidence evidence() {
        return evidence;
    }

    /** The findings, sorted by subject. */
    public List<Finding> findings() {
        return findings;
    }

    /** Lines between the evidence and the fix. */
    public List<String> hints() {
        return hints;
    }

    /** What was left out of the judgement, each with its reason. */
    public List<String> notJudged() {
        return notJudged;
    }

    @Override
    public String toString() {
        return verdict + ": " + headline;
    }
}
