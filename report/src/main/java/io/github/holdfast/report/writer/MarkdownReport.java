package io.github.holdfast.report.writer;

import io.github.holdfast.report.BuildReports;
import io.github.holdfast.report.ReportedFinding;
import io.github.holdfast.report.RuleReport;
import io.github.holdfast.report.RuleVerdict;
import io.github.holdfast.report.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The reports of a build as Markdown for a comment of a pull request, below 64 KB whatever they say: what does not fit is
 * counted. Every text of others is a {@link CodeSpan}.
 */
public final class MarkdownReport {

    /** GitHub takes no longer comment. */
    static final int MOST_BYTES = 64 << 10;

    private static final int LONGEST_TEXT = 800;
    private static final int LONGEST_PLACE = 300;
    private static final int UP_TO_TABLE = 8 << 10;
    private static final int UP_TO_FINDINGS = 46 << 10;
    private static final int UP_TO_WARNINGS = 51 << 10;
    private static final int UP_TO_NOT_JUDGED = 57 << 10;
    private static final int UP_TO_PASSED = 62 << 10;
    private static final String BREAK = "<br>";

    private MarkdownReport() {}

    /** The text, with LF and a final newline. */
    public static String of(BuildReports reports) {
        BoundedText text = new BoundedText();
        text.add("## Holdfast: " + reports.headline() + "\n" + capital(reports.counts()) + "; "
                + reports.build().words() + ".\n");
        reports.doubts().forEach(doubt -> text.add("\n**" + doubt + ".**\n"));
        text.add(
                "\n| rule | verdict | reports | errors | warnings |\n| --- | --- | ---: | ---: | ---: |\n",
                table(reports),
                "",
                UP_TO_TABLE);
        text.add("", failed(reports), "", UP_TO_FINDINGS);
        text.add("\n### Warnings\n", warnings(reports), "", UP_TO_WARNINGS);
        text.add("\n### Not judged\n", notJudged(reports), "", UP_TO_NOT_JUDGED);
        text.add(
                "\n<details><summary>Passed, or nothing to judge</summary>\n\n",
                passed(reports),
                "\n</details>\n",
                UP_TO_PASSED);
        return text.toString();
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static List<String> table(BuildReports reports) {
        List<String> rows = new ArrayList<>();
        for (RuleVerdict rule : reports.rules()) {
            String verdict = rule.verdict().fails()
                    ? "**" + rule.verdict().words() + "**"
                    : rule.verdict().words();
            rows.add("| " + rule.rule() + " | " + verdict + " | " + rule.reports() + " | " + rule.errors() + " | "
                    + rule.warnings() + " |\n");
        }
        return rows;
    }

    private static List<String> failed(BuildReports reports) {
        List<String> findings = new ArrayList<>();
        for (RuleReport report : reports.failing()) {
            String heading = "\n### " + report.rule() + " in " + module(report) + ": "
                    + report.verdict().words() + "\n"
                    + report.reason().map(why -> span(why) + "\n\n").orElse("")
                    + "check again: " + span(report.checkAgain()) + "\n\n";
            for (ReportedFinding finding : report.findings()) {
                findings.add(heading + "- " + (finding.isError() ? "" : "warning: ") + told(finding));
                heading = "";
            }
        }
        return findings;
    }

    private static String told(ReportedFinding finding) {
        String first = "**" + finding.code() + "** " + CodeSpan.of(finding.place(), LONGEST_PLACE);
        String message = CodeSpan.lines(finding.saying(), LONGEST_TEXT);
        String fix = finding.fix()
                .map(text -> CodeSpan.lines(text, LONGEST_TEXT))
                .filter(spans -> !spans.isEmpty())
                .map(spans -> BREAK + "fix: " + spans)
                .orElse("");
        return first + BREAK + message + fix + "\n";
    }

    private static List<String> warnings(BuildReports reports) {
        List<String> warnings = new ArrayList<>();
        for (RuleReport report : reports.reports()) {
            if (!report.verdict().fails()) {
                for (ReportedFinding finding : report.findings()) {
                    warnings.add("- " + report.rule() + " " + told(finding));
                }
            }
        }
        return warnings;
    }

    private static List<String> notJudged(BuildReports reports) {
        List<String> lines = new ArrayList<>();
        for (RuleReport report : reports.reports()) {
            report.notJudged()
                    .forEach(text ->
                            lines.add("- " + report.rule() + " in " + module(report) + ": " + span(text) + "\n"));
        }
        reports.earlier().forEach(file -> lines.add("- left by an earlier build: " + span(file) + "\n"));
        return lines;
    }

    private static List<String> passed(BuildReports reports) {
        List<String> lines = new ArrayList<>();
        for (RuleReport report : reports.reports()) {
            if (!report.verdict().fails()) {
                String why = report.verdict() == Verdict.NOT_APPLICABLE
                        ? ": did not apply"
                                + report.reason()
                                        .map(reason -> ", " + span(reason))
                                        .orElse("")
                        : "";
                lines.add("- " + report.rule() + " in " + module(report) + why + "\n");
            }
        }
        return lines;
    }

    private static String module(RuleReport report) {
        return CodeSpan.of(report.module(), LONGEST_PLACE);
    }

    private static String span(String text) {
        return CodeSpan.of(text, LONGEST_TEXT);
    }
}
