package io.github.holdfast.report.writer;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** A text that is told in whole parts as long as there is room for them, and says how many were left out. */
final class BoundedText {

    private static final int ROOM_FOR_MORE = 64;

    private final StringBuilder text = new StringBuilder();
    private int bytes;

    /** Adds what is short and of our own. */
    void add(String part) {
        text.append(part);
        bytes += size(part);
    }

    /**
     * Adds parts between two texts of our own; nothing where there is no part.
     *
     * @param most bytes of the whole text after it
     */
    void add(String open, List<String> parts, String close, int most) {
        if (parts.isEmpty()) {
            return;
        }
        add(open);
        int room = most - size(close) - ROOM_FOR_MORE;
        int told = 0;
        while (told < parts.size() && bytes + size(parts.get(told)) <= room) {
            add(parts.get(told));
            told++;
        }
        if (told < parts.size()) {
            add("\nand " + (parts.size() - told) + " more, see report.html\n");
        }
        add(close);
    }

    private static int size(String part) {
        return part.getBytes(StandardCharsets.UTF_8).length;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
