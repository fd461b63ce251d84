package io.github.holdfast.gate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** The properties that {@code .mvn/maven.config} sets, as text: for models that are made outside the build that reads it. */
final class StartFile {

    private StartFile() {}

    /** @param root the folder with {@code .mvn} */
    static Properties properties(Path root) {
        Properties properties = new Properties();
        List<String> words = words(root.resolve(".mvn").resolve("maven.config"));
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            boolean isApart = word.equals("-D") || word.equals("--define");
            if (isApart && i + 1 < words.size()) {
                set(properties, words.get(++i));
            } else if (word.startsWith("-D")) {
                set(properties, word.substring(2));
            } else if (word.startsWith("--define=")) {
                set(properties, word.substring("--define=".length()));
            }
        }
        return properties;
    }

    private static void set(Properties properties, String definition) {
        int equals = definition.indexOf('=');
        String name = equals < 0 ? definition : definition.substring(0, equals);
        properties.setProperty(name, equals < 0 ? "true" : definition.substring(equals + 1));
    }

    /** Maven 3.8 parts the text at blanks, later ones at line ends alone; neither has a comment within a line. */
    private static List<String> words(Path file) {
        List<String> words = new ArrayList<>();
        if (Files.isRegularFile(file)) {
            try {
                for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                    if (!line.startsWith("#")) {
                        words.addAll(List.of(line.strip().split("\\s+")));
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return words;
    }
}
