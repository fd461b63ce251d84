package io.github.holdfast.coverage;

import io.github.holdfast.core.rule.Parameter;
import io.github.holdfast.coverage.check.Bound;
import io.github.holdfast.coverage.check.Counter;
import io.github.holdfast.coverage.check.CounterValue;
import io.github.holdfast.coverage.check.Element;
import io.github.holdfast.coverage.check.FloorLimit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** One {@code <limit>} as it is configured, in the words of {@code jacoco:check}. Only {@link #toLimit} judges it. */
public final class Limit {

    private String element = "MODULE";
    private String counter = "INSTRUCTION";
    private String value = "COVEREDRATIO";
    private String minimum;
    private String maximum;
    private List<String> includes = List.of();
    private List<String> excludes = List.of();

    /** MODULE (or BUNDLE), PACKAGE, CLASS, SOURCEFILE or METHOD. */
    public void setElement(String element) {
        this.element = element;
    }

    /** INSTRUCTION, LINE, BRANCH, COMPLEXITY, METHOD or CLASS. */
    public void setCounter(String counter) {
        this.counter = counter;
    }

    /** COVEREDRATIO, MISSEDRATIO, COVEREDCOUNT, MISSEDCOUNT or TOTALCOUNT. */
    public void setValue(String value) {
        this.value = value;
    }

    /** The least that is allowed. */
    public void setMinimum(String minimum) {
        this.minimum = minimum;
    }

    /** The most that is allowed. */
    public void setMaximum(String maximum) {
        this.maximum = maximum;
    }

    /** Names of elements that the limit is for. */
    public void setIncludes(List<String> includes) {
        this.includes = includes;
    }

    /** Names of elements that the limit is not for. */
    public void setExcludes(List<String> excludes) {
        this.excludes = excludes;
    }

    /**
     * The limit as a value.
     *
     * @throws io.github.holdfast.core.finding.UnusableInput {@code INVALID-PARAMETER} with parameter, value and what is
     *     allowed
     */
    FloorLimit toLimit() {
        String elementName = "BUNDLE".equals(element.strip().toUpperCase(Locale.ROOT)) ? "MODULE" : element;
        CounterValue counterValue = Parameter.choice("limit.value", value, CounterValue.class);
        Optional<Bound> least = bound("limit.minimum", minimum, counterValue);
        Optional<Bound> most = bound("limit.maximum", maximum, counterValue);
        if (least.isEmpty() && most.isEmpty()) {
            throw Parameter.invalid("limit", "no minimum and no maximum", "one of them at least");
        }
        if (least.isPresent()
                && most.isPresent()
                && least.get().number().compareTo(most.get().number()) > 0) {
            throw Parameter.invalid("limit.minimum", minimum, "at most the maximum, which is " + maximum);
        }
        return FloorLimit.of(
                        Parameter.choice("limit.element", elementName, Element.class),
                        Parameter.choice("limit.counter", counter, Counter.class),
                        counterValue)
                .between(least, most)
                .matching(named(includes), named(excludes));
    }

    private static List<String> named(List<String> patterns) {
        return patterns.stream()
                .filter(pattern -> pattern != null && !pattern.isBlank())
                .map(String::strip)
                .collect(Collectors.toList());
    }

    private static Optional<Bound> bound(String name, String text, CounterValue value) {
        return Optional.ofNullable(text)
                .map(set -> value.isRatio() ? Bounds.ratio(name, set) : Bounds.count(name, set));
    }
}
