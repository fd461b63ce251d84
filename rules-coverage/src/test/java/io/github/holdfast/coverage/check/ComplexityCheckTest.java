package io.github.holdfast.coverage.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import io.github.holdfast.core.finding.Evidence;
import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.core.finding.Report;
import io.github.holdfast.core.finding.Verdict;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ComplexityCheckTest {

    private static final MethodValue TOTAL =
            MethodValue.of("com.acme.Order", "Order.total(int)", 12).at("src/main/java/com/acme/Order.java", 14, 40);
    private static final MethodValue NAME =
            MethodValue.of("com.acme.Order", "Order.name()", 1).at("src/main/java/com/acme/Order.java", 8, 8);

    @Test
    void namesTheMethodItsPlaceAndHowComplexItIs() {
        Report report = judging("10", TOTAL, NAME);

        assertThat(report.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(report.headline())
                .isEqualTo("1 of 2 methods too complex, the most complex has 12, at most 10 allowed");
        Finding finding = report.findings().get(0);
        assertThat(report.findings()).hasSize(1);
        assertThat(finding.code()).isEqualTo("METHOD-TOO-COMPLEX");
        assertThat(finding.subject()).isEqualTo("com.acme.Order Order.total(int)");
        assertThat(finding.message())
                .isEqualTo("src/main/java/com/acme/Order.java:14  Order.total(int): complexity 12, at most 10");
        assertThat(finding.found()).contains("12");
        assertThat(finding.needed()).contains("10");
        assertThat(finding.file()).contains("src/main/java/com/acme/Order.java");
        assertThat(finding.line()).hasValue(14);
        assertThat(finding.details())
                .isEqualTo(Map.of(
                        "class", "com.acme.Order",
                        "method", "Order.total(int)",
                        "complexity", 12,
                        "lambdas", 0,
                        "lastLine", 40));
    }

    @Test
    void aFixNamesNoWayAroundTheGate() {
        String fix = judging("10", TOTAL).findings().get(0).fix().orElseThrow();

        assertThat(fix)
                .isEqualTo("give each part that decides something of its own a method of its own, with a name that says"
                        + " what it decides, and test it there")
                .doesNotContain("maximum", "exclude", "skip", "Generated");
    }

    @Test
    void passesAtTheCeilingAndNamesTheMostComplex() {
        Report report = judging("12", NAME, TOTAL);

        assertThat(report.verdict()).isEqualTo(Verdict.PASSED);
        assertThat(report.headline())
                .isEqualTo("2 methods, the most complex has 12, at most 12 allowed: Order.total(int)");
        assertThat(report.evidence().facts())
                .containsEntry("maximum", "12")
                .containsEntry("methods", 2)
                .containsEntry("mostComplex", Map.of("name", "Order.total(int)", "complexity", 12));
    }

    @Test
    void aMethodWhoseSourceIsNotKnownIsJudgedAllTheSame() {
        Finding finding =
                judging("1", MethodValue.of("A", "A.b()", 2)).findings().get(0);

        assertThat(finding.message()).isEqualTo("A.b(): complexity 2, at most 1");
        assertThat(finding.file()).isEmpty();
        assertThat(finding.line()).isEmpty();
    }

    @Test
    void overloadsAreTwoFindings() {
        assertThat(judging(
                                "1",
                                MethodValue.of("A", "A.b()", 2),
                                MethodValue.of("A", "A.b(int)", 2),
                                MethodValue.of("p.A", "A.b()", 2))
                        .findings())
                .extracting(Finding::subject)
                .containsExactly("A A.b()", "A A.b(int)", "p.A A.b()");
    }

    @Test
    void aModuleWithoutCodeIsNotApplicableAndSaysSo() {
        Report report = judging("10");

        assertThat(report.verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
        assertThat(report.reason()).contains("no method has code");
    }

    @Test
    void aLambdaAddsItsDecisionsToTheMethodAroundItAndItsLines() {
        MethodValue lambda = MethodValue.of("A", "A.b()", 4).at("A.java", 20, 31);
        MethodValue method = MethodValue.of("A", "A.b()", 3).at("A.java", 18, 22);

        MethodValue both = method.with(lambda).with(MethodValue.of("A", "A.b()", 1));

        assertThat(both.complexity()).isEqualTo(6);
        assertThat(both.lambdas()).isEqualTo(2);
        assertThat(both.firstLine()).isEqualTo(18);
        assertThat(both.lastLine()).isEqualTo(31);
        assertThat(judging("5", both).findings().get(0).message())
                .isEqualTo("A.java:18  A.b(): complexity 6 with 2 lambdas in it, at most 5");
    }

    @Test
    void aMethodHasAtLeastOnePath() {
        assertThatThrownBy(() -> MethodValue.of("A", "A.b()", 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void neverPassesAMethodAboveTheCeilingAndNeverFailsOneAtIt() {
        qt().forAll(
                        integers().between(1, 30),
                        lists().of(integers().between(1, 40)).ofSizeBetween(1, 20))
                .check((maximum, complexities) -> {
                    List<MethodValue> methods = complexities.stream()
                            .map(complexity -> MethodValue.of("A", "A.m" + complexity + "()", complexity))
                            .collect(Collectors.toList());
                    long above = complexities.stream()
                            .filter(complexity -> complexity > maximum)
                            .count();
                    Report report = new ComplexityCheck(
                                    Bound.count(maximum.toString()).orElseThrow())
                            .judge(methods, Evidence.none());
                    return report.findings().size() == above && (report.verdict() == Verdict.FAILED) == above > 0;
                });
    }

    @Test
    void theOrderOfMethodsChangesNothing() {
        Report one = judging("5", TOTAL, NAME, MethodValue.of("B", "B.c()", 12));
        Report other = judging("5", MethodValue.of("B", "B.c()", 12), NAME, TOTAL);

        assertThat(other.findings()).isEqualTo(one.findings());
        assertThat(other.headline()).isEqualTo(one.headline());
        assertThat(other.evidence().facts()).isEqualTo(one.evidence().facts());
    }

    private static Report judging(String maximum, MethodValue... methods) {
        return new ComplexityCheck(Bound.count(maximum).orElseThrow()).judge(List.of(methods), Evidence.none());
    }
}
