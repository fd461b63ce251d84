package io.github.holdfast.specs.spec;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** What was said before, by its words: so that what is said again is found without a look at all there is. */
public final class KnownText {

    /** The part of its words that makes a text a copy. */
    static final double COPIED = 0.8;

    private final List<SpecBlock> blocks;
    private final WordIndex<SpecBlock> byWord = new WordIndex<>();
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

    List<SpecBlock> blocks() {
        return blocks;
    }

    private synchronized void index() {
        if (indexed) {
            return;
        }
        for (SpecBlock block : blocks) {
            byWord.add(block, block.wordSet());
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

    /** Whether a block that may be a near-copy of one with these words, or hold all of it, passes a test. */
    boolean anyLike(Set<String> words, Predicate<SpecBlock> test) {
        index();
        return byWord.anySharing(words, COPIED, test);
    }

    /** Whether a block that passes the test has the sentence, word by word. */
    boolean says(List<String> sentence, Predicate<SpecBlock> test) {
        index();
        return verbatim.getOrDefault(sentence, List.of()).stream().anyMatch(test);
    }

    /** Whether a sentence that may be near to one with these words, of a block that passes the test, passes another. */
    boolean anySentenceLike(Set<String> words, Predicate<SpecBlock> ofBlock, Predicate<Set<String>> test) {
        index();
        return sentences.anySharing(
                words,
                COPIED,
                sentence ->
                        test.test(sentence.words) && sentence.saying.stream().anyMatch(ofBlock));
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
