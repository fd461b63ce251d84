package io.github.holdfast.specs.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Specs of a size at which looking at each block with each other, or at each part of a line again, never ends. */
class HostileSpecsTest {

    private static final int BLOCKS = 8_000;

    @Test
    void comparesParagraphsOfTheSameWords() {
        List<String> words = Stream.of("one two three four five six seven eight nine ten".split(" "))
                .collect(Collectors.toCollection(ArrayList::new));
        BiFunction<Integer, Integer, String> shuffled = (version, block) -> {
            Collections.shuffle(words, new Random(version * BLOCKS + block));
            return String.join(" ", words) + "\n\n";
        };

        assertThat(compared("", shuffled))
                .hasSizeGreaterThan(BLOCKS / 2)
                .allSatisfy(change -> assertThat(change.newWords()).isEmpty());
    }

    /** With so many blocks alike, and few enough of them to look for the one that each came from. */
    @Test
    void findsWhereParagraphsOfTheSameWordsCameFrom() {
        SpecFile before = read(IntStream.range(0, 1_000)
                .mapToObj(i -> "All of these words stand in each old block, also in this x" + i + ".\n\n")
                .collect(Collectors.joining()));
        SpecFile after = read(IntStream.range(0, 1_000)
                .mapToObj(i -> "All of these words stand in each old block, also in that x" + i + ".\n\n")
                .collect(Collectors.joining()));

        assertThat(SpecComparison.of(Optional.of(before), after).changes())
                .hasSize(1_000)
                .allSatisfy(change -> assertThat(change.newWords()).containsExactly("that"));
    }

    @Test
    void comparesParagraphsWithManyWordsInCommon() {
        assertThat(compared(
                        "",
                        (version, block) ->
                                "common words stand in all of these blocks here and x%1$da%2$d y%1$db%2$d\n\n"
                                        .formatted(version, block)))
                .hasSize(2 * BLOCKS);
    }

    @Test
    void comparesRows() {
        assertThat(compared(
                        "| a | b |\n|--|--|\n",
                        (version, block) -> "| k%dq%d | common words stand in all of these rows here |\n"
                                .formatted(version, block)))
                .hasSize(2 * BLOCKS)
                .filteredOn(change -> change.after().isPresent())
                .allSatisfy(change -> assertThat(change.newWords()).isNotEmpty());
    }

    @Test
    void comparesAParagraphOfVeryManySentences() {
        assertThat(compared("", (version, sentence) -> "We say x%ds%d to all. ".formatted(version, sentence)))
                .hasSize(2)
                .allSatisfy(change -> assertThat(change.newWords()).isEmpty());
    }

    private static List<BlockChange> compared(String head, BiFunction<Integer, Integer, String> block) {
        SpecFile before = read(head + joined(1, block));
        SpecFile after = read(head + joined(2, block));
        return SpecComparison.of(Optional.of(before), after).changes();
    }

    private static String joined(int version, BiFunction<Integer, Integer, String> block) {
        return IntStream.range(0, BLOCKS)
                .mapToObj(number -> block.apply(version, number))
                .collect(Collectors.joining());
    }

    static Stream<String> lines() {
        List<String> heads = List.of("", "Author: ", "Last updated ", "v1", "- 2024-", "# ");
        List<String> parts = List.of(
                "1.",
                "v1.1.",
                ".1",
                "1,",
                "a",
                "a@b,",
                "* ",
                "*",
                "|",
                "| ",
                "-",
                "2024-01-",
                "jan ",
                "A-1",
                "https://",
                "1st ",
                "0a",
                "#1",
                "-1.",
                "--> ",
                "<!-- ",
                "1:1:",
                "\u0301",
                "\u0301\u0323",
                "\u00e9",
                "[a]: ",
                "author: ");
        return heads.stream()
                .flatMap(head -> parts.stream().map(part -> head + part.repeat(20_000)))
                .flatMap(line -> Stream.of(line, line + " x y z u v w \u00e9"));
    }

    @ParameterizedTest(name = "[{index}]")
    @MethodSource("lines")
    void readsALineOfOnePartAgainAndAgain(String line) {
        SpecFile before = read("# Rounding\n\nSome text.\n");
        SpecFile after = read("# Rounding\n\nSome text.\n\n" + line + "\n");

        assertThat(SpecComparison.of(Optional.of(before), after).changes()).hasSizeLessThan(3);
        assertThat(SpecComparison.of(Optional.of(after), before).changes()).hasSizeLessThan(3);
        assertThat(SpecEdits.words(before, after)).isNotEmpty();
    }

    private static SpecFile read(String text) {
        return SpecReader.ignoring(List.of("Change Log")).read(text.getBytes(StandardCharsets.UTF_8), "specs/a.md");
    }
}
