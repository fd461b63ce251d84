package io.github.holdfast.coverage.check;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A glob over class names: {@code ?} is one character and {@code *} any number of them inside one package or class name,
 * {@code **} any number of packages too. Written with dots ({@code com.acme.**}) or as a path of class files ({@code
 * com/acme/**}{@code /*.class}). A nested class is named {@code Outer$Inner}. Immutable.
 */
public final class ClassPattern {

    private final String text;
    private final Pattern pattern;

    private ClassPattern(String text, Pattern pattern) {
        this.text = text;
        this.pattern = pattern;
    }

    /** @param text the glob as it is configured */
    public static ClassPattern of(String text) {
        String glob = text.strip();
        String slashed = glob.indexOf('/') >= 0 ? glob.replaceFirst("\\.class$", "") : glob.replace('.', '/');
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < slashed.length(); i++) {
            if (slashed.startsWith("**/", i)) {
                regex.append("(?:.*/)?");
                i += 2;
            } else if (slashed.startsWith("**", i)) {
                regex.append(".*");
                i++;
            } else if (slashed.charAt(i) == '*') {
                regex.append("[^/]*");
            } else if (slashed.charAt(i) == '?') {
                regex.append("[^/]");
            } else {
                int codePoint = slashed.codePointAt(i);
                regex.append(Pattern.quote(Character.toString(codePoint)));
                i += Character.charCount(codePoint) - 1;
            }
        }
        return new ClassPattern(glob, Pattern.compile(regex.toString(), Pattern.DOTALL));
    }

    /** Whether the glob takes a class in; VM name with slashes. */
    public boolean matches(String name) {
        return pattern.matcher(name).matches();
    }

    /** The glob as it was configured. */
    public String text() {
        return text;
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof ClassPattern && ((ClassPattern) object).text.equals(text);
    }

    @Override
    public int hashCode() {
        return Objects.hash(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
