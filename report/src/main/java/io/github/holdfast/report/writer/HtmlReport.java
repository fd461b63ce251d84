package io.github.holdfast.report.writer;

import io.github.holdfast.report.BuildReports;
import io.github.holdfast.report.Coverage;
import io.github.holdfast.report.Excerpts;
import io.github.holdfast.report.ReportedFinding;
import io.github.holdfast.report.RuleReport;
import io.github.holdfast.report.RuleVerdict;
import io.github.holdfast.report.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The reports of a build as one page without a script and without anything from elsewhere, which its own policy forbids too.
 * It tells every finding; every text of others goes through {@link HtmlText}.
 */
public final class HtmlReport {

    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

    private final BuildReports reports;
    private final Excerpts excerpts;
    private final StringBuilder page = new StringBuilder();

    private HtmlReport(BuildReports reports, Excerpts excerpts) {
        this.reports = reports;
        this.excerpts = excerpts;
    }

    /** The page, with LF and a final newline. */
    public static String of(BuildReports reports, Excerpts excerpts) {
        HtmlReport html = new HtmlReport(reports, excerpts);
        html.head();
        html.rules();
        html.failing();
        html.warnings();
        html.coverage();
        html.notJudged();
        html.passed();
        html.add("</main></body></html>");
        return html.page.toString();
    }

    private void add(String line) {
        page.append(line).append('\n');
    }

    private void head() {
        add("<!doctype html>");
        add("<html lang=\"en\"><head><meta charset=\"utf-8\">");
        add("<meta http-equiv=\"Content-Security-Policy\" content=\"" + POLICY + "\">");
        add("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        add("<meta name=\"color-scheme\" content=\"light dark\">");
        add("<title>Holdfast: " + reports.headline() + "</title>");
        add("<style>\n" + style() + "</style></head><body><main>");
        add("<header class=\"" + mark(reports.verdict()) + "\"><h1>Holdfast: " + reports.headline() + "</h1>");
        add("<p>" + text(reports.counts()) + "</p><p class=\"quiet\">"
                + text(reports.build().words()) + "</p>");
        reports.doubts().forEach(doubt -> add("<p class=\"doubt\">" + text(doubt) + "</p>"));
        add("</header>");
    }

    private static String style() {
        try (InputStream in = HtmlReport.class.getResourceAsStream("report.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void rules() {
        add("<section><h2>Rules</h2><table><thead><tr><th>rule</th><th>verdict</th><th class=\"n wide\">reports</th>"
                + "<th class=\"n\">errors</th><th class=\"n\">warnings</th></tr></thead><tbody>");
        for (RuleVerdict rule : reports.rules()) {
            add("<tr><td>" + wrapped(rule.rule()) + "</td><td>" + badge(rule.verdict()) + "</td><td class=\"n wide\">"
                    + rule.reports() + "</td><td class=\"n\">" + rule.errors() + "</td><td class=\"n\">"
                    + rule.warnings() + "</td></tr>");
        }
        add("</tbody></table></section>");
    }

    private void failing() {
        for (RuleReport report : reports.failing()) {
            add("<section><h2>" + text(report.rule()) + " in " + code(report.module()) + " " + badge(report.verdict())
                    + "</h2>");
            report.reason().ifPresent(why -> add("<p>" + text(why) + "</p>"));
            add("<p class=\"again\">check again: " + code(report.checkAgain()) + "</p>");
            add("<ul class=\"findings\">");
            report.findings().forEach(finding -> add(told("", finding)));
            add("</ul></section>");
        }
    }

    private String told(String rule, ReportedFinding finding) {
        String kind = finding.isError() ? "error" : "warning";
        String fix = finding.fix()
                .map(todo -> "<p class=\"fix\"><b>fix:</b> " + text(todo) + "</p>")
                .orElse("");
        return "<li class=\"" + kind + "\"><p class=\"place\">" + rule + code(finding.place())
                + " <span class=\"code\">"
                + text(finding.code()) + (finding.isError() ? "" : " (warning)") + "</span></p><p class=\"message\">"
                + text(finding.saying()) + "</p>" + source(finding) + fix + "</li>";
    }

    private String source(ReportedFinding finding) {
        List<String> lines = excerpts.of(finding);
        if (lines.isEmpty() || finding.line().isEmpty()) {
            return "";
        }
        int first = finding.line().getAsInt();
        int width = String.valueOf(first + lines.size()).length();
        StringBuilder source = new StringBuilder("<pre tabindex=\"0\">");
        int indent = lines.stream()
                .filter(line -> !line.isBlank())
                .mapToInt(line -> line.length() - line.stripLeading().length())
                .min()
                .orElse(0);
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at);
            source.append(String.format(Locale.ROOT, "<i>%" + width + "d</i>  ", first + at))
                    .append(text(line.substring(Math.min(indent, line.length()))))
                    .append('\n');
        }
        int more = finding.lastLine().orElse(first) - first + 1 - lines.size();
        return source.append(more > 0 ? "and " + more + " more\n" : "")
                .append("</pre>")
                .toString();
    }

    private void warnings() {
        List<String> warnings = reports.reports().stream()
                .filter(report -> !report.verdict().fails())
                .flatMap(report -> report.findings().stream().map(finding -> told(report.rule() + " ", finding)))
                .collect(Collectors.toList());
        if (!warnings.isEmpty()) {
            add("<section><h2>Warnings</h2><ul class=\"findings\">");
            warnings.forEach(this::add);
            add("</ul></section>");
        }
    }

    private void coverage() {
        List<RuleReport> measured = reports.reports().stream()
                .filter(report -> report.coverage().stream().anyMatch(one -> one.total() > 0))
                .collect(Collectors.toList());
        if (!measured.isEmpty()) {
            add("<section><h2>Coverage</h2><div class=\"bars\">");
            for (RuleReport report : measured) {
                add("<h3>" + code(report.module()) + "</h3>");
                report.coverage().stream().filter(one -> one.total() > 0).forEach(this::bar);
            }
            add("</div></section>");
        }
    }

    private void bar(Coverage one) {
        String percent = percent(one.permille());
        boolean below = one.minimum()
                .filter(least -> least.movePointRight(3).intValue() > one.permille())
                .isPresent();
        String limit = one.minimum()
                .map(least -> least.movePointRight(3).intValue())
                .map(least -> "<span class=\"limit\" style=\"left:" + percent(least) + "%\"></span>")
                .orElse("");
        String needs = one.minimum()
                .map(least -> ", needs " + percent(least.movePointRight(3).intValue()) + " %")
                .orElse("");
        add("<div class=\"bar" + (below ? " below" : one.minimum().isEmpty() ? " free" : "")
                + "\"><span class=\"what\">"
                + text(one.counter().toLowerCase(Locale.ROOT)) + "</span><span class=\"track\"><span class=\"fill\""
                + " style=\"width:" + percent + "%\"></span>" + limit + "</span><span class=\"figure\">" + percent
                + " % ("
                + one.covered() + " of " + one.total() + needs + ")</span></div>");
    }

    private static String percent(int permille) {
        return permille % 10 == 0 ? String.valueOf(permille / 10) : permille / 10 + "." + permille % 10;
    }

    private void notJudged() {
        StringBuilder lines = new StringBuilder();
        for (RuleReport report : reports.reports()) {
            report.notJudged()
                    .forEach(what -> lines.append("<li>" + text(report.rule()) + " in " + code(report.module()) + ": "
                            + text(what) + "</li>\n"));
        }
        reports.earlier().forEach(file -> lines.append("<li>left by an earlier build: " + code(file) + "</li>\n"));
        if (lines.length() > 0) {
            add("<section><h2>Not judged</h2><ul>\n" + lines + "</ul></section>");
        }
    }

    private void passed() {
        List<RuleReport> passed = reports.reports().stream()
                .filter(report -> !report.verdict().fails())
                .collect(Collectors.toList());
        if (!passed.isEmpty()) {
            add("<section><details><summary>Passed, or nothing to judge</summary><ul>");
            for (RuleReport report : passed) {
                add("<li>" + text(report.rule()) + " in " + code(report.module()) + " " + badge(report.verdict())
                        + report.reason().map(why -> " " + text(why)).orElse("") + "</li>");
            }
            add("</ul></details></section>");
        }
    }

    /** The name of a rule, which a narrow column breaks where a word of it begins. */
    private static String wrapped(String rule) {
        return text(rule).replaceAll("(?=[A-Z])", "<wbr>");
    }

    private static String badge(Verdict verdict) {
        return "<span class=\"badge " + mark(verdict) + "\">" + verdict.words() + "</span>";
    }

    private static String mark(Verdict verdict) {
        return verdict.fails() ? "bad" : verdict == Verdict.PASSED ? "good" : "none";
    }

    private static String code(String text) {
        return "<code>" + text(text) + "</code>";
    }

    private static String text(String text) {
        return HtmlText.of(text);
    }
}
