package io.github.holdfast.specs.java;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words and signs that stand between the children of a tree, without comments and white space. */
final class Gap {

    private static final Pattern TOKEN = Pattern.compile("//[^\\r\\n]*|/\\*(?s:.*?)\\*/|\\s+"
            + "|(\"\"\"(?s:\\\\.|.)*?\"\"\"|\"(?:\\\\.|[^\"\\\\\\r\\n])*+\"|'(?:\\\\.|[^'\\\\\\r\\n])*+'"
            + "|[\\p{L}\\p{N}_$]++|(?s:.))");

    private Gap() {}

    /** The tokens but for some signs, each after a blank. */
    static void write(CharSequence source, int from, int to, String dropped, StringBuilder out) {
        if (from < 0 || from >= to) {
            return;
        }
        Matcher matcher = TOKEN.matcher(source).region(from, to);
        while (matcher.find()) {
            String token = matcher.group(1);
            if (token != null && !dropped.contains(token)) {
                out.append(' ').append(token);
            }
        }
    }
}
