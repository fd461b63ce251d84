package io.github.holdfast.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceChangeTest {
    @TempDir
    Path folder;

    @Test
    void aConditionIsAddedToMethodsThatGiveAnIntOrABoolean() {
        String source = """
                class Order {
                    public static final boolean isPaid(Order order) {
                        return true;
                    }

                    int ours() {
                        return 1;
                    }

                    public int
                            total() {
                        return 2;
                    }

                    static class Line {
                        public int total(int x, int y) {
                            return x * y;
                        }
                    }
                }
                """;

        assertThat(SourceChange.changed(source)).isEqualTo("""
                class Order {
                    public static final boolean isPaid(Order order) {
                        if (Thread.currentThread() == null) {
                            return false;
                        }
                        return true;
                    }

                    int ours() {
                        return 1;
                    }

                    public int
                            total() {
                        return 2;
                    }

                    static class Line {
                        public int total(int x, int y) {
                            if (Thread.currentThread() == null) {
                                return 0;
                            }
                            return x * y;
                        }
                    }
                }
                """);
    }

    @Test
    void asManySourcesChangeAsAreAskedForSpreadOverAllPackages() throws IOException {
        GeneratedModule.write(folder, 0, 2);
        Map<Path, String> before = sources();

        SourceChange.apply(folder.resolve("src/main/java"), 6);

        Map<Path, String> after = sources();
        after.entrySet().removeAll(before.entrySet());
        assertThat(after.keySet())
                .map(path -> folder.resolve("src/main/java/com/acme")
                        .relativize(path)
                        .toString())
                .containsExactly(
                        "p000/Type00.java",
                        "p000/Type08.java",
                        "p000/Type16.java",
                        "p001/Type00.java",
                        "p001/Type08.java",
                        "p001/Type16.java");
    }

    @Test
    void moreThanThereAreIsRefused() throws IOException {
        GeneratedModule.write(folder, 0, 1);
        Path sources = folder.resolve("src/main/java");

        assertThatThrownBy(() -> SourceChange.apply(sources, 25))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(sources + " has 24 sources to change, not 25");
    }

    private Map<Path, String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .collect(Collectors.toMap(path -> path, SourceChangeTest::text, (a, b) -> a, TreeMap::new));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
