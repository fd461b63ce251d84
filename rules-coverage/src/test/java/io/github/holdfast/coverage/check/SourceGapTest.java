package io.github.holdfast.coverage.check;

import static io.github.holdfast.coverage.check.Drawn.lines;
import static io.github.holdfast.coverage.check.Laws.law;
import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceGapTest {

    private static final int WITHOUT_CODE = 0;
    private static final int RAN = 1;
    private static final int MISSED = 2;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "18                 | -            | 18",
                "18, 19             | -            | 18-19",
                "18, 20             | -            | 18; 20",
                "18, 20             | 19           | 18-20",
                "18, 22-25          | -            | 18; 22-25",
                "41-43, 46, 50-52   | 44-45, 47-49 | 41-52",
                "41-43, 46, 50-52   | 44, 47-49    | 41-43; 46-52",
                "41-43, 46, 50-52   | 44, 48       | 41-43; 46; 50-52",
                "41, 43             | 40, 42, 44   | 41-43",
                "7                  | 1-6, 8-90    | 7",
                "127, 128, 1000     | -            | 127-128; 1000",
            })
    void runsOverLinesWithoutCodeAndOverNoOthers(String missed, String empty, String ranges) {
        SourceGap gap = gap(lines(missed), List.of(), lines(empty == null ? "" : empty));

        assertThat(gap.ranges(false)).containsExactly(ranges.split("; "));
        assertThat(gap.size(false)).isEqualTo(lines(missed).size());
    }

    @Test
    void takesLinesThatRanInPartOnlyWhereItIsToldTo() {
        SourceGap gap = gap(List.of(10, 11, 14), List.of(3, 4, 12), List.of(5, 13));

        assertThat(gap.ranges(false)).containsExactly("10-11", "14");
        assertThat(gap.size(false)).isEqualTo(3);
        assertThat(gap.ranges(true)).containsExactly("3-4", "10-14");
        assertThat(gap.size(true)).isEqualTo(6);
        assertThat(gap).hasToString("src/main/java/com/acme/A.java:3-4, 10-14");
    }

    @Test
    void doesNotRunOverALineThatRan() {
        SourceGap gap = gap(List.of(10, 12), List.of(11), List.of());

        assertThat(gap.ranges(false)).containsExactly("10", "12");
        assertThat(gap.ranges(true)).containsExactly("10-12");
    }

    @Test
    void isCutToTheLinesOfItsElementsBothEndsIncluded() {
        SourceGap gap = gap(List.of(9, 10, 15, 20, 21), List.of(8, 12, 22), List.of(11, 13, 14));

        SourceGap inside = gap.within(List.of(spanning(10, 20)));

        assertThat(inside.ranges(true)).containsExactly("10-15", "20");
        assertThat(inside.size(false)).isEqualTo(3);
        assertThat(inside.size(true)).isEqualTo(4);
        assertThat(inside.file()).isEqualTo(gap.file());
        assertThat(inside.packageName()).isEqualTo("com.acme");
        assertThat(gap.within(List.of(spanning(16, 19))).size(true)).isZero();
        assertThat(gap.within(List.of(spanning(16, 19))).ranges(true)).isEmpty();
    }

    @Test
    void leavesOutWhatLiesBetweenTwoElements() {
        SourceGap gap = gap(List.of(9, 10, 15, 20, 21), List.of(8, 12, 22), List.of());

        assertThat(gap.within(List.of(spanning(20, 22), spanning(8, 9), spanning(9, 10)))
                        .ranges(true))
                .containsExactly("8-10", "20-22");
    }

    @Test
    void isCutToOneLineWhereTheLastIsUnknown() {
        SourceGap gap = gap(List.of(14, 15, 16), List.of(), List.of());

        assertThat(gap.within(List.of(spanning(15, 0))).ranges(false)).containsExactly("15");
    }

    @Test
    void survivesTheWayThroughJdkTypes() {
        SourceGap gap = gap(List.of(1, 3, 9), List.of(5, 6), List.of(2, 4));

        SourceGap back = SourceGap.fromJdkTypes(gap.toJdkTypes());

        assertThat(JdkTypes.in(gap.toJdkTypes())).isTrue();
        assertThat(back.file()).isEqualTo("src/main/java/com/acme/A.java");
        assertThat(back.packageName()).isEqualTo("com.acme");
        assertThat(back.ranges(false)).containsExactly("1-3", "9");
        assertThat(back.ranges(true)).containsExactly("1-6", "9");
        assertThat(back.size(true)).isEqualTo(5);
    }

    @Test
    void namesEveryMissedLineAndNoLineThatRan() {
        law().forAll(lists().of(integers().between(WITHOUT_CODE, MISSED)).ofSizeBetween(0, 40))
                .checkAssert(kinds -> {
                    SourceGap gap = gap(numbered(kinds, MISSED), List.of(), numbered(kinds, WITHOUT_CODE));
                    List<Integer> named = lines(String.join(", ", gap.ranges(false)));

                    assertThat(named).doesNotHaveDuplicates().isSorted();
                    assertThat(numbered(kinds, MISSED)).isSubsetOf(named);
                    assertThat(Collections.disjoint(named, numbered(kinds, RAN)))
                            .isTrue();
                    assertThat(gap.ranges(false)).hasSize(runs(kinds));
                    for (String range : gap.ranges(false)) {
                        assertThat(ends(range)).isSubsetOf(numbered(kinds, MISSED));
                    }
                });
    }

    private static SourceGap gap(List<Integer> missed, List<Integer> partial, List<Integer> empty) {
        return SourceGap.of("src/main/java/com/acme/A.java", "com.acme", missed, partial, empty);
    }

    private static CoverageNode spanning(int first, int last) {
        return Drawn.method("com.acme.A.a()").at("src/main/java/com/acme/A.java", first, last);
    }

    private static List<Integer> numbered(List<Integer> kinds, int kind) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < kinds.size(); i++) {
            if (kinds.get(i) == kind) {
                numbers.add(i + 1);
            }
        }
        return numbers;
    }

    /** How many runs of missed lines there are when lines without code are not looked at. */
    private static int runs(List<Integer> kinds) {
        String drawn = kinds.stream()
                .filter(kind -> kind != WITHOUT_CODE)
                .map(String::valueOf)
                .collect(Collectors.joining());
        return (int) Arrays.stream(drawn.split(RAN + "+"))
                .filter(run -> !run.isEmpty())
                .count();
    }

    private static List<Integer> ends(String range) {
        String[] ends = range.split("-");
        return List.of(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]));
    }
}
