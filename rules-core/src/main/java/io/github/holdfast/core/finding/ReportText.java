package io.github.holdfast.core.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The console form of a report: everything that is needed to act, in one text. */
public final class ReportText {

    /** How many findings a text lists; the rest is counted and stands in the JSON report. */
    static final int MOST_FINDINGS = 20;

    private static final int MOST_FIXES = 3;
    private static final int MESSAGE_WIDTH = 88;

    private ReportText() {}

    /** The whole text of a report that fails: header, findings, evidence, fix and command. */
    public static String whole(Origin origin, Report report) {
        List<String> lines = new ArrayList<>();
        lines.add(origin.rule() + " FAILED in " + origin.module() + ": " + report.headline());
        findings(origin, report).forEach(line -> lines.add("  " + line));
        Optional<String> lookedAt = lookedAt(report);
        lookedAt.ifPresent(text -> lines.add("  looked at: " + text));
        origin.base().ifPresent(base -> lines.add("  compared with: " + base));
        report.hints().forEach(hint -> lines.add("  " + hint));
        notJudged(report).ifPresent(text -> lines.add("  not judged: " + text));
        fixes(report).forEach(lines::addAll);
        lines.add("  check again: " + origin.checkAgain());
        return lines.stream().map(ReportText::printable).collect(Collectors.joining("\n"));
    }

    /**
     * Text as one line of a log. Names come from POMs, class files and git: a line break, an escape or a change of
     * direction in one must not forge what is read.
     */
    public static String printable(String line) {
        if (line.codePoints().allMatch(ReportText::isPrintable)) {
            return line;
        }
        StringBuilder text = new StringBuilder();
        line.codePoints().forEach(point -> {
            if (isPrintable(point)) {
                text.appendCodePoint(point);
            } else {
                text.append(String.format(Locale.ROOT, "\\u%04x", point));
            }
        });
        return text.toString();
    }

    private static boolean isPrintable(int point) {
        int type = Character.getType(point);
        return type != Character.CONTROL
                && type != Character.FORMAT
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR;
    }

    /** The one line of a report that does not fail, in the log of the module that it is about. */
    public static String line(Origin origin, Report report) {
        boolean applies = report.verdict() != Verdict.NOT_APPLICABLE;
        return line(applies ? origin.rule() : origin.rule() + ": NOT APPLICABLE in " + origin.module(), origin, report);
    }

    /** The one line of a report that does not fail, where several modules are told of. */
    public static String lineOfMany(Origin origin, Report report) {
        String applies = report.verdict() == Verdict.NOT_APPLICABLE ? ": NOT APPLICABLE" : "";
        return line(origin.rule() + applies + " in " + origin.module(), origin, report);
    }

    private static String line(String start, Origin origin, Report report) {
        StringBuilder line = new StringBuilder(start).append(": ").append(report.headline());
        report.evidence().leftOut().forEach(clause -> line.append("; ").append(clause));
        origin.base().ifPresent(base -> line.append("; compared with ").append(base));
        notJudged(report).ifPresent(text -> line.append("; not judged: ").append(text));
        return printable(line.toString());
    }

    /** The warnings of a report that does not fail, a line each. */
    public static List<String> warnings(Origin origin, Report report) {
        return findings(origin, report).stream()
                .map(line -> printable(origin.rule() + " in " + origin.module() + ": " + line.strip()))
                .collect(Collectors.toList());
    }

    private static List<String> findings(Origin origin, Report report) {
        List<String> lines = report.findings().stream()
                .limit(MOST_FINDINGS)
                .flatMap(ReportText::finding)
                .collect(Collectors.toCollection(ArrayList::new));
        int more = report.findings().size() - MOST_FINDINGS;
        if (more > 0) {
            lines.add("and " + more + " more, see " + origin.jsonFile());
        }
        return lines;
    }

    private static Stream<String> finding(Finding finding) {
        String warning = finding.severity() == Severity.WARNING ? "warning: " : "";
        String first = String.format(
                Locale.ROOT, "%-" + MESSAGE_WIDTH + "s  [%s]", warning + finding.message(), finding.code());
        return Stream.concat(Stream.of(first), finding.below().stream().map(line -> "  " + line));
    }

    private static Optional<String> lookedAt(Report report) {
        return Optional.of(report.evidence().toString()).filter(text -> !text.isEmpty());
    }

    private static Optional<String> notJudged(Report report) {
        return report.notJudged().isEmpty() ? Optional.empty() : Optional.of(String.join("; ", report.notJudged()));
    }

    private static List<List<String>> fixes(Report report) {
        return report.findings().stream()
                .flatMap(finding -> finding.fix().map(text -> fix(text, finding.fixLines())).stream())
                .distinct()
                .limit(MOST_FIXES)
                .collect(Collectors.toList());
    }

    private static List<String> fix(String text, List<String> lines) {
        List<String> fix = new ArrayList<>();
        fix.add("  fix: " + text);
        lines.forEach(line -> fix.add("    " + line));
        return fix;
    }
}
