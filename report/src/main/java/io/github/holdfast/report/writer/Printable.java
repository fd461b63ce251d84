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
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (isShown(point)) {
                line.appendCodePoint(point);
            } else {
                line.append(String.format(Locale.ROOT, "\\u%04x", point));
            }
        });
        return line.toString();
    }

    /** One line of at most so many characters before they are written. */
    static String line(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? line(text)
                : line(text.substring(0, text.offsetByCodePoints(0, most))) + CUT;
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
