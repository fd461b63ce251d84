package io.github.holdfast.report.reader;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import io.github.holdfast.report.Build;
import io.github.holdfast.report.ReportedFinding;
import io.github.holdfast.report.RuleReport;
import io.github.holdfast.report.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Reads a JSON report of schema 1. It asks for what it needs and for what keeps a report from contradicting itself: a report
 * that passed and has an error is none. Fields that it does not know are left.
 */
public final class ReportReader {

    /** More than this is no report. */
    static final int MOST_BYTES = 16 << 20;

    private static final Pattern RULE = Pattern.compile("[a-z][A-Za-z0-9]{0,99}");
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)*");
    private static final Pattern BUILD = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}|[0-9a-f]{64}");
    private static final Pattern COMMAND = Pattern.compile("mvn .*", Pattern.DOTALL);
    private static final int LONGEST_CODE = 100;

    private ReportReader() {}

    /**
     * Reads a file.
     *
     * @param name path of the file as messages tell it
     * @param pom path of the module's POM, relative to the reactor root
     * @throws UnreadableReport with the name
     */
    public static RuleReport read(Path file, String name, String pom) throws UnreadableReport {
        if (!Files.isRegularFile(file)) {
            throw new UnreadableReport(name, "is no file");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return parse(in.readNBytes(MOST_BYTES + 1), name, pom);
        } catch (IOException e) {
            throw new UnreadableReport(name, "cannot be read: " + e, e);
        }
    }

    /** The same from bytes. */
    static RuleReport parse(byte[] bytes, String name, String pom) throws UnreadableReport {
        if (bytes.length > MOST_BYTES) {
            throw new UnreadableReport(name, "is larger than 16 MB");
        }
        try {
            return report(Fields.of(json(bytes)), name, pom);
        } catch (NoReport e) {
            throw new UnreadableReport(name, "is no report of schema 1: " + e.getMessage(), e);
        }
    }

    private static JsonElement json(byte[] bytes) throws NoReport {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            JsonReader reader = new JsonReader(new StringReader(text));
            reader.setStrictness(Strictness.STRICT);
            JsonElement json = JsonParser.parseReader(reader);
            if (reader.peek() != JsonToken.END_DOCUMENT) {
                throw new NoReport("something stands behind its end");
            }
            return json;
        } catch (CharacterCodingException e) {
            throw new NoReport("it is not UTF-8", e);
        } catch (JsonParseException | MalformedJsonException | NumberFormatException e) {
            throw new NoReport("it is no JSON: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new NoReport("it ends within: " + e.getMessage(), e);
        }
    }

    private static RuleReport report(Fields json, String name, String pom) throws NoReport {
        if (json.number("schema", Integer.MAX_VALUE) != 1) {
            throw new NoReport("schema is not 1");
        }
        Verdict verdict = verdict(json.text("verdict"));
        Optional<String> reason = json.optionalText("reason");
        List<ReportedFinding> findings = new ArrayList<>();
        for (Fields finding : json.objects("findings")) {
            findings.add(finding(finding));
        }
        agree(verdict, reason, findings);
        return RuleReport.of(name, pom)
                .by(build(json.object("build")))
                .about(json.text("rule", RULE), json.text("execution"), json.text("module"))
                .saying(verdict, reason)
                .notJudging(json.texts("notJudged"))
                .finding(findings)
                .covering(CoverageReader.of(json.text("rule"), json.object("evidence")))
                .checkAgain(json.text("checkAgain", COMMAND))
                .build();
    }

    private static Build build(Fields json) throws NoReport {
        try {
            Instant started = Instant.parse(json.text("started"));
            Optional<String> commit = json.optionalText("commit").isPresent()
                    ? Optional.of(json.text("commit", COMMIT))
                    : Optional.empty();
            return Build.of(json.text("id", BUILD), started, commit);
        } catch (DateTimeException e) {
            throw new NoReport("build.started is no moment", e);
        }
    }

    private static Verdict verdict(String text) throws NoReport {
        for (Verdict verdict : Verdict.values()) {
            if (verdict.name().equals(text)) {
                return verdict;
            }
        }
        throw new NoReport("verdict is none of schema 1");
    }

    private static ReportedFinding finding(Fields json) throws NoReport {
        String code = json.text("code", CODE);
        String severity = json.text("severity");
        boolean isError = severity.equals("ERROR");
        if (!isError && !severity.equals("WARNING") || code.length() > LONGEST_CODE) {
            throw new NoReport("a finding has the severity " + severity + " or the code " + code);
        }
        String subject = json.text("subject");
        String message = json.text("message");
        ReportedFinding finding = isError
                ? ReportedFinding.error(code, subject, message)
                : ReportedFinding.warning(code, subject, message);
        Optional<String> fix = json.optionalText("fix");
        return placed(fix.map(finding::fixedBy).orElse(finding), json);
    }

    private static ReportedFinding placed(ReportedFinding finding, Fields json) throws NoReport {
        Optional<String> file = json.optionalText("file");
        OptionalInt line = json.optionalInt("line");
        if (file.isEmpty()) {
            return finding;
        }
        if (line.isEmpty() || line.getAsInt() == 0) {
            return finding.in(file.get());
        }
        Fields details = json.object("details");
        int last = details.has("lastLine") ? (int) details.number("lastLine", Integer.MAX_VALUE) : 0;
        return finding.at(file.get(), line.getAsInt(), Math.max(last, line.getAsInt()));
    }

    /** A report whose verdict and findings contradict each other would let an error pass unseen. */
    private static void agree(Verdict verdict, Optional<String> reason, List<ReportedFinding> findings)
            throws NoReport {
        boolean wantsReason = verdict == Verdict.NOT_APPLICABLE || verdict == Verdict.UNUSABLE;
        if (!follows(verdict, findings) || wantsReason != reason.isPresent()) {
            throw new NoReport("verdict " + verdict + " contradicts its reason or its findings");
        }
    }

    private static boolean follows(Verdict verdict, List<ReportedFinding> findings) {
        boolean hasError = findings.stream().anyMatch(ReportedFinding::isError);
        if (!verdict.fails()) {
            return !hasError;
        }
        boolean wantsError = verdict == Verdict.FAILED;
        return !findings.isEmpty() && (hasError || !wantsError);
    }
}
