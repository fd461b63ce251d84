package io.github.holdfast.core.git;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One place of a difference: lines taken away and lines put there instead. Knows which of them differ in more than white space. */
final class Hunk {

    private final int start;
    private final List<String> removed = new ArrayList<>();
    private final List<String> added = new ArrayList<>();

    /** @param start number of the first added line, or of the line before when none is added */
    Hunk(int start) {
        this.start = start;
    }

    void remove(String line) {
        removed.add(line);
    }

    void add(String line) {
        added.add(line);
    }

    /**
     * Added lines that say something new. Code that was only wrapped or indented in another way is not: neither when the
     * whole place holds the same characters but for white space outside of string literals, nor line by line at its
     * beginning and end.
     */
    IntStream lines() {
        List<String> before = removed.stream().map(Hunk::dense).collect(Collectors.toList());
        List<String> after = added.stream().map(Hunk::dense).collect(Collectors.toList());
        if (dense(String.join("\n", removed)).equals(dense(String.join("\n", added)))) {
            return IntStream.empty();
        }
        int head = 0;
        int shorter = Math.min(before.size(), after.size());
        while (head < shorter && before.get(head).equals(after.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head
                && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
            tail++;
        }
        boolean paired = before.size() == after.size();
        return IntStream.range(head, after.size() - tail)
                .filter(i -> !after.get(i).isEmpty())
                .filter(i -> !paired || !before.get(i).equals(after.get(i)))
                .map(i -> start + i);
    }

    /** Whether something was taken away and nothing put in its place. */
    boolean isCut() {
        return added.isEmpty() && removed.stream().anyMatch(line -> !dense(line).isEmpty());
    }

    /** The line after which something was taken away. */
    int start() {
        return start;
    }

    /**
     * Text without the white space that means nothing to a compiler: what is in a string stays, a blank between two names
     * stays one blank, and the end of a line comment stays.
     */
    private static String dense(String text) {
        StringBuilder dense = new StringBuilder(text.length());
        boolean blank = false;
        boolean comment = false;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                if (comment) {
                    dense.append(c);
                }
                comment = false;
                quoted = false;
                blank = true;
            } else if (Character.isWhitespace(c) && !quoted) {
                blank = true;
            } else {
                if (blank && !quoted && isName(c) && endsWithName(dense)) {
                    dense.append(' ');
                }
                blank = false;
                dense.append(c);
                if (quoted && c == '\\' && i + 1 < text.length() && text.charAt(i + 1) != '\n') {
                    dense.append(text.charAt(++i));
                } else if (c == '"' && !comment && !isCharacter(text, i)) {
                    quoted = !quoted;
                } else if (!quoted && c == '/' && i > 0 && text.charAt(i - 1) == '/') {
                    comment = true;
                }
            }
        }
        return dense.toString();
    }

    private static boolean isCharacter(String text, int i) {
        return i > 0 && i + 1 < text.length() && text.charAt(i - 1) == '\'' && text.charAt(i + 1) == '\'';
    }

    private static boolean isName(char c) {
        return Character.isJavaIdentifierPart(c);
    }

    private static boolean endsWithName(StringBuilder text) {
        return text.length() > 0 && isName(text.charAt(text.length() - 1));
    }
}
