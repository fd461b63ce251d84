package io.github.holdfast.coverage.jacoco;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.holdfast.coverage.fixture.ExecData;
import io.github.holdfast.coverage.fixture.JavaSources;
import io.github.holdfast.coverage.fixture.Shop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jacoco.core.data.ExecutionData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassMatchTest {

    @TempDir
    Path folder;

    @Test
    void theClassesThatRanAreTheTestedOnes() {
        assertThat(ClassMatch.mismatched(files(Shop.recorded().classes()), shop()))
                .isEmpty();
        assertThat(ClassMatch.mismatched(files(Shop.recorded().testClasses()), shop()))
                .isEmpty();
    }

    @Test
    void classesThatNeverRanAreNoMismatch() {
        Path classes = folder.resolve("classes");
        JavaSources.below(folder.resolve("src"))
                .with("com/acme/Unused.java", "package com.acme;", "class Unused {", "}")
                .compileTo(classes);

        assertThat(ClassMatch.mismatched(files(classes), shop())).isEmpty();
        assertThat(ClassMatch.mismatched(files(classes), ExecutionRecord.empty()))
                .isEmpty();
    }

    @Test
    void namesClassesThatWereCompiledAgain() {
        Path classes = folder.resolve("classes");
        JavaSources.below(folder.resolve("src"))
                .with("com/acme/Tax.java", "package com.acme;", "class Tax {", "    int other;", "}")
                .with("com/acme/Order.java", "package com.acme;", "class Order {", "    int other;", "}")
                .with("com/acme/New.java", "package com.acme;", "class New {", "}")
                .compileTo(classes);

        assertThat(ClassMatch.mismatched(files(classes), shop())).containsExactly("com/acme/Order", "com/acme/Tax");
    }

    @Test
    void oneOfTwoVersionsThatRanIsEnough() {
        ExecutionRecord both = record(ExecData.appended(
                Shop.recorded().exec(),
                ExecData.written(
                        List.of(new ExecutionData(7, "com/acme/Order", new boolean[] {true})), Instant.EPOCH)));

        assertThat(ClassMatch.mismatched(files(Shop.recorded().classes()), both))
                .isEmpty();
    }

    @Test
    void knowsAVersionedClassThatRanFromAJar() throws IOException {
        Path versioned = folder.resolve("META-INF/versions/17/com/acme/Order.class");
        Files.createDirectories(versioned.getParent());
        Files.copy(Shop.recorded().classes().resolve("com/acme/Order.class"), versioned);
        Path never = folder.resolve("META-INF/versions/9/com/acme/Never.class");
        Files.createDirectories(never.getParent());
        Files.write(never, new byte[] {1, 2, 3});
        ClassFiles files = ClassFiles.below(List.of(folder));

        assertThat(ClassMatch.known(files.versioned(), shop())).containsExactly("com/acme/Order");
        assertThat(ClassMatch.known(files.versioned(), ExecutionRecord.empty())).isEmpty();
    }

    @Test
    void recordsAreTheSameWhereTheyAgreeOnTheseClasses() {
        ExecutionRecord shop = shop();
        List<AnalysedClass> classes = ClassAnalysis.of(files(Shop.recorded().classes()), shop);
        ExecutionRecord withOthers = record(ExecData.appended(
                Shop.recorded().exec(),
                ExecData.written(List.of(new ExecutionData(7, "Other", new boolean[] {true})), Instant.EPOCH)));

        assertThat(ClassMatch.same(classes, shop, withOthers)).isTrue();
        assertThat(ClassMatch.same(classes, ExecutionRecord.empty(), ExecutionRecord.empty()))
                .isTrue();
        assertThat(ClassMatch.same(classes, shop, ExecutionRecord.empty())).isFalse();
        assertThat(ClassMatch.same(classes, ExecutionRecord.empty(), shop)).isFalse();
        assertThat(ClassMatch.same(List.of(), ExecutionRecord.empty(), shop)).isTrue();
    }

    @Test
    void recordsDifferWhereOneHitsAProbeMore() {
        ExecutionRecord shop = shop();
        List<AnalysedClass> classes = ClassAnalysis.of(files(Shop.recorded().classes()), shop);
        ExecutionData order = ExecData.of(Shop.recorded().exec()).classes().stream()
                .filter(data -> data.getName().equals("com/acme/Order"))
                .findFirst()
                .orElseThrow();
        boolean[] all = new boolean[order.getProbes().length];
        java.util.Arrays.fill(all, true);
        ExecutionRecord more = record(ExecData.appended(
                Shop.recorded().exec(),
                ExecData.written(List.of(new ExecutionData(order.getId(), order.getName(), all)), Instant.EPOCH)));

        assertThat(ClassMatch.same(classes, shop, more)).isFalse();
    }

    private static List<ClassFile> files(Path classes) {
        return ClassFiles.below(List.of(classes)).classes();
    }

    private ExecutionRecord shop() {
        return record(Shop.recorded().exec());
    }

    private ExecutionRecord record(byte[] bytes) {
        try {
            Path file = Files.write(folder.resolve("jacoco.exec"), bytes);
            return ExecutionFiles.read(
                    List.of(file), BuildWindow.of(Instant.EPOCH, Instant.EPOCH), true, Path::toString);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
