package io.github.holdfast.coverage;

import io.github.holdfast.coverage.check.ClassSelection;
import io.github.holdfast.coverage.jacoco.AnalysedClass;
import io.github.holdfast.coverage.source.ClassOrigin;
import io.github.holdfast.coverage.source.Sources;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The classes of a module that count, and what was left out of them and why. */
final class CountedClasses {

    private final Sources sources;
    private final List<AnalysedClass> counted = new ArrayList<>();
    private final Map<String, int[]> excluded = new TreeMap<>();
    private final List<String> withoutSource = new ArrayList<>();
    private final List<String> hiddenClasses = new ArrayList<>();
    private final Set<Path> all = new HashSet<>();
    private final Map<Path, List<AnalysedClass>> bySource = new HashMap<>();
    private int hiddenMethods;
    private int notIncluded;
    private int generated;

    CountedClasses(List<AnalysedClass> classes, ClassSelection selection, Sources sources) {
        this.sources = sources;
        for (AnalysedClass type : classes) {
            Optional<Path> source = source(type);
            source.ifPresent(all::add);
            Optional<String> exclude = selection.excluding(type.name());
            if (exclude.isPresent()) {
                int[] sums = excluded.computeIfAbsent(exclude.get(), pattern -> new int[2]);
                sums[0]++;
                sums[1] += type.lines();
            } else if (selection.leavesOut(type.name())) {
                notIncluded++;
            } else {
                count(type, source);
            }
        }
    }

    private void count(AnalysedClass type, Optional<Path> source) {
        ClassOrigin origin = sources.originOf(source);
        if (origin == ClassOrigin.GENERATED) {
            generated++;
            return;
        }
        counted.add(type);
        source.ifPresent(
                path -> bySource.computeIfAbsent(path, key -> new ArrayList<>()).add(type));
        if (origin == ClassOrigin.UNKNOWN) {
            withoutSource.add(type.name().replace('/', '.'));
        } else {
            hiddenMethods += type.hidden().methods();
            if (type.hidden().wholeClass()) {
                hiddenClasses.add(type.name().replace('/', '.'));
            }
        }
    }

    private Optional<Path> source(AnalysedClass type) {
        String packageName = type.packageName();
        if (type.sourceFile().isPresent()) {
            return sources.find(packageName, type.sourceFile().get());
        }
        String simple = type.name().substring(type.name().lastIndexOf('/') + 1);
        int nested = simple.indexOf('$', 1);
        return sources.find(packageName, (nested < 0 ? simple : simple.substring(0, nested)) + ".java");
    }

    /** Whether any class, counted or not, comes from this source. */
    boolean knows(Path source) {
        return all.contains(source);
    }

    /** The classes that count and come from this source. */
    List<AnalysedClass> of(Path source) {
        return bySource.getOrDefault(source, List.of());
    }

    /** The classes that count, sorted by name. */
    List<AnalysedClass> counted() {
        return counted;
    }

    private List<Map<String, Object>> excluded() {
        return excluded.entrySet().stream()
                .map(entry -> {
                    Map<String, Object> map = new LinkedHashMap<>();
                    map.put("pattern", entry.getKey());
                    map.put("classes", entry.getValue()[0]);
                    map.put("lines", entry.getValue()[1]);
                    return map;
                })
                .collect(Collectors.toList());
    }

    /** Classes that the patterns took out. */
    int takenOut() {
        return notIncluded
                + excluded.values().stream().mapToInt(sums -> sums[0]).sum();
    }

    /** Classes that come from no source that git knows, named with dots. */
    List<String> withoutSource() {
        return withoutSource;
    }

    /** Whether an annotation hides any code. */
    boolean hidesCode() {
        return !hiddenClasses.isEmpty() || hiddenMethods > 0;
    }

    /**
     * What counts and what was left out, for the report.
     *
     * @param versioned class files below {@code META-INF/versions}
     * @param outside classes of the output directory that the configured folders leave out
     */
    Map<String, Object> facts(int versioned, int outside) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put(
                "classes", (int) counted.stream().filter(AnalysedClass::hasCode).count());
        facts.put("excluded", excluded());
        facts.put("notIncluded", notIncluded);
        facts.put("generated", generated);
        facts.put("versioned", versioned);
        facts.put("outsideClassesDirectories", outside);
        facts.put("sourcesWithoutClass", sources.withoutClass());
        facts.put("hiddenByAnnotation", hidden());
        facts.put("withoutSource", withoutSource);
        return facts;
    }

    private Map<String, Object> hidden() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("classes", hiddenClasses);
        map.put("methods", hiddenMethods);
        return map;
    }
}
