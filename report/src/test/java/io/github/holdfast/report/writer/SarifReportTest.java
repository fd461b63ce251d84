package io.github.holdfast.report.writer;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import io.github.holdfast.report.BuildReports;
import io.github.holdfast.report.ReportedFinding;
import io.github.holdfast.report.Told;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** SARIF as its official schema wants it, which lies in a jar of Maven Central. */
class SarifReportTest {

    private static final JsonSchema SCHEMA = schema();

    private static JsonSchema schema() {
        try (InputStream in = SarifReportTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            return JsonSchemaFactory.getInstance(VersionFlag.V7)
                    .getSchema(
                            in,
                            SchemaValidatorsConfig.builder()
                                    .formatAssertionsEnabled(true)
                                    .build());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sarif(BuildReports reports) {
        return SarifReport.of(reports, "1.2.3", RepositoryPath.below(""));
    }

    private static JsonObject run(BuildReports reports) {
        return JsonParser.parseString(sarif(reports))
                .getAsJsonObject()
                .getAsJsonArray("runs")
                .get(0)
                .getAsJsonObject();
    }

    private static JsonObject result(BuildReports reports, int at) {
        return run(reports).getAsJsonArray("results").get(at).getAsJsonObject();
    }

    private static Set<ValidationMessage> violations(String sarif) {
        return SCHEMA.validate(sarif, InputFormat.JSON);
    }

    static Stream<BuildReports> builds() {
        return Stream.of(
                Told.build(Told.passed("coverageFloor", "shop")),
                Told.build(Told.failed("aRule", "m", ReportedFinding.error("A-CODE", "s", "m"))),
                Told.many(500, "too much"),
                Told.ofAllKinds(),
                Told.hostile(),
                Told.build(Told.failed(
                        "aRule",
                        "m",
                        ReportedFinding.error("A-CODE", "\ud800", "\udfff \u0000 \ud83d\ude00")
                                .at("../\ud800 \u00fc%[]^", 1, 1))));
    }

    @ParameterizedTest
    @MethodSource("builds")
    void followsTheOfficialSchema(BuildReports reports) {
        assertThat(violations(sarif(reports))).isEmpty();
    }

    @Test
    void theSchemaRefusesWhatIsNoSarif() {
        String sarif = sarif(Told.ofAllKinds());

        assertThat(sarif).contains("\"level\": \"error\"", "\"startLine\": 17", "orders/src", "\"version\": \"2.1.0\"");
        assertThat(violations(sarif.replace("\"level\": \"error\"", "\"level\": \"fatal\"")))
                .isNotEmpty();
        assertThat(violations(sarif.replace("\"startLine\": 17", "\"startLine\": 0")))
                .isNotEmpty();
        assertThat(violations(sarif.replace("orders/src", "a b<>/src"))).isNotEmpty();
        assertThat(violations(sarif.replace("\"version\": \"2.1.0\"", "\"version\": \"2.0\"")))
                .isNotEmpty();
        assertThat(violations(sarif.replace("\"results\"", "\"finds\""))).isNotEmpty();
        assertThat(violations("{}")).isNotEmpty();
    }

    @Test
    void namesToolRulesAndHowItEnded() {
        JsonObject run = run(Told.ofAllKinds());
        JsonObject driver = run.getAsJsonObject("tool").getAsJsonObject("driver");

        assertThat(driver.get("name").getAsString()).isEqualTo("Holdfast");
        assertThat(driver.get("version").getAsString()).isEqualTo("1.2.3");
        assertThat(ids(driver.getAsJsonArray("rules")))
                .containsExactly("CLASS-WITHOUT-SOURCE", "COVERAGE-BELOW-FLOOR", "NO-GIT", "PATCH-NOT-COVERED");
        assertThat(successful(run)).isFalse();
        assertThat(successful(run(Told.many(1, "m")))).isTrue();
    }

    private static boolean successful(JsonObject run) {
        return run.getAsJsonArray("invocations")
                .get(0)
                .getAsJsonObject()
                .get("executionSuccessful")
                .getAsBoolean();
    }

    private static List<String> ids(JsonArray rules) {
        List<String> ids = new ArrayList<>();
        rules.forEach(rule -> ids.add(rule.getAsJsonObject().get("id").getAsString()));
        return ids;
    }

    @Test
    void everyFindingIsAResultWithItsLevelAndRule() {
        JsonObject run = run(Told.ofAllKinds());
        JsonArray rules = run.getAsJsonObject("tool").getAsJsonObject("driver").getAsJsonArray("rules");
        List<String> told = new ArrayList<>();
        run.getAsJsonArray("results").forEach(one -> {
            JsonObject result = one.getAsJsonObject();
            assertThat(ids(rules).get(result.get("ruleIndex").getAsInt()))
                    .isEqualTo(result.get("ruleId").getAsString());
            told.add(result.get("level").getAsString() + " "
                    + result.get("ruleId").getAsString());
        });

        assertThat(told)
                .containsExactly(
                        "error COVERAGE-BELOW-FLOOR",
                        "warning CLASS-WITHOUT-SOURCE",
                        "error NO-GIT",
                        "error PATCH-NOT-COVERED");
    }

    @Test
    void saysMessageFixAndPlace() {
        JsonObject result = result(Told.ofAllKinds(), 3);

        assertThat(result.getAsJsonObject("message").get("text").getAsString())
                .isEqualTo("not executed: if (percent < 0) {\nfix: write tests\nthat assert");
        assertThat(location(result))
                .isEqualTo(
                        "{\"artifactLocation\":{\"uri\":\"orders/src/main/java/Order.java\",\"uriBaseId\":\"SRCROOT\"},"
                                + "\"region\":{\"startLine\":17,\"endLine\":18}}");
    }

    @Test
    void aFindingWithoutAFileIsAtThePomOfItsModule() {
        assertThat(location(result(Told.ofAllKinds(), 0)))
                .isEqualTo("{\"artifactLocation\":{\"uri\":\"orders/pom.xml\",\"uriBaseId\":\"SRCROOT\"}}");
    }

    private static String location(JsonObject result) {
        return result.getAsJsonArray("locations")
                .get(0)
                .getAsJsonObject()
                .getAsJsonObject("physicalLocation")
                .toString();
    }

    @Test
    void aUriIsRelativeWhateverTheFileIsCalled() {
        for (String file :
                List.of("https://evil.example/x", "C:\\x", "//host/x", "a b/\u00fc#?.java", "../x", "javascript:x")) {
            ReportedFinding finding = ReportedFinding.error("A-CODE", "s", "m").at(file, 1, 1);
            String place = location(result(Told.build(Told.failed("aRule", "m", finding)), 0));
            URI uri = URI.create(JsonParser.parseString(place)
                    .getAsJsonObject()
                    .getAsJsonObject("artifactLocation")
                    .get("uri")
                    .getAsString());

            assertThat(uri.isAbsolute()).isFalse();
            assertThat(uri.getPath()).doesNotStartWith("/").doesNotContain("..");
        }
    }

    @Test
    void aMessageHasNoLinkOfItsOwn() {
        assertThat(result(Told.hostile(), 0)
                        .getAsJsonObject("message")
                        .get("text")
                        .getAsString())
                .doesNotContain("](")
                .contains("[x] (https://evil.example)");
    }

    @Test
    void fingerprintsAreTheSameInEveryRunAndTellFindingsApart() {
        assertThat(fingerprints(Told.many(3, "two lines"))).isEqualTo(fingerprints(Told.many(3, "other words")));
        ReportedFinding same = ReportedFinding.error("A-CODE", "s", "m");
        List<String> prints = fingerprints(Told.build(
                Told.failed("aRule", "m", same, same, ReportedFinding.error("B-CODE", "s", "m")),
                Told.failed("bRule", "m", same, ReportedFinding.error("A-CODE", "t", "m"))));

        assertThat(prints).doesNotHaveDuplicates().hasSize(5);
        assertThat(prints.get(1)).isEqualTo(prints.get(0).replaceFirst(":1$", ":2"));
        assertThat(prints.get(0)).matches("[0-9a-f]{64}:1");
    }

    private static List<String> fingerprints(BuildReports reports) {
        List<String> prints = new ArrayList<>();
        run(reports)
                .getAsJsonArray("results")
                .forEach(result -> prints.add(result.getAsJsonObject()
                        .getAsJsonObject("partialFingerprints")
                        .get("holdfastFinding/v1")
                        .getAsString()));
        return prints;
    }
}
