package io.github.holdfast.specs;

import io.github.holdfast.core.rule.Parameter;
import io.github.holdfast.specs.spec.Cover;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where the specs of a reactor are and which of their sections do not count, validated. Immutable. */
final class SpecSetting {

    /** Where specs are when nothing else is configured. */
    static final List<String> DEFAULT_SPECS = List.of("docs/specs/**/*.md", "specs/**/*.md");

    /** The sections that do not count when nothing else is configured. */
    static final List<String> DEFAULT_IGNORED =
            List.of("Change Log", "Changelog", "History", "References", "Status", "Table of Contents");

    private final List<String> specs;
    private final List<String> ignoreSections;

    private SpecSetting(List<String> specs, List<String> ignoreSections) {
        this.specs = specs;
        this.ignoreSections = ignoreSections;
    }

    /**
     * A setting from what is configured; what is empty is the default.
     *
     * @throws io.github.holdfast.core.finding.UnusableInput {@code INVALID-PARAMETER} when a glob is no path below the
     *     reactor root
     */
    static SpecSetting of(Collection<String> specs, Collection<String> ignoreSections) {
        List<String> globs = trimmed(specs, DEFAULT_SPECS);
        globs.forEach(glob -> Parameter.path("specs", glob));
        return new SpecSetting(globs, trimmed(ignoreSections, DEFAULT_IGNORED));
    }

    private static List<String> trimmed(Collection<String> configured, List<String> otherwise) {
        List<String> given = configured.stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .sorted()
                .collect(Collectors.toUnmodifiableList());
        return given.isEmpty() ? otherwise : given;
    }

    /** Globs of paths from the reactor root. */
    List<String> specs() {
        return specs;
    }

    /** Whether a path from the reactor root is that of a spec. */
    boolean isSpec(String path) {
        return globs().anyMatch(glob -> glob.matches(path));
    }

    private Stream<Cover> globs() {
        return specs.stream().map(Cover::ofPaths);
    }

    /** Headings of the sections that do not count. */
    List<String> ignoreSections() {
        return ignoreSections;
    }

    /** What two settings have to agree in. */
    String key() {
        return specs + " " + ignoreSections;
    }
}
