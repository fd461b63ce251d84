package io.github.holdfast.dependencies.check;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What a list of approvals says to one use. Immutable. */
final class Ruling {

    /** What is wrong with a use. */
    enum Fault {
        /** No entry names it. */
        NEW,
        /** It must not be there. */
        DENIED,
        /** It is a file of a machine. */
        SYSTEM,
        /** It is a file that runs while compiling. */
        FILE,
        /** Its entries are for other modules. */
        HERE,
        /** Its version is in no range of its entry. */
        VERSION,
        /** Its version moves. */
        MOVING,
        /** It reaches further than its entry. */
        SCOPE,
        /** Its entry has come to its end. */
        EXPIRED
    }

    private final Use use;
    private final List<Fault> faults;
    private final Optional<Approval> entry;
    private final Optional<Denial> denial;

    private Ruling(Use use, List<Fault> faults, Optional<Approval> entry, Optional<Denial> denial) {
        this.use = Objects.requireNonNull(use, "use");
        this.faults = List.copyOf(faults);
        this.entry = entry;
        this.denial = denial;
    }

    /** @param entry the entry that permits it, or the nearest of those that do not */
    static Ruling of(Use use, List<Fault> faults, Optional<Approval> entry) {
        return new Ruling(use, faults, entry, Optional.empty());
    }

    static Ruling denied(Use use, Denial denial) {
        return new Ruling(use, List.of(Fault.DENIED), Optional.empty(), Optional.of(denial));
    }

    Use use() {
        return use;
    }

    List<Fault> faults() {
        return faults;
    }

    boolean permits() {
        return faults.isEmpty();
    }

    boolean isNew() {
        return faults.contains(Fault.NEW);
    }

    Optional<Approval> entry() {
        return entry;
    }

    Optional<Denial> denial() {
        return denial;
    }

    @Override
    public String toString() {
        return use + " " + faults;
    }
}
