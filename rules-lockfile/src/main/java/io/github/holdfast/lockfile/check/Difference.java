package io.github.holdfast.lockfile.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** What one side has and the other has not; of one name on both sides one difference. Immutable. */
final class Difference {

    private final Optional<LockedLine> locked;
    private final Optional<LockedLine> actual;

    private Difference(Optional<LockedLine> locked, Optional<LockedLine> actual) {
        this.locked = locked;
        this.actual = actual;
    }

    /**
     * Compares lines, in linear time.
     *
     * @param take takes a line apart
     */
    static List<Difference> between(
            Collection<String> locked, Collection<String> actual, Function<String, LockedLine> take) {
        Map<String, Deque<LockedLine>> gone = new TreeMap<>();
        for (String line : new TreeSet<>(locked)) {
            if (!actual.contains(line)) {
                LockedLine taken = take.apply(line);
                gone.computeIfAbsent(taken.name(), none -> new ArrayDeque<>()).add(taken);
            }
        }
        List<Difference> differences = new ArrayList<>();
        for (String line : new TreeSet<>(actual)) {
            if (!locked.contains(line)) {
                LockedLine taken = take.apply(line);
                Optional<LockedLine> before =
                        Optional.ofNullable(gone.get(taken.name())).map(Deque::poll);
                differences.add(new Difference(before, Optional.of(taken)));
            }
        }
        gone.values()
                .forEach(left ->
                        left.forEach(line -> differences.add(new Difference(Optional.of(line), Optional.empty()))));
        return differences;
    }

    /** The line of the lock, where it has one. */
    Optional<LockedLine> locked() {
        return locked;
    }

    /** The line of this build, where it has one. */
    Optional<LockedLine> actual() {
        return actual;
    }

    /** {@code groupId:artifactId} of what is spoken of, or the id of a repository. */
    String id() {
        return actual.or(() -> locked).orElseThrow().id();
    }

    /** Whether both sides have it, in different versions. */
    boolean isOfVersion() {
        return locked.isPresent()
                && actual.filter(now -> !now.version().equals(locked.get().version()))
                        .isPresent();
    }

    /** {@code + what is new}, {@code - what is gone} or {@code ~ name old -> new}. */
    String words() {
        if (locked.isEmpty()) {
            return "+ " + actual.orElseThrow().shownWhole();
        }
        return actual.map(now -> "~ " + now.shown() + " " + locked.get().changeTo(now))
                .orElseGet(() -> "- " + locked.get().shownWhole());
    }
}
