package io.github.holdfast.report.writer;

import java.util.ArrayList;
import java.util.List;

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

    /** A span for each line of a text, at most twelve lines and so many characters of all of them. */
    static String lines(String text, int most) {
        List<String> spans = new ArrayList<>();
        int left = most;
        for (String line : text.split("\r\n|\r|\n")) {
            if (spans.size() == MOST_LINES || left <= 0) {
                spans.add("…");
                break;
            }
            String span = of(line, left);
            if (!span.isEmpty()) {
                spans.add(span);
                left -= span.length();
            }
        }
        return String.join("<br>", spans);
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
