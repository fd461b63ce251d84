package io.github.holdfast.core.build;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** An artifact of a module's dependency graph as Maven mediated it, with the path on which it came. Immutable. */
public final class Resolved {

    private final Coordinates coordinates;
    private final String scope;
    private final boolean optional;
    private final List<Coordinates> trail;
    private final Optional<Coordinates> relocatedFrom;

    private Resolved(
            Coordinates coordinates,
            String scope,
            boolean optional,
            List<Coordinates> trail,
            Optional<Coordinates> relocatedFrom) {
        this.coordinates = Objects.requireNonNull(coordinates, "coordinates");
        this.scope = Objects.requireNonNull(scope, "scope");
        this.optional = optional;
        this.trail = List.copyOf(trail);
        this.relocatedFrom = relocatedFrom;
    }

    /**
     * @param trail from the module's direct dependency to the artifact, both included; of one element for a direct one
     */
    public static Resolved of(Coordinates coordinates, String scope, boolean optional, List<Coordinates> trail) {
        return new Resolved(coordinates, scope, optional, trail, Optional.empty());
    }

    /** The same, and that the module declares it by these coordinates, which its publisher moved to others. */
    public Resolved relocatedFrom(Coordinates declared) {
        return new Resolved(coordinates, scope, optional, trail, Optional.of(declared));
    }

    /** What was taken. */
    public Coordinates coordinates() {
        return coordinates;
    }

    /** The scope that it has in the module. */
    public String scope() {
        return scope;
    }

    /** Whether it is optional there. */
    public boolean optional() {
        return optional;
    }

    /** From the module's direct dependency to this artifact, both included. */
    public List<Coordinates> trail() {
        return trail;
    }

    /**
     * The coordinates that the module declares, when the artifact was moved from there. Known of direct dependencies
     * only: Maven does not tell what a transitive one was named before.
     */
    public Optional<Coordinates> relocatedFrom() {
        return relocatedFrom;
    }

    /** Whether the module declares it itself. */
    public boolean isDirect() {
        return trail.size() == 1;
    }

    @Override
    public String toString() {
        return coordinates + " " + scope
                + (isDirect() ? "" : " by " + trail.get(0).id());
    }
}
