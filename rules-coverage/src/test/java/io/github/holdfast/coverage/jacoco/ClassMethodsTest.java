package io.github.holdfast.coverage.jacoco;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.holdfast.coverage.check.MethodValue;
import io.github.holdfast.coverage.fixture.JavaSources;
import io.github.holdfast.coverage.fixture.Library;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassMethodsTest {

    @TempDir
    Path folder;

    @Test
    void namesMethodsAsPeopleWriteThem() {
        assertThat(complexities(
                        "class Order {",
                        "  Order(int pieces, String name) { if (pieces > 0) { System.out.println(name); } }",
                        "  static final boolean DEBUG = Boolean.getBoolean(\"x\") || Boolean.getBoolean(\"y\");",
                        "  void total(int one, String[] more, java.util.Map.Entry<String, Integer> entry) { }",
                        "  static class Line { Line(long n) { } int pieces() { return 1; } }",
                        "  Object task() { return new Runnable() { public void run() { } }; }",
                        "}"))
                .isEqualTo(new TreeMap<>(Map.of(
                        "Order(int, String)", 2,
                        "Order.static {...}", 3,
                        "Order.total(int, String[], Map.Entry)", 1,
                        "Order.Line(long)", 1,
                        "Order.Line.pieces()", 1,
                        "Order.task()", 1,
                        "Order.1.{...}", 1,
                        "Order.1.run()", 1)));
    }

    @Test
    void countsDecisionsAsJacocoDoes() {
        assertThat(complexities(
                        "class Order {",
                        "  int of(int a, int b) {",
                        "    for (int i = 0; i < a; i++) {",
                        "      if (a > b && b > i || a == 7) { return i; }",
                        "    }",
                        "    switch (b) { case 1: return 4; case 2: return 5; case 3: return 7; default: break; }",
                        "    return a > b ? a : b;",
                        "  }",
                        "}"))
                .containsEntry("Order.of(int, int)", 1 + 1 + 3 + 3 + 1);
    }

    @Test
    void countsALambdaInTheMethodAroundItAndTellsOverloadsApart() {
        List<MethodValue> methods = methods(
                "import java.util.function.*;",
                "class Order {",
                "  IntUnaryOperator of(int a) {",
                "    return x -> x > a ? x : a;",
                "  }",
                "  IntUnaryOperator of(long a) {",
                "    return x -> {",
                "      IntSupplier inner = () -> x > 3 && a > 3 ? 1 : 2;",
                "      return x > 9 ? inner.getAsInt() : 0;",
                "    };",
                "  }",
                "}");

        assertThat(byName(methods)).containsEntry("Order.of(int)", 2).containsEntry("Order.of(long)", 4);
        assertThat(methods).extracting(MethodValue::name).noneMatch(name -> name.contains("lambda"));
        MethodValue second = methods.stream()
                .filter(one -> one.name().equals("Order.of(long)"))
                .findFirst()
                .orElseThrow();
        assertThat(second.lambdas()).isEqualTo(2);
        assertThat(second.firstLine()).isEqualTo(7);
        assertThat(second.lastLine()).isEqualTo(9);
    }

    @Test
    void countsLambdasOfFieldsInTheConstructorAndTheInitializer() {
        assertThat(complexities(
                        "import java.util.function.*;",
                        "class Order {",
                        "  static final IntUnaryOperator A = x -> x > 1 ? x : 1;",
                        "  final IntUnaryOperator b = x -> x > 1 && x < 9 ? x : 1;",
                        "}"))
                .containsExactlyInAnyOrderEntriesOf(Map.of("Order.static {...}", 2, "Order()", 3));
    }

    @Test
    void aMethodThatLooksLikeALambdaOrIsHandedOverIsAMethodOfItsOwn() {
        assertThat(complexities(
                        "import java.util.function.*;",
                        "class Order {",
                        "  int lambda$total$0(int x) { return x > 1 ? x : 1; }",
                        "  IntUnaryOperator total() { return this::lambda$total$0; }",
                        "  IntUnaryOperator other() { return this::handed; }",
                        "  private int handed(int x) { return x > 1 ? x : 1; }",
                        "}"))
                .containsEntry("Order.lambda$total$0(int)", 2)
                .containsEntry("Order.total()", 1)
                .containsEntry("Order.other()", 1)
                .containsEntry("Order.handed(int)", 2);
    }

    @Test
    void aLambdaOfAMethodThatAnAnnotationHidesIsStillJudgedUnderItsName() {
        assertThat(complexities(
                        "import java.util.function.*;",
                        "class Order {",
                        "  @interface Generated { }",
                        "  @Generated IntUnaryOperator total() { return x -> x > 1 ? x : 1; }",
                        "}"))
                .containsEntry("Order.total()", 2);
    }

    @Test
    void theCompilersOwnMethodsAreNotThere() {
        assertThat(complexities("enum Order { ONE, TWO; record Line(int pieces, String name) { } }"))
                .doesNotContainKeys("Order.values()", "Order.valueOf(String)", "Order.Line.hashCode()");
    }

    @Test
    void everyMethodOfARealLibraryHasAName() {
        List<MethodValue> methods =
                ClassAnalysis.of(
                                ClassFiles.below(List.of(Library.recorded().classes()))
                                        .classes(),
                                ExecutionRecord.empty())
                        .stream()
                        .flatMap(type -> ClassMethods.of(type, "").stream())
                        .collect(Collectors.toList());

        assertThat(methods).hasSizeGreaterThan(100).allSatisfy(method -> assertThat(method.name())
                .matches("[\\w.]+(\\(.*\\)|\\{\\.\\.\\.})|[\\w.]+\\.static \\{\\.\\.\\.}")
                .doesNotContain("$", "/"));
    }

    private Map<String, Integer> complexities(String... lines) {
        return byName(methods(lines));
    }

    private static Map<String, Integer> byName(List<MethodValue> methods) {
        return methods.stream()
                .collect(Collectors.toMap(
                        MethodValue::name, MethodValue::complexity, (one, other) -> one + other, TreeMap::new));
    }

    private List<MethodValue> methods(String... lines) {
        JavaSources.below(folder.resolve("src")).with("Order.java", lines).compileTo(folder.resolve("classes"));
        return ClassAnalysis.of(
                        ClassFiles.below(List.of(folder.resolve("classes"))).classes(), ExecutionRecord.empty())
                .stream()
                .flatMap(type -> ClassMethods.of(type, "Order.java").stream())
                .collect(Collectors.toList());
    }
}
