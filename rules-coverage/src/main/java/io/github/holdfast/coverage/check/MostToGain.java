package io.github.holdfast.coverage.check;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where tests would help most: the uncovered lines of the files with the most of them. Immutable. */
final class MostToGain {

    private static final int MOST_FILES = 3;
    private static final int MOST_RANGES = 6;
    private static final Set<Counter> WITHIN_LINES = Set.of(Counter.BRANCH, Counter.INSTRUCTION, Counter.COMPLEXITY);

    private final List<SourceGap> gaps;
    private final boolean withPartial;

    private MostToGain(List<SourceGap> gaps, boolean withPartial) {
        this.gaps = gaps;
        this.withPartial = withPartial;
    }

    /** The gaps in the elements whose limits are broken and that tests would mend. */
    static MostToGain of(Coverage coverage, List<Judged> broken) {
        List<Judged> mendable = broken.stream().filter(Judged::isMendedByTests).collect(Collectors.toList());
        boolean withPartial =
                mendable.stream().map(one -> one.limit().counter()).anyMatch(WITHIN_LINES::contains);
        List<SourceGap> uncovered = mendable.isEmpty() ? List.of() : coverage.gaps();
        return largest(uncovered.stream().flatMap(gap -> within(gap, mendable)), withPartial);
    }

    /** All gaps of a module in which these counters have to rise. */
    static MostToGain of(List<SourceGap> all, Set<Counter> counters) {
        boolean withPartial = counters.stream().anyMatch(WITHIN_LINES::contains);
        return largest(all.stream(), withPartial);
    }

    private static MostToGain largest(Stream<SourceGap> gaps, boolean withPartial) {
        Comparator<SourceGap> most = Comparator.comparingInt((SourceGap gap) -> -gap.size(withPartial))
                .thenComparing(SourceGap::file);
        return new MostToGain(
                gaps.filter(gap -> gap.size(withPartial) > 0)
                        .sorted(most)
                        .limit(MOST_FILES)
                        .collect(Collectors.toList()),
                withPartial);
    }

    /** The part of a gap that the elements are about. */
    private static Stream<SourceGap> within(SourceGap gap, List<Judged> mendable) {
        List<CoverageNode> concerned = mendable.stream()
                .map(Judged::node)
                .filter(node -> concerns(node, gap))
                .collect(Collectors.toList());
        if (concerned.isEmpty() || concerned.stream().anyMatch(node -> node.line() == 0)) {
            return concerned.isEmpty() ? Stream.empty() : Stream.of(gap);
        }
        return Stream.of(gap.within(concerned));
    }

    private static boolean concerns(CoverageNode node, SourceGap gap) {
        switch (node.element()) {
            case MODULE:
                return true;
            case PACKAGE:
                return node.name().equals(gap.packageName());
            default:
                return node.file().equals(gap.file());
        }
    }

    /** The line {@code most to gain: …}, or none. */
    List<String> hints() {
        return gaps.isEmpty()
                ? List.of()
                : List.of("most to gain: " + gaps.stream().map(this::place).collect(Collectors.joining(", ")));
    }

    private String place(SourceGap gap) {
        List<String> ranges = gap.ranges(withPartial);
        String shown = ranges.stream().limit(MOST_RANGES).collect(Collectors.joining(", "));
        return gap.file() + ":" + shown + (ranges.size() > MOST_RANGES ? " …" : "");
    }

    /** What to do about a limit that tests would mend. */
    String fix() {
        if (gaps.isEmpty()) {
            return "add tests for what is not covered";
        }
        String example = gaps.stream()
                .map(SourceGap::file)
                .filter(file -> file.contains("src/main/") && file.lastIndexOf('.') > file.lastIndexOf('/'))
                .findFirst()
                .map(file -> ", for example in " + testOf(file))
                .orElse("");
        return "add tests for these lines" + example;
    }

    private static String testOf(String file) {
        int dot = file.lastIndexOf('.');
        int main = file.lastIndexOf("src/main/");
        return file.substring(0, main) + "src/test/" + file.substring(main + "src/main/".length(), dot) + "Test"
                + file.substring(dot);
    }
}
