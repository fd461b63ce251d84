package io.github.holdfast.specs.java;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What an edit did to one Java source. Immutable. */
public final class SourceChange {

    private final ChangeClass changeClass;
    private final List<MemberChange> changes;
    private final Set<String> typesBefore;
    private final Set<String> typesAfter;
    private final Optional<String> unreadable;
    private final Set<String> declared;

    private SourceChange(
            ChangeClass changeClass,
            List<MemberChange> changes,
            Set<String> typesBefore,
            Set<String> typesAfter,
            Optional<String> unreadable,
            Set<String> declared) {
        this.changeClass = Objects.requireNonNull(changeClass, "changeClass");
        this.changes = List.copyOf(changes);
        this.typesBefore = Set.copyOf(typesBefore);
        this.typesAfter = Set.copyOf(typesAfter);
        this.unreadable = unreadable;
        this.declared = Set.copyOf(declared);
    }

    static SourceChange of(List<MemberChange> changes, Set<String> typesBefore, Set<String> typesAfter) {
        ChangeClass most = changes.stream().map(MemberChange::changeClass).reduce(ChangeClass.NONE, ChangeClass::or);
        return new SourceChange(most, changes, typesBefore, typesAfter, Optional.empty(), Set.of());
    }

    static SourceChange unreadable(String reason, Set<String> typesBefore, Set<String> typesAfter) {
        return new SourceChange(ChangeClass.API, List.of(), typesBefore, typesAfter, Optional.of(reason), Set.of());
    }

    /** This change of a file that declares types and members of these simple names now. */
    SourceChange declaring(Set<String> names) {
        return new SourceChange(changeClass, changes, typesBefore, typesAfter, unreadable, names);
    }

    /** Whether the new file declares a type or member of this simple name; false when it could not be read. */
    public boolean declares(String name) {
        return declared.contains(name);
    }

    /** The greatest class of its changes; {@link ChangeClass#API} when a side could not be read. */
    public ChangeClass changeClass() {
        return changeClass;
    }

    /** The types and members that changed, in the order of the file. */
    public List<MemberChange> changes() {
        return changes;
    }

    /** Fully qualified names, with dots, of the top-level types of the old file; empty when it could not be read. */
    public Set<String> typesBefore() {
        return new TreeSet<>(typesBefore);
    }

    /** Fully qualified names, with dots, of the top-level types of the new file; empty when it could not be read. */
    public Set<String> typesAfter() {
        return new TreeSet<>(typesAfter);
    }

    /** Why a side could not be read, in words; then nothing is known of its members. */
    public Optional<String> unreadable() {
        return unreadable;
    }

    /** Lines with {@code +} and {@code -} that tell what became of the API. */
    public List<String> api() {
        List<String> lines = new ArrayList<>();
        changes.forEach(change -> lines.addAll(change.signatures()));
        return List.copyOf(lines);
    }

    @Override
    public String toString() {
        return unreadable.map(reason -> changeClass + ": " + reason).orElse(changeClass + " " + changes);
    }
}
