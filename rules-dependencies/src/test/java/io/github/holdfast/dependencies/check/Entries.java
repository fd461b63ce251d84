package io.github.holdfast.dependencies.check;

import io.github.holdfast.core.build.BuildInputs;
import io.github.holdfast.core.build.Coordinates;
import io.github.holdfast.core.build.Declared;
import io.github.holdfast.core.build.DeclaredRepository;
import io.github.holdfast.core.build.Place;
import io.github.holdfast.core.build.Resolved;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Entries and builds for tests, in few words. */
final class Entries {

    static final LocalDate APPROVED = LocalDate.of(2026, 3, 1);
    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private Entries() {}

    static Approval.Builder dependency(String id) {
        return Approval.of(Section.DEPENDENCIES, id, APPROVED);
    }

    static Approval.Builder entry(Section section, String id) {
        return Approval.of(section, id, APPROVED);
    }

    static Approvals approvals(Approval.Builder... entries) {
        return Approvals.of(
                Arrays.stream(entries).map(Approval.Builder::build).collect(Collectors.toList()), List.of());
    }

    static Denial denial(String id, String useInstead) {
        return Denial.of(ArtifactPattern.of(id).orElseThrow(), useInstead, "end of life");
    }

    /** A bound of one version, in the words of a range. */
    static VersionBound version(String version) {
        return VersionBound.of("[" + version + "]", version::equals);
    }

    /** {@code groupId:artifactId:version[:type[:classifier]]}. */
    static Coordinates coordinates(String text) {
        String[] parts = text.split(":");
        Coordinates jar = Coordinates.of(parts[0], parts[1], parts.length < 3 ? "" : parts[2]);
        return parts.length < 4 ? jar : jar.as(parts[3], parts.length < 5 ? "" : parts[4]);
    }

    /** A build, collected part by part. */
    static final class Build {

        private final List<Declared> declared = new ArrayList<>();
        private final List<DeclaredRepository> repositories = new ArrayList<>();
        private final List<Resolved> resolved = new ArrayList<>();
        private Set<String> siblings = Set.of();

        Build siblings(String... coordinates) {
            siblings = Set.of(coordinates);
            return this;
        }

        /** A direct dependency, declared at a line of {@code orders-core/pom.xml} and resolved. */
        Build direct(String coordinates, String scope, int line) {
            declares(Declared.of(Declared.Kind.DEPENDENCY, coordinates(coordinates), place(line))
                    .scope(scope));
            return resolves(scope, coordinates);
        }

        Build declares(Declared.Builder declaration) {
            declared.add(declaration.build());
            return this;
        }

        Build declares(Declared.Kind kind, String coordinates, int line) {
            return declares(Declared.of(kind, coordinates(coordinates), place(line)));
        }

        /** An artifact with the path to it, itself at the end. */
        Build resolves(String scope, String... trail) {
            List<Coordinates> path =
                    Arrays.stream(trail).map(Entries::coordinates).collect(Collectors.toList());
            resolved.add(Resolved.of(path.get(path.size() - 1), scope, false, path));
            return this;
        }

        /** A direct artifact that is declared by other coordinates. */
        Build relocates(String from, String to) {
            Coordinates taken = coordinates(to);
            resolved.add(Resolved.of(taken, "compile", false, List.of(taken)).relocatedFrom(coordinates(from)));
            return this;
        }

        Build repository(String id, String url, boolean ofPlugins, String profile) {
            repositories.add(DeclaredRepository.of(id, url, ofPlugins, place(60), profile));
            return this;
        }

        BuildInputs inputs() {
            return BuildInputs.of(declared, repositories, resolved, siblings);
        }
    }

    static Place place(int line) {
        return Place.of("orders-core/pom.xml", line);
    }
}
