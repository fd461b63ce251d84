package io.github.holdfast.specs.spec;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What became of one block of a spec. Immutable. */
public final class BlockChange {

    private final Optional<SpecBlock> before;
    private final Optional<SpecBlock> after;
    private final List<String> newWords;

    BlockChange(Optional<SpecBlock> before, Optional<SpecBlock> after, List<String> newWords) {
        this.before = before;
        this.after = after;
        this.newWords = List.copyOf(newWords);
    }

    /** The block at the base; empty for an added one. */
    public Optional<SpecBlock> before() {
        return before;
    }

    /** The block now; empty for a removed one. */
    public Optional<SpecBlock> after() {
        return after;
    }

    /** Words that say something new, each once, in their order. */
    public List<String> newWords() {
        return newWords;
    }

    /** Java names in code that the block no longer has. */
    public Set<String> lostNames() {
        Set<String> lost = new TreeSet<>();
        before.ifPresent(block -> lost.addAll(block.codeNames()));
        after.ifPresent(block -> lost.removeAll(block.codeNames()));
        return lost;
    }

    @Override
    public String toString() {
        String sign = before.isEmpty() ? "+" : after.isEmpty() ? "-" : "~";
        return sign + " " + after.or(() -> before).orElseThrow().kind() + " " + newWords;
    }
}
