package io.github.holdfast.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Adds a condition that is never true, and a {@code return} behind it, to the beginning of every public method of a source
 * that gives an {@code int} or a {@code boolean}: what the source does stays the same, and tests cover some of the new
 * lines.
 */
final class SourceChange {
    private static final Pattern HEAD =
            Pattern.compile("(\\s+)public (?:(?:static|final|synchronized) )*(int|boolean) \\w+\\(.*\\) \\{");

    private SourceChange() {}

    /**
     * Changes as many sources, evenly spread over those below the folder that have such a method. The same sources always
     * give the same change.
     *
     * @throws IllegalArgumentException when there are fewer
     */
    static void apply(Path folder, int sources) throws IOException {
        List<Path> eligible = new ArrayList<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(path -> path.toString().endsWith(".java"))
                    .sorted()
                    .toList()) {
                if (Files.readString(path, UTF_8).lines().anyMatch(SourceChange::isHead)) {
                    eligible.add(path);
                }
            }
        }
        if (eligible.size() < sources) {
            throw new IllegalArgumentException(
                    folder + " has " + eligible.size() + " sources to change, not " + sources);
        }
        for (int i = 0; i < sources; i++) {
            Path path = eligible.get((int) ((long) i * eligible.size() / sources));
            Files.writeString(path, changed(Files.readString(path, UTF_8)), UTF_8);
        }
    }

    static String changed(String source) {
        StringBuilder text = new StringBuilder();
        source.lines().forEach(line -> {
            text.append(line).append('\n');
            Matcher head = HEAD.matcher(line);
            if (head.matches()) {
                String indent = head.group(1) + "    ";
                String value = head.group(2).equals("int") ? "0" : "false";
                text.append(indent).append("if (Thread.currentThread() == null) {\n");
                text.append(indent).append("    return ").append(value).append(";\n");
                text.append(indent).append("}\n");
            }
        });
        return text.toString();
    }

    private static boolean isHead(String line) {
        return HEAD.matcher(line).matches();
    }
}
