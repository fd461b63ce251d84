package io.github.holdfast.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The figures as they come: on the console at once, and in a file at the end. */
final class Page {
    private final StringBuilder text = new StringBuilder();

    void print(String format, Object... values) {
        String line = String.format(Locale.ROOT, format, values) + System.lineSeparator();
        System.out.print(line);
        text.append(line);
    }

    void save(Path file) throws IOException {
        Files.writeString(file, text, UTF_8);
    }
}
