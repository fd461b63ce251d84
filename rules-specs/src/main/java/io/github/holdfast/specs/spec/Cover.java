package io.github.holdfast.specs.spec;

import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A glob over fully qualified names of types or over paths of files: {@code *} stays inside one segment, {@code **} does
 * not; with {@code !} in front it takes out what others take in, wherever it stands. Immutable.
 */
public final class Cover {

    private static final Pattern WILDCARD = Pattern.compile("[*?]");

    private final String text;
    private final boolean negated;
    private final int line;
    private final Pattern pattern;
    private final String start;

    private Cover(String text, int line, char separator) {
        this.text = Objects.requireNonNull(text, "text");
        this.negated = text.startsWith("!");
        this.line = line;
        this.pattern = pattern(glob(), separator);
        this.start = WILDCARD.split(glob(), 2)[0];
    }

    static Cover ofTypes(String text, int line) {
        return new Cover(text, line, '.');
    }

    /** A glob over paths that stands in no file. */
    public static Cover ofPaths(String text) {
        return new Cover(text, 1, '/');
    }

    static Cover ofFiles(String text, int line) {
        return new Cover(text, line, '/');
    }

    private static Pattern pattern(String glob, char separator) {
        String quoted = Pattern.quote(String.valueOf(separator));
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < glob.length(); i++) {
            if (glob.startsWith("**" + separator, i)) {
                regex.append("(?:.*").append(quoted).append(")?");
                i += 2;
            } else if (glob.startsWith("**", i)) {
                regex.append(".*");
                i++;
            } else if (glob.charAt(i) == '*') {
                regex.append("[^").append(separator).append("]*");
            } else if (glob.charAt(i) == '?') {
                regex.append("[^").append(separator).append(']');
            } else {
                regex.append(Pattern.quote(glob.substring(i, i + 1)));
            }
        }
        return Pattern.compile(regex.toString(), Pattern.DOTALL);
    }

    /** Whether a name, or one of those around it, is taken in and none of them is taken out. */
    static boolean covers(List<Cover> covers, Collection<String> names) {
        return covers.stream().anyMatch(one -> !one.negated && names.stream().anyMatch(one::matches))
                && covers.stream()
                        .noneMatch(one -> one.negated && names.stream().anyMatch(one::matches));
    }

    /** Whether the glob, without its {@code !}, matches a name. */
    public boolean matches(String name) {
        return pattern.matcher(name).matches();
    }

    /** The names of these that the glob matches. */
    public Stream<String> among(NavigableSet<String> names) {
        return names.tailSet(start, true).stream()
                .takeWhile(name -> name.startsWith(start))
                .filter(this::matches);
    }

    /** Whether it has no wildcard. */
    public boolean isExact() {
        return start.equals(glob());
    }

    /** The glob without its {@code !}. */
    public String glob() {
        return negated ? text.substring(1) : text;
    }

    /** Whether it takes out. */
    public boolean isNegated() {
        return negated;
    }

    /** As it is written. */
    public String text() {
        return text;
    }

    /** The line where it is written, from 1. */
    public int line() {
        return line;
    }

    @Override
    public String toString() {
        return text;
    }
}
