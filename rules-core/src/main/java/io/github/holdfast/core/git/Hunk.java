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
        List<String> before = removed.stream().map(DenseText::of).collect(Collectors.toList());
        List<String> after = added.stream().map(DenseText::of).collect(Collectors.toList());
        if (DenseText.of(String.join("\n", removed)).equals(DenseText.of(String.join("\n", added)))) {
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
        return added.isEmpty()
                && removed.stream().anyMatch(line -> !DenseText.of(line).isEmpty());
    }

    /** The line after which something was taken away. */
    int start() {
        return start;
    }
}
