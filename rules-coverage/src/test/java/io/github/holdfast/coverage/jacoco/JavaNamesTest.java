package io.github.holdfast.coverage.jacoco;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.lists;
import static org.quicktheories.generators.SourceDSL.strings;

import io.github.holdfast.coverage.fixture.JavaSources;
import io.github.holdfast.coverage.fixture.Library;
import java.nio.file.Path;
import java.util.List;
import org.jacoco.core.analysis.IClassCoverage;
import org.jacoco.core.analysis.IMethodCoverage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names are those that {@code jacoco:check} prints and matches: every one is held against its own class. */
class JavaNamesTest {

    private static final org.jacoco.report.JavaNames JACOCO = new org.jacoco.report.JavaNames();

    @TempDir
    Path folder;

    @Test
    void namesPackages() {
        for (String name : List.of("", "p", "com/acme", "com/acme/a$b")) {
            assertThat(JavaNames.ofPackage(name)).isEqualTo(JACOCO.getPackageName(name));
        }
        assertThat(JavaNames.ofPackage("")).isEqualTo("default");
        assertThat(JavaNames.ofPackage("com/acme")).isEqualTo("com.acme");
    }

    @Test
    void namesClasses() {
        assertThat(className("com/acme/Order")).isEqualTo("com.acme.Order");
        assertThat(className("com/acme/Order$Line")).isEqualTo("com.acme.Order.Line");
        assertThat(className("com/acme/Order$1")).isEqualTo("com.acme.Order.1");
        assertThat(className("com/acme/Order$1Local")).isEqualTo("com.acme.Order.1Local");
        assertThat(className("Order")).isEqualTo("Order");
        assertThat(className("$")).isEqualTo(".");
    }

    private static String className(String vmName) {
        String name = JavaNames.ofClass(vmName);
        assertThat(name).isEqualTo(JACOCO.getQualifiedClassName(vmName));
        return name;
    }

    @Test
    void namesMethods() {
        assertThat(method("com/acme/Order", "total", "()V")).isEqualTo("com.acme.Order.total()");
        assertThat(method("com/acme/Order", "total", "(ILjava/lang/String;[J[[Ljava/util/Map$Entry;Z)V"))
                .isEqualTo("com.acme.Order.total(int, java.lang.String, long[], java.util.Map.Entry[][], boolean)");
        assertThat(method("com/acme/Order$Line", "total", "(Lcom/acme/Order$Line;)V"))
                .isEqualTo("com.acme.Order.Line.total(com.acme.Order.Line)");
        assertThat(method("com/acme/Order", "lambda$total$0", "(DFCBS)I"))
                .isEqualTo("com.acme.Order.lambda$total$0(double, float, char, byte, short)");
    }

    @Test
    void namesConstructorsAndInitializers() {
        assertThat(method("com/acme/Order", "<init>", "(I)V")).isEqualTo("com.acme.Order.Order(int)");
        assertThat(method("com/acme/Order$Line", "<init>", "(Lcom/acme/Order;)V"))
                .isEqualTo("com.acme.Order.Line.Order.Line(com.acme.Order)");
        assertThat(method("com/acme/Order$1", "<init>", "(Lcom/acme/Order;)V")).isEqualTo("com.acme.Order.1.{...}");
        assertThat(method("com/acme/Order$1Local", "<init>", "()V")).isEqualTo("com.acme.Order.1Local.{...}");
        assertThat(method("com/acme/Order$", "<init>", "()V")).isEqualTo("com.acme.Order..Order.()");
        assertThat(method("Order", "<init>", "()V")).isEqualTo("Order.Order()");
        assertThat(method("com/acme/Order", "<clinit>", "()V")).isEqualTo("com.acme.Order.static {...}");
    }

    private static String method(String vmClass, String vmMethod, String descriptor) {
        String name = JavaNames.ofMethod(vmClass, vmMethod, descriptor);
        assertThat(name).isEqualTo(JACOCO.getQualifiedMethodName(vmClass, vmMethod, descriptor, null));
        return name;
    }

    @Test
    void namesWhatTheCompilerMakes() {
        JavaSources.below(folder.resolve("src"))
                .with(
                        "p/A.java",
                        "package p;",
                        "class A<T extends Comparable<T>> {",
                        "    static final Object O = new Object() { int x() { return 1; } };",
                        "    enum Kind { ONE { void f(A<?>[] as) {} }; void f(A<?>[] as) {} }",
                        "    record Pair(Object[] a, int... b) { record Inner() {} }",
                        "    interface I { default Runnable r(long[][] l) { class Local { } return () -> new Local(); } }",
                        "    T generic(T t, java.util.List<? super T> list) { return t; }",
                        "}")
                .compileTo(folder.resolve("classes"));

        assertThat(namesAsJacocoDoes(folder.resolve("classes"))).isGreaterThan(10);
    }

    @Test
    void namesARealLibrary() {
        assertThat(namesAsJacocoDoes(Library.recorded().classes())).isGreaterThan(1000);
    }

    private static int namesAsJacocoDoes(Path classes) {
        int named = 0;
        for (AnalysedClass analysed :
                ClassAnalysis.of(ClassFiles.below(List.of(classes)).classes(), ExecutionRecord.empty())) {
            IClassCoverage type = analysed.coverage();
            className(type.getName());
            for (IMethodCoverage one : type.getMethods()) {
                method(type.getName(), one.getName(), one.getDesc());
                named++;
            }
        }
        return named;
    }

    @Test
    void namesAnyClassAsJacocoDoes() {
        qt().withFixedSeed(20260301)
                .withExamples(500)
                .forAll(
                        lists().of(strings().betweenCodePoints('a', 'c').ofLengthBetween(1, 2))
                                .ofSizeBetween(0, 2),
                        strings().betweenCodePoints('#', '4').ofLengthBetween(1, 6))
                .checkAssert((packages, simple) -> {
                    String vmName = String.join("/", packages)
                            + (packages.isEmpty() ? "" : "/")
                            + simple.replace('/', '$').replace('.', 'A');
                    className(vmName);
                    method(vmName, "<init>", "(I)V");
                });
    }
}
