package io.github.holdfast.specs.check;

import io.github.holdfast.specs.spec.JavaName;
import io.github.holdfast.specs.spec.Reference;
import io.github.holdfast.specs.spec.ReferenceDocument;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What the rest of a document says on which type a short name means. */
final class ReferenceContext {

    private static final Pattern ENDS = Pattern.compile("^[^\\p{L}_$@]+|[^\\p{L}\\p{N}_$)]+$");

    private final Predicate<String> covers;
    private final Map<Integer, Set<JavaName>> bySection = new HashMap<>();
    private final Set<String> written = new HashSet<>();

    /** @param covers whether the document covers a type, by its fully qualified name */
    ReferenceContext(ReferenceDocument document, Predicate<String> covers) {
        this.covers = covers;
        for (Reference reference : document.references()) {
            reference.name().filter(name -> !name.typeNames().isEmpty()).ifPresent(name -> {
                bySection
                        .computeIfAbsent(reference.section(), section -> new LinkedHashSet<>())
                        .add(name);
                written.add(String.join(".", name.segments()));
            });
        }
    }

    boolean covers(String type) {
        return covers.test(type);
    }

    /** Whether the document names the type in full somewhere. */
    boolean writesInFull(String type) {
        return type.indexOf('.') > 0
                && written.stream().anyMatch(one -> one.equals(type) || one.startsWith(type + "."));
    }

    /** Names of types in the headings that a reference stands under, the innermost first. */
    static List<JavaName> inHeadings(Reference reference) {
        List<JavaName> names = new ArrayList<>();
        List<String> headings = reference.headings();
        for (int i = headings.size() - 1; i >= 0; i--) {
            for (String word : headings.get(i).split("\\s+")) {
                JavaName.parse(ENDS.matcher(word).replaceAll(""))
                        .filter(name -> !name.typeNames().isEmpty())
                        .ifPresent(names::add);
            }
        }
        return names;
    }

    /** Names of types in the section that a reference stands in. */
    Set<JavaName> inSection(Reference reference) {
        return bySection.getOrDefault(reference.section(), Set.of());
    }
}
