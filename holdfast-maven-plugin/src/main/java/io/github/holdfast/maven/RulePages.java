package io.github.holdfast.maven;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The pages of the rules, as they came with this plugin: what each code means, and what to do about it. Immutable. */
final class RulePages {

    private static final String INDEX = "META-INF/sisu/javax.inject.Named";
    private static final String OURS = "io.github.holdfast.";
    private static final String PAGES = "holdfast/rules/";
    private static final String FENCE = "```";

    /** What ends the introduction of a page: an example of a line that the rule prints. */
    private static final String EXAMPLE = "On success";

    private static final Pattern LINK = Pattern.compile("\\[([^]]*)]\\([^)]*\\)");

    private final List<Meaning> meanings;

    private RulePages(List<Meaning> meanings) {
        this.meanings = List.copyOf(meanings);
    }

    /** What a page says of one code. Immutable. */
    static final class Meaning {

        private final String rule;
        private final String why;
        private final List<String> row;

        private Meaning(String rule, String why, List<String> row) {
            this.rule = rule;
            this.why = why;
            this.row = row;
        }

        String code() {
            return row.get(0).replace("`", "");
        }

        String rule() {
            return rule;
        }

        String verdict() {
            return row.get(1);
        }

        String cause() {
            return row.get(2);
        }

        String mend() {
            return row.get(3);
        }

        /** What the rule is for. */
        String why() {
            return why;
        }
    }

    /** Those of the rules that the class path has. */
    static RulePages read() {
        try {
            TreeSet<String> rules = new TreeSet<>();
            ClassLoader loader = RulePages.class.getClassLoader();
            for (URL index : Collections.list(loader.getResources(INDEX))) {
                try (InputStream in = index.openStream()) {
                    text(in).lines()
                            .filter(type -> type.startsWith(OURS))
                            .map(RulePages::ruleOf)
                            .forEach(rules::add);
                }
            }
            List<Meaning> meanings = new ArrayList<>();
            for (String rule : rules) {
                try (InputStream page = loader.getResourceAsStream(PAGES + rule + ".md")) {
                    if (page != null) {
                        meanings.addAll(meanings(rule, text(page)));
                    }
                }
            }
            return new RulePages(meanings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String ruleOf(String type) {
        String name = type.strip().substring(type.lastIndexOf('.') + 1);
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    private static String text(InputStream in) throws IOException {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }

    private static List<Meaning> meanings(String rule, String page) {
        String why = introduction(page);
        List<Meaning> meanings = new ArrayList<>();
        boolean isOfCodes = false;
        for (String line : page.lines().collect(Collectors.toList())) {
            List<String> cells = cells(line);
            if (cells.equals(List.of("code", "verdict", "cause", "mend"))) {
                isOfCodes = true;
            } else if (cells.isEmpty()) {
                isOfCodes = false;
            } else if (isOfCodes && cells.get(0).startsWith("`")) {
                meanings.add(new Meaning(rule, why, cells));
            }
        }
        return meanings;
    }

    private static List<String> cells(String line) {
        if (!line.startsWith("| ")) {
            return List.of();
        }
        List<String> cells = new ArrayList<>();
        for (String cell : line.substring(2).split(" \\|( |$)")) {
            cells.add(plain(cell));
        }
        return cells;
    }

    /** The text between the example of a failure and the example of a pass. */
    private static String introduction(String page) {
        String afterExample = page.substring(page.indexOf('\n', page.indexOf(FENCE, page.indexOf(FENCE) + 3)));
        String text = afterExample.substring(0, afterExample.indexOf(FENCE)).replaceAll("\\s+", " ");
        int example = text.indexOf(EXAMPLE);
        return plain((example < 0 ? text : text.substring(0, example)).strip());
    }

    /** Without links, which lead nowhere on a console. */
    private static String plain(String text) {
        return LINK.matcher(text).replaceAll("$1");
    }

    /** All codes, by rule and as the pages list them. */
    List<Meaning> all() {
        return meanings;
    }

    /** What a code means, in whatever case it is written; to each rule that says it. */
    List<Meaning> of(String code) {
        return meanings.stream()
                .filter(meaning -> meaning.code().equalsIgnoreCase(code.strip()))
                .collect(Collectors.toList());
    }

    /** The codes that are most like one that no page has. */
    List<String> like(String code) {
        String wanted = code.strip().toUpperCase(Locale.ROOT);
        int most = Math.max(2, wanted.length() / 3);
        return meanings.stream()
                .map(Meaning::code)
                .distinct()
                .filter(known -> known.contains(wanted) || distance(known, wanted) <= most)
                .sorted((left, right) -> Integer.compare(distance(left, wanted), distance(right, wanted)))
                .limit(3)
                .collect(Collectors.toList());
    }

    /** How many letters have to be put in, left out or exchanged: Levenshtein's distance. */
    private static int distance(String left, String right) {
        int[] row = new int[right.length() + 1];
        for (int column = 0; column <= right.length(); column++) {
            row[column] = column;
        }
        for (int line = 1; line <= left.length(); line++) {
            int diagonal = row[0];
            row[0] = line;
            for (int column = 1; column <= right.length(); column++) {
                int exchanged = diagonal + (left.charAt(line - 1) == right.charAt(column - 1) ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.min(exchanged, 1 + Math.min(row[column], row[column - 1]));
            }
        }
        return row[right.length()];
    }
}
