package io.github.holdfast.lockfile.file;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The one text that a lock has: see {@code docs/lock-format.md}. */
public final class LockText {

    /** The version of the format that is written. */
    public static final String VERSION = "1.0";

    private LockText() {}

    /** The whole content of the file, ending in a line break. */
    public static String of(Lock lock) {
        List<String> members = new ArrayList<>();
        members.add(key("lockVersion") + quoted(VERSION));
        members.add(key("resolver") + quoted(lock.resolver()));
        members.add(key("profiles") + array("  ", lock.profiles()));
        members.add(key("artifacts") + object("  ", lock.artifacts(), LockText::artifact));
        members.add(key("modules") + object("  ", lock.modules(), LockText::module));
        members.add(key("plugins") + object("  ", lock.plugins(), realm -> array("    ", realm)));
        members.add(key("extensions") + array("  ", lock.extensions()));
        if (!lock.variants().isEmpty()) {
            members.add(key("variants") + object("  ", lock.variants(), LockText::variant));
        }
        return members.stream().collect(Collectors.joining(",\n  ", "{\n  ", "\n}\n"));
    }

    private static String artifact(LockedArtifact artifact) {
        List<String> members = new ArrayList<>();
        members.add(key("sha256") + quoted(artifact.sha256()));
        artifact.pom().ifPresent(pom -> members.add(key("pom") + quoted(pom)));
        if (!artifact.uses().isEmpty()) {
            members.add(key("uses")
                    + artifact.uses().stream().map(LockText::quoted).collect(Collectors.joining(", ", "[", "]")));
        }
        artifact.path().ifPresent(path -> members.add(key("path") + quoted(path)));
        return members.stream().collect(Collectors.joining(", ", "{", "}"));
    }

    private static String module(LockedModule module) {
        return pair("declared", module.declared(), "resolved", module.resolved());
    }

    private static String variant(LockedVariant variant) {
        return pair("added", variant.added(), "removed", variant.removed());
    }

    private static String pair(String first, List<String> one, String second, List<String> other) {
        return "{\n      " + key(first) + array("      ", one) + ",\n      " + key(second) + array("      ", other)
                + "\n    }";
    }

    private static <V> String object(String indent, Map<String, V> entries, Function<V, String> value) {
        return entries.isEmpty()
                ? "{}"
                : entries.entrySet().stream()
                        .map(entry -> indent + "  " + key(entry.getKey()) + value.apply(entry.getValue()))
                        .collect(Collectors.joining(",\n", "{\n", "\n" + indent + "}"));
    }

    private static String array(String indent, Collection<String> lines) {
        return lines.isEmpty()
                ? "[]"
                : lines.stream()
                        .map(line -> indent + "  " + quoted(line))
                        .collect(Collectors.joining(",\n", "[\n", "\n" + indent + "]"));
    }

    private static String key(String name) {
        return quoted(name) + ": ";
    }

    /** A JSON string: the quote, the backslash and control characters are escaped, those as {@code \\u00xx}. */
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            if (one == '"' || one == '\\') {
                quoted.append('\\').append(one);
            } else if (one < ' ') {
                quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) one));
            } else {
                quoted.append(one);
            }
        }
        return quoted.append('"').toString();
    }
}
