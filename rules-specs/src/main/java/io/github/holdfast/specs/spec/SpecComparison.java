package io.github.holdfast.specs.spec;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What two versions of a spec say differently. Blocks that are the same in normal form are no change, wherever they
 * stand; of the others it is told which words say something that the spec did not say. It does not know whether what is
 * said is true.
 */
public final class SpecComparison {

    private static final double ALIKE = 0.3;
    private static final double COPIED = 0.8;
    private static final int FEW_WORDS = 5;

    private static final long MOST_PAIRS = 1_000_000;

    private final List<SpecBlock> known;
    private final WordIndex<SpecBlock> knownBlocks = new WordIndex<>();
    private final WordIndex<Sentence> knownSentences = new WordIndex<>();
    private final List<BlockChange> changes = new ArrayList<>();

    private SpecComparison(List<SpecBlock> known) {
        this.known = known;
    }

    /**
     * Compares two versions.
     *
     * @param before the version at the base; empty for a new spec
     */
    public static SpecComparison of(Optional<SpecFile> before, SpecFile after) {
        return of(before, after, List.of());
    }

    /**
     * Compares two versions.
     *
     * @param before the version at the base; empty for a new spec
     * @param elsewhere what other specs said at the base, so that text that moves between them is not new
     */
    public static SpecComparison of(Optional<SpecFile> before, SpecFile after, Collection<SpecBlock> elsewhere) {
        List<SpecBlock> base = before.map(SpecFile::blocks).orElse(List.of());
        List<SpecBlock> known = new ArrayList<>(base);
        known.addAll(elsewhere);
        after.blocks().stream().filter(SpecBlock::isIgnored).forEach(known::add);
        SpecComparison comparison = new SpecComparison(known);
        comparison.compare(base, after.blocks());
        return comparison;
    }

    /** The blocks that are not the same, also those whose change says nothing. */
    public List<BlockChange> changes() {
        return List.copyOf(changes);
    }

    /**
     * The changes that say something: with so many new words, or which no longer name code that is gone.
     *
     * @param minimumWords least number of new words in one block, from 1
     * @param isGone whether code of this simple name was there at the base and is gone
     */
    public List<BlockChange> meaningful(int minimumWords, Predicate<String> isGone) {
        return changes.stream()
                .filter(change -> change.newWords().size() >= minimumWords
                        || change.lostNames().stream().anyMatch(isGone))
                .collect(Collectors.toList());
    }

    private void compare(List<SpecBlock> base, List<SpecBlock> head) {
        Set<String> keys = known.stream().map(SpecBlock::key).collect(Collectors.toSet());
        Set<String> now = head.stream().map(SpecBlock::key).collect(Collectors.toSet());
        List<SpecBlock> added = new ArrayList<>();
        for (SpecBlock block : head) {
            if (!block.isIgnored() && keys.add(block.key())) {
                added.add(block);
            }
        }
        List<SpecBlock> gone = base.stream()
                .filter(block -> !block.isIgnored() && !now.contains(block.key()))
                .collect(Collectors.toCollection(ArrayList::new));
        if (!added.isEmpty()) {
            known.forEach(block -> knownBlocks.add(block, block.wordSet()));
            known.forEach(block -> block.sentences()
                    .forEach(words -> knownSentences.add(new Sentence(block, words), new HashSet<>(words))));
        }
        Map<SpecBlock, SpecBlock> edited = pairs(added, gone);
        for (SpecBlock block : added) {
            Optional<SpecBlock> old = Optional.ofNullable(edited.get(block));
            changes.add(new BlockChange(old, Optional.of(block), newWords(block, old)));
        }
        gone.removeAll(new HashSet<>(edited.values()));
        gone.forEach(block -> changes.add(new BlockChange(Optional.of(block), Optional.empty(), List.of())));
    }

    /**
     * New blocks with the old ones that they came from: the most alike first. None where there are very many of both:
     * then near-copies are still no news, and all else is.
     */
    private Map<SpecBlock, SpecBlock> pairs(List<SpecBlock> added, List<SpecBlock> gone) {
        if ((long) added.size() * gone.size() > MOST_PAIRS) {
            return Map.of();
        }
        List<Pair> pairs = new ArrayList<>();
        for (SpecBlock now : added) {
            List<SpecBlock> originals = null;
            for (SpecBlock old : gone) {
                Pair pair = new Pair(now, old);
                if (pair.likeness >= ALIKE) {
                    originals = originals == null ? originals(now) : originals;
                    if (!isCopyOfAnother(pair, originals)) {
                        pairs.add(pair);
                    }
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(pair -> -pair.likeness));
        Map<SpecBlock, SpecBlock> edited = new HashMap<>();
        Set<SpecBlock> taken = new HashSet<>();
        for (Pair pair : pairs) {
            if (!edited.containsKey(pair.now) && taken.add(pair.old)) {
                edited.put(pair.now, pair.old);
            }
        }
        return edited;
    }

    /** The known blocks that a text is a near-copy of; only paragraphs are asked. */
    private List<SpecBlock> originals(SpecBlock now) {
        return now.kind() != SpecBlock.Kind.TEXT
                ? List.of()
                : knownBlocks.sharing(now.wordSet(), COPIED).stream()
                        .filter(other -> isCopy(now.wordSet(), other.wordSet()))
                        .collect(Collectors.toList());
    }

    private static boolean isCopyOfAnother(Pair pair, List<SpecBlock> originals) {
        return originals.stream()
                .anyMatch(other -> other != pair.old && new Pair(pair.now, other).likeness > pair.likeness);
    }

    private List<String> newWords(SpecBlock block, Optional<SpecBlock> old) {
        if (old.isEmpty() && isCopied(block)) {
            return List.of();
        }
        Set<String> words = new LinkedHashSet<>();
        for (List<String> sentence : block.sentences()) {
            if (block.kind() != SpecBlock.Kind.TEXT || !isSaidElsewhere(sentence, old)) {
                words.addAll(sentence);
            }
        }
        old.ifPresent(form -> words.removeAll(form.wordSet()));
        return List.copyOf(words);
    }

    /** A row with another first cell is another row, however much of it stands in others too. */
    private boolean isCopied(SpecBlock block) {
        for (SpecBlock other : knownBlocks.sharing(block.wordSet(), COPIED)) {
            boolean otherRow = block.kind() == SpecBlock.Kind.ROW
                    && other.kind() == SpecBlock.Kind.ROW
                    && !firstCell(block).equals(firstCell(other));
            if (!otherRow
                    && (isCopy(block.wordSet(), other.wordSet()) || other.key().contains(block.key()))) {
                return true;
            }
        }
        return false;
    }

    private static List<String> firstCell(SpecBlock row) {
        return Words.of(row.text().split(" \\| ", 2)[0]);
    }

    private boolean isSaidElsewhere(List<String> sentence, Optional<SpecBlock> old) {
        Set<String> words = new HashSet<>(sentence);
        double own = old.map(form -> nearest(form, words)).orElse(0.0);
        return knownSentences.sharing(words, COPIED).stream()
                .filter(said -> old.isEmpty() || said.block != old.get())
                .anyMatch(said -> said.words.equals(sentence)
                        || sentence.size() >= FEW_WORDS
                                && isCopy(words, said.wordSet)
                                && likeness(words, said.wordSet) > own);
    }

    private static double nearest(SpecBlock block, Set<String> words) {
        return block.sentences().stream()
                .mapToDouble(said -> likeness(words, new HashSet<>(said)))
                .max()
                .orElse(0);
    }

    /** Whether four fifths of the words stand in a text that is not much longer. */
    private static boolean isCopy(Set<String> words, Set<String> original) {
        return original.size() <= 2 * words.size() && shared(words, original) >= COPIED * words.size();
    }

    private static double likeness(Set<String> one, Set<String> other) {
        return one.isEmpty() ? 0 : 2.0 * shared(one, other) / (one.size() + other.size());
    }

    private static long shared(Set<String> one, Set<String> other) {
        long shared = 0;
        for (String word : one) {
            shared += other.contains(word) ? 1 : 0;
        }
        return shared;
    }

    private static final class Sentence {

        private final SpecBlock block;
        private final List<String> words;
        private final Set<String> wordSet;

        Sentence(SpecBlock block, List<String> words) {
            this.block = block;
            this.words = words;
            this.wordSet = new HashSet<>(words);
        }
    }

    private static final class Pair {

        private final SpecBlock now;
        private final SpecBlock old;
        private final double likeness;

        Pair(SpecBlock now, SpecBlock old) {
            this.now = now;
            this.old = old;
            this.likeness = likeness(now.wordSet(), old.wordSet());
        }
    }
}
