package io.github.holdfast.coverage.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What is not covered in a source file: whole runs of lines that never ran, and lines with missed branches. Immutable. */
public final class SourceGap {

    private final String file;
    private final int missedLines;
    private final List<String> missedRanges;
    private final List<String> partialLines;

    private SourceGap(String file, int missedLines, List<String> missedRanges, List<String> partialLines) {
        this.file = Objects.requireNonNull(file, "file");
        this.missedLines = missedLines;
        this.missedRanges = List.copyOf(missedRanges);
        this.partialLines = List.copyOf(partialLines);
    }

    /**
     * @param file path relative to the reactor root
     * @param missed lines none of whose instructions ran, ascending, from 1
     * @param partial lines that ran with a branch or an instruction missed, ascending, from 1
     * @param bridged lines between two missed ones that carry no instruction, so that a range may run over them
     */
    public static SourceGap of(String file, List<Integer> missed, List<Integer> partial, List<Integer> bridged) {
        return new SourceGap(file, missed.size(), ranges(missed, bridged), ranges(partial, List.of()));
    }

    private static List<String> ranges(List<Integer> lines, List<Integer> bridged) {
        List<String> ranges = new ArrayList<>();
        int i = 0;
        while (i < lines.size()) {
            int first = lines.get(i);
            int last = first;
            while (i + 1 < lines.size() && connected(last, lines.get(i + 1), bridged)) {
                last = lines.get(++i);
            }
            ranges.add(first == last ? String.valueOf(first) : first + "-" + last);
            i++;
        }
        return ranges;
    }

    private static boolean connected(int line, int next, List<Integer> bridged) {
        return IntStream.range(line + 1, next)
                .allMatch(between -> java.util.Collections.binarySearch(bridged, between) >= 0);
    }

    /** Path relative to the reactor root. */
    public String file() {
        return file;
    }

    /** How many lines never ran. */
    public int missedLines() {
        return missedLines;
    }

    /** Runs of lines that never ran, such as {@code 41-52}. */
    public List<String> missedRanges() {
        return missedRanges;
    }

    /** Lines of which a part was missed. */
    public List<String> partialLines() {
        return partialLines;
    }

    Map<String, Object> toJdkTypes() {
        return Map.of("file", file, "missedLines", missedLines, "missed", missedRanges, "partial", partialLines);
    }

    @SuppressWarnings("unchecked")
    static SourceGap fromJdkTypes(Map<String, Object> map) {
        return new SourceGap(
                (String) map.get("file"), (Integer) map.get("missedLines"), (List<String>) map.get("missed"), (List<
                                String>)
                        map.get("partial"));
    }

    @Override
    public String toString() {
        return file + missedRanges.stream().collect(Collectors.joining(", ", ":", ""));
    }
}
