package io.github.holdfast.specs.spec;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A heading, paragraph, table row or Java fence of a spec with its place and its words. Immutable. */
public final class SpecBlock {

    /** What kind of text it is. */
    public enum Kind {
        /** A heading of any style. */
        HEADING,
        /** A paragraph, also one in a list or a quotation. */
        TEXT,
        /** One row of a table. */
        ROW,
        /** A fence of Java. */
        JAVA
    }

    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?;:])\\s+");
    private static final Pattern NO_NAME = Pattern.compile("[^\\w$]+");

    private final Kind kind;
    private final int line;
    private final List<String> headings;
    private final boolean ignored;
    private final String text;
    private final Set<String> codeNames;
    private final List<String> words;
    private final Set<String> wordSet;
    private final String key;
    private volatile List<List<String>> sentences;

    SpecBlock(Kind kind, int line, List<String> headings, boolean ignored, String text, List<String> code) {
        this.kind = kind;
        this.line = line;
        this.headings = List.copyOf(headings);
        this.ignored = ignored;
        this.text = text;
        this.codeNames = names(code);
        this.words = Words.of(text);
        this.wordSet = Set.copyOf(words);
        this.key = words.stream().collect(Collectors.joining(" ", " ", " "));
    }

    private static Set<String> names(List<String> code) {
        Set<String> names = new TreeSet<>();
        code.forEach(span -> names.addAll(NO_NAME.splitAsStream(span).collect(Collectors.toList())));
        names.removeIf(name -> name.isEmpty() || !Character.isJavaIdentifierStart(name.charAt(0)));
        return names;
    }

    /** What kind of text it is. */
    public Kind kind() {
        return kind;
    }

    /** Its first line in the file, from 1. */
    public int line() {
        return line;
    }

    /** The headings that it stands under, the outermost first; of a heading also itself. */
    public List<String> headings() {
        return headings;
    }

    /** Whether it stands in an ignored section, or is an entry of a change log. */
    public boolean isIgnored() {
        return ignored;
    }

    /** Its text without marks. */
    public String text() {
        return text;
    }

    /** Its words in normal form. */
    public List<String> words() {
        return words;
    }

    /** Java names in its inline code or fence, case kept. */
    public Set<String> codeNames() {
        return new TreeSet<>(codeNames);
    }

    /**
     * Whether it names a Java type or member of this simple name, or stands under a heading that does. In prose a name of
     * lower-case letters only is taken for a word of the language unless it stands in code or before a parenthesis.
     */
    public boolean names(String name) {
        return codeNames.contains(name)
                || isWordOf(text, name, isProse(name) ? "\\(" : "(?![\\w$])")
                || headings.stream().anyMatch(heading -> isWordOf(heading, name, "(?![\\w$])"));
    }

    private static boolean isProse(String name) {
        return name.chars().allMatch(Character::isLowerCase);
    }

    private static boolean isWordOf(String text, String name, String end) {
        return text.contains(name)
                && Pattern.compile("(?<![\\w$])" + Pattern.quote(name) + end)
                        .matcher(text)
                        .find();
    }

    /** Its words, each once. */
    Set<String> wordSet() {
        return wordSet;
    }

    /** Words of its sentences; a row or fence is one. */
    List<List<String>> sentences() {
        if (sentences == null) {
            sentences = kind == Kind.TEXT
                    ? SENTENCE_END.splitAsStream(text).map(Words::of).collect(Collectors.toUnmodifiableList())
                    : List.of(words);
        }
        return sentences;
    }

    /** What it says, on one line between blanks. */
    String key() {
        return key;
    }

    @Override
    public String toString() {
        return kind + " " + line + ":" + key();
    }
}
