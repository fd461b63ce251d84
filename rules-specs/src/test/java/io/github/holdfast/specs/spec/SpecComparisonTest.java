package io.github.holdfast.specs.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SpecComparisonTest {

    private static final Path CASES = Path.of("src/test/resources/cases/spec");
    private static final SpecReader READER = SpecReader.ignoring(
            List.of("Change Log", "Changelog", "History", "Status", "Table of Contents", "References"));

    static List<Path> stamps() throws IOException {
        return cases("stamp-");
    }

    static List<Path> trueChanges() throws IOException {
        return cases("true-");
    }

    private static List<Path> cases(String prefix) throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void hasNoOtherCases() throws IOException {
        assertThat(stamps().size()).isGreaterThan(40);
        assertThat(trueChanges().size()).isGreaterThan(15);
        assertThat(cases("")).hasSize(stamps().size() + trueChanges().size());
    }

    @ParameterizedTest
    @MethodSource("stamps")
    void refusesAStamp(Path stamp) throws IOException {
        assertThat(meaningful(stamp)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("trueChanges")
    void acceptsATrueChange(Path change) throws IOException {
        assertThat(meaningful(change)).isNotEmpty();
    }

    private static List<BlockChange> meaningful(Path file) throws IOException {
        String[] parts = Files.readString(file).split("=== (before|after|gone)\n", -1);
        assertThat(parts).hasSize(4);
        Predicate<String> gone = parts[3].strip()::equals;
        return SpecComparison.of(Optional.of(read(parts[1])), read(parts[2])).meaningful(1, gone);
    }

    @Test
    void tellsTheNewWordsAndTheirPlace() {
        SpecFile before = read("# Rounding\n\n`round` rounds half up.\n");
        SpecFile after = read("# Rounding\n\n`round` rounds by the given mode.\n");

        List<BlockChange> changes =
                SpecComparison.of(Optional.of(before), after).changes();

        assertThat(changes).hasToString("[~ TEXT [by, the, given, mode]]");
        SpecBlock block = changes.get(0).after().orElseThrow();
        assertThat(block.line()).isEqualTo(3);
        assertThat(block.headings()).containsExactly("Rounding");
        assertThat(block.names("round")).isTrue();
        assertThat(block.names("Rounding")).isTrue();
        assertThat(block.names("mod")).isFalse();
        assertThat(block.names("mode")).isFalse();
    }

    @Test
    void takesLowerCaseLettersInProseForAWord() {
        SpecBlock block = read("# Of prices\n\nThe total of all, which sum() gives, is in `Price` and of PriceList.\n")
                .blocks()
                .get(1);

        assertThat(List.of("Price", "PriceList", "sum", "prices")).allMatch(block::names);
        assertThat(List.of("of", "total", "all", "List", "su", "price")).noneMatch(block::names);
    }

    @Test
    void takesAllOfANewSpecForNew() {
        assertThat(SpecComparison.of(Optional.empty(), read("# A\n\nSome words.\n"))
                        .changes())
                .hasToString("[+ HEADING [a], + TEXT [some, words]]");
    }

    @Test
    void findsNothingInAnyOrderOfBlocks() throws IOException {
        String text = Files.readString(trueChanges().get(0)).split("=== (before|after|gone)\n", -1)[1];
        String body = text.substring(text.indexOf("# Pricing"), text.indexOf("## Change Log"));
        List<String> blocks = new ArrayList<>(List.of(body.split("\n\n")));
        SpecFile before = read(body);

        for (int seed = 0; seed < 200; seed++) {
            Collections.shuffle(blocks, new Random(seed));
            assertThat(SpecComparison.of(Optional.of(before), read(String.join("\n\n", blocks)))
                            .changes())
                    .isEmpty();
        }
    }

    private static SpecFile read(String text) {
        return READER.read(text.getBytes(StandardCharsets.UTF_8), "specs/pricing.md");
    }
}
