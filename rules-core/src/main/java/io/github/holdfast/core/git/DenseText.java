package io.github.holdfast.core.git;

/**
 * Text without the white space that means nothing to a compiler: what is in a string stays, a blank between two names
 * stays one blank, and the end of a line comment stays. Knows nothing of comments and texts over several lines.
 */
final class DenseText {

    private final String text;
    private final StringBuilder dense;
    private int at;
    private boolean blank;
    private boolean comment;
    private boolean quoted;

    private DenseText(String text) {
        this.text = text;
        this.dense = new StringBuilder(text.length());
    }

    static String of(String text) {
        return new DenseText(text).read();
    }

    private String read() {
        for (at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\n') {
                endLine();
            } else if (Character.isWhitespace(c) && !quoted) {
                blank = true;
            } else {
                take(c);
            }
        }
        return dense.toString();
    }

    private void endLine() {
        if (comment) {
            dense.append('\n');
        }
        comment = false;
        quoted = false;
        blank = true;
    }

    private void take(char c) {
        if (blank && isBetweenNames(c)) {
            dense.append(' ');
        }
        blank = false;
        dense.append(c);
        if (isEscape(c)) {
            dense.append(text.charAt(++at));
        } else if (isQuote(c)) {
            quoted = !quoted;
        } else if (beginsComment(c)) {
            comment = true;
        }
    }

    private boolean isBetweenNames(char c) {
        return !quoted && isName(c) && dense.length() > 0 && isName(dense.charAt(dense.length() - 1));
    }

    private static boolean isName(char c) {
        return Character.isJavaIdentifierPart(c);
    }

    private boolean isEscape(char c) {
        return quoted && c == '\\' && at + 1 < text.length() && text.charAt(at + 1) != '\n';
    }

    private boolean isQuote(char c) {
        return c == '"' && !comment && !isCharacter();
    }

    private boolean isCharacter() {
        return at > 0 && at + 1 < text.length() && text.charAt(at - 1) == '\'' && text.charAt(at + 1) == '\'';
    }

    private boolean beginsComment(char c) {
        return !quoted && c == '/' && at > 0 && text.charAt(at - 1) == '/';
    }
}
