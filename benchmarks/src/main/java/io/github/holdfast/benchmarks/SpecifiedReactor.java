package io.github.holdfast.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A reactor of 40 modules with 1,000 classes of 20 methods, about 200 lines each, and the specs that cover them. The
 * change edits a body in some of the classes, and in the spec of each a sentence.
 */
final class SpecifiedReactor {
    private static final int MODULES = 40;
    private static final int CLASSES = 1_000;
    private static final int METHODS = 20;

    private final Path folder;
    private final int pages;

    private SpecifiedReactor(Path folder, int pages) {
        this.folder = folder;
        this.pages = pages;
    }

    /**
     * Writes it with one commit and a change.
     *
     * @param pages how many specs share the classes
     * @param changed how many classes the change edits
     */
    static BenchedModule write(Path folder, int pages, int changed) throws IOException, InterruptedException {
        BenchedModule reactor = BenchedModule.single(folder);
        if (Files.exists(folder.resolve(".git"))) {
            return reactor;
        }
        new SpecifiedReactor(folder, pages).write(reactor, changed);
        return reactor;
    }

    private void write(BenchedModule reactor, int changed) throws IOException, InterruptedException {
        Files.createDirectories(folder.resolve(".mvn"));
        write(folder.resolve("pom.xml"), root());
        for (int i = 0; i < MODULES; i++) {
            write(folder.resolve(name(i)).resolve("pom.xml"), child(i));
        }
        for (int i = 0; i < CLASSES; i++) {
            write(source(i), source(i, "half"));
        }
        for (int i = 0; i < pages; i++) {
            write(page(i), page(i, "Nothing is rounded before the end."));
        }
        reactor.command(List.of("git", "-c", "init.defaultBranch=main", "init", "-q"));
        reactor.command(List.of("git", "add", "-A"));
        reactor.command(List.of(
                "git",
                "-c",
                "user.name=benchmarks",
                "-c",
                "user.email=benchmarks@example.org",
                "commit",
                "-q",
                "--date=2026-01-01T00:00:00Z",
                "-m",
                "reactor"));
        for (int i = 0; i < changed; i++) {
            write(source(i), source(i, "third"));
        }
        for (int i = 0; i < Math.min(pages, changed); i++) {
            write(page(i), page(i, "Nothing is rounded before each of the three steps has ended."));
        }
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, UTF_8);
    }

    private static String name(int module) {
        return "module-%02d".formatted(module);
    }

    private String root() throws IOException {
        String modules = IntStream.range(0, MODULES)
                .mapToObj(i -> "    <module>" + name(i) + "</module>\n")
                .collect(Collectors.joining("", "  <modules>\n", "  </modules>\n\n"));
        try (InputStream in = SpecifiedReactor.class.getResourceAsStream("specs-pom.xml")) {
            return new String(in.readAllBytes(), UTF_8)
                    .replace("@artifactId@", folder.getFileName().toString())
                    .replace("@modules@", modules)
                    .replace("@enforcer.version@", System.getProperty("enforcer.version"))
                    .replace("@holdfast.version@", System.getProperty("holdfast.version"));
        }
    }

    private String child(int module) {
        return """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <parent>
                    <groupId>io.github.holdfast.benchmarks</groupId>
                    <artifactId>%s</artifactId>
                    <version>1</version>
                  </parent>
                  <artifactId>%s</artifactId>
                </project>
                """.formatted(folder.getFileName(), name(module));
    }

    /** Neighbours in the count lie in different modules, so that a change touches all of them. */
    private Path source(int number) {
        return folder.resolve(name(number % MODULES))
                .resolve("src/main/java/it/p" + number % pages + "/Price" + number + ".java");
    }

    private String source(int number, String part) {
        StringBuilder text = new StringBuilder(
                "package it.p%d;\n\nimport java.util.ArrayList;\nimport java.util.List;\n\n".formatted(number % pages));
        text.append("/** The price of one thing, in steps. */\npublic class Price")
                .append(number)
                .append(" {\n");
        for (int i = 0; i < METHODS; i++) {
            text.append("""

                        /** Step %1$d. */
                        public int step%1$d(List<Integer> prices, int limit) {
                            List<Integer> kept = new ArrayList<>();
                            for (int price : prices) {
                                if (price > limit * %1$d && price %% 2 == 0) {
                                    kept.add(price / %2$s(price));
                                }
                            }
                            return kept.size();
                        }
                    """.formatted(i, i == 0 ? part : "half"));
        }
        return text.append("\n    private static int half(int price) {\n        return price < 0 ? 1 : 2;\n    }\n")
                .append("\n    private static int third(int price) {\n        return price < 0 ? 1 : 3;\n    }\n}\n")
                .toString();
    }

    private Path page(int number) {
        return folder.resolve("docs/specs/p" + number + ".md");
    }

    private String page(int number, String sentence) {
        StringBuilder text = new StringBuilder(
                "---\nspec: p%1$d\ncovers:\n  types: [\"it.p%1$d.**\"]\n---\n# Prices %1$d\n\n".formatted(number));
        for (int i = number; i < CLASSES; i += pages) {
            text.append("## `Price").append(i).append("`\n\n").append(sentence).append('\n');
            for (int j = 0; j < METHODS; j++) {
                text.append("`step")
                        .append(j)
                        .append("` keeps what is above ")
                        .append(j)
                        .append(" limits, and is even.\n");
            }
            text.append('\n');
        }
        return text.toString();
    }
}
