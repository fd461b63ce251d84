package io.github.holdfast.specs.check;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Proposes the first spec of a module: front matter that covers its types, and a heading for each that others see. What
 * they promise is for a person to write. Until then the file has headings only, which say nothing: the hint is an HTML
 * comment and counts for no text.
 */
public final class FirstSpec {

    private static final String HINT = "<!--\n"
            + "Proposed from the public types of this module, and no spec yet. Write below each heading what the type promises\n"
            + "to those who use it, in sentences that can turn out wrong: limits, units, order, errors, what it refuses.\n"
            + "Take out this comment, and the headings of types that have nothing to promise.\n"
            + "-->\n";

    /** What no reader of YAML takes for anything but a text. */
    private static final Pattern PLAIN = Pattern.compile("(?!(?i:true|false|yes|no|on|off|null|y|n)$)[A-Za-z][\\w.-]*");

    private final String id;
    private final NavigableSet<String> types;
    private final NavigableSet<String> published;
    private final NavigableSet<String> others;

    private FirstSpec(String id, Collection<String> types, Collection<String> published, Collection<String> others) {
        this.id = id;
        this.types = new TreeSet<>(types);
        this.published = new TreeSet<>(published);
        this.others = new TreeSet<>(others);
    }

    /**
     * The spec of a module.
     *
     * @param id of the spec, and of the module
     * @param types fully qualified names of all its top-level types, at least one
     * @param published those of them that are public
     */
    public static FirstSpec of(String id, Collection<String> types, Collection<String> published) {
        if (types.isEmpty()) {
            throw new IllegalArgumentException("a module without types has no spec: " + id);
        }
        return new FirstSpec(id, types, published, List.of());
    }

    /** This spec, of a module beside others with these top-level types, which it does not cover. */
    public FirstSpec beside(Collection<String> theirs) {
        return new FirstSpec(id, types, published, theirs);
    }

    /** The text of the file: sorted, with the line end LF, the same for the same types. */
    public String text() {
        StringBuilder text =
                new StringBuilder("---\nspec: ").append(plainOrQuoted(id)).append("\ncovers:\n");
        List<String> patterns = PackageRoots.patterns(types, others);
        if (patterns.size() == 1) {
            text.append("  types: [").append(quoted(patterns.get(0))).append("]\n");
        } else {
            text.append("  types:\n");
            patterns.forEach(one -> text.append("    - ").append(quoted(one)).append('\n'));
        }
        text.append("---\n# ").append(escaped(id)).append("\n\n").append(HINT);
        headings().forEach(name -> text.append("\n## `").append(name).append("`\n"));
        return text.toString();
    }

    /** Simple names, or the full ones of types that share theirs. */
    private List<String> headings() {
        Map<String, Long> used =
                published.stream().collect(Collectors.groupingBy(FirstSpec::simple, Collectors.counting()));
        return published.stream()
                .map(type -> used.get(simple(type)) == 1 ? simple(type) : type)
                .map(FirstSpec::visible)
                .collect(Collectors.toList());
    }

    private static String simple(String type) {
        return type.substring(type.lastIndexOf('.') + 1);
    }

    private static String visible(String name) {
        return name.codePoints()
                .filter(point -> !Character.isIdentifierIgnorable(point))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String plainOrQuoted(String text) {
        return PLAIN.matcher(text).matches() ? text : quoted(text);
    }

    /** A text of YAML in double quotes, in which nothing is invisible. */
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(point -> {
            if (point == '"' || point == '\\') {
                quoted.append('\\').append((char) point);
            } else if (point >= ' ' && point < 0x7f || Character.isLetterOrDigit(point)) {
                quoted.appendCodePoint(point);
            } else {
                quoted.append(String.format(Locale.ROOT, "\\U%08x", point));
            }
        });
        return quoted.append('"').toString();
    }

    /** A text of Markdown in which no sign is a mark. */
    private static String escaped(String text) {
        return visible(text).replaceAll("[\\\\`*_{}\\[\\]()#+!|<>&~]", "\\\\$0");
    }
}
