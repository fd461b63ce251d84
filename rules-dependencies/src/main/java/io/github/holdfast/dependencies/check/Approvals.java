package io.github.holdfast.dependencies.check;

import io.github.holdfast.core.build.Coordinates;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A list of approvals, and of what is denied. Immutable. */
public final class Approvals {

    private static final Approvals NONE = new Approvals(List.of(), List.of());

    private final List<Approval> entries;
    private final List<Denial> denials;
    private final Map<String, List<Approval>> byId;
    private final Map<String, List<Denial>> deniedById;

    private Approvals(Collection<Approval> entries, Collection<Denial> denials) {
        this.entries = List.copyOf(entries);
        this.denials = List.copyOf(denials);
        this.byId = new HashMap<>();
        this.entries.forEach(
                entry -> byId.computeIfAbsent(entry.section() + " " + prefix(entry), key -> new ArrayList<>())
                        .add(entry));
        this.deniedById = new HashMap<>();
        this.denials.forEach(denial -> deniedById
                .computeIfAbsent(denial.artifacts().prefix(), key -> new ArrayList<>())
                .add(denial));
    }

    private static String prefix(Approval entry) {
        return entry.section().isOfArtifacts()
                ? ArtifactPattern.of(entry.id()).map(ArtifactPattern::prefix).orElseThrow()
                : entry.id();
    }

    /** No file, or one without entries. */
    public static Approvals none() {
        return NONE;
    }

    /** A list of entries, no two of one {@link Approval#key()}. */
    public static Approvals of(Collection<Approval> entries, Collection<Denial> denials) {
        return new Approvals(entries, denials);
    }

    /**
     * The entries that count for a change: those at the base tip, less what the work tree deletes or makes tighter. What
     * it adds or widens does not count, and what the base got since the change began stays. A list that is not there is
     * {@link #none()}.
     *
     * @param tip the list at the tip of the base
     * @param mergeBase the list where the change began
     * @param workTree the list in the work tree
     */
    public static Approvals effective(Approvals tip, Approvals mergeBase, Approvals workTree) {
        return Narrowing.of(mergeBase, workTree).narrow(tip);
    }

    /** The entries, in the order of the file. */
    public List<Approval> entries() {
        return entries;
    }

    /** What is denied, in the order of the file. */
    public List<Denial> denials() {
        return denials;
    }

    /** The entries of an id as it is written in the file. */
    List<Approval> written(Section section, String id) {
        String prefix = section.isOfArtifacts()
                ? ArtifactPattern.of(id).map(ArtifactPattern::prefix).orElse(id)
                : id;
        return of(section, prefix).filter(entry -> entry.id().equals(id)).collect(Collectors.toList());
    }

    /** The entries of a section that name an artifact, whatever its version, scope and module. */
    List<Approval> naming(Section section, Coordinates artifact) {
        return Stream.concat(of(section, artifact.id()), of(section, artifact.groupId() + ":*"))
                .filter(entry -> entry.names(artifact))
                .collect(Collectors.toList());
    }

    /** Whether an entry names {@code groupId:artifactId} itself, or among what it brings. */
    public boolean mentions(String id) {
        return entries.stream()
                .anyMatch(entry -> entry.section().isOfArtifacts()
                        && (entry.id().equals(id)
                                || entry.id().startsWith(id + ":")
                                || entry.brings().ids().contains(id)));
    }

    /** Why an artifact is denied; empty when it is not. */
    Optional<Denial> denial(Coordinates artifact) {
        return Stream.of(artifact.id(), artifact.groupId() + ":*")
                .flatMap(prefix -> deniedById.getOrDefault(prefix, List.of()).stream())
                .filter(denial -> denial.denies(artifact))
                .findFirst();
    }

    private Stream<Approval> of(Section section, String prefix) {
        return byId.getOrDefault(section + " " + prefix, List.of()).stream();
    }

    @Override
    public String toString() {
        return entries + " " + denials;
    }
}
