package io.github.holdfast.report.writer;

import java.util.Locale;

/**
 * Text of others as it may be shown: what nobody sees, and what turns the direction or breaks the line, is written by its
 * code. This is the first step of every escape; what the format itself reads is the second.
 */
final class Printable {

    private static final String CUT = "…";

    private Printable() {}

    /** One line: line breaks too are written by their code. */
    static String line(String text) {
        return line(text, Integer.MAX_VALUE);
    }

    /** One line that is cut off where it is longer than so many characters, as they are written. */
    static String line(String text, int most) {
        StringBuilder line = new StringBuilder();
        int written = 0;
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            String shown = isShown(point) ? Character.toString(point) : String.format(Locale.ROOT, "\\u%04x", point);
            written += shown.codePointCount(0, shown.length());
            if (written > most) {
                return line.append(CUT).toString();
            }
            line.append(shown);
            at += Character.charCount(point);
        }
        return line.toString();
    }

    private static boolean isShown(int point) {
        switch (Character.getType(point)) {
            case Character.CONTROL:
            case Character.FORMAT:
            case Character.LINE_SEPARATOR:
            case Character.PARAGRAPH_SEPARATOR:
            case Character.SURROGATE:
            case Character.UNASSIGNED:
                return false;
            default:
                return true;
        }
    }
}
