package io.github.holdfast.lockfile.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * A line of the lock taken apart: what it names, less the version, so that a line of each side can be told to speak of
 * the same thing.
 */
final class LockedLine {

    private static final String DEPENDENCY = "dependency ";
    private static final Set<String> WITHOUT_TYPE = Set.of("plugin", "extension", "core-extension");
    private static final int COLONS_WITHOUT_TYPE = 2;
    private static final int COLONS = 3;

    private final String text;
    private final String name;
    private final String version;
    private final String tail;

    private LockedLine(String text, String name, String version, String tail) {
        this.text = text;
        this.name = name;
        this.version = version;
        this.tail = tail;
    }

    /** Of {@code declared}: {@code [profile <id>] <kind> [<plugin> ->] <coordinates> [<more>]}. */
    static LockedLine declared(String text) {
        List<String> words = Arrays.asList(text.split(" ", -1));
        int at = words.get(0).equals("profile") ? 3 : 1;
        if (words.size() > at + 2 && words.get(at + 1).equals("->")) {
            at += 2;
        }
        if (at >= words.size() || words.get(at - 1).endsWith("repository")) {
            return repository(text, words, at);
        }
        return of(text, words, at, WITHOUT_TYPE.contains(words.get(at - 1)) ? COLONS_WITHOUT_TYPE : COLONS);
    }

    private static LockedLine repository(String text, List<String> words, int at) {
        int names = Math.min(at + 1, words.size());
        return new LockedLine(
                text,
                String.join(" ", words.subList(0, names)),
                String.join(" ", words.subList(names, words.size())),
                "");
    }

    /** Of {@code resolved}: {@code <scope> <coordinates>}; the scope is no part of the name. */
    static LockedLine resolved(String text) {
        int space = text.indexOf(' ');
        LockedLine coordinates = of(text, List.of(text.substring(space + 1)), 0, COLONS);
        return new LockedLine(text, coordinates.name, coordinates.version, text.substring(0, Math.max(0, space)));
    }

    /** Of a realm: coordinates alone. */
    static LockedLine realm(String text) {
        return of(text, List.of(text), 0, COLONS);
    }

    /** @param colons how many coordinates have that end in a version, at least */
    private static LockedLine of(String text, List<String> words, int at, int colons) {
        String coordinates = words.get(at);
        int colon = coordinates.lastIndexOf(':');
        boolean versioned = !coordinates.startsWith("reactor:")
                && coordinates.chars().filter(one -> one == ':').count() >= colons;
        String name = versioned ? coordinates.substring(0, colon) : coordinates;
        List<String> before = words.subList(0, at);
        return new LockedLine(
                text,
                before.isEmpty() ? name : String.join(" ", before) + " " + name,
                versioned ? coordinates.substring(colon + 1) : "",
                String.join(" ", words.subList(at + 1, words.size())));
    }

    /** As it stands in the lock. */
    String whole() {
        return text;
    }

    /** What both sides call it. */
    String name() {
        return name;
    }

    /** The name as messages print it: of a dependency without the word. */
    String shown() {
        return name.startsWith(DEPENDENCY) ? name.substring(DEPENDENCY.length()) : name;
    }

    /** The whole line as messages print it. */
    String shownWhole() {
        return text.startsWith(DEPENDENCY) ? text.substring(DEPENDENCY.length()) : text;
    }

    /** The version, or the address of a repository; empty for none. */
    String version() {
        return version;
    }

    /** What stands beside the name and the version. */
    String tail() {
        return tail;
    }

    /** {@code groupId:artifactId}, where it names an artifact. */
    String id() {
        String word = name.substring(name.lastIndexOf(' ') + 1);
        String[] parts = word.split(":", -1);
        int from = parts[0].equals("reactor") ? 1 : 0;
        return parts.length < from + 2 ? word : parts[from] + ":" + parts[from + 1];
    }

    /** What is different in the other, in words: {@code 2.0.16 -> 2.0.17}. */
    String changeTo(LockedLine other) {
        List<String> parts = new ArrayList<>();
        if (!version.equals(other.version)) {
            parts.add(orNone(version) + " -> " + orNone(other.version));
        }
        if (!tail.equals(other.tail)) {
            parts.add(orNone(tail) + " -> " + orNone(other.tail));
        }
        return String.join(", ", parts);
    }

    private static String orNone(String text) {
        return text.isEmpty() ? "(none)" : text;
    }
}
