package io.github.holdfast.core.setting;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.holdfast.core.setting.Strictness.Change;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StrictnessTest {

    private static final Map<Change, Change> OPPOSITE = new EnumMap<>(Map.of(
            Change.NONE, Change.NONE,
            Change.STRICTER, Change.LOOSER,
            Change.LOOSER, Change.STRICTER,
            Change.UNORDERED, Change.UNORDERED));

    @ParameterizedTest
    @CsvSource({
        "HIGHER, 0.75, 0.76, STRICTER",
        "HIGHER, 0.75, 0.7500001, STRICTER",
        "HIGHER, 0.75, 0.74, LOOSER",
        "HIGHER, 0.75, 0, LOOSER",
        "HIGHER, 0.8, 80%, NONE",
        "HIGHER, 0.8, 0.80, NONE",
        "HIGHER, 80%, 79.9%, LOOSER",
        "HIGHER, 9, 10, STRICTER",
        "HIGHER, 1, 01, NONE",
        "HIGHER, 1, ' 1 ', NONE",
        "HIGHER, 1, '', UNORDERED",
        "HIGHER, 1, x, UNORDERED",
        "HIGHER, x, 1, UNORDERED",
        "HIGHER, 1, -1, UNORDERED",
        "HIGHER, 1, 1e9, UNORDERED",
        "HIGHER, 1, 1234567890, UNORDERED",
        "HIGHER, 1, ٢, UNORDERED",
        "LOWER, 10, 9, STRICTER",
        "LOWER, 10, 11, LOOSER",
        "LOWER, 2%, 0.02, NONE",
        "RANK, NONE, SPEC, STRICTER",
        "RANK, SECTION, SPEC, LOOSER",
        "RANK, SECTION, section, NONE",
        "RANK, SECTION, ALL, UNORDERED",
        "RANK, ALL, SECTION, UNORDERED",
        "SAME, a.yml, a.yml, NONE",
        "SAME, a.yml, b.yml, UNORDERED",
        "SAME, 1, 2, UNORDERED",
        "MORE, a, b, UNORDERED",
    })
    void comparesValues(Order order, String before, String now, Change change) {
        Strictness strictness = strictness(order, Stricter.Empty.NOTHING);

        assertThat(strictness.of(before, now)).isEqualTo(change);
        assertThat(strictness.of(now, before)).isEqualTo(OPPOSITE.get(change));
    }

    @ParameterizedTest
    @CsvSource({
        "MORE, NOTHING, a, a b, STRICTER",
        "MORE, NOTHING, a b, b a a, NONE",
        "MORE, NOTHING, a b, a c, UNORDERED",
        "MORE, NOTHING, '', a, STRICTER",
        "MORE, EVERYTHING, '', a, LOOSER",
        "MORE, EVERYTHING, a, a b, STRICTER",
        "MORE, DEFAULT, '', a, UNORDERED",
        "MORE, DEFAULT, a, a b, STRICTER",
        "FEWER, NOTHING, a b, a, STRICTER",
        "FEWER, NOTHING, a, '', STRICTER",
        "FEWER, NOTHING, a, b, UNORDERED",
        "FEWER, DEFAULT, a, '', UNORDERED",
        "FEWER, DEFAULT, a, a b, LOOSER",
        "SAME, NOTHING, a, a b, UNORDERED",
        "SAME, NOTHING, a b, b a, NONE",
        "HIGHER, NOTHING, 1, 2, UNORDERED",
    })
    void comparesLists(Order order, Stricter.Empty empty, String before, String now, Change change) {
        Strictness strictness = strictness(order, empty);

        assertThat(strictness.of(elements(before), elements(now))).isEqualTo(change);
        assertThat(strictness.of(elements(now), elements(before))).isEqualTo(OPPOSITE.get(change));
    }

    /** Many small steps lead nowhere that one large step does not: what is not looser at each step is not looser at all. */
    @ParameterizedTest
    @EnumSource(Order.class)
    void noWayRoundLoosens(Order order) {
        for (Stricter.Empty empty : Stricter.Empty.values()) {
            Strictness strictness = strictness(order, empty);
            List<Collection<String>> lists = Stream.of("", "a", "b", "a b", "b c", "a b c")
                    .map(StrictnessTest::elements)
                    .collect(Collectors.toList());
            for (Collection<String> first : lists) {
                for (Collection<String> second : lists) {
                    for (Collection<String> third : lists) {
                        if (isFine(strictness.of(first, second)) && isFine(strictness.of(second, third))) {
                            assertThat(isFine(strictness.of(first, third)))
                                    .as("%s: %s, %s, %s", strictness, first, second, third)
                                    .isTrue();
                        }
                    }
                }
            }
        }
    }

    @Test
    void saysInAWordWhatIsStricter() {
        assertThat(Stream.of(Order.values())
                        .map(order -> strictness(order, Stricter.Empty.NOTHING).word()))
                .containsExactly("higher", "lower", "more", "fewer", "SECTION", "-");
    }

    private static boolean isFine(Change change) {
        return change == Change.NONE || change == Change.STRICTER;
    }

    private static Strictness strictness(Order order, Stricter.Empty empty) {
        List<String> ranks = order == Order.RANK ? List.of("NONE", "SPEC", "SECTION") : List.of();
        return Strictness.of(order, ranks, empty);
    }

    private static Collection<String> elements(String text) {
        return text.isEmpty() ? List.of() : new ArrayList<>(List.of(text.split(" ")));
    }
}
