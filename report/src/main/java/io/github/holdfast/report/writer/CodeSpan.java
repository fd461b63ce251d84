package io.github.holdfast.report.writer;

import java.util.stream.Collectors;

/**
 * Text of others in Markdown: always a code span. In one nothing is a link, an image, a name to be told, a number of an
 * issue, HTML or a heading; what could end it is its own fence, and that is longer than any run of backticks within.
 */
final class CodeSpan {

    private static final int MOST_LINES = 12;

    private CodeSpan() {}

    /** One span; a text without a character gives none. */
    static String of(String text, int most) {
        String line = Printable.line(text, most);
        if (line.isBlank()) {
            return "";
        }
        String fence = "`".repeat(longestRun(line) + 1);
        boolean pad = line.startsWith("`") || line.endsWith("`") || line.startsWith(" ") && line.endsWith(" ");
        return fence + (pad ? " " + line + " " : line) + fence;
    }

    /** A span for each line of a text, at most twelve. */
    static String lines(String text, int most) {
        String spans = text.lines()
                .limit(MOST_LINES)
                .map(line -> of(line, most))
                .filter(span -> !span.isEmpty())
                .collect(Collectors.joining("<br>"));
        return text.lines().count() > MOST_LINES ? spans + "<br>…" : spans;
    }

    private static int longestRun(String line) {
        int longest = 0;
        int run = 0;
        for (int at = 0; at < line.length(); at++) {
            run = line.charAt(at) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }
}
