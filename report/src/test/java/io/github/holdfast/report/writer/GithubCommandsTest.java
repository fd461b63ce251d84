package io.github.holdfast.report.writer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.holdfast.report.ReportedFinding;
import io.github.holdfast.report.Told;
import io.github.holdfast.report.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The lines that GitHub's runner reads, by its rules of escaping. */
class GithubCommandsTest {

    private static final RepositoryPath TOP = RepositoryPath.below("");

    @Test
    void tellsErrorsThenWarnings() {
        assertThat(GithubCommands.of(Told.ofAllKinds(), TOP))
                .containsExactly(
                        "::error title=coverageFloor COVERAGE-BELOW-FLOOR::orders: module  line    58.8 %25  10 of 17 lines, 3"
                                + " more needed%0Afix: add tests for these lines%0Acheck again: mvn verify -pl orders -am",
                        "::error title=dependencyLock NO-GIT::git: git could not be started%0Acheck again: mvn verify -pl"
                                + " orders -am",
                        "::error file=orders/src/main/java/Order.java,line=17,title=patchCoverage PATCH-NOT-COVERED::"
                                + "not executed: if (percent < 0) {%0Afix: write tests"
                                + "%0Athat assert%0Acheck again: mvn verify -pl orders -am",
                        "::warning title=coverageFloor CLASS-WITHOUT-SOURCE::com.acme.Shop: com.acme.Shop comes from no"
                                + " source%0Acheck again: mvn verify -pl shop -am");
    }

    @Test
    void aPassSaysNothing() {
        assertThat(GithubCommands.of(Told.build(Told.passed("coverageFloor", "shop")), TOP))
                .isEmpty();
    }

    @Test
    void saysTenErrorsAndCountsTheRest() {
        List<String> lines = GithubCommands.of(Told.many(12, "too much"), TOP);

        assertThat(lines)
                .hasSize(11)
                .filteredOn(line -> line.startsWith("::error "))
                .hasSize(10);
        assertThat(lines.get(10)).isEqualTo("::notice title=Holdfast::and 2 more errors, see report.html");
        assertThat(GithubCommands.of(Told.many(10, "too much"), TOP)).hasSize(10);
    }

    @Test
    void aFileIsEscapedAsAProperty() {
        ReportedFinding finding =
                ReportedFinding.error("A-CODE", "s", "100 %, yes: so").at("a,b:c%/D::e.java", 3, 3);

        assertThat(GithubCommands.of(Told.build(Told.failed("aRule", "m", finding)), TOP))
                .containsExactly(
                        "::error file=a%2Cb%3Ac%25/D%3A%3Ae.java,line=3,title=aRule A-CODE::100 %25, yes: so%0A"
                                + "check again: mvn verify -pl m -am");
    }

    @Test
    void aHostileTextIsOneLineAndBeginsNoCommand() {
        List<String> lines = GithubCommands.of(Told.hostile(), TOP);

        assertThat(lines).hasSize(2).allSatisfy(line -> assertThat(line)
                .matches("::(?:error|warning) (?:file=[^:,]*,line=3,)?title=patchCoverage A-CODE::\\P{Cntrl}*"));
    }

    @Test
    void pathsAreThoseOfTheRepository() {
        ReportedFinding inside = ReportedFinding.error("A-CODE", "s", "m").at("a/B.java", 3, 3);
        ReportedFinding above = ReportedFinding.error("A-CODE", "s", "m").in("../parent/pom.xml");
        ReportedFinding outside = ReportedFinding.error("A-CODE", "s", "m").in("../../x");

        assertThat(GithubCommands.of(
                        Told.build(Told.failed("aRule", "m", inside, above, outside)), RepositoryPath.below("java")))
                .extracting(line -> line.replaceFirst(",?title=.*", ""))
                .containsExactly("::error file=java/a/B.java,line=3", "::error file=parent/pom.xml", "::error ");
    }

    @Test
    void anUnusableReportIsAnError() {
        assertThat(GithubCommands.of(
                        Told.build(Told.of("aRule", "m", Verdict.UNUSABLE)
                                .finding(List.of(ReportedFinding.error("A-CODE", "s", "m")))
                                .build()),
                        TOP))
                .singleElement()
                .asString()
                .startsWith("::error ");
    }
}
