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
import java.util.function.BiPredicate;
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
                double copied = nearestCopied(now);
                alike.removeIf(pair -> copied > pair.likeness);
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

    /** How much a paragraph is like the known block that it is most nearly a copy of. */
    private double nearestCopied(SpecBlock now) {
        int words = now.wordSet().size();
        double[] most = {0};
        BiPredicate<SpecBlock, Integer> collect = (other, shared) -> {
            int theirs = other.wordSet().size();
            if (KnownText.isCopy(words, theirs, shared)) {
                most[0] = Math.max(most[0], likeness(words, theirs, shared));
            }
            return false;
        };
        own.anyLike(now.wordSet(), collect);
        elsewhere.anyLike(now.wordSet(), collect);
        return most[0];
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
        List<Set<String>> kept = old.map(SpecComparison::sentences).orElse(List.of());
        for (List<String> sentence : block.sentences()) {
            if (block.kind() != SpecBlock.Kind.TEXT || !isSaidElsewhere(sentence, old, kept)) {
                words.addAll(sentence);
            }
        }
        old.ifPresent(form -> words.removeAll(form.wordSet()));
        return List.copyOf(words);
    }

    private static List<Set<String>> sentences(SpecBlock block) {
        return block.sentences().stream().map(HashSet::new).collect(Collectors.toList());
    }

    private boolean isCopied(SpecBlock block) {
        int words = block.wordSet().size();
        BiPredicate<SpecBlock, Integer> original = (other, shared) -> isSpent()
                || KnownText.isCopy(words, other.wordSet().size(), shared)
                || shared == words && other.key().contains(block.key());
        return block.kind() == SpecBlock.Kind.ROW
                ? own.anyLikeRow(block, original) || elsewhere.anyLikeRow(block, original)
                : own.anyLike(block.wordSet(), original) || elsewhere.anyLike(block.wordSet(), original);
    }

    /** Whether another block says it, or says it nearly and is more like it than the sentences that the old form had. */
    private boolean isSaidElsewhere(List<String> sentence, Optional<SpecBlock> old, List<Set<String>> kept) {
        Predicate<SpecBlock> another = block -> old.isEmpty() || block != old.get();
        if (own.says(sentence, another) || elsewhere.says(sentence, another)) {
            return true;
        }
        return sentence.size() >= FEW_WORDS && isNearlySaid(new HashSet<>(sentence), another, kept);
    }

    private boolean isNearlySaid(Set<String> words, Predicate<SpecBlock> another, List<Set<String>> kept) {
        double[] nearest = {-1};
        BiPredicate<Integer, Integer> closer = (theirs, shared) -> {
            nearest[0] = nearest[0] < 0 ? nearest(kept, words) : nearest[0];
            return isSpent() || likeness(words.size(), theirs, shared) > nearest[0];
        };
        return own.anySentenceLike(words, another, closer) || elsewhere.anySentenceLike(words, another, closer);
    }

    private double nearest(List<Set<String>> sentences, Set<String> words) {
        double nearest = 0;
        comparisonsLeft -= sentences.size();
        for (Set<String> said : sentences) {
            nearest = Math.max(nearest, likeness(words.size(), said.size(), shared(words, said)));
        }
        return nearest;
    }

    private static double likeness(int words, int others, int shared) {
        return words == 0 ? 0 : 2.0 * shared / (words + others);
    }

    private static int shared(Set<String> one, Set<String> other) {
        int shared = 0;
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
            this.likeness = likeness(now.wordSet().size(), old.wordSet().size(), shared(now.wordSet(), old.wordSet()));
        }
    }
}
