package io.github.holdfast.coverage.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Where tests would help most: the uncovered lines of the files with the most of them. Immutable. */
final class MostToGain {

    private static final int MOST_FILES = 3;
    private static final int MOST_RANGES = 6;

    private final List<SourceGap> gaps;
    private final boolean branchesOnly;
    private final boolean byTests;

    private MostToGain(List<SourceGap> gaps, boolean branchesOnly, boolean byTests) {
        this.gaps = gaps;
        this.branchesOnly = branchesOnly;
        this.byTests = byTests;
    }

    /** The gaps in the elements whose limits are broken. */
    static MostToGain of(Coverage coverage, List<Judged> broken) {
        List<Judged> mendable = broken.stream().filter(Judged::isMendedByTests).collect(Collectors.toList());
        boolean branchesOnly = mendable.stream().allMatch(one -> one.limit().counter() == Counter.BRANCH);
        Comparator<SourceGap> most = Comparator.comparingInt((SourceGap gap) -> -size(gap, branchesOnly))
                .thenComparing(SourceGap::file);
        List<SourceGap> gaps = coverage.gaps().stream()
                .filter(gap -> size(gap, branchesOnly) > 0)
                .filter(gap -> mendable.stream().anyMatch(one -> concerns(one.node(), gap)))
                .sorted(most)
                .limit(MOST_FILES)
                .collect(Collectors.toList());
        return new MostToGain(gaps, branchesOnly, !mendable.isEmpty());
    }

    private static int size(SourceGap gap, boolean branchesOnly) {
        return branchesOnly ? gap.missedLines() + gap.partialLines().size() : gap.missedLines();
    }

    private static boolean concerns(CoverageNode node, SourceGap gap) {
        if (node.element() == Element.MODULE) {
            return true;
        }
        if (node.element() == Element.PACKAGE) {
            String folder = gap.file().substring(0, gap.file().lastIndexOf('/') + 1);
            return ("/" + folder).endsWith("/" + node.name().replace('.', '/') + "/");
        }
        return node.file().equals(gap.file());
    }

    /** The line {@code most to gain: …}, or none. */
    List<String> hints() {
        return gaps.isEmpty()
                ? List.of()
                : List.of("most to gain: " + gaps.stream().map(this::place).collect(Collectors.joining(", ")));
    }

    private String place(SourceGap gap) {
        List<String> ranges = new ArrayList<>(gap.missedRanges());
        if (branchesOnly) {
            ranges.addAll(gap.partialLines());
            ranges.sort(Comparator.comparingInt(range -> Integer.parseInt(range.split("-", 2)[0])));
        }
        String shown = ranges.stream().limit(MOST_RANGES).collect(Collectors.joining(", "));
        return gap.file() + ":" + shown + (ranges.size() > MOST_RANGES ? " …" : "");
    }

    /** What to do about a broken limit. */
    String fix() {
        if (!byTests) {
            return "bring the number back under its limit";
        }
        String example = gaps.stream()
                .map(SourceGap::file)
                .filter(file -> file.contains("src/main/") && file.lastIndexOf('.') > file.lastIndexOf('/'))
                .findFirst()
                .map(MostToGain::testOf)
                .map(test -> ", for example in " + test)
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
