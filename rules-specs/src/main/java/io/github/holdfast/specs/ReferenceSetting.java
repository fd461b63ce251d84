package io.github.holdfast.specs;

import io.github.holdfast.core.rule.Parameter;
import io.github.holdfast.specs.spec.Cover;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** What one module configures for specReferences, validated. Immutable. */
final class ReferenceSetting {

    /** What becomes of a name that never led anywhere. */
    enum Unknown {
        /** It is told. */
        WARN,
        /** It fails. */
        FAIL
    }

    private final SpecSetting specs;
    private final List<String> documents;
    private final Unknown unknown;

    private ReferenceSetting(SpecSetting specs, List<String> documents, Unknown unknown) {
        this.specs = specs;
        this.documents = documents;
        this.unknown = unknown;
    }

    /** @throws io.github.holdfast.core.finding.UnusableInput {@code INVALID-PARAMETER} */
    static ReferenceSetting of(
            Collection<String> specs, Collection<String> documents, String unknown, Collection<String> ignoreSections) {
        List<String> globs = documents.stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .sorted()
                .collect(Collectors.toUnmodifiableList());
        globs.forEach(glob -> Parameter.path("documents", glob));
        return new ReferenceSetting(
                SpecSetting.of(specs, ignoreSections), globs, Parameter.choice("unknown", unknown, Unknown.class));
    }

    SpecSetting specs() {
        return specs;
    }

    /** Whether a path from the reactor root is that of a document that is no spec. */
    boolean isDocument(String path) {
        return !specs.isSpec(path) && documents.stream().map(Cover::ofPaths).anyMatch(glob -> glob.matches(path));
    }

    boolean unknownFails() {
        return unknown == Unknown.FAIL;
    }

    List<List<String>> toJdkTypes() {
        return List.of(specs.specs(), documents, List.of(unknown.name()), specs.ignoreSections());
    }

    static ReferenceSetting fromJdkTypes(List<List<String>> parts) {
        return of(parts.get(0), parts.get(1), parts.get(2).get(0), parts.get(3));
    }
}
