package io.github.holdfast.report.writer;

import com.google.gson.stream.JsonWriter;
import io.github.holdfast.report.BuildReports;
import io.github.holdfast.report.ReportedFinding;
import io.github.holdfast.report.RuleReport;
import io.github.holdfast.report.Verdict;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The findings of a build as SARIF 2.1.0, for code scanning and editors. A finding without a file is placed at the POM of its
 * module, since some readers refuse a result without a place.
 */
public final class SarifReport {

    private static final String BASE = "SRCROOT";
    private static final String UNRESERVED = "[A-Za-z0-9._~/-]";

    private final JsonWriter json;
    private final RepositoryPath paths;
    private final Map<String, Integer> seen = new HashMap<>();

    private SarifReport(JsonWriter json, RepositoryPath paths) {
        this.json = json;
        this.paths = paths;
    }

    /**
     * The text, with LF and a final newline.
     *
     * @param version of Holdfast
     * @param paths as the repository has them
     */
    public static String of(BuildReports reports, String version, RepositoryPath paths) {
        StringWriter text = new StringWriter();
        try (JsonWriter json = new JsonWriter(text)) {
            json.setIndent("  ");
            new SarifReport(json, paths).write(reports, version);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text + "\n";
    }

    private void write(BuildReports reports, String version) throws IOException {
        List<String> codes = codes(reports);
        json.beginObject();
        json.name("$schema").value("https://json.schemastore.org/sarif-2.1.0.json");
        json.name("version").value("2.1.0");
        json.name("runs").beginArray().beginObject();
        json.name("tool").beginObject().name("driver").beginObject();
        json.name("name").value("Holdfast");
        json.name("version").value(version);
        rules(reports, codes);
        json.endObject().endObject();
        invocation(reports);
        json.name("originalUriBaseIds").beginObject().name(BASE).beginObject();
        text("description", "the top of the repository");
        json.endObject().endObject();
        json.name("columnKind").value("utf16CodeUnits");
        json.name("results").beginArray();
        for (RuleReport report : reports.reports()) {
            for (ReportedFinding finding : report.findings()) {
                result(report, finding, codes.indexOf(finding.code()));
            }
        }
        json.endArray();
        json.endObject().endArray().endObject();
    }

    private static List<String> codes(BuildReports reports) {
        return new ArrayList<>(rulesByCode(reports).keySet());
    }

    private static Map<String, String> rulesByCode(BuildReports reports) {
        Map<String, String> rules = new TreeMap<>();
        for (RuleReport report : reports.reports()) {
            report.findings().forEach(finding -> rules.putIfAbsent(finding.code(), report.rule()));
        }
        return rules;
    }

    private void rules(BuildReports reports, List<String> codes) throws IOException {
        Map<String, String> rules = rulesByCode(reports);
        json.name("rules").beginArray();
        for (String code : codes) {
            json.beginObject();
            json.name("id").value(code);
            text("shortDescription", code + " of " + rules.get(code));
            text("fullDescription", code + " of " + rules.get(code) + "; each result says what, where and what to do");
            text("help", "docs/rules/" + rules.get(code) + ".md of Holdfast has cause and mend of " + code);
            json.endObject();
        }
        json.endArray();
    }

    /** What could not be judged was not executed; a finding is what a successful execution brings. */
    private void invocation(BuildReports reports) throws IOException {
        json.name("invocations").beginArray().beginObject();
        json.name("executionSuccessful").value(reports.verdict() != Verdict.UNUSABLE);
        json.endObject().endArray();
        json.name("automationDetails").beginObject();
        json.name("id").value("holdfast/");
        json.endObject();
    }

    private void result(RuleReport report, ReportedFinding finding, int ruleIndex) throws IOException {
        json.beginObject();
        json.name("ruleId").value(finding.code());
        json.name("ruleIndex").value(ruleIndex);
        json.name("level").value(finding.isError() ? "error" : "warning");
        text(
                "message",
                finding.saying() + finding.fix().map(fix -> "\nfix: " + fix).orElse(""));
        locations(report, finding);
        json.name("partialFingerprints").beginObject();
        json.name("holdfastFinding/v1").value(fingerprint(report, finding));
        json.endObject();
        json.name("properties").beginObject();
        json.name("rule").value(report.rule());
        json.name("module").value(report.module());
        json.name("checkAgain").value(report.checkAgain());
        json.endObject();
        json.endObject();
    }

    private void locations(RuleReport report, ReportedFinding finding) throws IOException {
        String file = finding.file().flatMap(paths::of).orElse("");
        json.name("locations").beginArray().beginObject();
        json.name("physicalLocation").beginObject();
        json.name("artifactLocation").beginObject();
        json.name("uri").value(uri(file.isEmpty() ? paths.of(report.pom()).orElse("pom.xml") : file));
        json.name("uriBaseId").value(BASE);
        json.endObject();
        if (!file.isEmpty() && finding.line().isPresent()) {
            json.name("region").beginObject();
            json.name("startLine").value(finding.line().getAsInt());
            json.name("endLine").value(finding.lastLine().getAsInt());
            json.endObject();
        }
        json.endObject();
        json.name("logicalLocations").beginArray().beginObject();
        json.name("name").value(finding.subject());
        json.endObject().endArray();
        json.endObject().endArray();
    }

    /** A text of SARIF; what could be read as a link of its own is taken apart. */
    private void text(String name, String text) throws IOException {
        json.name(name).beginObject();
        json.name("text").value(text.replace("](", "] ("));
        json.endObject();
    }

    /** The same for the same rule, code and subject, and a number where there are several of them. */
    private String fingerprint(RuleReport report, ReportedFinding finding) {
        String digest = sha256(report.rule() + "\n" + finding.code() + "\n" + finding.subject());
        return digest + ":" + seen.merge(digest, 1, Integer::sum);
    }

    private static String sha256(String text) {
        try {
            StringBuilder hex = new StringBuilder();
            for (byte one : MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8))) {
                hex.append(String.format(Locale.ROOT, "%02x", one));
            }
            return hex.toString();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static String uri(String path) {
        StringBuilder uri = new StringBuilder();
        for (byte one : path.getBytes(StandardCharsets.UTF_8)) {
            String letter = String.valueOf((char) (one & 0xff));
            uri.append(letter.matches(UNRESERVED) ? letter : String.format(Locale.ROOT, "%%%02X", one));
        }
        return uri.toString();
    }
}
