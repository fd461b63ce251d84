package io.github.holdfast.lockfile.check;

import static io.github.holdfast.core.testing.Theories.theory;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.generators.SourceDSL.longs;

import io.github.holdfast.core.build.Place;
import io.github.holdfast.core.finding.Finding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferenceTest {

    private static final LockCommand COMMAND = LockCommand.of("mvn holdfast:lock");

    private static List<String> words(List<String> locked, List<String> actual, Function<String, LockedLine> take) {
        return Difference.between(locked, actual, take).stream()
                .map(Difference::words)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            dependency g:a:jar:1 compile | dependency g:a:jar:2 compile | ~ g:a:jar 1 -> 2
            dependency g:a:jar:1 compile | dependency g:a:jar:1 runtime | ~ g:a:jar compile -> runtime
            dependency g:a:jar:1 compile | dependency g:a:jar:2 test optional | ~ g:a:jar 1 -> 2, compile -> test optional
            dependency g:a:jar:1 compile | dependency g:a:jar compile | ~ g:a:jar 1 -> (none)
            dependency reactor:g:a compile | dependency reactor:g:a test | ~ reactor:g:a compile -> test
            managed g:a:jar:1 | managed g:a:jar:2 | ~ managed g:a:jar 1 -> 2
            managed g:a:pom:1 import | managed g:a:pom:2 import | ~ managed g:a:pom 1 -> 2
            plugin g:a:1 | plugin g:a:2 | ~ plugin g:a 1 -> 2
            plugin g:a:1 | plugin g:a:1 inherited=false | ~ plugin g:a (none) -> inherited=false
            plugin-dependency g:p -> g:a:jar:1 | plugin-dependency g:p -> g:a:jar:2 | ~ plugin-dependency g:p -> g:a:jar 1 -> 2
            profile x dependency g:a:jar:1 compile | profile x dependency g:a:jar:2 compile | ~ profile x dependency g:a:jar 1 -> 2
            repository r https://one | repository r https://two | ~ repository r https://one -> https://two
            profile x repository r https://one | profile x repository r https://two | ~ profile x repository r https://one -> https://two
            """)
    void pairsLinesOfOneName(String locked, String actual, String expected) {
        assertThat(words(List.of(locked), List.of(actual), LockedLine::declared))
                .contains(expected);
    }

    @Test
    void tellsOneSideAloneWhole() {
        assertThat(words(List.of("dependency g:a:jar:1 compile"), List.of("plugin g:a:1"), LockedLine::declared))
                .containsExactly("+ plugin g:a:1", "- g:a:jar:1 compile");
        assertThat(words(List.of("compile g:a:jar:1"), List.of("test g:a:jar:1"), LockedLine::resolved))
                .containsExactly("~ g:a:jar compile -> test");
        assertThat(words(List.of("g:a:jar:1", "g:a:jar:2"), List.of("g:a:jar:3"), LockedLine::realm))
                .containsExactly("~ g:a:jar 1 -> 3", "- g:a:jar:2");
    }

    @Test
    void tellsEachLineThatDiffersOnceAndNoOther() {
        theory().forAll(longs().all()).check(seed -> {
            Random random = new Random(seed);
            List<String> locked = lines(random);
            List<String> actual = lines(random);
            List<Difference> differences = Difference.between(locked, actual, LockedLine::declared);
            List<String> gone = differences.stream()
                    .flatMap(one -> one.locked().stream())
                    .map(LockedLine::whole)
                    .toList();
            List<String> come = differences.stream()
                    .flatMap(one -> one.actual().stream())
                    .map(LockedLine::whole)
                    .toList();
            return Set.copyOf(gone).equals(without(locked, actual))
                    && Set.copyOf(come).equals(without(actual, locked))
                    && gone.size() == Set.copyOf(gone).size()
                    && come.size() == Set.copyOf(come).size();
        });
    }

    @Test
    void findsNothingInTheSameLinesInAnyOrder() {
        theory().forAll(longs().all()).check(seed -> {
            List<String> lines = lines(new Random(seed));
            List<String> other = new ArrayList<>(lines);
            Collections.shuffle(other, new Random(~seed));
            return stale(lines, other).isEmpty() && drift(lines, other).isEmpty();
        });
    }

    @Test
    void findsEveryDifferenceThatNoExceptionCovers() {
        theory().forAll(longs().all()).check(seed -> {
            Random random = new Random(seed);
            List<String> locked = lines(random);
            List<String> actual = lines(random);
            boolean same = Set.copyOf(locked).equals(Set.copyOf(actual));
            return stale(locked, actual).isEmpty() == same
                    && drift(locked, actual).isEmpty() == same;
        });
    }

    private static List<Finding> stale(List<String> locked, List<String> actual) {
        return new StaleCheck(Exemptions.none(), COMMAND, line -> Optional.empty())
                .findings(
                        actual.stream()
                                .map(line -> DeclaredLine.of(line, Place.of("pom.xml", 1)))
                                .toList(),
                        locked,
                        "pom.xml");
    }

    private static List<Finding> drift(List<String> locked, List<String> actual) {
        return new DriftCheck(Exemptions.none(), true)
                .findings(
                        resolved(actual).map(line -> GraphLine.of(line, "")).toList(),
                        resolved(locked).toList(),
                        Mend.by(COMMAND));
    }

    private static Stream<String> resolved(List<String> lines) {
        return lines.stream().map(line -> "compile " + line.replace(' ', '_'));
    }

    private static Set<String> without(List<String> lines, List<String> others) {
        return lines.stream().filter(line -> !others.contains(line)).collect(toSet());
    }

    private static List<String> lines(Random random) {
        String[] starts = {"dependency ", "managed ", "plugin ", "profile p dependency ", "plugin-dependency g:p -> "};
        List<String> lines = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            lines.add(starts[random.nextInt(starts.length)] + "g:" + (char) ('a' + random.nextInt(2)) + ":jar:"
                    + random.nextInt(3) + (random.nextBoolean() ? " compile" : ""));
        }
        if (random.nextBoolean()) {
            lines.add("repository r https://" + random.nextInt(2));
        }
        return lines;
    }

    @Test
    void lessensNothingWhereWhatSiblingsBringIsMissing() {
        DriftCheck partial = new DriftCheck(Exemptions.none(), false);
        List<GraphLine> graph = List.of(
                GraphLine.of("compile g:direct:jar:2", ""), GraphLine.of("compile g:brought:jar:2", "g:direct"));

        assertThat(partial.findings(
                        graph,
                        List.of("compile g:direct:jar:1", "compile g:brought:jar:1", "compile g:gone:jar:1"),
                        Mend.by(COMMAND)))
                .extracting(Finding::message)
                .containsExactly("~ g:direct:jar 1 -> 2");
    }

    @Test
    void coversByNameAndKindUntilItsDay() {
        Exemption one = Exemption.of("org.lib:*", Exemption.Check.GRAPH, "tried", LocalDate.of(2026, 11, 1));
        Exemptions before = new Exemptions(List.of(one), LocalDate.of(2026, 11, 1));
        Exemptions after = new Exemptions(List.of(one), LocalDate.of(2026, 11, 2));

        assertThat(before.cover(Exemption.Check.GRAPH, "org.lib:a")).isTrue();
        assertThat(before.cover(Exemption.Check.HASH, "org.lib:a")).isFalse();
        assertThat(before.cover(Exemption.Check.GRAPH, "org.library:a")).isFalse();
        assertThat(before.used()).containsExactly("org.lib:* (graph)");
        assertThat(before.ended()).isEmpty();
        assertThat(after.cover(Exemption.Check.GRAPH, "org.lib:a")).isFalse();
        assertThat(after.ended()).extracting(Finding::code).containsExactly("EXCEPTION-ENDED");
        assertThat(after.notJudged()).isEmpty();
        assertThat(before.notJudged()).containsExactly("by an exception, org.lib:* (graph) until 2026-11-01: tried");
    }
}
