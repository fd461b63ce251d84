package io.github.holdfast.core.finding;

import static io.github.holdfast.core.finding.Reports.ORIGIN;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.holdfast.core.testing.ReportSchema;
import io.github.holdfast.core.testing.Theories;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.quicktheories.WithQuickTheories;

class ReportJsonTest implements WithQuickTheories {

    @Test
    void tellsAFailure() {
        assertThat(written(ORIGIN, Reports.failing())).isEqualTo("""
                        {
                          "schema": 1,
                          "build": {
                            "id": "6c1f2a3e-5b7d-4c8e-9f0a-1b2c3d4e5f60",
                            "started": "2026-11-01T10:00:00Z",
                            "commit": "1f0c3a5b7d9e1f0c3a5b7d9e1f0c3a5b7d9e1f0c"
                          },
                          "rule": "coverageFloor",
                          "execution": "coverage-floor",
                          "module": "orders-core",
                          "verdict": "FAILED",
                          "reason": null,
                          "base": null,
                          "evidence": {
                            "tests": 31,
                            "execFiles": [
                              "target/jacoco.exec",
                              "target/jacoco-it.exec"
                            ]
                          },
                          "notJudged": [
                            "orders-web: not selected by -pl or -rf",
                            "orders-db: phase none"
                          ],
                          "findings": [
                            {
                              "code": "COVERAGE-BELOW-FLOOR",
                              "severity": "ERROR",
                              "subject": "module line",
                              "message": "module  line    71.9 %  412 of 573 lines, 18 more needed",
                              "found": "412/573",
                              "needed": "0.75",
                              "file": "orders-core/src/main/java/com/acme/Order.java",
                              "line": 41,
                              "fix": "add tests for these lines",
                              "details": {
                                "covered": 412
                              }
                            },
                            {
                              "code": "HIDDEN-FROM-COVERAGE",
                              "severity": "WARNING",
                              "subject": "com.acme.Tax",
                              "message": "com.acme.Tax is hidden by an annotation",
                              "found": null,
                              "needed": null,
                              "file": "orders-core/src/main/java/com/acme/Tax.java",
                              "line": 18,
                              "fix": null,
                              "details": {}
                            }
                          ],
                          "checkAgain": "mvn verify -pl orders-core -am"
                        }
                        """);
    }

    @Test
    void tellsAPass() {
        assertThat(written(ORIGIN, Reports.passing())).isEqualTo("""
                        {
                          "schema": 1,
                          "build": {
                            "id": "6c1f2a3e-5b7d-4c8e-9f0a-1b2c3d4e5f60",
                            "started": "2026-11-01T10:00:00Z",
                            "commit": "1f0c3a5b7d9e1f0c3a5b7d9e1f0c3a5b7d9e1f0c"
                          },
                          "rule": "coverageFloor",
                          "execution": "coverage-floor",
                          "module": "orders-core",
                          "verdict": "PASSED",
                          "reason": null,
                          "base": null,
                          "evidence": {
                            "tests": 31,
                            "execFiles": [
                              "target/jacoco.exec",
                              "target/jacoco-it.exec"
                            ]
                          },
                          "notJudged": [],
                          "findings": [],
                          "checkAgain": "mvn verify -pl orders-core -am"
                        }
                        """);
    }

    @Test
    void tellsWhyThereIsNothingToJudgeAndThatThereIsNoCommit() {
        Origin origin = Origin.of("coverageFloor", "coverage-floor", "orders-core")
                .build(Reports.BUILD, "2026-11-01T10:00:00Z", Optional.empty())
                .checkAgain("mvn verify")
                .writtenTo("target/report.json")
                .build();

        assertThat(written(origin, Reports.notApplicable())).isEqualTo("""
                        {
                          "schema": 1,
                          "build": {
                            "id": "6c1f2a3e-5b7d-4c8e-9f0a-1b2c3d4e5f60",
                            "started": "2026-11-01T10:00:00Z",
                            "commit": null
                          },
                          "rule": "coverageFloor",
                          "execution": "coverage-floor",
                          "module": "orders-core",
                          "verdict": "NOT_APPLICABLE",
                          "reason": "no class ships",
                          "base": null,
                          "evidence": {},
                          "notJudged": [],
                          "findings": [],
                          "checkAgain": "mvn verify"
                        }
                        """);
    }

    @Test
    void tellsWhyNothingCouldBeJudged() {
        assertThat(written(ORIGIN, Reports.unusable())).isEqualTo("""
                        {
                          "schema": 1,
                          "build": {
                            "id": "6c1f2a3e-5b7d-4c8e-9f0a-1b2c3d4e5f60",
                            "started": "2026-11-01T10:00:00Z",
                            "commit": "1f0c3a5b7d9e1f0c3a5b7d9e1f0c3a5b7d9e1f0c"
                          },
                          "rule": "coverageFloor",
                          "execution": "coverage-floor",
                          "module": "orders-core",
                          "verdict": "UNUSABLE",
                          "reason": "no execution data",
                          "base": null,
                          "evidence": {},
                          "notJudged": [],
                          "findings": [
                            {
                              "code": "NO-EXECUTION-DATA",
                              "severity": "ERROR",
                              "subject": "orders-core",
                              "message": "31 tests ran without the JaCoCo agent",
                              "found": null,
                              "needed": null,
                              "file": "orders-core/pom.xml",
                              "line": 57,
                              "fix": "write @{argLine} in front",
                              "details": {}
                            }
                          ],
                          "checkAgain": "mvn verify -pl orders-core -am"
                        }
                        """);
    }

    @Test
    void theSchemaFindsFaultWithAReportThatLacksSomething() {
        String report = ReportJson.of(ORIGIN, Reports.passing());

        assertThat(ReportSchema.violations(report.replace("\"verdict\": \"PASSED\",", "")))
                .isNotEmpty();
        assertThat(ReportSchema.violations(report.replace("\"PASSED\"", "\"SKIPPED\"")))
                .isNotEmpty();
    }

    @Test
    void writesMarkupAndLettersAsTheyAre() {
        assertThat(ReportJson.of(ORIGIN, Report.notApplicable("Größe <b> & 'x' = \"y\"", Evidence.none())))
                .contains("\"reason\": \"Größe <b> & 'x' = \\\"y\\\"\",\n");
    }

    @Test
    void writesFactsOfAllKindsThatEvidenceMayHold() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("count", 7);
        facts.put("ratio", new BigDecimal("0.7500"));
        facts.put("whole", true);
        facts.put("none", List.of());
        facts.put("nested", List.of(Map.of("covered", 1L), "text"));

        assertThat(ReportJson.of(ORIGIN, Report.judged("fine", Evidence.of(List.of(), facts), List.of())))
                .contains("""
                          "evidence": {
                            "count": 7,
                            "ratio": 0.7500,
                            "whole": true,
                            "none": [],
                            "nested": [
                              {
                                "covered": 1
                              },
                              "text"
                            ]
                          },
                        """);
    }

    @Test
    void anyTextInAnyFieldComesBack() {
        Theories.theory()
                .forAll(strings().allPossible().ofLengthBetween(0, 20))
                .assuming(text -> StandardCharsets.UTF_8.newEncoder().canEncode(text))
                .checkAssert(text -> {
                    JsonObject judged = parsed(ReportJson.of(originOf(text), judged(text)));
                    JsonObject build = judged.getAsJsonObject("build");
                    JsonObject finding =
                            judged.getAsJsonArray("findings").get(0).getAsJsonObject();
                    JsonObject notApplicable = parsed(ReportJson.of(originOf(text), notApplicable(text)));

                    assertThat(texts(build, "id", "started", "commit")).containsOnly(text);
                    assertThat(texts(judged, "rule", "execution", "module", "checkAgain"))
                            .containsOnly(text);
                    assertThat(texts(finding, "code", "subject", "message", "found", "needed", "file", "fix"))
                            .containsOnly(text);
                    assertThat(finding.getAsJsonObject("details")).isEqualTo(objectOf(text));
                    assertThat(texts(notApplicable, "reason")).containsExactly(text);
                    assertThat(notApplicable.getAsJsonObject("evidence")).isEqualTo(objectOf(text));
                    assertThat(notApplicable.getAsJsonArray("notJudged")).isEqualTo(listOf(text));
                });
    }

    private static Origin originOf(String text) {
        return Origin.of(text, text, text)
                .build(text, text, Optional.of(text))
                .checkAgain(text)
                .writtenTo(text)
                .build();
    }

    private static Report judged(String text) {
        Finding finding = Finding.of(text, text)
                .saying(text)
                .found(text)
                .needed(text)
                .at(text, 1)
                .fixBy(text)
                .detail(text, text)
                .build();
        return Report.judged(text, Evidence.none(), List.of(finding));
    }

    private static Report notApplicable(String text) {
        return Report.notApplicable(text, Evidence.of(List.of(), Map.of(text, text)))
                .leavingOut(List.of(text));
    }

    private static JsonObject objectOf(String text) {
        JsonObject object = new JsonObject();
        object.addProperty(text, text);
        return object;
    }

    private static JsonArray listOf(String text) {
        JsonArray list = new JsonArray();
        list.add(text);
        return list;
    }

    private static List<String> texts(JsonObject object, String... names) {
        return List.of(names).stream()
                .map(name -> object.get(name).getAsString())
                .toList();
    }

    private static String written(Origin origin, Report report) {
        String json = ReportJson.of(origin, report);
        ReportSchema.assertHolds(json);
        return json;
    }

    private static JsonObject parsed(String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        return JsonParser.parseString(new String(bytes, StandardCharsets.UTF_8)).getAsJsonObject();
    }

    @Test
    void keepsTheWorseVerdictAndAllFindingsOfARootThatWasJudgedByItself() {
        Map<String, Object> own = ReportJson.map(ORIGIN, Reports.failing());
        Evidence more = Evidence.of(List.of("2 modules"), Map.of("modules", 2));
        Map<String, Object> reactor = ReportJson.map(
                Reports.origin("reactor"), Report.judged("all is well", more, List.of(Reports.hidden())));

        Map<String, Object> whole = ReportJson.combined(own, reactor);

        assertThat(whole.get("verdict")).isEqualTo("FAILED");
        assertThat(whole.get("module")).isEqualTo("reactor");
        assertThat((Iterable<?>) whole.get("findings")).hasSizeGreaterThan(1);
        assertThat(whole.get("evidence").toString()).contains("tests=31").contains("modules=2");
        assertThat(ReportJson.combined(reactor, own).get("verdict")).isEqualTo("FAILED");
    }
}
