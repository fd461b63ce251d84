package io.github.holdfast.specs.check;

import io.github.holdfast.specs.spec.LinkTarget;
import io.github.holdfast.specs.spec.Reference;
import io.github.holdfast.specs.spec.ReferenceDocument;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What has to be known to judge documents. */
public final class ReferenceQuestions {

    private ReferenceQuestions() {}

    /** Simple names of all types that the documents may mean. */
    public static Set<String> types(Collection<ReferenceDocument> documents) {
        Set<String> names = new TreeSet<>();
        references(documents)
                .flatMap(reference ->
                        Stream.concat(reference.name().stream(), ReferenceContext.inHeadings(reference).stream()))
                .forEach(name -> {
                    names.addAll(name.typeNames());
                    name.member().ifPresent(names::add);
                });
        return names;
    }

    /** Paths from the root that links lead to. */
    public static Set<String> linked(Collection<ReferenceDocument> documents) {
        Set<String> paths = new TreeSet<>();
        documents.forEach(document -> document.references().stream()
                .filter(reference -> reference.kind() == Reference.Kind.LINK)
                .forEach(reference ->
                        LinkTarget.of(document.path(), reference.text()).path().ifPresent(paths::add)));
        return paths;
    }

    private static Stream<Reference> references(Collection<ReferenceDocument> documents) {
        return documents.stream().flatMap(document -> document.references().stream());
    }
}
