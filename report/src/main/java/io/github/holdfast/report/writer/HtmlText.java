package io.github.holdfast.report.writer;

/** Text of others in HTML, as the content of an element or of a quoted attribute. */
final class HtmlText {

    private HtmlText() {}

    static String of(String text) {
        StringBuilder html = new StringBuilder(text.length());
        for (String line : text.split("\r\n|\r|\n", -1)) {
            html.append(html.length() == 0 ? "" : "\n");
            Printable.line(line).codePoints().forEach(point -> append(html, point));
        }
        return html.toString();
    }

    private static void append(StringBuilder html, int point) {
        switch (point) {
            case '&':
                html.append("&amp;");
                break;
            case '<':
                html.append("&lt;");
                break;
            case '>':
                html.append("&gt;");
                break;
            case '"':
                html.append("&quot;");
                break;
            case '\'':
                html.append("&#39;");
                break;
            default:
                html.appendCodePoint(point);
        }
    }
}
