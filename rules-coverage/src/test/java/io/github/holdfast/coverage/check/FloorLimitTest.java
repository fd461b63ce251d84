package io.github.holdfast.coverage.check;

import static io.github.holdfast.coverage.check.Drawn.coverage;
import static io.github.holdfast.coverage.check.Drawn.floor;
import static io.github.holdfast.coverage.check.Drawn.least;
import static io.github.holdfast.coverage.check.Drawn.module;
import static io.github.holdfast.coverage.check.Drawn.most;
import static io.github.holdfast.coverage.check.Drawn.pack;
import static io.github.holdfast.coverage.check.Drawn.type;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FloorLimitTest {

    private static final FloorLimit PACKAGES = least(Element.PACKAGE, Counter.LINE, CounterValue.COVEREDRATIO, "80 %");

    @ParameterizedTest
    @EnumSource(Counter.class)
    void asAShorthandIsAMinimumOfTheModulesCoveredRatio(Counter counter) {
        FloorLimit limit = floor(counter, "0.8");

        assertThat(limit).hasToString("MODULE " + counter + " COVEREDRATIO minimum 0.8");
        assertThat(limit.element()).isEqualTo(Element.MODULE);
        assertThat(limit.counter()).isEqualTo(counter);
        assertThat(limit.value()).isEqualTo(CounterValue.COVEREDRATIO);
        assertThat(limit.minimum())
                .hasValueSatisfying(bound -> assertThat(bound).hasToString("0.8"));
        assertThat(limit.maximum()).isEmpty();
        assertThat(limit.matches("whatever")).isTrue();
    }

    @Test
    void namesAllItsParts() {
        FloorLimit limit = FloorLimit.of(Element.CLASS, Counter.METHOD, CounterValue.MISSEDCOUNT)
                .between(Bound.count("1"), Bound.count("9"))
                .matching(List.of("com.acme.*", "com.a*"), List.of("*.Main"));

        assertThat(limit)
                .hasToString("CLASS METHOD MISSEDCOUNT minimum 1 maximum 9 includes com.a*,com.acme.* excludes *.Main");
    }

    @ParameterizedTest
    @CsvSource({
        "com.acme.*, '', com.acme.tax, true",
        "com.acme.*, '', com.acme, false",
        "com.acme*, '', com.acme.tax.eu, true",
        "com.acme.?ax, '', com.acme.tax, true",
        "com.acme, '', com.acme.tax, false",
        "acme, '', com.acme, false",
        "'', com.acme.tax, com.acme, true",
        "'', com.acme.tax, com.acme.tax, false",
        "com.acme.*, com.acme.tax, com.acme.tax, false",
        "com.acme.*, com.acme.tax, com.acme.order, true",
        "com.acme.*, com.acme.tax, org.other, false",
    })
    void matchesWholeNamesByJacocosWildcards(String include, String exclude, String name, boolean matches) {
        FloorLimit limit = PACKAGES.matching(
                include.isEmpty() ? List.of() : List.of(include), exclude.isEmpty() ? List.of() : List.of(exclude));

        assertThat(limit.matches(name)).isEqualTo(matches);
    }

    @Test
    void matchesWhenOneOfSeveralIncludesDoesAndNoneOfSeveralExcludes() {
        FloorLimit limit = PACKAGES.matching(List.of("a.*", "b.*"), List.of("*.x", "*.y"));

        assertThat(List.of("a.z", "b.z", "c.z", "a.x", "b.y"))
                .filteredOn(limit::matches)
                .containsExactly("a.z", "b.z");
    }

    @Test
    void countsTheElementsThatEachOfItsPatternsMatches() {
        Coverage coverage = coverage(
                module("orders"), pack("com.acme"), pack("com.acme.tax"), pack("com.acme.tax.eu"), type("com.acme.A"));
        FloorLimit limit = PACKAGES.matching(List.of("com.acme.*", "com.typo"), List.of("*.eu", "*.us"));

        assertThat(limit.patternMatches(coverage))
                .containsExactly(
                        entry("limit PACKAGE LINE includes com.acme.*", 2),
                        entry("limit PACKAGE LINE includes com.typo", 0),
                        entry("limit PACKAGE LINE excludes *.eu", 1),
                        entry("limit PACKAGE LINE excludes *.us", 0));
        assertThat(PACKAGES.patternMatches(coverage)).isEmpty();
    }

    @Test
    void isEqualWhenAllPartsAreWhateverTheSpellingAndTheOrderOfPatterns() {
        FloorLimit limit = PACKAGES.matching(List.of("a.*", "b.*"), List.of("x", "y"));
        FloorLimit same = least(Element.PACKAGE, Counter.LINE, CounterValue.COVEREDRATIO, "0.8")
                .matching(Set.of("b.*", "a.*"), List.of("y", "x"));

        assertThat(limit).isEqualTo(same).hasSameHashCodeAs(same).isNotEqualTo(limit.toString());
    }

    @Test
    void differsWhenOnePartDoes() {
        assertThat(List.of(
                        PACKAGES,
                        least(Element.CLASS, Counter.LINE, CounterValue.COVEREDRATIO, "0.8"),
                        least(Element.PACKAGE, Counter.BRANCH, CounterValue.COVEREDRATIO, "0.8"),
                        least(Element.PACKAGE, Counter.LINE, CounterValue.MISSEDRATIO, "0.8"),
                        least(Element.PACKAGE, Counter.LINE, CounterValue.COVEREDRATIO, "0.81"),
                        most(Element.PACKAGE, Counter.LINE, CounterValue.COVEREDRATIO, "0.8"),
                        PACKAGES.between(PACKAGES.minimum(), PACKAGES.minimum()),
                        PACKAGES.matching(List.of("a"), List.of()),
                        PACKAGES.matching(List.of(), List.of("a"))))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(CounterValue.class)
    void survivesTheWayThroughJdkTypes(CounterValue value) {
        Optional<Bound> least = Optional.of(Drawn.bound(value, value.isRatio() ? "66.67 %" : "12"));
        Optional<Bound> most = Optional.of(Drawn.bound(value, value.isRatio() ? "0.9" : "99"));
        FloorLimit both = FloorLimit.of(Element.SOURCEFILE, Counter.CLASS, value)
                .between(least, most)
                .matching(List.of("a/*"), List.of("b/*", "c/*"));

        for (FloorLimit limit :
                List.of(both, both.between(least, Optional.empty()), both.between(Optional.empty(), most))) {
            FloorLimit back = FloorLimit.fromJdkTypes(limit.toJdkTypes());

            assertThat(back).isEqualTo(limit).hasToString(limit.toString());
            assertThat(JdkTypes.in(limit.toJdkTypes())).isTrue();
        }
    }
}
