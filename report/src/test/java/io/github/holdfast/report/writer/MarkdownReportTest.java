package io.github.holdfast.report.writer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.holdfast.report.BuildReports;
import io.github.holdfast.report.ReportedFinding;
import io.github.holdfast.report.RuleReport;
import io.github.holdfast.report.Told;
import io.github.holdfast.report.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The comment of a pull request: complete, bounded, and nothing in it that a finding smuggled. */
class MarkdownReportTest {

    /** What a renderer makes of the text: everything but code, and the code. */
    private static final class Seen extends AbstractVisitor {

        private final List<String> texts = new ArrayList<>();
        private final List<String> codes = new ArrayList<>();
        private final List<String> html = new ArrayList<>();
        private final List<String> links = new ArrayList<>();
        private int headings;
        private int cells;

        static Seen of(String markdown) {
            Seen seen = new Seen();
            Node document = Parser.builder()
                    .extensions(Set.of(TablesExtension.create()))
                    .build()
                    .parse(markdown);
            document.accept(seen);
            return seen;
        }

        @Override
        public void visit(Text text) {
            texts.add(text.getLiteral());
        }

        @Override
        public void visit(Code code) {
            codes.add(code.getLiteral());
        }

        @Override
        public void visit(HtmlInline inline) {
            html.add(inline.getLiteral());
        }

        @Override
        public void visit(HtmlBlock block) {
            html.add(block.getLiteral());
        }

        @Override
        public void visit(Link link) {
            links.add(link.getDestination());
        }

        @Override
        public void visit(Image image) {
            links.add(image.getDestination());
        }

        @Override
        public void visit(Heading heading) {
            headings++;
            visitChildren(heading);
        }

        @Override
        public void visit(CustomNode node) {
            cells += node.getClass().getSimpleName().equals("TableCell") ? 1 : 0;
            visitChildren(node);
        }
    }

    @Test
    void tellsVerdictRulesFindingsAndTheRestInThisOrder() {
        assertThat(MarkdownReport.of(Told.ofAllKinds()))
                .isEqualTo(String.join(
                        "\n",
                        "## Holdfast: failed",
                        "2 rules failed, 1 could judge nothing, 1 did not apply, 3 errors, 1 warning; build of"
                                + " 2026-11-22T23:49:12.781Z, commit 9e1005f9fb.",
                        "",
                        "| rule | verdict | reports | errors | warnings |",
                        "| --- | --- | ---: | ---: | ---: |",
                        "| coverageFloor | **FAILED** | 2 | 1 | 1 |",
                        "| dependencyLock | **UNUSABLE** | 1 | 1 | 0 |",
                        "| methodComplexity | NOT APPLICABLE | 1 | 0 | 0 |",
                        "| patchCoverage | **FAILED** | 1 | 1 | 0 |",
                        "",
                        "### coverageFloor in `orders`: FAILED",
                        "check again: `mvn verify -pl orders -am`",
                        "",
                        "- **COVERAGE-BELOW-FLOOR** `orders`<br>`module  line    58.8 %  10 of 17 lines, 3 more needed`"
                                + "<br>fix: `add tests for these lines`",
                        "",
                        "### dependencyLock in `orders`: UNUSABLE",
                        "`there is a reason`",
                        "",
                        "check again: `mvn verify -pl orders -am`",
                        "",
                        "- **NO-GIT** `git`<br>`git could not be started`",
                        "",
                        "### patchCoverage in `orders`: FAILED",
                        "check again: `mvn verify -pl orders -am`",
                        "",
                        "- **PATCH-NOT-COVERED** `orders/src/main/java/Order.java:17-18`<br>`"
                                + "not executed: if (percent < 0) {`<br>fix: `write tests`<br>`that assert`",
                        "",
                        "### Warnings",
                        "- coverageFloor **CLASS-WITHOUT-SOURCE** `com.acme.Shop`<br>`com.acme.Shop comes from no source`",
                        "",
                        "### Not judged",
                        "- coverageFloor in `shop`: `shop-old: not selected by -pl or -rf`",
                        "",
                        "<details><summary>Passed, or nothing to judge</summary>",
                        "",
                        "- coverageFloor in `shop`",
                        "- methodComplexity in `shop`: did not apply, `there is a reason`",
                        "",
                        "</details>",
                        ""));
    }

    @Test
    void aBuildThatPassedIsShort() {
        assertThat(MarkdownReport.of(Told.build(Told.passed("coverageFloor", "shop"))))
                .startsWith("## Holdfast: passed\n1 rule passed, 0 errors, 0 warnings; build of ")
                .doesNotContain("###")
                .contains("<details>");
    }

    @Test
    void tellsWhatAnEarlierBuildLeft() {
        RuleReport old = Told.of("coverageFloor", "old", Verdict.PASSED)
                .by(io.github.holdfast.report.Build.of(
                        "00000000-0000-0000-0000-000000000000", java.time.Instant.EPOCH, java.util.Optional.empty()))
                .build();

        assertThat(MarkdownReport.of(Told.build(old, Told.passed("coverageFloor", "shop"))))
                .contains("- left by an earlier build: `old/target/holdfast/coverageFloor.json`\n")
                .doesNotContain("in `old`");
    }

    @Test
    void tellsTheDoubtBeforeAnythingElse() {
        BuildReports reports = Told.ofAllKinds().whileHeadIs(java.util.Optional.of("0".repeat(40)));

        assertThat(MarkdownReport.of(reports).lines().limit(4))
                .contains("**HEAD is another commit now: build again before you believe this.**");
    }

    @Test
    void nothingOfAHostileTextIsReadAsMarkdown() {
        String markdown = MarkdownReport.of(Told.hostile());
        Seen seen = Seen.of(markdown);

        assertThat(seen.links).isEmpty();
        assertThat(seen.html).allMatch(html -> html.matches("<br>|</?details>(?:<summary>[^<]*</summary>)?\\s*"));
        assertThat(seen.texts)
                .noneMatch(text -> text.matches("(?s).*(?:octocat|evil|script|#1|\\*\\*b|data:|::error).*"));
        assertThat(seen.codes).anyMatch(code -> code.contains("@octocat") && code.contains("<script>"));
        assertThat(seen.headings).isEqualTo(3);
        assertThat(seen.cells).isEqualTo(2 * 5);
        assertThat(markdown).doesNotContain("\u202e", "\u0000", "\u2028").contains("\\u202e", "\\u0000", "\\u2028");
    }

    @ParameterizedTest
    @ValueSource(strings = {"`", "``", "a`", "`a", " a ", "``` x ` y ``", "\\`", "`\n`", "a``b`c", "<a href='x'>`</a>"})
    void whateverEndsACodeSpanIsInOne(String text) {
        RuleReport report = Told.failed("aRule", "m", ReportedFinding.error("A-CODE", text, text + "@x"));
        Seen seen = Seen.of(MarkdownReport.of(Told.build(report)));

        assertThat(seen.codes)
                .contains(text.lines().reduce((first, second) -> second).orElseThrow() + "@x");
        assertThat(String.join(" ", seen.texts)).doesNotContain("@x", "`");
    }

    @Test
    void staysBelowTheLengthOfACommentAndCountsTheRest() {
        for (String message :
                List.of("short", Told.HOSTILE.repeat(40), "\u202e".repeat(5_000), "\ud83d\ude00".repeat(900))) {
            String markdown = MarkdownReport.of(Told.many(999, message));
            int told = markdown.split("- \\*\\*TOO-COMPLEX\\*\\*", -1).length - 1;

            assertThat(markdown.getBytes(UTF_8)).hasSizeLessThan(MarkdownReport.MOST_BYTES);
            assertThat(told).isBetween(1, 998);
            assertThat(markdown).contains("\nand " + (999 - told) + " more, see report.html\n");
            assertThat(markdown.lines().filter(line -> line.startsWith("- **TOO")))
                    .allMatch(line -> line.endsWith("<br>fix: `split it`"));
        }
    }

    @Test
    void staysBelowTheLengthWhateverPartIsLong() {
        List<RuleReport> reports = new ArrayList<>();
        String text = "\u202e".repeat(900);
        for (int at = 0; at < 400; at++) {
            reports.add(Told.of("rule" + "x".repeat(90) + at, text + at, Verdict.PASSED)
                    .notJudging(List.of(text, text))
                    .finding(List.of(
                            ReportedFinding.warning("A-CODE", text, text).fixedBy(text)))
                    .build());
            reports.add(Told.of("failed" + at, text + at, Verdict.FAILED)
                    .finding(List.of(ReportedFinding.error("A-CODE", text, text).fixedBy((text + "\n").repeat(30))))
                    .build());
        }

        String markdown = MarkdownReport.of(BuildReports.newestOf(reports));

        assertThat(markdown.getBytes(UTF_8)).hasSizeLessThan(MarkdownReport.MOST_BYTES);
        assertThat(markdown)
                .contains("### failed0 in ", "### Warnings", "### Not judged")
                .endsWith("</details>\n");
    }

    @Test
    void aFewFindingsAreToldWithoutACut() {
        assertThat(MarkdownReport.of(Told.many(300, "short"))).doesNotContain("see report.html");
    }
}
