package io.github.holdfast.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every page leads where it says, and every command on it can be called. */
class LinksTest {

    private static final Pattern LINK = Pattern.compile("\\[[^]]*]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("#{1,6} +(.+?) *#*");
    private static final Pattern COMMAND = Pattern.compile("\\bmvn((?: +[^\\s`)|;]+)+)");
    private static final Pattern PREFIXED =
            Pattern.compile("(?:holdfast|io\\.github\\.holdfast:holdfast-maven-plugin:[^:]+):([a-z-]+)");
    private static final Pattern GOAL = Pattern.compile("@Mojo\\(name = \"([a-z-]+)\"");
    private static final Pattern PROPERTY = Pattern.compile("-D(holdfast\\.[A-Za-z.]+)");

    private static List<Path> pages() {
        List<Path> pages = new ArrayList<>(Repository.files(Repository.path("docs"), ".md"));
        for (String name : List.of("README.md", "CONTRIBUTING.md", "benchmarks/README.md")) {
            pages.add(Repository.path(name));
        }
        return pages;
    }

    /** The text of a page without what is in fences. */
    private static String prose(Path page) throws IOException {
        StringBuilder prose = new StringBuilder();
        boolean isFenced = false;
        for (String line : Files.readAllLines(page)) {
            isFenced ^= line.strip().startsWith("```");
            prose.append(isFenced ? "" : line).append('\n');
        }
        return prose.toString();
    }

    /** As GitHub names the headings of a page. */
    private static Set<String> anchors(Path page) throws IOException {
        Map<String, Integer> times = new HashMap<>();
        Set<String> anchors = new TreeSet<>();
        for (String line : prose(page).lines().collect(Collectors.toList())) {
            Matcher heading = HEADING.matcher(line);
            if (heading.matches()) {
                String anchor = heading.group(1)
                        .replaceAll("\\[([^]]*)]\\([^)]*\\)", "$1")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-');
                int time = times.merge(anchor, 1, Integer::sum);
                anchors.add(time == 1 ? anchor : anchor + "-" + (time - 1));
            }
        }
        return anchors;
    }

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        List<String> dead = new ArrayList<>();
        int links = 0;
        for (Path page : pages()) {
            Matcher link = LINK.matcher(prose(page).replaceAll("`[^`\n]*`", "code"));
            while (link.find()) {
                String target = link.group(1);
                if (!target.matches("[a-z]+:.*")) {
                    links++;
                    int mark = target.indexOf('#');
                    String file = mark < 0 ? target : target.substring(0, mark);
                    Path to = file.isEmpty() ? page : page.resolveSibling(file).normalize();
                    boolean isThere =
                            Files.exists(to) && (mark < 0 || anchors(to).contains(target.substring(mark + 1)));
                    if (!isThere) {
                        dead.add(page.getFileName() + ": " + target);
                    }
                }
            }
        }

        assertThat(links).isGreaterThan(100);
        assertThat(dead).isEmpty();
    }

    @Test
    void everyGoalOfACommandIsThere() throws IOException {
        Set<String> goals = new TreeSet<>(Set.of("help"));
        for (Path source : Repository.files(Repository.path("holdfast-maven-plugin/src/main/java"), "Mojo.java")) {
            Matcher goal = GOAL.matcher(Files.readString(source));
            while (goal.find()) {
                goals.add(goal.group(1));
            }
        }
        List<String> unknown = new ArrayList<>();
        int called = 0;
        for (Path page : pages()) {
            Matcher command = COMMAND.matcher(Files.readString(page));
            while (command.find()) {
                for (String word : command.group(1).strip().split(" +")) {
                    Matcher goal = PREFIXED.matcher(word.replaceAll("[.,:]+$", ""));
                    if (goal.matches()) {
                        called++;
                        if (!goals.contains(goal.group(1))) {
                            unknown.add(page.getFileName() + ": " + word);
                        }
                    }
                }
            }
        }

        assertThat(called).isGreaterThan(30);
        assertThat(unknown).isEmpty();
    }

    @Test
    void everyPropertyOfACommandIsKnown() throws IOException {
        String known = Files.readString(Repository.path("docs/properties.md"));
        List<String> unknown = new ArrayList<>();
        int named = 0;
        for (Path page : pages()) {
            Matcher property = PROPERTY.matcher(Files.readString(page));
            while (property.find()) {
                named++;
                String name = property.group(1).replaceAll("\\.$", "");
                if (!known.contains("`" + name + "`") && !known.contains("`-D" + name + "`")) {
                    unknown.add(page.getFileName() + ": -D" + name);
                }
            }
        }

        assertThat(named).isGreaterThan(20);
        assertThat(unknown).isEmpty();
    }
}
