package io.github.holdfast.specs.spec;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * What was said before, by its words: so that what is said again is found without a look at all there is. Not for use by
 * several threads.
 */
public final class KnownText {

    /** The part of its words that makes a text a copy. */
    private static final double COPIED = 0.8;

    private final List<SpecBlock> blocks;
    private final WordIndex<SpecBlock> rows = new WordIndex<>();
    private final Map<List<String>, WordIndex<SpecBlock>> rowsByFirstCell = new HashMap<>();
    private final WordIndex<SpecBlock> others = new WordIndex<>();
    private final WordIndex<Sentence> sentences = new WordIndex<>();
    private final Map<List<String>, List<SpecBlock>> verbatim = new HashMap<>();
    private boolean indexed;

    private KnownText(Collection<SpecBlock> blocks) {
        this.blocks = List.copyOf(blocks);
    }

    /** The text of blocks. */
    public static KnownText of(Collection<SpecBlock> blocks) {
        return new KnownText(blocks);
    }

    /** Whether four fifths of the words stand in a text that is not much longer. */
    static boolean isCopy(int words, int original, int shared) {
        return original <= 2 * words && shared >= COPIED * words;
    }

    private static int leastOfACopy(Set<String> words) {
        return Math.max(1, (int) Math.ceil(COPIED * words.size()));
    }

    List<SpecBlock> blocks() {
        return blocks;
    }

    private void index() {
        if (indexed) {
            return;
        }
        for (SpecBlock block : blocks) {
            if (block.kind() == SpecBlock.Kind.ROW) {
                rows.add(block, block.wordSet());
                rowsByFirstCell
                        .computeIfAbsent(firstCell(block), absent -> new WordIndex<>())
                        .add(block, block.wordSet());
            } else {
                others.add(block, block.wordSet());
            }
            for (List<String> words : block.sentences()) {
                List<SpecBlock> saying = verbatim.computeIfAbsent(words, absent -> new ArrayList<>());
                if (saying.isEmpty()) {
                    Sentence sentence = new Sentence(words, saying);
                    sentences.add(sentence, sentence.words);
                }
                saying.add(block);
            }
        }
        indexed = true;
    }

    private static List<String> firstCell(SpecBlock row) {
        return Words.of(row.text().split(" \\| ", 2)[0]);
    }

    /**
     * Whether a block that holds four fifths of the words passes a test.
     *
     * @param test of a block and the number of words that it shares
     */
    boolean anyLike(Set<String> words, BiPredicate<SpecBlock, Integer> test) {
        index();
        return others.anySharing(words, leastOfACopy(words), test) || rows.anySharing(words, leastOfACopy(words), test);
    }

    /** The same, but of rows that begin with the same cell: another one is another row, however much of it is the same. */
    boolean anyLikeRow(SpecBlock row, BiPredicate<SpecBlock, Integer> test) {
        index();
        Set<String> words = row.wordSet();
        WordIndex<SpecBlock> same = rowsByFirstCell.get(firstCell(row));
        return others.anySharing(words, leastOfACopy(words), test)
                || same != null && same.anySharing(words, leastOfACopy(words), test);
    }

    /** Whether a block that passes the test has the sentence, word by word. */
    boolean says(List<String> sentence, Predicate<SpecBlock> test) {
        index();
        return verbatim.getOrDefault(sentence, List.of()).stream().anyMatch(test);
    }

    /**
     * Whether a sentence that is nearly the one with these words, of a block that passes the test, passes another.
     *
     * @param test of the number of its words, and of those that it shares
     */
    boolean anySentenceLike(Set<String> words, Predicate<SpecBlock> ofBlock, BiPredicate<Integer, Integer> test) {
        index();
        return sentences.anySharing(
                words,
                leastOfACopy(words),
                (sentence, shared) -> isCopy(words.size(), sentence.words.size(), shared)
                        && test.test(sentence.words.size(), shared)
                        && sentence.saying.stream().anyMatch(ofBlock));
    }

    private static final class Sentence {

        private final Set<String> words;
        private final List<SpecBlock> saying;

        Sentence(List<String> words, List<SpecBlock> saying) {
            this.words = new HashSet<>(words);
            this.saying = saying;
        }
    }
}
