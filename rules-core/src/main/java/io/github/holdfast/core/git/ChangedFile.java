package io.github.holdfast.core.git;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A file that a change added, modified, renamed or deleted, and which of its lines. Immutable. */
public final class ChangedFile {

    /** What happened to the file. */
    public enum Kind {
        /** It is new. */
        ADDED,
        /** It was there under this name. */
        MODIFIED,
        /** It was there under another name. */
        RENAMED,
        /** It is gone. */
        DELETED
    }

    private final String path;
    private final Optional<String> oldPath;
    private final Kind kind;
    private final int[] lines;
    private final int[] cuts;

    /**
     * @param path relative to the top level, with {@code /}; of a deleted file where it was
     * @param oldPath where a renamed file was
     * @param lines added or changed lines as the file is now, 1-based, ascending
     * @param cuts lines as the file is now after which lines were taken away, 0 for before the first, ascending
     */
    ChangedFile(String path, Optional<String> oldPath, Kind kind, int[] lines, int[] cuts) {
        this.path = path;
        this.oldPath = oldPath;
        this.kind = kind;
        this.lines = lines.clone();
        this.cuts = cuts.clone();
    }

    /** Path relative to the top level, with {@code /}; of a deleted file where it was. */
    public String path() {
        return path;
    }

    /** Where a renamed file was. */
    public Optional<String> oldPath() {
        return oldPath;
    }

    /** What happened to it. */
    public Kind kind() {
        return kind;
    }

    /** Lines that were added or changed, as the file is now; 1-based, ascending. White space alone is no change. */
    public List<Integer> lines() {
        return Arrays.stream(lines).boxed().collect(Collectors.toList());
    }

    /** Whether a line from first to last was added or changed, or lines between them were taken away. */
    public boolean touches(int first, int last) {
        int from = Arrays.binarySearch(lines, first);
        int at = from < 0 ? -from - 1 : from;
        return at < lines.length && lines[at] <= last
                || Arrays.stream(cuts).anyMatch(cut -> cut >= first && cut < last);
    }

    /** What of this is also a change compared with another commit. */
    ChangedFile within(ChangedFile other) {
        int[] both = Arrays.stream(lines)
                .filter(line -> Arrays.binarySearch(other.lines, line) >= 0)
                .toArray();
        int[] cut = Arrays.stream(cuts)
                .filter(line -> Arrays.binarySearch(other.cuts, line) >= 0)
                .toArray();
        return new ChangedFile(path, oldPath, kind, both, cut);
    }

    /** The same change of another path, a link to this file. */
    ChangedFile at(String otherPath) {
        return new ChangedFile(otherPath, oldPath, kind, lines, cuts);
    }

    /** The parts as JDK types: path, old path or null, name of the kind, lines, cuts. */
    Object[] toJdkTypes() {
        return new Object[] {path, oldPath.orElse(null), kind.name(), lines, cuts};
    }

    static ChangedFile fromJdkTypes(Object[] parts) {
        return new ChangedFile(
                (String) parts[0],
                Optional.ofNullable((String) parts[1]),
                Kind.valueOf((String) parts[2]),
                (int[]) parts[3],
                (int[]) parts[4]);
    }

    @Override
    public String toString() {
        return kind + " " + path;
    }
}
