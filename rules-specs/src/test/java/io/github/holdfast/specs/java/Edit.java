package io.github.holdfast.specs.java;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A case in one file: a source before and after an edit, and what is expected. A line that ends with {@code \r} has that line end. */
record Edit(String name, String before, String after, List<String> expected) {

    private static final Path CASES = Path.of("src/test/resources/cases/java");
    private static final JavaSources SOURCES = JavaSources.in(StandardCharsets.UTF_8);

    static List<Edit> all() {
        try (Stream<Path> files = Files.list(CASES)) {
            return files.sorted().map(Edit::read).collect(Collectors.toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Edit read(Path file) {
        try {
            String[] parts = Files.readString(file).split("=== (before|after|expected)\n", -1);
            if (parts.length != 4 || !parts[0].isEmpty() || !file.toString().endsWith(".txt")) {
                throw new IllegalArgumentException(file + " is no case");
            }
            String name = file.getFileName().toString().replace(".txt", "");
            return new Edit(
                    name,
                    parts[1],
                    parts[2].replace("\\r\n", "\r\n"),
                    parts[3].strip().lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SourceChange change() {
        return change(before, after);
    }

    SourceChange backwards() {
        return change(after, before);
    }

    static SourceChange change(String before, String after) {
        return SOURCES.compare(bytes(before), bytes(after));
    }

    static Optional<byte[]> bytes(String text) {
        return Optional.of(text.getBytes(StandardCharsets.UTF_8));
    }

    ChangeClass expectedClass() {
        return ChangeClass.valueOf(expected.get(0));
    }

    @Override
    public String toString() {
        return name;
    }
}
