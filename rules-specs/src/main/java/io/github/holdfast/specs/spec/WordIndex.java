package io.github.holdfast.specs.spec;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Counts how many words texts have in common, without looking at all of them: what shares enough words has one of the
 * rarest, and most words stand in few texts. Not for use by several threads, and not from within what it calls.
 */
final class WordIndex<T> {

    private static final int TRIED_FIRST = 8;

    /** How many times longer it takes to look up a word than to count one. */
    private static final int LOOK_UP = 8;

    private final List<T> entries = new ArrayList<>();
    private final List<Set<String>> sets = new ArrayList<>();
    private final Map<String, Places> byWord = new HashMap<>();
    private int[] shared = new int[16];
    private int[] found = new int[16];

    void add(T entry, Set<String> words) {
        int place = entries.size();
        entries.add(entry);
        sets.add(words);
        if (place == shared.length) {
            shared = Arrays.copyOf(shared, 2 * place);
            found = Arrays.copyOf(found, 2 * place);
        }
        for (String word : words) {
            byWord.computeIfAbsent(word, Places::new).add(place);
        }
    }

    /**
     * Whether one of what shares at least so many of these words is what is asked for.
     *
     * @param least from 1
     * @param wanted of an entry and the number of words that it shares
     */
    boolean anySharing(Set<String> words, int least, BiPredicate<T, Integer> wanted) {
        List<Places> rarestFirst = new ArrayList<>();
        for (String word : words) {
            Places places = byWord.get(word);
            if (places != null) {
                rarestFirst.add(places);
            }
        }
        if (rarestFirst.size() < least) {
            return false;
        }
        rarestFirst.sort(Comparator.comparingInt(places -> places.size));
        int rare = rarestFirst.size() - least + 1;
        int count = 0;
        for (Places places : rarestFirst.subList(0, rare)) {
            count = places.find(shared, found, count);
        }
        List<Places> others = rarestFirst.subList(rare, rarestFirst.size());
        int tried = Math.min(count, TRIED_FIRST);
        boolean any = anyOf(0, tried, others, least, wanted);
        long steps = others.stream().mapToLong(places -> places.size).sum();
        if (!any && steps < (long) (count - tried) * others.size() * LOOK_UP) {
            others.forEach(places -> places.count(shared));
            others = List.of();
        }
        any = any || anyOf(tried, count, others, least, wanted);
        for (int i = 0; i < count; i++) {
            shared[found[i]] = 0;
        }
        return any;
    }

    private boolean anyOf(int from, int to, List<Places> uncounted, int least, BiPredicate<T, Integer> wanted) {
        for (int i = from; i < to; i++) {
            int place = found[i];
            int all = shared[place];
            for (Places places : uncounted) {
                all += sets.get(place).contains(places.word) ? 1 : 0;
            }
            if (all >= least && wanted.test(entries.get(place), all)) {
                return true;
            }
        }
        return false;
    }

    /** The entries that have a word. */
    private static final class Places {

        private final String word;
        private int[] all = new int[2];
        private int size;

        Places(String word) {
            this.word = word;
        }

        void add(int place) {
            if (size == all.length) {
                all = Arrays.copyOf(all, 2 * size);
            }
            all[size++] = place;
        }

        /** Counts each, and writes down those that were not yet counted. */
        int find(int[] shared, int[] found, int count) {
            int known = count;
            for (int i = 0; i < size; i++) {
                if (shared[all[i]]++ == 0) {
                    found[known++] = all[i];
                }
            }
            return known;
        }

        /** Counts those that were counted already. */
        void count(int[] shared) {
            for (int i = 0; i < size; i++) {
                int place = all[i];
                shared[place] += shared[place] > 0 ? 1 : 0;
            }
        }
    }
}
