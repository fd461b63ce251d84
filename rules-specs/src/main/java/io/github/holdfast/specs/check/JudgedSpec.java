package io.github.holdfast.specs.check;

import io.github.holdfast.specs.spec.BlockChange;
import io.github.holdfast.specs.spec.KnownText;
import io.github.holdfast.specs.spec.SpecBlock;
import io.github.holdfast.specs.spec.SpecComparison;
import io.github.holdfast.specs.spec.SpecEdits;
import io.github.holdfast.specs.spec.SpecFile;
import io.github.holdfast.specs.spec.SpecVersions;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A spec that covers something of the change, with what the change made it say. */
final class JudgedSpec {

    private static final int MOST_QUOTED = 12;

    private final SpecVersions versions;
    private final List<BlockChange> meaningful;

    private JudgedSpec(SpecVersions versions, List<BlockChange> meaningful) {
        this.versions = versions;
        this.meaningful = meaningful;
    }

    /**
     * @param elsewhere what other specs said where the change began that say it no longer
     * @param isGone whether code of this simple name was there at the base and is gone
     */
    static JudgedSpec of(SpecVersions versions, int minimumWords, KnownText elsewhere, Predicate<String> isGone) {
        if (!versions.isChanged() || versions.after().isEmpty()) {
            return new JudgedSpec(versions, List.of());
        }
        List<BlockChange> changes = SpecComparison.of(
                        versions.before(), versions.after().get(), elsewhere)
                .meaningful(minimumWords, isGone);
        return new JudgedSpec(
                versions,
                changes.stream().filter(JudgedSpec::isMoreThanAHeading).collect(Collectors.toList()));
    }

    /** A heading says what is spoken of, and nothing of it. */
    private static boolean isMoreThanAHeading(BlockChange change) {
        return change.after().or(change::before).orElseThrow().kind() != SpecBlock.Kind.HEADING;
    }

    String path() {
        return versions.path();
    }

    boolean isGone() {
        return versions.after().isEmpty();
    }

    /** The change that says most anywhere; empty when none says anything. */
    Optional<BlockChange> anywhere() {
        return meaningful.stream()
                .reduce((one, other) -> other.newWords().size() > one.newWords().size() ? other : one);
    }

    /** The change that says something where one of these names stands. */
    Optional<BlockChange> where(Collection<String> names) {
        return meaningful.stream()
                .filter(change -> Stream.of(change.after(), change.before())
                        .flatMap(Optional::stream)
                        .anyMatch(block -> names.stream().anyMatch(block::names)))
                .findFirst();
    }

    /** What a change says, with its place, for the reviewer. */
    String quoted(BlockChange change) {
        if (change.newWords().isEmpty()) {
            return path() + " no longer says \""
                    + first(change.before().orElseThrow().words()) + "\"";
        }
        return path() + ":" + change.after().orElseThrow().line() + " \"" + first(change.newWords()) + "\"";
    }

    private static String first(List<String> words) {
        String more = words.size() > MOST_QUOTED ? " …" : "";
        return words.stream().limit(MOST_QUOTED).collect(Collectors.joining(" ")) + more;
    }

    /** Why what happened to it is not enough, in a sentence. */
    String shortcoming(Collection<String> names) {
        if (isGone()) {
            return path() + " is gone: that frees what it covered only once it is on the base";
        }
        if (!versions.isChanged()) {
            return path() + " did not change";
        }
        if (!meaningful.isEmpty()) {
            return path() + " did change (" + quoted(anywhere().orElseThrow()) + "), but nowhere that names "
                    + String.join(" or ", names);
        }
        List<String> edits = versions.before()
                .map(before -> SpecEdits.words(before, versions.after().orElseThrow()))
                .orElse(List.of("its headings"));
        return path() + " did change, but only " + (edits.isEmpty() ? "its name" : joined(edits))
                + ": that is not a spec update";
    }

    private static String joined(List<String> words) {
        int last = words.size() - 1;
        return last == 0 ? words.get(0) : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }

    /** Where it speaks of one of these names now, the first that it does speak of. */
    Optional<SpecBlock> place(Collection<String> names) {
        List<SpecBlock> blocks = versions.after().map(SpecFile::blocks).orElse(List.of());
        return names.stream()
                .flatMap(name -> blocks.stream().filter(block -> !block.isIgnored() && block.names(name)))
                .findFirst();
    }

    @Override
    public String toString() {
        return path();
    }
}
