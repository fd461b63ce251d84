package io.github.holdfast.coverage.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which classes count: those that an include takes in (all where there is none) and no exclude takes out. Immutable. */
public final class ClassSelection {

    private final List<ClassPattern> includes;
    private final List<ClassPattern> excludes;

    private ClassSelection(List<ClassPattern> includes, List<ClassPattern> excludes) {
        this.includes = includes;
        this.excludes = excludes;
    }

    /** A selection by globs, see {@link ClassPattern}. */
    public static ClassSelection of(Collection<String> includes, Collection<String> excludes) {
        return new ClassSelection(patterns(includes), patterns(excludes));
    }

    private static List<ClassPattern> patterns(Collection<String> texts) {
        return texts.stream()
                .filter(text -> !text.isBlank())
                .sorted()
                .map(ClassPattern::of)
                .collect(Collectors.toUnmodifiableList());
    }

    /** Whether there is any pattern. */
    public boolean isSelective() {
        return !includes.isEmpty() || !excludes.isEmpty();
    }

    /** Whether no include takes the class in; VM name with slashes. */
    public boolean leavesOut(String name) {
        return !includes.isEmpty() && includes.stream().noneMatch(pattern -> pattern.matches(name));
    }

    /** The first exclude that takes the class out. */
    public Optional<String> excluding(String name) {
        return excludes.stream()
                .filter(pattern -> pattern.matches(name))
                .findFirst()
                .map(ClassPattern::text);
    }

    /** How many of these classes each pattern matches, by {@code includes pattern} and {@code excludes pattern}. */
    public Map<String, Integer> matches(Collection<String> names) {
        Map<String, Integer> matches = new LinkedHashMap<>();
        includes.forEach(pattern -> matches.put("includes " + pattern, count(pattern, names)));
        excludes.forEach(pattern -> matches.put("excludes " + pattern, count(pattern, names)));
        return matches;
    }

    private static int count(ClassPattern pattern, Collection<String> names) {
        return (int) names.stream().filter(pattern::matches).count();
    }

    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        includes.forEach(pattern -> parts.add("+" + pattern));
        excludes.forEach(pattern -> parts.add("-" + pattern));
        return String.join(" ", parts);
    }
}
