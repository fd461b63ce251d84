package io.github.holdfast.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page of properties: made from the parent, the pages of the rules and the goals, so that none is missing or invented. */
class PropertiesPageTest {

    private static final Path PAGE = Repository.path("docs/properties.md");
    private static final Pattern GOAL = Pattern.compile("@Mojo\\(name = \"([a-z-]+)\"");
    private static final Pattern OPTION = Pattern.compile("property = \"([A-Za-z.]+)\"");
    private static final Pattern SKIP = Pattern.compile("holdfast\\.([A-Za-z]+)\\.skip");

    /** What a property does: its default, what it sets, and which way is stricter. */
    private static final class Row {

        private final String start;
        private final List<String> sets = new ArrayList<>();

        private Row(String start) {
            this.start = start;
        }
    }

    private static List<String> ofRules() throws IOException {
        Map<String, Row> rows = new TreeMap<>();
        for (Path file : Repository.files(Repository.path("docs/rules"), ".md")) {
            String rule = file.getFileName().toString().replace(".md", "");
            for (Map<String, String> parameter :
                    Page.read(file).table("parameter").values()) {
                String property = parameter.get("property");
                if (property.startsWith("holdfast.")) {
                    String start = "| `" + property + "` | " + code(parameter.get("default")) + " |";
                    Row row = rows.computeIfAbsent(property, none -> new Row(start));
                    assertThat(row.start).as("one default everywhere").isEqualTo(start);
                    row.sets.add("`" + parameter.get("parameter") + "` of [" + rule + "](rules/" + rule + ".md), "
                            + stricter(parameter.get("stricter is")));
                }
            }
        }
        for (String property : Repository.parentPom().properties().keySet()) {
            Matcher skip = SKIP.matcher(property);
            if (skip.matches()) {
                Row row = new Row("| `" + property + "` | `false` |");
                row.sets.add("`<skip>` of the execution of [" + skip.group(1) + "](rules/" + skip.group(1)
                        + ".md), stricter is `false`");
                rows.put(property, row);
            }
        }
        return rows.values().stream()
                .map(row -> row.start + " " + String.join("; ", row.sets) + " |")
                .collect(Collectors.toList());
    }

    private static String stricter(String order) {
        return order.equals("-") ? "no order" : "stricter is " + code(order);
    }

    private static String code(String text) {
        return text.contains(" ") ? text : "`" + text + "`";
    }

    private static List<String> ofGoals() throws IOException {
        Map<String, List<String>> goals = new TreeMap<>();
        for (Path source : Repository.files(Repository.path("holdfast-maven-plugin/src/main/java"), "Mojo.java")) {
            String text = Files.readString(source);
            Matcher goal = GOAL.matcher(text);
            Matcher option = OPTION.matcher(text);
            while (goal.find() && option.find()) {
                do {
                    goals.computeIfAbsent(option.group(1), none -> new ArrayList<>())
                            .add("`holdfast:" + goal.group(1) + "`");
                } while (option.find());
            }
        }
        return goals.entrySet().stream()
                .map(option -> "| `-D" + option.getKey() + "` | " + String.join(", ", option.getValue()) + " |")
                .collect(Collectors.toList());
    }

    private static List<String> rows(String heading) throws IOException {
        List<String> lines = Files.readAllLines(PAGE);
        int start = lines.indexOf(heading);
        assertThat(start).as(heading).isPositive();
        return lines.subList(start + 2, lines.size()).stream()
                .takeWhile(line -> line.startsWith("|"))
                .collect(Collectors.toList());
    }

    @Test
    void listsEveryPropertyOfTheRules() throws IOException {
        assertThat(ofRules()).hasSizeGreaterThan(50);
        assertThat(rows("| property | default | sets |")).isEqualTo(ofRules());
    }

    @Test
    void listsEveryPropertyOfTheGoals() throws IOException {
        assertThat(ofGoals()).hasSizeGreaterThan(5);
        assertThat(rows("| on the command line | of |")).isEqualTo(ofGoals());
    }
}
