package io.github.holdfast.coverage.check;

import static io.github.holdfast.coverage.check.Drawn.branch;
import static io.github.holdfast.coverage.check.Drawn.coverage;
import static io.github.holdfast.coverage.check.Drawn.gap;
import static io.github.holdfast.coverage.check.Drawn.line;
import static io.github.holdfast.coverage.check.Drawn.module;
import static io.github.holdfast.coverage.check.Drawn.pack;
import static io.github.holdfast.coverage.check.Drawn.type;
import static io.github.holdfast.coverage.check.Laws.law;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import io.github.holdfast.core.finding.Evidence;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CoverageTest {

    private static final Evidence BOTH = Evidence.of(List.of("2 modules"), Map.of("classes", 7));

    @Test
    void addsUpModulesAndKeepsTheirElementsSideBySide() {
        Coverage orders = coverage(
                List.of(module("orders", line(10, 2), branch(1, 0)), pack("com.acme.orders", line(10, 2))),
                gap("orders/A.java", "1-2"));
        Coverage tax = coverage(
                List.of(
                        module("tax", line(5, 3)),
                        pack("com.acme.tax", line(5, 3)),
                        type("com.acme.tax.Rate", line(5, 3))),
                gap("tax/B.java", "7"));

        Coverage sum = Coverage.sum("reactor", List.of(orders, tax), BOTH);

        assertThat(sum.module())
                .hasToString(
                        "MODULE reactor {LINE=15/20, BRANCH=1/1, INSTRUCTION=0/0, COMPLEXITY=0/0, METHOD=0/0, CLASS=0/0}");
        assertThat(sum.nodes(Element.MODULE)).containsExactly(sum.module());
        assertThat(names(sum, Element.PACKAGE)).containsExactly("com.acme.orders", "com.acme.tax");
        assertThat(names(sum, Element.CLASS)).containsExactly("com.acme.tax.Rate");
        assertThat(names(sum, Element.METHOD)).isEmpty();
        assertThat(sum.gaps()).extracting(SourceGap::file).containsExactly("orders/A.java", "tax/B.java");
        assertThat(sum.evidence()).isSameAs(BOTH);
        assertThat(sum.number("classes")).isEqualTo(7);
        assertThat(sum.number("tests")).isZero();
    }

    @Test
    void namesTheModuleOfAnElementAmongOthersOnly() {
        Coverage orders = coverage(module("orders"), pack("com.acme"));
        Coverage tax = coverage(module("tax"), pack("com.acme"));

        Coverage sum = Coverage.sum("reactor", List.of(orders, tax), BOTH);

        assertThat(sum.nodes(Element.PACKAGE)).extracting(CoverageNode::module).containsExactly("orders", "tax");
        assertThat(sum.module().module()).isEmpty();
        assertThat(orders.nodes(Element.PACKAGE))
                .extracting(CoverageNode::module)
                .containsExactly("");
    }

    @Test
    void tellsWhoseTestsCountedBesideItsOwn() {
        Coverage orders = coverage(List.of(module("orders", line(1, 2))), gap("A.java", "1-2"));

        Coverage beside = orders.beside(new TreeMap<>(Map.of("tax", 12, "billing", 1)));

        assertThat(beside.evidence().lookedAt())
                .endsWith("3 excluded by <excludes>", "the tests of billing (1), tax (12)");
        assertThat(beside.evidence().facts()).containsEntry("testsOfOthers", Map.of("tax", 12, "billing", 1));
        assertThat(beside.number("tests")).isEqualTo(31);
        assertThat(beside.module()).isSameAs(orders.module());
        assertThat(beside.gaps()).isEqualTo(orders.gaps());
        assertThat(orders.beside(Map.of())).isSameAs(orders);
    }

    @Test
    void ofNoModulesIsNothing() {
        Coverage sum = Coverage.sum("reactor", List.of(), Evidence.none());

        for (Counter counter : Counter.values()) {
            assertThat(sum.module().count(counter)).isEqualTo(Count.of(0, 0));
        }
    }

    @Test
    void addsUpEveryCounterOfEveryModule() {
        law().forAll(lists().of(integers().between(0, 1_000_000)).ofSizeBetween(0, 24))
                .checkAssert(numbers -> {
                    List<Coverage> modules = numbers.stream()
                            .map(number -> {
                                Counter counter = Counter.values()[number % 6];
                                return coverage(module("m" + number, Drawn.counted(counter, number, number / 3)));
                            })
                            .collect(Collectors.toList());
                    CoverageNode sum =
                            Coverage.sum("reactor", modules, Evidence.none()).module();

                    for (Counter counter : Counter.values()) {
                        long covered = numbers.stream()
                                .filter(number -> number % 6 == counter.ordinal())
                                .mapToLong(n -> n)
                                .sum();
                        long missed = numbers.stream()
                                .filter(number -> number % 6 == counter.ordinal())
                                .mapToLong(n -> n / 3)
                                .sum();
                        assertThat(sum.count(counter).covered()).isEqualTo(covered);
                        assertThat(sum.count(counter).missed()).isEqualTo(missed);
                        assertThat(sum.count(counter).total()).isEqualTo(covered + missed);
                    }
                });
    }

    @Test
    void survivesTheWayThroughJdkTypes() {
        Coverage whole = coverage(
                List.of(
                        module("orders", line(10, 2), branch(1, 4)),
                        type("com.acme.Order", line(10, 2)).at("orders/src/main/java/com/acme/Order.java", 12, 70)),
                gap("orders/src/main/java/com/acme/Order.java", "41-52, 60", "18"));

        Map<String, Object> told = whole.toJdkTypes();
        Coverage back = Coverage.fromJdkTypes(told);

        assertThat(JdkTypes.in(told)).isTrue();
        for (Element element : Element.values()) {
            assertThat(back.nodes(element)).hasToString(whole.nodes(element).toString());
        }
        assertThat(back.nodes(Element.CLASS).get(0).file()).isEqualTo("orders/src/main/java/com/acme/Order.java");
        assertThat(back.nodes(Element.CLASS).get(0).line()).isEqualTo(12);
        assertThat(back.nodes(Element.CLASS).get(0).lastLine()).isEqualTo(70);
        assertThat(back.gaps()).hasToString("[orders/src/main/java/com/acme/Order.java:18, 41-52, 60]");
        assertThat(back.gaps().get(0).size(false)).isEqualTo(13);
        assertThat(back.evidence().lookedAt()).isEqualTo(whole.evidence().lookedAt());
        assertThat(back.evidence().facts()).isEqualTo(whole.evidence().facts());
    }

    @Test
    void keepsWhatWasLeftOutOnTheWayThroughJdkTypesAndBesideOthers() {
        Evidence evidence = Evidence.of(List.of("42 classes"), Map.of("tests", 31))
                .leavingOut(List.of("3 classes excluded by <excludes>", "2 sessions of earlier builds left out"));
        Coverage whole = Coverage.of(List.of(module("orders", line(1, 2))), List.of(), evidence);

        Coverage back = Coverage.fromJdkTypes(whole.toJdkTypes());

        assertThat(JdkTypes.in(whole.toJdkTypes())).isTrue();
        assertThat(back.evidence().leftOut()).isEqualTo(evidence.leftOut());
        assertThat(back.beside(Map.of("tax", 2)).evidence().leftOut()).isEqualTo(evidence.leftOut());
        assertThat(back.beside(Map.of("tax", 2)).evidence().lookedAt())
                .containsExactly("42 classes", "the tests of tax (2)");
    }

    @Test
    void hasExactlyOneModule() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> coverage(pack("com.acme", line(1, 1))))
                .withMessage("0 elements MODULE instead of one");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> coverage(module("a"), module("b")))
                .withMessage("2 elements MODULE instead of one");
    }

    @Test
    void refusesNegativeCounts() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Count.of(-1, 3))
                .withMessage("negative count: -1 covered, 3 missed");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Count.of(3, -1))
                .withMessage("negative count: 3 covered, -1 missed");
    }

    @Test
    void comparesCountsByBothNumbers() {
        assertThat(Count.of(3, 4))
                .isEqualTo(Count.of(3, 4))
                .hasSameHashCodeAs(Count.of(3, 4))
                .hasToString("3/7");
        assertThat(Count.of(3, 4))
                .isNotEqualTo(Count.of(4, 3))
                .isNotEqualTo(Count.of(3, 5))
                .isNotEqualTo("3/7");
    }

    @Test
    void hasNoLineBelowZero() {
        CoverageNode unknown = type("com.acme.Order").at("Order.java", -1, -1);

        assertThat(unknown.line()).isZero();
        assertThat(unknown.lastLine()).isZero();
    }

    private static List<String> names(Coverage coverage, Element element) {
        return coverage.nodes(element).stream().map(CoverageNode::name).collect(Collectors.toList());
    }
}
