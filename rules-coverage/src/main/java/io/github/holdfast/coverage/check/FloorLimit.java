package io.github.holdfast.coverage.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jacoco.core.runtime.WildcardMatcher;

/**
 * One limit: of each element of a kind whose name matches, a value of a counter may not fall below a minimum or rise above
 * a maximum. The words and the wildcards ({@code *} and {@code ?}, over the whole name) are those of
 * {@code jacoco:check}. Immutable.
 */
public final class FloorLimit {

    private final Element element;
    private final Counter counter;
    private final CounterValue value;
    private final Optional<Bound> minimum;
    private final Optional<Bound> maximum;
    private final List<String> includes;
    private final List<String> excludes;

    private FloorLimit(
            Element element,
            Counter counter,
            CounterValue value,
            Optional<Bound> minimum,
            Optional<Bound> maximum,
            Collection<String> includes,
            Collection<String> excludes) {
        this.element = Objects.requireNonNull(element, "element");
        this.counter = Objects.requireNonNull(counter, "counter");
        this.value = Objects.requireNonNull(value, "value");
        this.minimum = minimum;
        this.maximum = maximum;
        this.includes = includes.stream().sorted().collect(Collectors.toUnmodifiableList());
        this.excludes = excludes.stream().sorted().collect(Collectors.toUnmodifiableList());
    }

    /** The shorthand: a module's covered ratio of a counter is at least this. */
    public static FloorLimit floor(Counter counter, Bound minimum) {
        return of(Element.MODULE, counter, CounterValue.COVEREDRATIO).between(Optional.of(minimum), Optional.empty());
    }

    /** A limit without bounds and patterns; add them with {@link #between} and {@link #matching}. */
    public static FloorLimit of(Element element, Counter counter, CounterValue value) {
        return new FloorLimit(element, counter, value, Optional.empty(), Optional.empty(), List.of(), List.of());
    }

    /** This limit with these bounds. */
    public FloorLimit between(Optional<Bound> least, Optional<Bound> most) {
        return new FloorLimit(element, counter, value, least, most, includes, excludes);
    }

    /** This limit for names that match one of the first (all where there are none) and none of the second. */
    public FloorLimit matching(Collection<String> included, Collection<String> excluded) {
        return new FloorLimit(element, counter, value, minimum, maximum, included, excluded);
    }

    /** The kind of element. */
    public Element element() {
        return element;
    }

    /** The counter. */
    public Counter counter() {
        return counter;
    }

    /** What of the counter. */
    public CounterValue value() {
        return value;
    }

    /** The minimum, inclusive. */
    public Optional<Bound> minimum() {
        return minimum;
    }

    /** The maximum, inclusive. */
    public Optional<Bound> maximum() {
        return maximum;
    }

    /** How many elements each of its patterns matches, by {@code limit CLASS LINE includes pattern}. */
    public Map<String, Integer> patternMatches(Coverage coverage) {
        Map<String, Integer> matches = new LinkedHashMap<>();
        String limit = "limit " + element + " " + counter;
        includes.forEach(pattern -> matches.put(limit + " includes " + pattern, count(pattern, coverage)));
        excludes.forEach(pattern -> matches.put(limit + " excludes " + pattern, count(pattern, coverage)));
        return matches;
    }

    private int count(String pattern, Coverage coverage) {
        WildcardMatcher matcher = new WildcardMatcher(pattern);
        return (int) coverage.nodes(element).stream()
                .filter(node -> matcher.matches(node.name()))
                .count();
    }

    /** Whether it is about elements of this name. */
    boolean matches(String name) {
        boolean included =
                includes.isEmpty() || includes.stream().anyMatch(pattern -> new WildcardMatcher(pattern).matches(name));
        return included && excludes.stream().noneMatch(pattern -> new WildcardMatcher(pattern).matches(name));
    }

    /** All parts as text, to be shared between class realms. */
    public Map<String, Object> toJdkTypes() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("element", element.name());
        map.put("counter", counter.name());
        map.put("value", value.name());
        minimum.ifPresent(bound -> map.put("minimum", bound.configured()));
        maximum.ifPresent(bound -> map.put("maximum", bound.configured()));
        map.put("includes", includes);
        map.put("excludes", excludes);
        return map;
    }

    /** The limit that {@link #toJdkTypes} told. */
    @SuppressWarnings("unchecked")
    public static FloorLimit fromJdkTypes(Map<String, Object> map) {
        CounterValue value = CounterValue.valueOf((String) map.get("value"));
        return of(Element.valueOf((String) map.get("element")), Counter.valueOf((String) map.get("counter")), value)
                .between(bound(value, (String) map.get("minimum")), bound(value, (String) map.get("maximum")))
                .matching((List<String>) map.get("includes"), (List<String>) map.get("excludes"));
    }

    private static Optional<Bound> bound(CounterValue value, String text) {
        return Optional.ofNullable(text).flatMap(value.isRatio() ? Bound::ratio : Bound::count);
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof FloorLimit && ((FloorLimit) object).parts().equals(parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    @Override
    public String toString() {
        List<String> words = new ArrayList<>(List.of(element.name(), counter.name(), value.name()));
        minimum.ifPresent(bound -> words.add("minimum " + bound));
        maximum.ifPresent(bound -> words.add("maximum " + bound));
        if (!includes.isEmpty()) {
            words.add("includes " + String.join(",", includes));
        }
        if (!excludes.isEmpty()) {
            words.add("excludes " + String.join(",", excludes));
        }
        return String.join(" ", words);
    }

    private List<Object> parts() {
        return List.of(element, counter, value, minimum, maximum, includes, excludes);
    }
}
