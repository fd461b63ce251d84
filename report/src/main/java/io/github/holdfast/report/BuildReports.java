package io.github.holdfast.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * All reports of the newest build, and what is left of earlier ones: those are named and not judged, since they tell of
 * another state of the code. There is always at least one report. Immutable.
 */
public final class BuildReports {

    private static final Map<Verdict, String> WORDS = Map.of(
            Verdict.FAILED, "failed",
            Verdict.UNUSABLE, "could judge nothing",
            Verdict.PASSED, "passed",
            Verdict.NOT_APPLICABLE, "did not apply");

    private final Build build;
    private final List<RuleReport> reports;
    private final List<String> earlier;
    private final Optional<String> head;

    private BuildReports(Build build, List<RuleReport> reports, List<String> earlier, Optional<String> head) {
        this.build = build;
        this.reports = reports;
        this.earlier = earlier;
        this.head = head;
    }

    /**
     * Takes the build that began last.
     *
     * @param found of any builds, at least one
     */
    public static BuildReports newestOf(Collection<RuleReport> found) {
        Build newest = found.stream()
                .map(RuleReport::build)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        List<RuleReport> reports = found.stream()
                .filter(report -> report.build().id().equals(newest.id()))
                .sorted()
                .collect(Collectors.toList());
        List<String> earlier = found.stream()
                .filter(report -> !report.build().id().equals(newest.id()))
                .map(RuleReport::name)
                .sorted()
                .collect(Collectors.toList());
        return new BuildReports(newest, reports, earlier, Optional.empty());
    }

    /** These reports, where HEAD names this commit now. */
    public BuildReports whileHeadIs(Optional<String> commit) {
        return new BuildReports(build, reports, earlier, Objects.requireNonNull(commit, "commit"));
    }

    /** The build that wrote them. */
    public Build build() {
        return build;
    }

    /** The reports, sorted. */
    public List<RuleReport> reports() {
        return reports;
    }

    /** The reports that fail a build. */
    public List<RuleReport> failing() {
        return reports.stream().filter(report -> report.verdict().fails()).collect(Collectors.toList());
    }

    /** What one should know before believing them, in sentences of our own words and hexadecimal digits. */
    public List<String> doubts() {
        List<String> doubts = new ArrayList<>();
        if (head.isPresent() && build.commit().isPresent() && !head.equals(build.commit())) {
            doubts.add("HEAD is another commit now: build again before you believe this");
        }
        return doubts;
    }

    /** Files of the reports that an earlier build left. */
    public List<String> earlier() {
        return earlier;
    }

    /** What each rule says, sorted by its name. */
    public List<RuleVerdict> rules() {
        Map<String, List<RuleReport>> byRule =
                reports.stream().collect(Collectors.groupingBy(RuleReport::rule, TreeMap::new, Collectors.toList()));
        return byRule.entrySet().stream()
                .map(entry -> RuleVerdict.of(entry.getKey(), entry.getValue()))
                .collect(Collectors.toList());
    }

    /** The gravest verdict of all. */
    public Verdict verdict() {
        return reports.stream()
                .map(RuleReport::verdict)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Number of findings that are errors. */
    public int errors() {
        return rules().stream().mapToInt(RuleVerdict::errors).sum();
    }

    /** Number of findings that warn. */
    public int warnings() {
        return rules().stream().mapToInt(RuleVerdict::warnings).sum();
    }

    /** The verdict in a word or two. */
    public String headline() {
        switch (verdict()) {
            case NOT_APPLICABLE:
                return "nothing to judge";
            case PASSED:
                return "passed";
            default:
                return "failed";
        }
    }

    /** How many rules said what, and how much they found: words and numbers of our own. */
    public String counts() {
        List<String> counts = new ArrayList<>();
        for (Verdict verdict : List.of(Verdict.FAILED, Verdict.UNUSABLE, Verdict.PASSED, Verdict.NOT_APPLICABLE)) {
            long rules =
                    rules().stream().filter(rule -> rule.verdict() == verdict).count();
            if (rules > 0) {
                counts.add((counts.isEmpty() ? quantity(rules, "rule") : rules) + " " + WORDS.get(verdict));
            }
        }
        counts.add(quantity(errors(), "error"));
        counts.add(quantity(warnings(), "warning"));
        return String.join(", ", counts);
    }

    private static String quantity(long number, String one) {
        return number + " " + one + (number == 1 ? "" : "s");
    }

    @Override
    public String toString() {
        return headline() + ": " + counts();
    }
}
