package io.github.holdfast.dependencies.check;

import io.github.holdfast.core.build.BuildInputs;
import io.github.holdfast.core.build.Coordinates;
import io.github.holdfast.core.build.Declared;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Where the uses of a module come from, in words: the second line of a finding. */
final class UsePlaces {

    private static final long KILO = 1000;

    private final String module;
    private final BuildInputs inputs;
    private final Collection<Use> uses;
    private final Function<Coordinates, OptionalLong> sizes;

    /** @param sizes bytes of an artifact's file, empty where it is not there */
    UsePlaces(String module, BuildInputs inputs, Collection<Use> uses, Function<Coordinates, OptionalLong> sizes) {
        this.module = module;
        this.inputs = inputs;
        this.uses = uses;
        this.sizes = sizes;
    }

    /** The path of a transitive use, and the place of another. */
    String line(Use use) {
        return Printed.ascii(use.isTransitive() ? path(use) : place(use));
    }

    String path(Use use) {
        List<String> steps = new ArrayList<>();
        steps.add(module);
        List<Coordinates> trail = use.resolved().orElseThrow().trail();
        trail.subList(0, trail.size() - 1)
                .forEach(step -> steps.add(inputs.isSibling(step) ? step.artifactId() : step.toString()));
        steps.add(trail.get(trail.size() - 1).id());
        return String.join(" -> ", steps);
    }

    private String place(Use use) {
        List<String> clauses = new ArrayList<>();
        if (use.kind() == Declared.Kind.DEPENDENCY) {
            clauses.add("scope " + use.scopeWord());
        }
        use.declared().filter(one -> !one.owner().isEmpty()).ifPresent(one -> clauses.add("in " + one.owner()));
        clauses.add(use.declared().map(UsePlaces::declaredAt).orElseGet(() -> "by " + path(use)));
        use.relocatedFrom().ifPresent(from -> clauses.add("relocated from " + from));
        return String.join(", ", clauses) + (use.resolved().isPresent() ? weight(use) : "");
    }

    /** How much comes with a dependency: the number of artifacts, and the bytes of all where all are there. */
    private String weight(Use use) {
        List<Coordinates> brought = uses.stream()
                .filter(one -> one.isTransitive()
                        && one.home().equals(use.home())
                        && one.direct().equals(use.coordinates()))
                .map(Use::coordinates)
                .collect(Collectors.toList());
        String more = brought.isEmpty() ? "" : "; brings " + brought.size() + " more";
        long bytes = 0;
        brought.add(use.coordinates());
        for (Coordinates one : brought) {
            OptionalLong size = sizes.apply(one);
            if (size.isEmpty()) {
                return more;
            }
            bytes += size.getAsLong();
        }
        return more + "; " + printed(bytes);
    }

    private static String printed(long bytes) {
        if (bytes < KILO) {
            return bytes + " bytes";
        }
        return bytes < KILO * KILO
                ? bytes / KILO + " kB"
                : String.format(Locale.ROOT, "%.1f MB", (double) bytes / (KILO * KILO));
    }

    private static String declaredAt(Declared declared) {
        if (declared.lifecycle()) {
            return "by the lifecycle of the packaging";
        }
        String profile = declared.profile().isEmpty()
                ? ""
                : " in profile " + declared.profile() + (declared.active() ? "" : ", which is not active");
        return "declared at " + declared.place() + profile;
    }
}
