package io.github.holdfast.coverage.jacoco;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.holdfast.coverage.check.Count;
import io.github.holdfast.coverage.check.Counter;
import io.github.holdfast.coverage.check.CoverageNode;
import io.github.holdfast.coverage.check.Element;
import io.github.holdfast.coverage.check.SourceGap;
import io.github.holdfast.coverage.fixture.JavaSources;
import io.github.holdfast.coverage.fixture.Library;
import io.github.holdfast.coverage.fixture.Shop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jacoco.core.analysis.Analyzer;
import org.jacoco.core.analysis.CoverageBuilder;
import org.jacoco.core.analysis.IBundleCoverage;
import org.jacoco.core.analysis.ICounter;
import org.jacoco.core.analysis.ICoverageNode;
import org.jacoco.core.tools.ExecFileLoader;
import org.jacoco.report.JavaNames;
import org.jacoco.report.check.Rule;
import org.jacoco.report.check.RulesChecker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModuleBundleTest {

    private static final Set<Element> ALL = EnumSet.allOf(Element.class);

    @TempDir
    Path folder;

    @Test
    void addsUpARealLibraryAsJacocosBundleDoes() throws IOException {
        IBundleCoverage bundle = jacocosOwn();
        JavaNames names = new JavaNames();
        Map<String, String> expected = new HashMap<>();
        expected.put("MODULE gson", counters(bundle));
        bundle.getPackages().forEach(one -> {
            expected.put("PACKAGE " + names.getPackageName(one.getName()), counters(one));
            one.getSourceFiles()
                    .forEach(file ->
                            expected.put("SOURCEFILE " + file.getPackageName() + "/" + file.getName(), counters(file)));
            one.getClasses().forEach(type -> {
                expected.put("CLASS " + names.getQualifiedClassName(type.getName()), counters(type));
                type.getMethods()
                        .forEach(method -> expected.merge(
                                "METHOD "
                                        + names.getQualifiedMethodName(
                                                type.getName(), method.getName(), method.getDesc(), null),
                                counters(method),
                                (one1, other) -> one1 + " and " + other));
            });
        });

        ModuleBundle found = ModuleBundle.of("gson", library(), key -> "src/" + key);

        assertThat(found.nodes(ALL).stream()
                        .collect(Collectors.toMap(
                                node -> node.element() + " " + node.name(),
                                ModuleBundleTest::counters,
                                (one, other) -> one + " and " + other)))
                .isEqualTo(expected)
                .hasSizeGreaterThan(1000);
    }

    @Test
    void namesElementsAsTheCheckOfJacocoMatchesThem() throws IOException {
        Set<String> matched = new java.util.HashSet<>();
        RulesChecker checker = new RulesChecker();
        checker.setRules(List.of(
                        ICoverageNode.ElementType.PACKAGE,
                        ICoverageNode.ElementType.CLASS,
                        ICoverageNode.ElementType.SOURCEFILE,
                        ICoverageNode.ElementType.METHOD)
                .stream()
                .map(ModuleBundleTest::impossible)
                .collect(Collectors.toList()));
        checker.createVisitor((node, rule, limit, message) -> matched.add(message.replaceAll(
                        "^Rule violated for (package|class|source file|method) (.*): instructions total count is .*$",
                        "$1 $2")))
                .visitBundle(jacocosOwn(), null);

        Set<String> found = ModuleBundle.of("gson", library(), key -> key).nodes(ALL).stream()
                .filter(node -> node.element() != Element.MODULE)
                .map(node -> node.element().word() + " " + node.name())
                .collect(Collectors.toSet());

        assertThat(found).isEqualTo(matched).contains("class com.google.gson.Gson");
    }

    private static Rule impossible(ICoverageNode.ElementType element) {
        Rule rule = new Rule();
        rule.setElement(element);
        org.jacoco.report.check.Limit limit = rule.createLimit();
        limit.setCounter("INSTRUCTION");
        limit.setValue("TOTALCOUNT");
        limit.setMinimum("1000000");
        return rule;
    }

    @Test
    void givesOnlyTheElementsThatAreAskedFor() {
        ModuleBundle bundle = shop();

        assertThat(bundle.nodes(Set.of())).extracting(CoverageNode::element).containsExactly(Element.MODULE);
        for (Element element : Element.values()) {
            assertThat(bundle.nodes(Set.of(element)))
                    .extracting(CoverageNode::element)
                    .containsOnly(Element.MODULE, element);
        }
    }

    @Test
    void tellsWhereAnElementIs() {
        Map<String, CoverageNode> nodes =
                shop().nodes(ALL).stream().collect(Collectors.toMap(CoverageNode::name, node -> node));

        assertThat(nodes.keySet())
                .containsExactlyInAnyOrder(
                        "shop",
                        "com.acme",
                        "com/acme/Order.java",
                        "com/acme/Tax.java",
                        "com.acme.Order",
                        "com.acme.Tax",
                        "com.acme.Order.Order(int)",
                        "com.acme.Order.total(boolean)",
                        "com.acme.Order.describe()",
                        "com.acme.Tax.Tax()",
                        "com.acme.Tax.on(int)");
        assertThat(nodes.get("com.acme.Order.total(boolean)").file()).isEqualTo("src/com/acme/Order.java");
        assertThat(nodes.get("com.acme.Order.total(boolean)").line()).isEqualTo(12);
        assertThat(nodes.get("com.acme.Order").line()).isEqualTo(7);
        assertThat(nodes.get("com/acme/Order.java").file()).isEqualTo("src/com/acme/Order.java");
        assertThat(nodes.get("com/acme/Order.java").line()).isZero();
        assertThat(nodes.get("com.acme").file()).isEmpty();
        assertThat(nodes.get("shop").count(Counter.LINE)).isEqualTo(Count.of(7, 2));
        assertThat(nodes.get("shop").count(Counter.BRANCH)).isEqualTo(Count.of(1, 1));
        assertThat(nodes.get("shop").count(Counter.METHOD)).isEqualTo(Count.of(4, 1));
        assertThat(nodes.get("shop").count(Counter.CLASS)).isEqualTo(Count.of(2, 0));
        assertThat(nodes.get("com.acme.Order").count(Counter.LINE)).isEqualTo(Count.of(5, 2));
    }

    @Test
    void tellsWhatIsNotCovered() {
        List<SourceGap> gaps = shop().gaps();

        assertThat(gaps).extracting(SourceGap::toString).containsExactly("src/com/acme/Order.java:12-13, 19");
    }

    @Test
    void namesTheDefaultPackageAsJacocoDoes() {
        JavaSources.below(folder.resolve("src"))
                .with("Top.java", "class Top {", "}")
                .compileTo(folder.resolve("classes"));
        List<AnalysedClass> classes = ClassAnalysis.of(
                ClassFiles.below(List.of(folder.resolve("classes"))).classes(), ExecutionRecord.empty());

        List<CoverageNode> nodes =
                ModuleBundle.of("top", classes, key -> "src/" + key).nodes(ALL);

        assertThat(nodes)
                .extracting(CoverageNode::name)
                .containsExactlyInAnyOrder("top", "default", "Top", "Top.Top()", "/Top.java");
        assertThat(nodes)
                .filteredOn(node -> node.element() == Element.SOURCEFILE)
                .extracting(CoverageNode::file)
                .containsExactly("src/Top.java");
    }

    @Test
    void aClassWithoutASourceFileHasNoPlace() {
        JavaSources.below(folder.resolve("src"))
                .with("p/A.java", "package p;", "class A {", "}")
                .compileTo(folder.resolve("classes"), List.of(), "-g:none");
        List<AnalysedClass> classes = ClassAnalysis.of(
                ClassFiles.below(List.of(folder.resolve("classes"))).classes(), ExecutionRecord.empty());

        ModuleBundle bundle = ModuleBundle.of("a", classes, key -> "src/" + key);

        assertThat(bundle.nodes(ALL)).allSatisfy(node -> assertThat(node.file()).isEmpty());
        assertThat(bundle.nodes(Set.of(Element.CLASS)))
                .extracting(node -> node.count(Counter.METHOD))
                .contains(Count.of(0, 1));
        assertThat(bundle.gaps()).isEmpty();
    }

    @Test
    void aLineOfTwoClassesCountsOnceInTheirSourceFile() {
        JavaSources.below(folder.resolve("src"))
                .with("p/A.java", "package p;", "class A { Runnable r = new Runnable() { public void run() { } }; }")
                .compileTo(folder.resolve("classes"));
        List<AnalysedClass> classes = ClassAnalysis.of(
                ClassFiles.below(List.of(folder.resolve("classes"))).classes(), ExecutionRecord.empty());
        assertThat(classes).hasSize(2);

        List<CoverageNode> nodes = ModuleBundle.of("a", classes, key -> key).nodes(ALL);

        assertThat(nodes)
                .filteredOn(node -> node.element() == Element.SOURCEFILE)
                .extracting(node -> node.count(Counter.LINE))
                .containsExactly(Count.of(0, 1));
        assertThat(nodes.get(0).count(Counter.LINE)).isEqualTo(Count.of(0, 1));
        assertThat(nodes.get(0).count(Counter.CLASS)).isEqualTo(Count.of(0, 2));
    }

    private ModuleBundle shop() {
        try {
            Path file = Files.write(folder.resolve("shop.exec"), Shop.recorded().exec());
            List<AnalysedClass> classes = ClassAnalysis.of(
                    ClassFiles.below(List.of(Shop.recorded().classes())).classes(), record(file));
            return ModuleBundle.of("shop", classes, key -> "src/" + key);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<AnalysedClass> library() {
        ClassFiles files = ClassFiles.below(List.of(Library.recorded().classes()));
        return ClassAnalysis.of(files.classes(), record(Library.recorded().execFile()));
    }

    private static ExecutionRecord record(Path file) {
        return ExecutionFiles.read(List.of(file), BuildWindow.of(Instant.EPOCH, Instant.EPOCH), true, Path::toString);
    }

    private static IBundleCoverage jacocosOwn() throws IOException {
        ExecFileLoader loader = new ExecFileLoader();
        loader.load(Library.recorded().execFile().toFile());
        CoverageBuilder builder = new CoverageBuilder();
        new Analyzer(loader.getExecutionDataStore(), builder)
                .analyzeAll(Library.recorded().classes().toFile());
        return builder.getBundle("gson");
    }

    private static String counters(ICoverageNode node) {
        StringBuilder text = new StringBuilder();
        for (Counter counter : Counter.values()) {
            ICounter count = node.getCounter(ICoverageNode.CounterEntity.valueOf(counter.name()));
            text.append(counter).append(count.getCoveredCount()).append('+').append(count.getMissedCount());
        }
        return text.toString();
    }

    private static String counters(CoverageNode node) {
        StringBuilder text = new StringBuilder();
        for (Counter counter : Counter.values()) {
            Count count = node.count(counter);
            text.append(counter).append(count.covered()).append('+').append(count.missed());
        }
        return text.toString();
    }
}
