package io.github.holdfast.specs.check;

import io.github.holdfast.specs.spec.Reference;
import io.github.holdfast.specs.spec.ReferenceDocument;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * A document with what of it counts. What switches a reference off does so from the base on: a region that is new, a
 * paragraph that was moved into a section that is ignored, or that got a date, is judged, and so is a name that only lost
 * the marks of code. Immutable.
 */
public final class ReferenceScope {

    private final ReferenceDocument now;
    private final Optional<ReferenceDocument> before;
    private final Set<String> removed;
    private final Predicate<String> covers;

    private ReferenceScope(
            ReferenceDocument now,
            Optional<ReferenceDocument> before,
            Collection<String> removed,
            Predicate<String> covers) {
        this.now = Objects.requireNonNull(now, "now");
        this.before = Objects.requireNonNull(before, "before");
        this.removed = new TreeSet<>(removed);
        this.covers = Objects.requireNonNull(covers, "covers");
    }

    /**
     * A document of the work tree.
     *
     * @param before its version where the change began; empty for a new one
     * @param removed names of types that it declares as removed in both of its versions
     * @param covers whether it covers a type, by its fully qualified name
     */
    public static ReferenceScope of(
            ReferenceDocument now,
            Optional<ReferenceDocument> before,
            Collection<String> removed,
            Predicate<String> covers) {
        return new ReferenceScope(now, before, removed, covers);
    }

    ReferenceDocument document() {
        return now;
    }

    Predicate<String> covers() {
        return covers;
    }

    /** Whether a name is declared as removed, or one within it. */
    boolean isRemoved(String subject) {
        String type = subject.replaceFirst("#.*", "");
        return removed.stream()
                .anyMatch(one -> one.equals(type) || type.startsWith(one + ".") || one.endsWith("." + type));
    }

    /** What the document names, and what it still says without the marks of code that it had. */
    List<Reference> references() {
        if (isUnchanged()) {
            return now.references();
        }
        List<Reference> all = new ArrayList<>(now.references());
        Map<String, Integer> blocks = now.blocks();
        Set<String> named = new HashSet<>();
        now.references().forEach(one -> named.add(one.block() + "\n" + one.text()));
        before.map(ReferenceDocument::references).orElse(List.of()).stream()
                .filter(old -> old.kind() == Reference.Kind.NAME && old.hidden() == Reference.Hidden.NOT)
                .filter(old -> !old.block().isEmpty() && blocks.containsKey(old.block()))
                .filter(old -> !named.contains(old.block() + "\n" + old.text()))
                .forEach(old -> all.add(old.at(blocks.get(old.block()))));
        return all;
    }

    private boolean isUnchanged() {
        return before.filter(then -> then == now).isPresent();
    }

    boolean counts(Reference reference) {
        switch (reference.hidden()) {
            case NOT:
                return true;
            case REGION:
                return !was(Reference.Hidden.REGION, reference.text());
            default:
                return before.isPresent()
                        && !isUnchanged()
                        && isIn(before.get().references(), reference)
                        && !isIn(now.references(), reference);
        }
    }

    private boolean was(Reference.Hidden hidden, String text) {
        return before.map(ReferenceDocument::references).orElse(List.of()).stream()
                .anyMatch(one -> one.hidden() == hidden && one.text().equals(text));
    }

    /** Whether the same is said where it counts. */
    private static boolean isIn(List<Reference> references, Reference reference) {
        return references.stream()
                .anyMatch(one -> one.hidden() == Reference.Hidden.NOT
                        && one.text().equals(reference.text())
                        && one.block().equals(reference.block()));
    }

    @Override
    public String toString() {
        return now.path();
    }
}
