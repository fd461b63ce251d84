package io.github.holdfast.report.writer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.holdfast.report.BuildReports;
import io.github.holdfast.report.Excerpts;
import io.github.holdfast.report.Told;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** One page, complete, with nothing from elsewhere and nothing that a finding smuggled. */
class HtmlReportTest {

    private static final Set<String> ELEMENTS = Set.of(
            "html", "head", "meta", "title", "style", "body", "main", "header", "section", "h1", "h2", "h3", "p", "b",
            "table", "thead", "tbody", "tr", "th", "td", "span", "div", "ul", "li", "code", "pre", "i", "wbr",
            "details", "summary");

    private static String page(BuildReports reports) {
        return HtmlReport.of(reports, Excerpts.none());
    }

    @Test
    void beginsWithItsPolicyAndTheVerdict() {
        assertThat(page(Told.ofAllKinds()))
                .startsWith("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n"
                        + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src"
                        + " 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'\">\n")
                .contains(
                        "<h1>Holdfast: failed</h1>",
                        "<td>coverage<wbr>Floor</td><td><span class=\"badge bad\">FAILED</span></td>")
                .contains("@media (prefers-color-scheme: dark)")
                .endsWith("</main></body></html>\n");
    }

    @Test
    void tellsEveryFindingWithPlaceFixAndCommand() {
        assertThat(page(Told.ofAllKinds()))
                .contains("<h2>patchCoverage in <code>orders</code> <span class=\"badge bad\">FAILED</span></h2>")
                .contains("<p class=\"again\">check again: <code>mvn verify -pl orders -am</code></p>")
                .contains("<p class=\"place\"><code>orders/src/main/java/Order.java:17-18</code> <span class=\"code\">"
                        + "PATCH-NOT-COVERED</span></p>")
                .contains("<p class=\"message\">not executed: if (percent &lt; 0) {</p>")
                .contains("<b>fix:</b> write tests\nthat assert</p>")
                .contains("CLASS-WITHOUT-SOURCE (warning)")
                .contains("shop-old: not selected by -pl or -rf");
        assertThat(page(Told.many(700, "much")).split("<li class=\"error\">", -1))
                .hasSize(701);
    }

    @Test
    void drawsCoverageByModule() {
        assertThat(page(Told.ofAllKinds()))
                .contains(
                        "<div class=\"bar below\"><span class=\"what\">line</span><span class=\"track\"><span class=\"fill\""
                                + " style=\"width:58.8%\"></span><span class=\"limit\" style=\"left:75%\"></span></span><span"
                                + " class=\"figure\">58.8 % (10 of 17, needs 75 %)</span></div>")
                .contains("style=\"width:37.5%\"></span></span><span class=\"figure\">37.5 % (3 of 8)</span>")
                .contains(
                        "<div class=\"bar\"><span class=\"what\">line</span><span class=\"track\"><span class=\"fill\""
                                + " style=\"width:100%\">");
    }

    @Test
    void showsTheLinesThatAreNotCovered() {
        Excerpts excerpts = Excerpts.of(Map.of(
                "orders/src/main/java/Order.java:17-18", List.of("    if (percent < 0) {", "      <script>", "")));

        assertThat(HtmlReport.of(Told.ofAllKinds(), excerpts))
                .contains(
                        "<pre tabindex=\"0\"><i>17</i>  if (percent &lt; 0) {\n<i>18</i>    &lt;script&gt;\n<i>19</i>  \n</pre>");
    }

    @Test
    void hasOnlyElementsAndAttributesOfOurOwnWhateverAFindingSays() {
        String page = HtmlReport.of(
                Told.hostile(), Excerpts.of(Map.of(Told.HOSTILE + ":3-4", List.of(Told.HOSTILE, "</pre><img src=x>"))));
        String body = page.substring(page.indexOf("</style>"));
        Matcher tag = Pattern.compile("<(/?)([A-Za-z0-9!]*)([^>]*)>").matcher(body);
        while (tag.find()) {
            assertThat(tag.group(2)).isIn(ELEMENTS);
            assertThat(tag.group(3)).matches("(?: (?:class|tabindex|style)=\"[a-z0-9:.% ]*\")*");
        }
        assertThat(tag.reset().results().count()).isGreaterThan(50);
        assertThat(body)
                .contains("&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &amp;amp; @octocat", "&quot;q&quot;");
        assertThat(page).doesNotContain("\u202e", "\u0000", "\u2028");
    }

    @Test
    void takesNothingFromElsewhere() {
        String page = page(Told.ofAllKinds());

        assertThat(Pattern.compile("<([a-z0-9]+)")
                        .matcher(page)
                        .results()
                        .map(tag -> tag.group(1))
                        .collect(Collectors.toSet()))
                .isSubsetOf(ELEMENTS);
        assertThat(page).doesNotContain("http:", "https:", "url(", "@import", "src=", "href=", "<script", "onclick");
    }

    @Test
    void aPassHasNoFindings() {
        assertThat(page(Told.build(Told.passed("coverageFloor", "shop"))))
                .contains("<header class=\"good\"><h1>Holdfast: passed</h1>")
                .doesNotContain("<li class=\"error\">", "<h2>Warnings", "<h2>Coverage", "<h2>Not judged");
    }
}
