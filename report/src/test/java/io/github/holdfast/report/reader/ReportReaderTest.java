package io.github.holdfast.report.reader;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.holdfast.report.Coverage;
import io.github.holdfast.report.ReportedFinding;
import io.github.holdfast.report.RuleReport;
import io.github.holdfast.report.Told;
import io.github.holdfast.report.Verdict;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A report is read whole, or refused with its path and what is wrong. */
class ReportReaderTest {

    private static RuleReport read(String json) throws UnreadableReport {
        return ReportReader.parse(json.getBytes(UTF_8), "r.json", "pom.xml");
    }

    private static void refuses(String json, String words) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOf(UnreadableReport.class)
                .hasMessageContaining(words)
                .hasMessageStartingWith("r.json is ");
    }

    @Test
    void readsWhatThePageOfTheFormatDescribes() throws UnreadableReport {
        RuleReport report = read(Json.failed());

        assertThat(report.build()).isEqualTo(Told.BUILD);
        assertThat(report).hasToString("coverageFloor in orders: FAILED");
        assertThat(report.execution()).isEqualTo("coverage-floor");
        assertThat(report.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(report.reason()).isEmpty();
        assertThat(report.notJudged()).containsExactly("left out");
        assertThat(report.checkAgain()).isEqualTo("mvn verify");
        assertThat(report.findings()).hasSize(1);
        ReportedFinding finding = report.findings().get(0);
        assertThat(finding).hasToString("COVERAGE-BELOW-FLOOR a/B.java:3-5: too low");
        assertThat(finding.fix()).contains("add tests");
        assertThat(report.coverage()).extracting(Coverage::toString).containsExactly("LINE 10/17", "BRANCH 3/8");
        assertThat(report.coverage())
                .extracting(Coverage::minimum)
                .containsExactly(Optional.of(new BigDecimal("0.75")), Optional.empty());
    }

    @Test
    void readsTheExampleOfThePage() throws IOException, UnreadableReport {
        String page = Files.readString(Path.of("..", "docs", "report-format.md"));
        String example = page.substring(page.indexOf("```json\n") + 8, page.lastIndexOf("```"));

        RuleReport report = read(example);

        assertThat(report).hasToString("coverageFloor in orders: FAILED");
        assertThat(report.coverage()).hasSize(2);
    }

    @Test
    void leavesFieldsThatItDoesNotKnow() throws UnreadableReport {
        assertThat(read(Json.failed().replace("\"schema\"", "\"news\": [{}], \"schema\"")))
                .isNotNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '^',
            value = {
                "\"schema\": 1~\"schema\": 2~schema is not 1",
                "\"schema\": 1~\"schema\": \"1\"~schema is no number",
                "\"schema\": 1~\"schema\": 1e999999999~schema is no",
                "\"schema\": 1,~~schema is missing",
                "\"FAILED\"~\"MAYBE\"~verdict is none of schema 1",
                "\"FAILED\"~\"PASSED\"~verdict PASSED contradicts",
                "\"ERROR\"~\"WARNING\"~verdict FAILED contradicts",
                "\"ERROR\"~\"FATAL\"~has the severity FATAL",
                "\"reason\": null~\"reason\": \"why\"~verdict FAILED contradicts",
                "\"reason\": null,~~reason is missing",
                "\"coverageFloor\"~\"| @all\"~rule does not match",
                "\"COVERAGE-BELOW-FLOOR\"~\"<b>\"~findings[0].code does not match",
                "\"mvn verify\"~\"rm -r\"~checkAgain does not match",
                "\"71ca3f15~\"x~build.id does not match",
                "2026-11-22T23~yesterday~build.started is no moment",
                "\"9e1005~\"x~build.commit does not match",
                "\"line\": 3~\"line\": 3.5~findings[0].line is no whole number",
                "\"line\": 3~\"line\": -3~findings[0].line is no whole number",
                "\"message\": \"too low\"~\"message\": null~findings[0].message is null",
                "\"message\": \"too low\"~\"message\": []~findings[0].message is no text",
                "\"notJudged\": [\"left out\"]~\"notJudged\": \"x\"~notJudged is no list",
                "\"covered\": 10~\"covered\": true~evidence.counters.LINE.covered is no number",
                "\"module\": \"orders\",~module: orders,~it is no JSON",
            })
    void refusesWhatIsNoReport(String right, String wrong, String words) {
        assertThat(Json.failed()).contains(right);
        refuses(Json.failed().replace(right, wrong == null ? "" : wrong), words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "[]", "null", "1", "{", "{}", "{} {}", "\"x\"", "{\"schema\": 1}"})
    void refusesWhatIsNoObjectOfASchema(String json) {
        refuses(json, "");
    }

    @Test
    void refusesSomethingBehindItsEnd() {
        refuses(Json.failed() + "{}", "");
    }

    @Test
    void refusesDeepNestsWithoutRunningOutOfStack() {
        refuses("[".repeat(100_000), "");
    }

    @Test
    void refusesOtherCharsets() {
        byte[] latin = Json.failed().replace("too low", "zu niedrig \u00fc").getBytes(ISO_8859_1);

        assertThatThrownBy(() -> ReportReader.parse(latin, "r.json", "pom.xml"))
                .hasMessage("r.json is no report of schema 1: it is not UTF-8");
    }

    @Test
    void refusesMoreThanSixteenMegabytes() {
        byte[] large = new byte[ReportReader.MOST_BYTES + 1];
        Arrays.fill(large, (byte) ' ');

        assertThatThrownBy(() -> ReportReader.parse(large, "r.json", "pom.xml"))
                .hasMessage("r.json is larger than 16 MB");
    }

    @Test
    void readsAlmostSixteenMegabytes() throws UnreadableReport {
        String message = "x".repeat(ReportReader.MOST_BYTES - Json.failed().length());

        assertThat(read(Json.failed().replace("too low", message)).findings()).hasSize(1);
    }

    @Test
    void nothingButItsOwnExceptionComesOfBrokenBytes() {
        Random random = new Random(1);
        for (int run = 0; run < 3_000; run++) {
            byte[] bytes = Json.failed().getBytes(UTF_8);
            for (int times = 0; times <= random.nextInt(3); times++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            try {
                assertThat(ReportReader.parse(bytes, "r.json", "pom.xml").findings())
                        .isNotNull();
            } catch (UnreadableReport expected) {
                assertThat(expected).hasMessageStartingWith("r.json is ");
            }
        }
    }

    @Test
    void aTruncatedReportIsNone() {
        String json = Json.failed();
        for (int length = 0; length < json.length(); length++) {
            refuses(json.substring(0, length), "");
        }
    }

    @Test
    void aFolderIsNoReport(@TempDir Path folder) {
        assertThatThrownBy(() -> ReportReader.read(folder, "r.json", "pom.xml")).hasMessage("r.json is no file");
    }
}
