package io.github.holdfast.gate.manifest;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes what has a meaning, and what no reviewer sees, as {@code \}{@code u} and the four digits of a UTF-16 unit. */
final class Escapes {

    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-f]{4})");

    private Escapes() {}

    /** @param marks that have a meaning where the text stands, beside the backslash and the bar between fields */
    static String written(String text, String marks) {
        StringBuilder written = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit == '\\' || unit == '|' || marks.indexOf(unit) >= 0 || !isSeen(text, i)) {
                written.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
            } else {
                written.append(unit);
            }
        }
        return written.toString();
    }

    static String read(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        return ESCAPE.matcher(text)
                .replaceAll(escape ->
                        Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escape.group(1), 16))));
    }

    private static boolean isSeen(String text, int index) {
        char unit = text.charAt(index);
        if (unit >= ' ' && unit <= '~') {
            return true;
        }
        if (!Character.isSurrogate(unit)) {
            return isShown(unit);
        }
        int high = Character.isHighSurrogate(unit) ? index : index - 1;
        return isPair(text, high) && isShown(text.codePointAt(high));
    }

    private static boolean isPair(String text, int high) {
        return high >= 0
                && high + 1 < text.length()
                && Character.isSurrogatePair(text.charAt(high), text.charAt(high + 1));
    }

    private static boolean isShown(int codePoint) {
        switch (Character.getType(codePoint)) {
            case Character.CONTROL:
            case Character.FORMAT:
            case Character.LINE_SEPARATOR:
            case Character.PARAGRAPH_SEPARATOR:
            case Character.PRIVATE_USE:
            case Character.UNASSIGNED:
                return false;
            case Character.SPACE_SEPARATOR:
                return codePoint == ' ';
            default:
                return true;
        }
    }
}
