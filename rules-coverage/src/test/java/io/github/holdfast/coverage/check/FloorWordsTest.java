package io.github.holdfast.coverage.check;

import static io.github.holdfast.coverage.check.Drawn.coverage;
import static io.github.holdfast.coverage.check.Drawn.floor;
import static io.github.holdfast.coverage.check.Drawn.judge;
import static io.github.holdfast.coverage.check.Drawn.least;
import static io.github.holdfast.coverage.check.Drawn.line;
import static io.github.holdfast.coverage.check.Drawn.module;
import static io.github.holdfast.coverage.check.Drawn.most;
import static io.github.holdfast.coverage.check.Drawn.source;
import static io.github.holdfast.coverage.check.Drawn.type;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.core.finding.Report;
import io.github.holdfast.core.finding.ReportJson;
import io.github.holdfast.core.finding.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a limit says of an element, for each kind of element, counter, value and bound. */
class FloorWordsTest {

    private static final Map<Element, String> NAMES = Map.of(
            Element.MODULE, "orders",
            Element.PACKAGE, "com.acme",
            Element.CLASS, "com.acme.Order",
            Element.SOURCEFILE, "com/acme/Order.java",
            Element.METHOD, "com.acme.Order.total()");

    private static final Map<Element, String> SUBJECTS = Map.of(
            Element.MODULE, "module",
            Element.PACKAGE, "package com.acme",
            Element.CLASS, "class com.acme.Order",
            Element.SOURCEFILE, "source file com/acme/Order.java",
            Element.METHOD, "method com.acme.Order.total()");

    private static final Map<Counter, String> WORDS = Map.of(
            Counter.INSTRUCTION, "instruction/instruction/instructions",
            Counter.BRANCH, "branch/branch/branches",
            Counter.LINE, "line  /line/lines",
            Counter.COMPLEXITY, "complexity/complexity/paths",
            Counter.METHOD, "method/method/methods",
            Counter.CLASS, "class /class/classes");

    /** Six of eight items are covered: the bound that breaks, and what is said; the bound that just holds, and what is said. */
    private enum Case {
        LEAST_COVEREDRATIO(
                "0.76",
                "75 %  6 of 8 #, 1 more needed",
                "& coverage 75 %, needs 76 %",
                "0.75",
                "75 % of # (6 of 8)@, needs 75 %"),
        MOST_COVEREDRATIO(
                "74%",
                "75 %  6 of 8 #, needs at most 74 %",
                "& coverage 75 %, needs at most 74 %",
                "75%",
                "75 % of # (6 of 8)@, needs at most 75 %"),
        LEAST_MISSEDRATIO(
                "0.26",
                "25 %  2 of 8 # missed, needs at least 26 %",
                "& misses 25 %, needs at least 26 %",
                "0.25",
                "25 % of # missed (2 of 8)@, needs at least 25 %"),
        MOST_MISSEDRATIO(
                "0.24",
                "25 %  2 of 8 # missed, 1 too many",
                "& misses 25 %, needs at most 24 %",
                "0.25",
                "25 % of # missed (2 of 8)@, needs at most 25 %"),
        LEAST_COVEREDCOUNT(
                "7",
                "6 covered #, 1 more needed",
                "6 covered #, needs at least 7",
                "6",
                "6 covered #@, needs at least 6"),
        MOST_COVEREDCOUNT(
                "5",
                "6 covered #, needs at most 5",
                "6 covered #, needs at most 5",
                "6",
                "6 covered #@, needs at most 6"),
        LEAST_MISSEDCOUNT(
                "3",
                "2 missed #, needs at least 3",
                "2 missed #, needs at least 3",
                "2",
                "2 missed #@, needs at least 2"),
        MOST_MISSEDCOUNT(
                "1", "2 missed #, 1 too many", "2 missed #, needs at most 1", "2", "2 missed #@, needs at most 2"),
        LEAST_TOTALCOUNT("9", "8 #, needs at least 9", "8 #, needs at least 9", "8", "8 #@, needs at least 8"),
        MOST_TOTALCOUNT("7", "8 #, needs at most 7", "8 #, needs at most 7", "8", "8 #@, needs at most 8");

        private final String breaking;
        private final String message;
        private final String headline;
        private final String holding;
        private final String pass;

        Case(String breaking, String message, String headline, String holding, String pass) {
            this.breaking = breaking;
            this.message = message;
            this.headline = headline;
            this.holding = holding;
            this.pass = pass;
        }

        private boolean isMinimum() {
            return name().startsWith("LEAST");
        }

        private CounterValue value() {
            return CounterValue.valueOf(name().substring(name().indexOf('_') + 1));
        }

        private FloorLimit limit(Element element, Counter counter, String bound) {
            return isMinimum() ? least(element, counter, value(), bound) : most(element, counter, value(), bound);
        }
    }

    static Stream<Arguments> everyLimit() {
        return Arrays.stream(Element.values()).flatMap(element -> Arrays.stream(Counter.values())
                .flatMap(counter -> Arrays.stream(Case.values()).map(limit -> arguments(element, counter, limit))));
    }

    @Test
    void goesOverEveryValueAndBothBounds() {
        assertThat(Case.values()).hasSize(2 * CounterValue.values().length);
        assertThat(everyLimit()).hasSize(5 * 6 * 10);
    }

    @ParameterizedTest
    @MethodSource("everyLimit")
    void saysWhatIsBroken(Element element, Counter counter, Case limit) {
        Report report = judge(drawn(element, counter), limit.limit(element, counter, limit.breaking));

        String[] words = WORDS.get(counter).split("/");
        String prefix = element == Element.MODULE ? "" : SUBJECTS.get(element) + ": ";
        assertThat(report.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(report.headline())
                .isEqualTo(prefix + limit.headline.replace("&", words[1]).replace("#", words[2]));
        assertThat(report.findings()).hasSize(1);
        Finding finding = report.findings().get(0);
        assertThat(finding.message())
                .isEqualTo(SUBJECTS.get(element) + "  " + words[0] + "  " + limit.message.replace("#", words[2]));
        assertThat(finding.code()).isEqualTo(limit.isMinimum() ? "COVERAGE-BELOW-FLOOR" : "COVERAGE-ABOVE-CEILING");
        assertThat(finding.subject()).isEqualTo(NAMES.get(element));
        assertThat(finding.found()).contains(found(limit.value()));
        assertThat(finding.needed()).contains(limit.breaking);
        assertThat(finding.details())
                .containsExactly(
                        entry("element", element.name()),
                        entry("name", NAMES.get(element)),
                        entry("counter", counter.name()),
                        entry("value", limit.value().name()),
                        entry("covered", 6L),
                        entry("missed", 2L),
                        entry("total", 8L),
                        entry(limit.isMinimum() ? "minimum" : "maximum", limit.breaking));
    }

    @ParameterizedTest
    @MethodSource("everyLimit")
    void saysWhatHeldAtExactlyItsBound(Element element, Counter counter, Case limit) {
        Report report = judge(drawn(element, counter), limit.limit(element, counter, limit.holding));

        String items = WORDS.get(counter).split("/")[2];
        String held = element == Element.MODULE
                ? limit.pass.replace("#", items).replace("@", " in 42 classes")
                : "1 limit of smaller elements held in 42 classes";
        assertThat(report.verdict()).isEqualTo(Verdict.PASSED);
        assertThat(report.headline()).isEqualTo(held + "; 31 tests, 1 session");
        assertThat(report.findings()).isEmpty();
    }

    private static String found(CounterValue value) {
        switch (value) {
            case COVEREDRATIO:
                return "6/8";
            case MISSEDRATIO:
                return "2/8";
            case COVEREDCOUNT:
                return "6";
            case MISSEDCOUNT:
                return "2";
            default:
                return "8";
        }
    }

    /** The module with other counts than the element, and the other counters with none, so that nothing else can be read. */
    private static Coverage drawn(Element element, Counter counter) {
        CoverageNode node = Drawn.node(element, NAMES.get(element), Drawn.counted(counter, 6, 2));
        List<CoverageNode> nodes = new ArrayList<>(List.of(node));
        if (element != Element.MODULE) {
            nodes.add(module("orders", Drawn.counted(counter, 60, 17)));
        }
        return coverage(nodes);
    }

    @Test
    void placesAnElementThatHasASource() {
        String file = "orders/src/main/java/com/acme/Order.java";
        Report report = judge(
                coverage(
                        module("orders", line(0, 1)),
                        type("com.acme.Order", line(0, 1)).at(file, 12, 40),
                        source("com/acme/Order.java", line(0, 1)).at(file, 0, 0)),
                floor(Counter.LINE, "1"),
                least(Element.CLASS, Counter.LINE, CounterValue.COVEREDRATIO, "1"),
                least(Element.SOURCEFILE, Counter.LINE, CounterValue.COVEREDRATIO, "1"));

        assertThat(report.findings())
                .extracting(finding -> finding.subject() + " " + finding.file().orElse("-") + ":"
                        + finding.line().orElse(0))
                .containsExactly("com.acme.Order " + file + ":12", "com/acme/Order.java " + file + ":0", "orders -:0");
    }

    @Test
    void writesTheExactFractionAndTheConfiguredLimitToJson() {
        Report report = judge(coverage(module("orders-core", line(412, 161))), floor(Counter.LINE, " 75 % "));

        JsonObject json =
                JsonParser.parseString(ReportJson.of(Drawn.origin(), report)).getAsJsonObject();

        assertThat(json.getAsJsonArray("findings")).containsExactly(JsonParser.parseString("""
                {
                  "code": "COVERAGE-BELOW-FLOOR",
                  "severity": "ERROR",
                  "subject": "orders-core",
                  "message": "module  line    71.9 %  412 of 573 lines, 18 more needed",
                  "found": "412/573",
                  "needed": "75 %",
                  "file": null,
                  "line": null,
                  "fix": "add tests for what is not covered",
                  "details": {
                    "element": "MODULE", "name": "orders-core", "counter": "LINE", "value": "COVEREDRATIO",
                    "covered": 412, "missed": 161, "total": 573, "minimum": "75 %"
                  }
                }"""));
    }

    @Test
    void writesAllCountersOfTheModuleAsEvidenceOnPassesToo() {
        Coverage coverage = coverage(
                module("orders", line(412, 161), Drawn.branch(31, 9), Drawn.instruction(2000, 700)),
                type("com.acme.Order", line(1, 1)));
        String counters = """
                {
                  "LINE": {"covered": 412, "missed": 161},
                  "BRANCH": {"covered": 31, "missed": 9},
                  "INSTRUCTION": {"covered": 2000, "missed": 700},
                  "COMPLEXITY": {"covered": 0, "missed": 0},
                  "METHOD": {"covered": 0, "missed": 0},
                  "CLASS": {"covered": 0, "missed": 0}
                }""";

        for (FloorLimit limit :
                List.of(floor(Counter.LINE, "0.1"), floor(Counter.LINE, "0.9"), floor(Counter.METHOD, "0.9"))) {
            Report report = judge(coverage, limit);
            JsonObject json = JsonParser.parseString(ReportJson.of(Drawn.origin(), report))
                    .getAsJsonObject();

            assertThat(json.getAsJsonObject("evidence").get("counters")).isEqualTo(JsonParser.parseString(counters));
            assertThat(json.getAsJsonObject("evidence").get("tests").getAsInt()).isEqualTo(31);
            assertThat(JdkTypes.in(report.evidence().facts())).isTrue();
        }
    }

    @Test
    void writesTheLimitsInForceAsEvidenceInOrderAndOnce() {
        FloorLimit packages = least(Element.PACKAGE, Counter.BRANCH, CounterValue.COVEREDRATIO, "0.5")
                .matching(List.of("com.b*", "com.a*"), List.of("*.gen"));
        Report report = judge(
                coverage(module("orders", line(1, 1))),
                packages,
                most(Element.MODULE, Counter.LINE, CounterValue.MISSEDCOUNT, "5"),
                floor(Counter.LINE, "50 %"),
                floor(Counter.LINE, "50 %"));

        JsonObject json =
                JsonParser.parseString(ReportJson.of(Drawn.origin(), report)).getAsJsonObject();

        assertThat(json.getAsJsonObject("evidence").get("limits")).isEqualTo(JsonParser.parseString("""
                [
                  {"element": "MODULE", "counter": "LINE", "value": "COVEREDRATIO", "minimum": "50 %",
                   "includes": [], "excludes": []},
                  {"element": "MODULE", "counter": "LINE", "value": "MISSEDCOUNT", "maximum": "5",
                   "includes": [], "excludes": []},
                  {"element": "PACKAGE", "counter": "BRANCH", "value": "COVEREDRATIO", "minimum": "0.5",
                   "includes": ["com.a*", "com.b*"], "excludes": ["*.gen"]}
                ]"""));
    }

    @Test
    void tellsOnAPassWhatWasLeftOut() {
        Coverage all = coverage(module("orders", line(1, 1)));
        Coverage coverage = Coverage.of(
                all.nodes(Element.MODULE),
                List.of(),
                all.evidence().leavingOut(List.of("3 classes excluded by <excludes>")));

        Report report = judge(coverage, floor(Counter.LINE, "0.5"));

        assertThat(report.evidence().leftOut()).containsExactly("3 classes excluded by <excludes>");
        assertThat(Drawn.line(report)).contains("3 classes excluded by <excludes>");
    }
}
