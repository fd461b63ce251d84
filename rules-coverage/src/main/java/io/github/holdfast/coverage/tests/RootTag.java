package io.github.holdfast.coverage.tests;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * The start tag of the root element of an XML document, without a parser for the rest: hundreds of reports are looked at
 * in a build, and all that counts in most of them is this tag. Refuses document types.
 */
final class RootTag {

    private static final int MOST_BYTES = 64 * 1024;

    private final String text;
    private int at;

    private RootTag(String text) {
        this.text = text;
    }

    /**
     * Reads the attributes of the root element.
     *
     * @param name of the root element that is expected
     * @throws IOException when the document does not begin with such an element
     */
    static Map<String, String> attributes(InputStream document, String name) throws IOException {
        String head = new String(document.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
        return new RootTag(head.startsWith("\uFEFF") ? head.substring(1) : head).read(name);
    }

    private Map<String, String> read(String name) throws IOException {
        skipProlog();
        expect("<" + name);
        Map<String, String> attributes = new HashMap<>();
        while (true) {
            int before = at;
            skipSpace();
            if (text.startsWith(">", at) || text.startsWith("/>", at)) {
                return attributes;
            }
            if (at == before) {
                throw new IOException("the root element is not " + name);
            }
            String attribute = until('=').strip();
            skipSpace();
            if (at >= text.length() || (text.charAt(at) != '"' && text.charAt(at) != '\'')) {
                throw new IOException("an attribute without quotes");
            }
            char quote = text.charAt(at++);
            attributes.put(attribute, until(quote));
        }
    }

    private void skipProlog() throws IOException {
        skipSpace();
        while (text.startsWith("<?", at) || text.startsWith("<!--", at)) {
            String end = text.startsWith("<?", at) ? "?>" : "-->";
            int close = text.indexOf(end, at);
            if (close < 0) {
                throw new IOException("the document does not begin with an element");
            }
            at = close + end.length();
            skipSpace();
        }
    }

    private void expect(String token) throws IOException {
        if (!text.startsWith(token, at)) {
            throw new IOException("the root element is not " + token.substring(1));
        }
        at += token.length();
    }

    private String until(char end) throws IOException {
        int close = text.indexOf(end, at);
        if (close < 0) {
            throw new IOException("the root element does not end");
        }
        String part = text.substring(at, close);
        at = close + 1;
        return part;
    }

    private void skipSpace() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }
}
