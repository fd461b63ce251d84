package io.github.holdfast.dependencies.check;

import java.util.regex.Pattern;

/**
 * A name or path with wildcards: {@code *} is any characters but {@code /}, {@code **} any characters, {@code **}{@code /}
 * any folders or none, {@code ?} one character but {@code /}. Everything else stands for itself. Immutable.
 */
final class Glob {

    private final Pattern pattern;

    private Glob(Pattern pattern) {
        this.pattern = pattern;
    }

    static Glob of(String text) {
        StringBuilder regex = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            if (text.startsWith("**/", at)) {
                regex.append("(?:.*/)?");
                at += 3;
            } else if (text.startsWith("**", at)) {
                regex.append(".*");
                at += 2;
            } else {
                regex.append(one(text.charAt(at)));
                at++;
            }
        }
        return new Glob(Pattern.compile(regex.toString(), Pattern.DOTALL));
    }

    private static String one(char character) {
        if (character == '*') {
            return "[^/]*";
        }
        return character == '?' ? "[^/]" : Pattern.quote(String.valueOf(character));
    }

    boolean matches(String name) {
        return pattern.matcher(name).matches();
    }
}
