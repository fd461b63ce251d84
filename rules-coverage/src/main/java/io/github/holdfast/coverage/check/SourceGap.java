package io.github.holdfast.coverage.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;

/** What is not covered in a source file: lines that never ran, and lines of which a part was missed. Immutable. */
public final class SourceGap {

    private final String file;
    private final String packageName;
    private final NavigableSet<Integer> missed;
    private final NavigableSet<Integer> partial;
    private final NavigableSet<Integer> empty;

    private SourceGap(
            String file,
            String packageName,
            Collection<Integer> missed,
            Collection<Integer> partial,
            Collection<Integer> empty) {
        this.file = Objects.requireNonNull(file, "file");
        this.packageName = Objects.requireNonNull(packageName, "packageName");
        this.missed = new TreeSet<>(missed);
        this.partial = new TreeSet<>(partial);
        this.empty = new TreeSet<>(empty);
    }

    /**
     * @param file path relative to the reactor root
     * @param packageName as elements PACKAGE are named
     * @param missed lines none of whose instructions ran, from 1
     * @param partial lines that ran with a branch or an instruction missed, from 1
     * @param empty lines that carry no instruction, so that a range may run over them
     */
    public static SourceGap of(
            String file,
            String packageName,
            Collection<Integer> missed,
            Collection<Integer> partial,
            Collection<Integer> empty) {
        return new SourceGap(file, packageName, missed, partial, empty);
    }

    /** What of it lies in the lines of one of these elements. */
    SourceGap within(Collection<CoverageNode> elements) {
        NavigableSet<Integer> missedInside = new TreeSet<>();
        NavigableSet<Integer> partialInside = new TreeSet<>();
        for (CoverageNode node : elements) {
            int last = Math.max(node.line(), node.lastLine());
            missedInside.addAll(missed.subSet(node.line(), true, last, true));
            partialInside.addAll(partial.subSet(node.line(), true, last, true));
        }
        return new SourceGap(file, packageName, missedInside, partialInside, empty);
    }

    /** Path relative to the reactor root. */
    public String file() {
        return file;
    }

    /** The package, as elements PACKAGE are named. */
    public String packageName() {
        return packageName;
    }

    /** How many lines are not covered. */
    int size(boolean withPartial) {
        return missed.size() + (withPartial ? partial.size() : 0);
    }

    /** The lines that are not covered, runs of them as {@code 41-52}. */
    List<String> ranges(boolean withPartial) {
        NavigableSet<Integer> lines = new TreeSet<>(missed);
        if (withPartial) {
            lines.addAll(partial);
        }
        List<String> ranges = new ArrayList<>();
        Integer first = lines.isEmpty() ? null : lines.first();
        while (first != null) {
            int last = first;
            Integer next = lines.higher(last);
            while (next != null && isEmptyBetween(last, next)) {
                last = next;
                next = lines.higher(last);
            }
            ranges.add(first == last ? String.valueOf(last) : first + "-" + last);
            first = next;
        }
        return ranges;
    }

    private boolean isEmptyBetween(int line, int next) {
        return empty.subSet(line, false, next, false).size() == next - line - 1;
    }

    Map<String, Object> toJdkTypes() {
        return Map.of("file", file, "package", packageName, "missed", missed, "partial", partial, "empty", empty);
    }

    @SuppressWarnings("unchecked")
    static SourceGap fromJdkTypes(Map<String, Object> map) {
        return new SourceGap(
                (String) map.get("file"),
                (String) map.get("package"),
                (Collection<Integer>) map.get("missed"),
                (Collection<Integer>) map.get("partial"),
                (Collection<Integer>) map.get("empty"));
    }

    @Override
    public String toString() {
        return file + ":" + String.join(", ", ranges(true));
    }
}
