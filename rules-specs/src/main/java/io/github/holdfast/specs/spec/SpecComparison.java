package io.github.holdfast.specs.spec;

import java.util.ArrayList;
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
import java.util.stream.Stream;

/**
 * What two versions of a spec say differently. Blocks that are the same in normal form are no change, wherever they
 * stand; of the others it is told which words say something that the spec did not say. It does not know whether what is
 * said is true.
 */
public final class SpecComparison {

    private static final double ALIKE = 0.3;
    private static final int FEW_WORDS = 5;

    private static final long MOST_PAIRS = 1_000_000;
    private static final long MOST_COMPARISONS = 20_000_000;
    private static final Comparator<Pair> BY_LIKENESS = Comparator.comparingDouble(pair -> -pair.likeness);

    private final KnownText own;
    private final KnownText elsewhere;
    private long comparisonsLeft = MOST_COMPARISONS;
    private final List<BlockChange> changes = new ArrayList<>();

    private SpecComparison(KnownText own, KnownText elsewhere) {
        this.own = own;
        this.elsewhere = elsewhere;
    }

    /**
     * Compares two versions.
     *
     * @param before the version at the base; empty for a new spec
     */
    public static SpecComparison of(Optional<SpecFile> before, SpecFile after) {
        return of(before, after, KnownText.of(List.of()));
    }

    /**
     * Compares two versions.
     *
     * @param before the version at the base; empty for a new spec
     * @param elsewhere what other specs said at the base and no longer say, so that text that moves between them is not new
     */
    public static SpecComparison of(Optional<SpecFile> before, SpecFile after, KnownText elsewhere) {
        List<SpecBlock> base = before.map(SpecFile::blocks).orElse(List.of());
        List<SpecBlock> known = new ArrayList<>(base);
        after.blocks().stream().filter(SpecBlock::isIgnored).forEach(known::add);
        SpecComparison comparison = new SpecComparison(KnownText.of(known), elsewhere);
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
        Set<String> keys = Stream.of(own, elsewhere)
                .flatMap(known -> known.blocks().stream())
                .map(SpecBlock::key)
                .collect(Collectors.toSet());
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
            List<Pair> alike = gone.stream()
                    .map(old -> new Pair(now, old))
                    .filter(pair -> pair.likeness >= ALIKE)
                    .collect(Collectors.toList());
            if (now.kind() == SpecBlock.Kind.TEXT && !alike.isEmpty()) {
                List<Pair> originals = originals(now);
                alike.removeIf(pair ->
                        originals.stream().anyMatch(other -> other.old != pair.old && other.likeness > pair.likeness));
            }
            pairs.addAll(alike);
        }
        pairs.sort(BY_LIKENESS);
        Map<SpecBlock, SpecBlock> edited = new HashMap<>();
        Set<SpecBlock> taken = new HashSet<>();
        for (Pair pair : pairs) {
            if (!edited.containsKey(pair.now) && taken.add(pair.old)) {
                edited.put(pair.now, pair.old);
            }
        }
        return edited;
    }

    /** A paragraph with the two known ones that it is most nearly a copy of. */
    private List<Pair> originals(SpecBlock now) {
        List<Pair> closest = new ArrayList<>();
        Predicate<SpecBlock> collect = other -> {
            if (isSpent()) {
                return true;
            }
            boolean known = closest.stream().anyMatch(pair -> pair.old == other);
            if (!known && isCopy(now.wordSet(), other.wordSet())) {
                closest.add(new Pair(now, other));
                closest.sort(BY_LIKENESS);
                if (closest.size() > 2) {
                    closest.remove(2);
                }
            }
            return false;
        };
        boolean stopped = own.anyLike(now.wordSet(), collect) || elsewhere.anyLike(now.wordSet(), collect);
        return stopped ? List.of() : closest;
    }

    /** Whether more was compared than any spec that somebody wrote needs; what is left counts for a copy. */
    private boolean isSpent() {
        return --comparisonsLeft < 0;
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
        Predicate<SpecBlock> original = other -> isSpent()
                || !isAnotherRow(block, other)
                        && (isCopy(block.wordSet(), other.wordSet())
                                || other.key().contains(block.key()));
        return own.anyLike(block.wordSet(), original) || elsewhere.anyLike(block.wordSet(), original);
    }

    private static boolean isAnotherRow(SpecBlock block, SpecBlock other) {
        return block.kind() == SpecBlock.Kind.ROW
                && other.kind() == SpecBlock.Kind.ROW
                && !firstCell(block).equals(firstCell(other));
    }

    private static List<String> firstCell(SpecBlock row) {
        return Words.of(row.text().split(" \\| ", 2)[0]);
    }

    private boolean isSaidElsewhere(List<String> sentence, Optional<SpecBlock> old) {
        Predicate<SpecBlock> another = block -> old.isEmpty() || block != old.get();
        if (own.says(sentence, another) || elsewhere.says(sentence, another)) {
            return true;
        }
        if (sentence.size() < FEW_WORDS) {
            return false;
        }
        Set<String> words = new HashSet<>(sentence);
        double kept = old.map(form -> nearest(form, words)).orElse(0.0);
        Predicate<Set<String>> closer = said -> isSpent() || isCopy(words, said) && likeness(words, said) > kept;
        return own.anySentenceLike(words, another, closer) || elsewhere.anySentenceLike(words, another, closer);
    }

    private static double nearest(SpecBlock block, Set<String> words) {
        return block.sentences().stream()
                .mapToDouble(said -> likeness(words, new HashSet<>(said)))
                .max()
                .orElse(0);
    }

    /** Whether four fifths of the words stand in a text that is not much longer. */
    private static boolean isCopy(Set<String> words, Set<String> original) {
        return original.size() <= 2 * words.size() && shared(words, original) >= KnownText.COPIED * words.size();
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
