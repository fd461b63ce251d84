package io.github.holdfast.report.writer;

import io.github.holdfast.report.BuildReports;
import io.github.holdfast.report.ReportedFinding;
import io.github.holdfast.report.RuleReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Lines of standard output that GitHub's runner turns into notes beside the code. It shows ten errors and ten warnings of a
 * step, so no more are said. A text of a report is one line here and begins no command of its own.
 */
public final class GithubCommands {

    private static final int MOST = 10;
    private static final int LONGEST_TEXT = 1000;

    private final RepositoryPath paths;

    private GithubCommands(RepositoryPath paths) {
        this.paths = paths;
    }

    /**
     * The lines, without line ends.
     *
     * @param paths as the repository has them, which the runner compares with
     */
    public static List<String> of(BuildReports reports, RepositoryPath paths) {
        GithubCommands commands = new GithubCommands(paths);
        List<String> lines = new ArrayList<>();
        commands.add(lines, reports, true);
        commands.add(lines, reports, false);
        return lines;
    }

    private void add(List<String> lines, BuildReports reports, boolean errors) {
        List<String> all = new ArrayList<>();
        for (RuleReport report : reports.reports()) {
            report.findings(errors).forEach(finding -> all.add(command(report, finding)));
        }
        lines.addAll(all.stream().limit(MOST).collect(Collectors.toList()));
        if (all.size() > MOST) {
            lines.add("::notice title=Holdfast::and " + (all.size() - MOST) + " more "
                    + (errors ? "errors" : "warnings") + ", see report.html");
        }
    }

    private String command(RuleReport report, ReportedFinding finding) {
        List<String> properties = new ArrayList<>();
        Optional<String> file = finding.file().flatMap(paths::of);
        if (file.isPresent()) {
            properties.add("file=" + property(file.get()));
            finding.line().ifPresent(line -> properties.add("line=" + line));
        }
        properties.add("title=" + report.rule() + " " + finding.code());
        String place = file.isPresent() ? "" : finding.place() + ": ";
        String fix = finding.fix().map(text -> "\nfix: " + text).orElse("");
        String message = place + finding.saying() + fix + "\ncheck again: " + report.checkAgain();
        return "::" + (finding.isError() ? "error" : "warning") + " " + String.join(",", properties) + "::"
                + data(message);
    }

    private static String data(String text) {
        return text.lines()
                .map(line -> Printable.line(line, LONGEST_TEXT).replace("%", "%25"))
                .collect(Collectors.joining("%0A"));
    }

    /** As GitHub's own toolkit does it; a carriage return or line feed is written by its code already. */
    private static String property(String text) {
        return Printable.line(text, LONGEST_TEXT)
                .replace("%", "%25")
                .replace(":", "%3A")
                .replace(",", "%2C");
    }
}
