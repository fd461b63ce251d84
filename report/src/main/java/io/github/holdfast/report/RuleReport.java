package io.github.holdfast.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** What one rule says of one module: one JSON report. Immutable; sorted by rule, module, execution and file. */
public final class RuleReport implements Comparable<RuleReport> {

    private static final Comparator<RuleReport> ORDER = Comparator.comparing(RuleReport::rule)
            .thenComparing(RuleReport::module)
            .thenComparing(RuleReport::execution)
            .thenComparing(RuleReport::name);

    private final String name;
    private final String pom;
    private final Build build;
    private final String rule;
    private final String execution;
    private final String module;
    private final Verdict verdict;
    private final Optional<String> reason;
    private final List<String> notJudged;
    private final List<ReportedFinding> findings;
    private final List<Coverage> coverage;
    private final String checkAgain;

    private RuleReport(Builder builder) {
        name = builder.name;
        pom = builder.pom;
        build = Objects.requireNonNull(builder.build, "build");
        rule = Objects.requireNonNull(builder.rule, "rule");
        execution = Objects.requireNonNull(builder.execution, "execution");
        module = Objects.requireNonNull(builder.module, "module");
        verdict = Objects.requireNonNull(builder.verdict, "verdict");
        reason = builder.reason;
        notJudged = List.copyOf(builder.notJudged);
        findings = List.copyOf(builder.findings);
        coverage = List.copyOf(builder.coverage);
        checkAgain = Objects.requireNonNull(builder.checkAgain, "checkAgain");
    }

    /**
     * Begins a report.
     *
     * @param name path of its file, relative to the reactor root
     * @param pom path of its module's POM, relative to the reactor root
     */
    public static Builder of(String name, String pom) {
        return new Builder(name, pom);
    }

    /** Path of its file, relative to the reactor root. */
    public String name() {
        return name;
    }

    /** Path of its module's POM, relative to the reactor root. */
    public String pom() {
        return pom;
    }

    /** The build that wrote it. */
    public Build build() {
        return build;
    }

    /** Name of the rule: letters and digits. */
    public String rule() {
        return rule;
    }

    /** Id of the enforcer execution; any text. */
    public String execution() {
        return execution;
    }

    /** Artifact id, or {@code reactor}; any text. */
    public String module() {
        return module;
    }

    /** What was found, in a word. */
    public Verdict verdict() {
        return verdict;
    }

    /** Why nothing was or could be judged. */
    public Optional<String> reason() {
        return reason;
    }

    /** What was left out of the judgement, each with its reason. */
    public List<String> notJudged() {
        return notJudged;
    }

    /** The findings, in the order of the report. */
    public List<ReportedFinding> findings() {
        return findings;
    }

    /** Findings that are errors, or those that are not. */
    public List<ReportedFinding> findings(boolean errors) {
        return findings.stream().filter(finding -> finding.isError() == errors).collect(Collectors.toList());
    }

    /** Lines and branches of the module, where the report counted them. */
    public List<Coverage> coverage() {
        return coverage;
    }

    /** The command that judges again. */
    public String checkAgain() {
        return checkAgain;
    }

    @Override
    public int compareTo(RuleReport other) {
        return ORDER.compare(this, other);
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof RuleReport && name.equals(((RuleReport) object).name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return rule + " in " + module + ": " + verdict;
    }

    /** Collects the parts of a report; each method sets one and returns this builder. */
    public static final class Builder {

        private final String name;
        private final String pom;
        private Build build;
        private String rule;
        private String execution;
        private String module;
        private Verdict verdict;
        private Optional<String> reason = Optional.empty();
        private List<String> notJudged = List.of();
        private List<ReportedFinding> findings = new ArrayList<>();
        private List<Coverage> coverage = List.of();
        private String checkAgain;

        private Builder(String name, String pom) {
            this.name = Objects.requireNonNull(name, "name");
            this.pom = Objects.requireNonNull(pom, "pom");
        }

        /** The build that wrote it. */
        public Builder by(Build wrote) {
            build = wrote;
            return this;
        }

        /** Rule, execution and module. */
        public Builder about(String ruleName, String executionId, String moduleName) {
            rule = ruleName;
            execution = executionId;
            module = moduleName;
            return this;
        }

        /** The verdict, and why nothing was or could be judged. */
        public Builder saying(Verdict word, Optional<String> why) {
            verdict = word;
            reason = why;
            return this;
        }

        /** What was left out. */
        public Builder notJudging(List<String> leftOut) {
            notJudged = leftOut;
            return this;
        }

        /** The findings. */
        public Builder finding(List<ReportedFinding> found) {
            findings = found;
            return this;
        }

        /** Lines and branches. */
        public Builder covering(List<Coverage> counted) {
            coverage = counted;
            return this;
        }

        /** The command that judges again. */
        public Builder checkAgain(String command) {
            checkAgain = command;
            return this;
        }

        /** The finished report. */
        public RuleReport build() {
            return new RuleReport(this);
        }
    }
}
