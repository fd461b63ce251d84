package io.github.holdfast.specs.spec;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names what an edit of a spec did where it said nothing new, for messages: a blank line, a date, text moved about. */
public final class SpecEdits {

    private static final Pattern COMMENT = Pattern.compile("\\s*<!--.*|.*-->\\s*");
    private static final Pattern HTML = Pattern.compile("\\s*</?[A-Za-z].*");
    private static final Pattern LINK = Pattern.compile("\\s{0,3}\\[[^\\]]+]:.*");
    private static final Pattern PADDING = Pattern.compile("[\\s:-]*+\\|[\\s|:-]*");
    private static final Pattern UNDERLINE = Pattern.compile("\\s{0,3}(?:=+|-+|[*_](?:\\s*+[*_]){2,}+)\\s*");
    private static final Pattern LAST_UPDATED = Pattern.compile("(?i).*last\\s+\\w+.*");

    private final SpecFile file;
    private final Set<String> words;
    private final List<String> prose = new ArrayList<>();

    private SpecEdits(SpecFile file, Set<String> words) {
        this.file = file;
        this.words = words;
    }

    /** What became of the lines, each kind once; empty when they are the same. */
    public static List<String> words(SpecFile before, SpecFile after) {
        Set<String> words = new LinkedHashSet<>();
        SpecEdits old = new SpecEdits(before, words);
        SpecEdits now = new SpecEdits(after, words);
        old.sort(now);
        now.sort(old);
        boolean sameWords = old.sorted().equals(now.sorted());
        tellProse(old.prose, now.prose, sameWords, words);
        if (words.isEmpty() && !before.lines().equals(after.lines())) {
            words.add("the order of its lines");
        }
        return List.copyOf(words);
    }

    /** Sorts the lines that the other version has not, or not so often. */
    private void sort(SpecEdits other) {
        Map<String, Integer> there = new HashMap<>();
        other.file.lines().forEach(line -> there.merge(line, 1, Integer::sum));
        int number = 0;
        for (String line : file.lines()) {
            number++;
            if (there.merge(line, -1, Integer::sum) < 0) {
                sort(line, number);
            }
        }
    }

    private void sort(String line, int number) {
        if (number < file.bodyLine()) {
            words.add("the front matter");
        } else if (line.isBlank()) {
            words.add("a blank line");
        } else if (COMMENT.matcher(line).matches()) {
            words.add("an HTML comment");
        } else if (HTML.matcher(line).matches()) {
            words.add("raw HTML");
        } else if (LINK.matcher(line).matches()) {
            words.add("a link definition");
        } else if (PADDING.matcher(line).matches()) {
            words.add("the padding of a table");
        } else if (UNDERLINE.matcher(line).matches()) {
            words.add("the style of a heading");
        } else if (Words.isStamp(line)) {
            words.add(LAST_UPDATED.matcher(line).matches() ? "the \"Last updated\" date" : "a line on who or when");
        } else {
            sortText(line, number);
        }
    }

    private void sortText(String line, int number) {
        SpecBlock block = null;
        for (SpecBlock one : file.blocks()) {
            block = one.line() <= number ? one : block;
        }
        if (block == null || !block.isIgnored()) {
            prose.add(line);
        } else if (block.headings().isEmpty() || Words.beginsWithADate(block.text())) {
            words.add("a dated entry");
        } else {
            words.add("text under \"" + block.headings().get(block.headings().size() - 1) + "\"");
        }
    }

    private static void tellProse(List<String> old, List<String> now, boolean sameWords, Set<String> words) {
        if (old.isEmpty() && now.isEmpty()) {
            return;
        }
        if (now.isEmpty() && !sameWords) {
            words.add("text that was taken away while its code is still there");
        } else if (!sameWords) {
            words.add(
                    old.isEmpty()
                            ? "text that it has already, or that says nothing"
                            : "words that it has already, or that say nothing");
        } else if (!marked(old).equals(marked(now))) {
            words.add("a date, version or number of an issue");
        } else {
            words.add("the form of the same words");
        }
    }

    private List<String> sorted() {
        return file.blocks().stream()
                .filter(block -> !block.isIgnored())
                .flatMap(block -> block.words().stream())
                .sorted()
                .collect(Collectors.toList());
    }

    private static List<String> marked(List<String> lines) {
        return lines.stream()
                .flatMap(line -> Words.marked(line).stream())
                .sorted()
                .collect(Collectors.toList());
    }
}
