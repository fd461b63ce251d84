package io.github.holdfast.lockfile.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What of this build is not as it was when the lock was written, and explains a difference. Immutable. */
public final class Circumstances {

    private final Optional<String> unlocked;
    private final Set<String> variants;
    private final List<String> notes;
    private final boolean complete;

    private Circumstances(Optional<String> unlocked, Set<String> variants, List<String> notes, boolean complete) {
        this.unlocked = unlocked;
        this.variants = Collections.unmodifiableSet(variants);
        this.notes = List.copyOf(notes);
        this.complete = complete;
    }

    /**
     * @param unlocked the combination of profiles that is active and not locked
     * @param variants combinations that are locked
     */
    public static Circumstances of(Optional<String> unlocked, Collection<String> variants) {
        return new Circumstances(unlocked, new TreeSet<>(variants), List.of(), true);
    }

    /** The same, with lines that are printed with a difference. */
    public Circumstances noting(List<String> more) {
        List<String> all = new ArrayList<>(notes);
        all.addAll(more);
        return new Circumstances(unlocked, variants, all, complete);
    }

    /** The same, in a build whose graph lacks what siblings outside the selection bring. */
    public Circumstances incomplete() {
        return new Circumstances(unlocked, variants, notes, false);
    }

    Optional<String> unlocked() {
        return unlocked;
    }

    /** The command that locks this build's combination with those that are locked already. */
    String lockCommand(LockCommand command) {
        Set<String> all = new TreeSet<>(variants);
        unlocked.ifPresent(all::add);
        return command.of(all);
    }

    List<String> notes() {
        return notes;
    }

    boolean isComplete() {
        return complete;
    }
}
