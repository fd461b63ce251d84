package io.github.holdfast.specs.java;

/**
 * The words and signs that stand between the children of a tree, without comments and white space. A literal is one
 * token; there is one here only where a tree has a kind that is newer than this code.
 */
final class Gap {

    private final CharSequence source;
    private final int to;
    private int next;

    private Gap(CharSequence source, int from, int to) {
        this.source = source;
        this.next = from;
        this.to = to;
    }

    /** The tokens but for some signs, each after a blank. */
    static void write(CharSequence source, int from, int to, String dropped, StringBuilder out) {
        if (from >= 0 && from < to) {
            new Gap(source, from, to).write(dropped, out);
        }
    }

    private void write(String dropped, StringBuilder out) {
        while (next < to) {
            char first = source.charAt(next);
            if (isSpace(first)) {
                next++;
            } else if (first == '/' && skipsComment()) {
                continue;
            } else {
                int start = next;
                next = tokenEnd(first);
                if (next != start + 1 || dropped.indexOf(first) < 0) {
                    out.append(' ').append(source, start, next);
                }
            }
        }
    }

    private boolean skipsComment() {
        int end = next;
        if (startsWith("//", next)) {
            while (end < to && source.charAt(end) != '\n' && source.charAt(end) != '\r') {
                end++;
            }
        } else if (startsWith("/*", next)) {
            end = after("*/", next + 2);
        }
        boolean skips = end > next;
        next = skips ? end : next;
        return skips;
    }

    /** The place after the first of these signs from there on; before all when they are not there. */
    private int after(String signs, int from) {
        for (int i = from; i + signs.length() <= to; i++) {
            if (startsWith(signs, i)) {
                return i + signs.length();
            }
        }
        return -1;
    }

    private int tokenEnd(char first) {
        if (startsWith("\"\"\"", next)) {
            int end = literalEnd("\"\"\"");
            return end < 0 ? next + 2 : end;
        }
        if (first == '"' || first == '\'') {
            int end = literalEnd(String.valueOf(first));
            return end < 0 ? next + 1 : end;
        }
        int end = next;
        while (end < to && isPartOfAWord(Character.codePointAt(source, end))) {
            end += Character.charCount(Character.codePointAt(source, end));
        }
        return end > next ? end : next + Character.charCount(Character.codePointAt(source, next));
    }

    /** The end of a literal in quotes of one kind; before all when it does not end, or not in its line. */
    private int literalEnd(String quotes) {
        for (int i = next + quotes.length(); i < to; i++) {
            char one = source.charAt(i);
            if (startsWith(quotes, i)) {
                return i + quotes.length();
            }
            if (one == '\\') {
                i++;
            } else if (quotes.length() == 1 && (one == '\n' || one == '\r')) {
                return -1;
            }
        }
        return -1;
    }

    private boolean startsWith(String signs, int from) {
        if (from + signs.length() > to) {
            return false;
        }
        for (int i = 0; i < signs.length(); i++) {
            if (source.charAt(from + i) != signs.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSpace(char one) {
        return one == ' ' || one >= '\t' && one <= '\r';
    }

    private static boolean isPartOfAWord(int one) {
        if (Character.isLetterOrDigit(one) || one == '_' || one == '$') {
            return true;
        }
        int type = Character.getType(one);
        return type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER;
    }
}
