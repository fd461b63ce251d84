package io.github.holdfast.specs.spec;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Finds what shares most of its words with a text, without looking at all there is. */
final class WordIndex<T> {

    private final Map<String, List<T>> byWord = new HashMap<>();

    void add(T one, Collection<String> words) {
        words.forEach(word ->
                byWord.computeIfAbsent(word, absent -> new ArrayList<>()).add(one));
    }

    /**
     * Whether one of those that may have at least this part of the words passes a test: what has them has one of the
     * rarest, as many as may be missing and one more.
     */
    boolean anySharing(Set<String> words, double part, Predicate<T> test) {
        List<String> rarestFirst = new ArrayList<>(words);
        rarestFirst.sort(Comparator.comparingInt(this::count).thenComparing(Comparator.naturalOrder()));
        int missing = (int) Math.floor((1 - part) * words.size() + 1e-9);
        return rarestFirst.stream()
                .limit(missing + 1L)
                .flatMap(word -> byWord.getOrDefault(word, List.of()).stream())
                .anyMatch(test);
    }

    private int count(String word) {
        return byWord.getOrDefault(word, List.of()).size();
    }
}
