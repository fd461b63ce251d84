package io.github.holdfast.coverage.jacoco;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.core.finding.UnusableInput;
import io.github.holdfast.coverage.fixture.JavaSources;
import io.github.holdfast.coverage.fixture.Library;
import io.github.holdfast.coverage.fixture.Refusal;
import io.github.holdfast.coverage.fixture.Shop;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jacoco.core.analysis.Analyzer;
import org.jacoco.core.analysis.CoverageBuilder;
import org.jacoco.core.analysis.IClassCoverage;
import org.jacoco.core.analysis.ICounter;
import org.jacoco.core.analysis.ICoverageNode.CounterEntity;
import org.jacoco.core.analysis.ILine;
import org.jacoco.core.analysis.IMethodCoverage;
import org.jacoco.core.analysis.ISourceNode;
import org.jacoco.core.instr.Instrumenter;
import org.jacoco.core.runtime.OfflineInstrumentationAccessGenerator;
import org.jacoco.core.tools.ExecFileLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassAnalysisTest {

    @TempDir
    Path folder;

    @Test
    void countsEveryCounterOfARealLibraryAsJacocoDoes() throws IOException {
        Map<String, IClassCoverage> expected = jacocosOwn();

        List<AnalysedClass> analysed = library();

        Map<String, IClassCoverage> found =
                analysed.stream().collect(Collectors.toMap(AnalysedClass::name, AnalysedClass::coverage));
        assertThat(found.keySet()).isEqualTo(expected.keySet()).hasSizeGreaterThan(150);
        found.forEach(
                (name, coverage) -> assertThat(counters(coverage)).as(name).isEqualTo(counters(expected.get(name))));
        assertThat(found.values().stream()
                        .mapToInt(one -> one.getLineCounter().getCoveredCount())
                        .sum())
                .isGreaterThan(500);
        assertThat(analysed).noneMatch(AnalysedClass::isMismatch);
    }

    private static Map<String, IClassCoverage> jacocosOwn() throws IOException {
        ExecFileLoader loader = new ExecFileLoader();
        loader.load(Library.recorded().execFile().toFile());
        CoverageBuilder builder = new CoverageBuilder();
        new Analyzer(loader.getExecutionDataStore(), builder)
                .analyzeAll(Library.recorded().classes().toFile());
        return builder.getClasses().stream().collect(Collectors.toMap(IClassCoverage::getName, Function.identity()));
    }

    /** Every number that JaCoCo has of a class: the six counters, of its methods too, and the state of its lines. */
    private static List<String> counters(IClassCoverage coverage) {
        List<String> counters = new ArrayList<>(List.of(
                coverage.getId() + " " + coverage.getSourceFileName() + " " + coverage.getPackageName(),
                counters((ISourceNode) coverage)));
        for (IMethodCoverage method : coverage.getMethods()) {
            counters.add(method.getName() + method.getDesc() + " " + counters((ISourceNode) method));
        }
        return counters;
    }

    private static String counters(ISourceNode node) {
        String numbers = Arrays.stream(CounterEntity.values())
                .map(entity -> counter(node.getCounter(entity)))
                .collect(Collectors.joining(" "));
        String lines = IntStream.rangeClosed(Math.max(1, node.getFirstLine()), node.getLastLine())
                .mapToObj(number -> {
                    ILine line = node.getLine(number);
                    return number + ":" + counter(line.getInstructionCounter()) + counter(line.getBranchCounter());
                })
                .collect(Collectors.joining(" "));
        return numbers + " / " + lines;
    }

    private static String counter(ICounter counter) {
        return counter.getCoveredCount() + "+" + counter.getMissedCount();
    }

    @Test
    void analysesInPartsAsItDoesOneByOne() {
        ExecutionRecord record = libraryRecord();
        List<ClassFile> files =
                ClassFiles.below(List.of(Library.recorded().classes())).classes();
        assertThat(files).hasSizeGreaterThan(200);

        List<String> together = ClassAnalysis.of(files, record).stream()
                .map(one -> one.name() + counters(one.coverage()))
                .collect(Collectors.toList());

        List<String> oneByOne = files.stream()
                .map(file -> ClassAnalysis.of(List.of(file), record))
                .flatMap(Collection::stream)
                .map(one -> one.name() + counters(one.coverage()))
                .sorted()
                .collect(Collectors.toList());
        assertThat(together).containsExactlyInAnyOrderElementsOf(oneByOne);
    }

    @Test
    void sortsByName() {
        assertThat(library()).extracting(AnalysedClass::name).isSorted();
    }

    @Test
    void withoutDataEverythingIsMissedAndNothingIsAMismatch() {
        ClassFiles files = ClassFiles.below(List.of(Shop.recorded().classes()));

        List<AnalysedClass> classes = ClassAnalysis.of(files.classes(), ExecutionRecord.empty());

        assertThat(classes).extracting(AnalysedClass::name).containsExactly("com/acme/Order", "com/acme/Tax");
        assertThat(classes).noneMatch(AnalysedClass::isMismatch).allMatch(AnalysedClass::hasCode);
        assertThat(classes.get(0).lines()).isEqualTo(7);
        assertThat(classes.get(0).packageName()).isEqualTo("com/acme");
        assertThat(classes.get(0).sourceFile()).contains("Order.java");
        assertThat(classes.get(0).coverage().getInstructionCounter().getCoveredCount())
                .isZero();
        assertThat(classes.get(0).hidden().wholeClass()).isFalse();
    }

    @Test
    void noFileIsNoClass() {
        assertThat(ClassAnalysis.of(List.of(), ExecutionRecord.empty())).isEmpty();
    }

    @Test
    void tellsAClassThatTheDataKnowsUnderAnotherId() throws IOException {
        Path recompiled = folder.resolve("classes");
        JavaSources.below(folder.resolve("src"))
                .with("com/acme/Order.java", Shop.ORDER)
                .with("com/acme/Tax.java", Shop.TAX)
                .compileTo(recompiled, List.of(), "-g:none");
        Files.copy(
                Shop.recorded().classes().resolve("com/acme/Tax.class"),
                recompiled.resolve("com/acme/Tax.class"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);

        List<AnalysedClass> classes =
                ClassAnalysis.of(ClassFiles.below(List.of(recompiled)).classes(), shopRecord());

        assertThat(classes).extracting(AnalysedClass::isMismatch).containsExactly(true, false);
        assertThat(classes.get(0).sourceFile()).isEmpty();
        assertThat(classes.get(0).lines()).isZero();
        assertThat(classes.get(0).hasCode()).isTrue();
    }

    @Test
    void equalCopiesOfAClassCountOnce() throws IOException {
        Path copy = folder.resolve("copy/com/acme/Order.class");
        Files.createDirectories(copy.getParent());
        Files.copy(Shop.recorded().classes().resolve("com/acme/Order.class"), copy);
        ClassFiles files = ClassFiles.below(List.of(Shop.recorded().classes(), folder.resolve("copy")));
        assertThat(files.classes()).hasSize(3);

        List<AnalysedClass> classes = ClassAnalysis.of(files.classes(), shopRecord());

        assertThat(classes).extracting(AnalysedClass::name).containsExactly("com/acme/Order", "com/acme/Tax");
    }

    @Test
    void refusesTwoClassesOfOneName() {
        Path other = folder.resolve("other");
        JavaSources.below(folder.resolve("src"))
                .with("com/acme/Order.java", "package com.acme;", "class Order {", "    int other;", "}")
                .compileTo(other);
        ClassFiles files = ClassFiles.below(List.of(Shop.recorded().classes(), other));

        Finding finding = Refusal.of(() -> ClassAnalysis.of(files.classes(), shopRecord()));

        assertThat(finding.code()).isEqualTo("DUPLICATE-CLASS");
        assertThat(finding.subject()).isEqualTo("com.acme.Order");
        assertThat(finding.message())
                .startsWith("com.acme.Order: two different class files, ")
                .contains(other.resolve("com/acme/Order.class").toString())
                .contains(Shop.recorded()
                        .classes()
                        .resolve("com/acme/Order.class")
                        .toString());
    }

    @Test
    void refusesTwoClassesOfOneNameAlsoWhereTheFileIsNamedOtherwise() throws IOException {
        JavaSources.below(folder.resolve("src"))
                .with("com/acme/Order.java", "package com.acme;", "class Order {", "    int other;", "}")
                .compileTo(folder.resolve("classes"));
        Files.move(folder.resolve("classes/com/acme/Order.class"), folder.resolve("classes/com/acme/Zebra.class"));
        ClassFiles files = ClassFiles.below(List.of(Shop.recorded().classes(), folder.resolve("classes")));

        Finding finding = Refusal.of(() -> ClassAnalysis.of(files.classes(), shopRecord()));

        assertThat(finding.code()).isEqualTo("DUPLICATE-CLASS");
        assertThat(finding.subject()).isEqualTo("com.acme.Order");
    }

    @Test
    void refusesAFileThatIsNoClass() throws IOException {
        Path file = write("Broken.class", "this is no class file".getBytes(StandardCharsets.UTF_8));

        Finding finding = Refusal.of(() -> analysed(file));

        assertThat(finding.code()).isEqualTo("UNREADABLE-CLASS");
        assertThat(finding.subject()).isEqualTo("Broken.class");
        assertThat(finding.message()).startsWith(file + ": ");
    }

    @Test
    void refusesAnEmptyClassFile() throws IOException {
        Path file = write("Empty.class", new byte[0]);

        assertThat(Refusal.of(() -> analysed(file)).code()).isEqualTo("UNREADABLE-CLASS");
    }

    @Test
    void refusesAClassFileThatIsTooNewForJacoco() throws IOException {
        byte[] bytes = order();
        bytes[7] = 99;
        Path file = write("Order.class", bytes);

        Finding finding = Refusal.of(() -> analysed(file));

        assertThat(finding.code()).isEqualTo("UNREADABLE-CLASS");
        assertThat(finding.message()).endsWith("Unsupported class file version 99.0");
    }

    @Test
    void everyVersionThatJacocoReadsIsReadOrRefusedAsUnreadable() throws IOException {
        Path classes = folder.resolve("classes");
        JavaSources.below(folder.resolve("src"))
                .with("p/Generated.java", "package p;", "@interface Generated {}")
                .with(
                        "p/A.java",
                        "package p;",
                        "@Generated",
                        "class A {",
                        "    int a() {",
                        "        return 1;",
                        "    }",
                        "}")
                .compileTo(classes);
        byte[] bytes = Files.readAllBytes(classes.resolve("p/A.class"));
        List<Integer> read = new ArrayList<>();
        for (byte version = 61; version < 99; version++) {
            bytes[7] = version;
            Path file = write("A.class", bytes);
            try {
                assertThat(analysed(file).get(0).hidden().wholeClass()).isTrue();
                read.add((int) version);
            } catch (UnusableInput tooNew) {
                assertThat(tooNew.finding().code()).isEqualTo("UNREADABLE-CLASS");
            }
        }
        assertThat(read).startsWith(61, 62, 63, 64, 65, 66, 67, 68, 69).isSorted();
    }

    @Test
    void refusesAClassThatAnotherToolInstrumented() throws IOException {
        byte[] instrumented =
                new Instrumenter(new OfflineInstrumentationAccessGenerator()).instrument(order(), "com/acme/Order");
        Path file = write("Order.class", instrumented);

        Finding finding = Refusal.of(() -> analysed(file));

        assertThat(finding.code()).isEqualTo("CLASS-MISMATCH");
        assertThat(finding.fix())
                .hasValueSatisfying(fix -> assertThat(fix).contains("jacoco:restore-instrumented-classes"));
    }

    @Test
    void aClassWithAByteChangedIsAnalysedOrRefused() throws IOException {
        byte[] real = order();
        for (int position = 0; position < real.length; position += 2) {
            byte[] bytes = real.clone();
            bytes[position] = (byte) (position % 4 == 0 ? 0xFF : bytes[position] ^ 1);
            Path file = write("Order.class", bytes);
            try {
                assertThat(analysed(file)).hasSizeLessThan(2);
            } catch (UnusableInput refused) {
                assertThat(refused.finding().code()).isIn("UNREADABLE-CLASS", "CLASS-MISMATCH");
            }
        }
    }

    @Test
    void aClassThatIsCutAnywhereIsRefused() throws IOException {
        byte[] real = order();
        for (int length = 0; length < real.length; length += 5) {
            Path file = write("Order.class", Arrays.copyOf(real, length));
            assertThat(Refusal.of(() -> analysed(file)).code())
                    .as("cut after %s bytes", length)
                    .isEqualTo("UNREADABLE-CLASS");
        }
    }

    private List<AnalysedClass> analysed(Path file) {
        return ClassAnalysis.of(List.of(ClassFile.below(folder, file)), ExecutionRecord.empty());
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static byte[] order() throws IOException {
        return Files.readAllBytes(Shop.recorded().classes().resolve("com/acme/Order.class"));
    }

    private ExecutionRecord shopRecord() {
        try {
            return record(write("shop.exec", Shop.recorded().exec()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static ExecutionRecord libraryRecord() {
        return record(Library.recorded().execFile());
    }

    private static ExecutionRecord record(Path file) {
        return ExecutionFiles.read(List.of(file), BuildWindow.of(Instant.EPOCH, Instant.EPOCH), true, Path::toString);
    }

    private static List<AnalysedClass> library() {
        ClassFiles files = ClassFiles.below(List.of(Library.recorded().classes()));
        return ClassAnalysis.of(files.classes(), libraryRecord());
    }
}
