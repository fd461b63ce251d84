package io.github.holdfast.core.git;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what {@code git diff --raw -p -U0 -z} prints: first the raw records, ended by NUL, then a section of text a record.
 * The format is described in git's diff-format documentation. Lines of a hunk are counted by its header, so that a line
 * that looks like a header is not one.
 */
final class DiffReader {

    private static final Pattern HUNK = Pattern.compile("^@@ -\\d+(?:,(\\d+))? \\+(\\d+)(?:,(\\d+))? @@");
    private static final String SECTION = "diff --git ";

    private final byte[] bytes;
    private final Map<String, ChangedFile> files = new LinkedHashMap<>();
    private final List<String[]> records = new ArrayList<>();
    private int position;

    private DiffReader(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The changed files by path. */
    static Map<String, ChangedFile> read(byte[] output) {
        DiffReader reader = new DiffReader(output);
        reader.readRecords();
        reader.readSections();
        return reader.files;
    }

    /** The changed files by path, of what {@code git diff --raw -z} prints: without their lines. */
    static Map<String, ChangedFile> readRaw(byte[] output) {
        DiffReader reader = new DiffReader(output);
        reader.readRecords();
        for (String[] record : reader.records) {
            ChangedFile file = file(record, List.of());
            reader.files.put(file.path(), file);
        }
        return reader.files;
    }

    private void readRecords() {
        while (position < bytes.length && bytes[position] == ':') {
            String[] fields = until('\0').split(" ");
            String status = fields[fields.length - 1];
            String path = until('\0');
            boolean renamed = status.startsWith("R") || status.startsWith("C");
            records.add(new String[] {status, renamed ? until('\0') : path, renamed ? path : null});
        }
        if (position < bytes.length && bytes[position] == '\0') {
            position++;
        }
    }

    private void readSections() {
        String line = position < bytes.length ? until('\n') : "";
        for (String[] record : records) {
            if (!line.startsWith(SECTION)) {
                throw malformed(line);
            }
            List<Hunk> hunks = new ArrayList<>();
            line = next();
            while (!line.startsWith(SECTION) && position < bytes.length) {
                Matcher header = HUNK.matcher(line);
                if (header.find()) {
                    hunks.add(hunk(header));
                }
                line = next();
            }
            ChangedFile file = file(record, hunks);
            files.put(file.path(), file);
        }
        if (position < bytes.length) {
            throw malformed(line);
        }
    }

    private Hunk hunk(Matcher header) {
        int removed = count(header.group(1));
        int added = count(header.group(3));
        Hunk hunk = new Hunk(Integer.parseInt(header.group(2)));
        for (int i = 0; i < removed; i++) {
            hunk.remove(body('-'));
        }
        for (int i = 0; i < added; i++) {
            hunk.add(body('+'));
        }
        return hunk;
    }

    private static int count(String number) {
        return number == null ? 1 : Integer.parseInt(number);
    }

    private String body(char sign) {
        String line = next();
        if (line.startsWith("\\")) {
            line = next();
        }
        if (line.isEmpty() || line.charAt(0) != sign) {
            throw malformed(line);
        }
        return line.substring(1);
    }

    private static ChangedFile file(String[] record, List<Hunk> hunks) {
        int[] lines = hunks.stream().flatMapToInt(Hunk::lines).sorted().toArray();
        int[] cuts = hunks.stream()
                .filter(Hunk::isCut)
                .mapToInt(Hunk::start)
                .sorted()
                .toArray();
        return new ChangedFile(record[1], Optional.ofNullable(record[2]), kind(record[0]), lines, cuts);
    }

    private static ChangedFile.Kind kind(String status) {
        switch (status.charAt(0)) {
            case 'A':
                return ChangedFile.Kind.ADDED;
            case 'D':
                return ChangedFile.Kind.DELETED;
            case 'R':
                return ChangedFile.Kind.RENAMED;
            default:
                return ChangedFile.Kind.MODIFIED;
        }
    }

    private String next() {
        return position < bytes.length ? until('\n') : "";
    }

    private String until(char end) {
        int from = position;
        int to = from;
        while (to < bytes.length && bytes[to] != end) {
            to++;
        }
        position = Math.min(to + 1, bytes.length);
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    private static IllegalStateException malformed(String line) {
        return new IllegalStateException("unexpected line in the output of git diff: " + line);
    }
}
