package io.github.holdfast.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratedModuleTest {
    @TempDir
    Path folder;

    @Test
    void everyPackageCompilesToThirtyClasses() throws IOException {
        GeneratedModule.write(folder, 0, 2);
        Path classes = Files.createDirectories(folder.resolve("classes"));

        assertThat(compile(folder.resolve("src/main/java"), classes)).isEmpty();

        assertThat(filesBelow(classes)).hasSize(2 * GeneratedModule.CLASSES_PER_PACKAGE);
    }

    @Test
    void aChangedModuleCompilesToo() throws IOException {
        GeneratedModule.write(folder, 0, 1);
        SourceChange.apply(folder.resolve("src/main/java"), 24);
        Path classes = Files.createDirectories(folder.resolve("classes"));

        assertThat(compile(folder.resolve("src/main/java"), classes)).isEmpty();

        assertThat(filesBelow(classes)).hasSize(GeneratedModule.CLASSES_PER_PACKAGE);
    }

    @Test
    void packagesOfOtherNumbersAreOtherPackages() throws IOException {
        GeneratedModule.write(folder, 2, 3);

        assertThat(texts(folder).keySet())
                .allSatisfy(path -> assertThat(path).contains("/com/acme/p002/"))
                .hasSize(25);
    }

    @Test
    void theSamePackagesGiveTheSameBytes() throws IOException {
        GeneratedModule.write(folder.resolve("one"), 0, 2);
        GeneratedModule.write(folder.resolve("two"), 0, 2);

        assertThat(texts(folder.resolve("one")))
                .isEqualTo(texts(folder.resolve("two")))
                .hasSize(2 * 25);
    }

    private static String compile(Path sources, Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, Locale.ROOT, UTF_8)) {
            List<String> options = List.of("-d", classes.toString(), "-proc:none", "--release", "17");
            compiler.getTask(
                            messages,
                            files,
                            null,
                            options,
                            null,
                            files.getJavaFileObjectsFromPaths(filesBelow(sources)))
                    .call();
        }
        return messages.toString();
    }

    private static Map<String, String> texts(Path root) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (Path file : filesBelow(root)) {
            texts.put(root.relativize(file).toString(), Files.readString(file, UTF_8));
        }
        return texts;
    }

    private static List<Path> filesBelow(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).sorted().collect(Collectors.toList());
        }
    }
}
