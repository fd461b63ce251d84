package io.github.holdfast.gate.manifest;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A value of named parts: {@code name=value}, sorted, with a blank between two; the elements of a list sorted, with a
 * comma between two. What would read as something else, a blank in a value or a comma in an element, is written as
 * {@code \}{@code u} and four hexadecimal digits.
 */
public final class Words {

    private final SortedMap<String, String> words = new TreeMap<>();

    /** Text without parts, as a value. */
    public static String plain(String text) {
        return Escapes.written(text, "");
    }

    /** Takes a value apart; a word without {@code =} is a name without a value. */
    public static Words read(String value) {
        Words read = new Words();
        for (String word : value.split(" ")) {
            if (!word.isEmpty()) {
                int equals = word.indexOf('=');
                String name = equals < 0 ? word : word.substring(0, equals);
                read.words.put(Escapes.read(name), equals < 0 ? "" : word.substring(equals + 1));
            }
        }
        return read;
    }

    /** Names a text. */
    public Words put(String name, String text) {
        words.put(name, Escapes.written(text, " "));
        return this;
    }

    /** Names a list; neither order nor repetition of its elements counts. */
    public Words put(String name, Collection<String> elements) {
        words.put(
                name,
                new TreeSet<>(elements)
                        .stream().map(element -> Escapes.written(element, " ,")).collect(Collectors.joining(",")));
        return this;
    }

    /** Names a value that was written before. */
    public Words putWritten(String name, String value) {
        words.put(name, value);
        return this;
    }

    /** The value of a name as it is written; nothing when there is no such name. */
    public Optional<String> written(String name) {
        return Optional.ofNullable(words.get(name));
    }

    /** All names, sorted. */
    public Set<String> names() {
        return words.keySet();
    }

    /** The text of a name; nothing when there is no such name. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(words.get(name)).map(Escapes::read);
    }

    /** The elements of the list of a name; nothing when there is no such name. */
    public Optional<List<String>> list(String name) {
        return Optional.ofNullable(words.get(name))
                .map(list -> list.isEmpty()
                        ? List.of()
                        : Arrays.stream(list.split(",", -1)).map(Escapes::read).collect(Collectors.toList()));
    }

    /** As a value of a fact. */
    @Override
    public String toString() {
        return words.entrySet().stream()
                .map(word -> Escapes.written(word.getKey(), " =") + "=" + word.getValue())
                .collect(Collectors.joining(" "));
    }
}
