package io.github.holdfast.coverage.baseline;

import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.core.finding.UnusableInput;
import io.github.holdfast.coverage.check.Baseline;
import io.github.holdfast.coverage.check.BaselineLine;
import io.github.holdfast.coverage.check.Count;
import io.github.holdfast.coverage.check.Counter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the coverage baseline, strictly: what git left of a merge, lines out of order, two lines of one counter and bytes
 * that are no UTF-8 are refused with their place. CRLF line ends, empty lines and further comments are fine.
 */
public final class BaselineFile {

    /** Greatest file that is read, in bytes: some ten thousand modules. */
    static final int MOST_BYTES = 4 * 1024 * 1024;

    private static final int MOST_CHARACTERS = 1_000;
    private static final Pattern HEADER = Pattern.compile(
            "# holdfast coverage baseline (\\d{1,9}) \u00b7 jacoco ([A-Za-z0-9._-]{1,60})( \u00b7 credit REACTOR)?");
    private static final Pattern LINE =
            Pattern.compile("([^\\s:#][^\\s:]*:[^\\s:]+) (\\S+) missed=(\\S+) total=(\\S+)");
    private static final Pattern NUMBER = Pattern.compile("0|[1-9]\\d{0,8}");
    private static final Pattern CONFLICT = Pattern.compile("(<{7}|>{7}|\\|{7})( .*)?|={7}");
    private static final String FORM = "groupId:artifactId COUNTER missed=n total=n";
    private static final String RESTORE = "mend this line, or restore the file from version control";

    private final String place;
    private final Map<String, BaselineLine> lines = new TreeMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    private BaselineLine last;

    private BaselineFile(String place) {
        this.place = place;
    }

    /**
     * The baseline in a file of the work tree.
     *
     * @param place the file as messages name it
     * @return empty when there is no such file
     * @throws UnusableInput {@code UNREADABLE-BASELINE}
     */
    public static Optional<Baseline> read(Path file, String place) {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        return Optional.of(new BaselineFile(place).parse(bytes(file, place)));
    }

    /**
     * The baseline in the bytes of a file, for example of another commit.
     *
     * @throws UnusableInput {@code UNREADABLE-BASELINE}
     */
    public static Baseline parse(byte[] bytes, String place) {
        return new BaselineFile(place).parse(bytes);
    }

    /** The text of a file, for the one who rewrites it; to be read before, so that it is known to be a baseline. */
    public static List<String> lines(Path file, String place) {
        return Arrays.asList(text(bytes(file, place), place).split("\r?\n"));
    }

    private static byte[] bytes(Path file, String place) {
        try (InputStream stream = Files.newInputStream(file)) {
            return stream.readNBytes(MOST_BYTES + 1);
        } catch (IOException e) {
            throw new UnusableInput(
                    "unreadable baseline",
                    finding(place, 0, "cannot be read: " + e, "make the file readable")
                            .build(),
                    e);
        }
    }

    private Baseline parse(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw broken(0, "more than " + MOST_BYTES + " bytes, no baseline is that long", RESTORE);
        }
        String[] rows = text(bytes, place).split("\n", -1);
        Matcher header = header(rows[0]);
        for (int row = 1; row < rows.length; row++) {
            read(rows[row].endsWith("\r") ? rows[row].substring(0, rows[row].length() - 1) : rows[row], row + 1);
        }
        return Baseline.of(header.group(2), header.group(3) != null, lines.values())
                .at(places);
    }

    private static String text(byte[] bytes, String place) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        try {
            return decoder.decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            int line = lineOfBrokenByte(bytes);
            throw new UnusableInput(
                    "unreadable baseline",
                    finding(place, line, "not UTF-8", RESTORE).build(),
                    e);
        }
    }

    private static int lineOfBrokenByte(byte[] bytes) {
        ByteBuffer input = ByteBuffer.wrap(bytes);
        CharBuffer output = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(input, output, true);
        int at = result.isError() ? input.position() : bytes.length;
        int line = 1;
        for (int i = 0; i < at; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return line;
    }

    private Matcher header(String row) {
        String first = row.endsWith("\r") ? row.substring(0, row.length() - 1) : row;
        refuseConflict(first, 1);
        Matcher header = HEADER.matcher(first);
        if (!header.matches()) {
            throw broken(
                    1,
                    "the first line is no header such as \"# holdfast coverage baseline 1 \u00b7 jacoco 0.8.15\"",
                    RESTORE);
        }
        if (Integer.parseInt(header.group(1)) != Baseline.VERSION) {
            throw broken(
                    1,
                    "version " + header.group(1) + " of the format; this version of Holdfast reads " + Baseline.VERSION,
                    "build with the version of Holdfast that wrote the file");
        }
        return header;
    }

    private void read(String row, int number) {
        refuseConflict(row, number);
        if (row.isBlank() || row.startsWith("#")) {
            return;
        }
        Matcher matcher = LINE.matcher(row);
        if (row.length() > MOST_CHARACTERS || !matcher.matches()) {
            throw broken(number, "no line of the form " + FORM, RESTORE);
        }
        long missed = number(matcher.group(3), "missed", number);
        long total = number(matcher.group(4), "total", number);
        if (total == 0 || missed > total) {
            throw broken(
                    number,
                    "missed=" + missed + " of total=" + total + ", which must be from 1 and the larger",
                    RESTORE);
        }
        add(
                BaselineLine.of(matcher.group(1), counter(matcher.group(2), number), Count.of(total - missed, missed)),
                number);
    }

    private void add(BaselineLine line, int number) {
        if (lines.putIfAbsent(line.key(), line) != null) {
            throw broken(
                    number,
                    "a second line of " + line.key() + ", the first is line " + places.get(line.key()),
                    "of the two keep the one with fewer missed of the total");
        }
        if (last != null && last.compareTo(line) > 0) {
            throw broken(
                    number,
                    line.key() + " stands behind " + last.key() + ", lines are sorted by module and counter",
                    "sort the lines");
        }
        places.put(line.key(), number);
        last = line;
    }

    private Counter counter(String name, int number) {
        return Arrays.stream(Counter.values())
                .filter(counter -> counter.name().equals(name))
                .findFirst()
                .orElseThrow(() -> broken(
                        number, name + " is none of the counters " + Arrays.toString(Counter.values()), RESTORE));
    }

    private long number(String text, String name, int number) {
        if (!NUMBER.matcher(text).matches()) {
            throw broken(
                    number,
                    name + " is \"" + text + "\", no whole number from 0 to " + BaselineLine.MOST_ITEMS,
                    RESTORE);
        }
        return Long.parseLong(text);
    }

    private void refuseConflict(String row, int number) {
        if (CONFLICT.matcher(row).matches()) {
            throw broken(
                    number,
                    "a conflict that git left",
                    "resolve the conflict: of two lines of one module and counter keep the one with the smaller missed"
                            + " of the total, then build again");
        }
    }

    private UnusableInput broken(int line, String what, String fix) {
        return new UnusableInput(
                "unreadable baseline", finding(place, line, what, fix).build());
    }

    private static Finding.Builder finding(String place, int line, String what, String fix) {
        Finding.Builder finding = Finding.of("UNREADABLE-BASELINE", place)
                .saying(place + (line == 0 ? "" : ":" + line) + ": " + what)
                .needed("a coverage baseline")
                .fixBy(fix);
        return line == 0 ? finding.in(place) : finding.at(place, line);
    }
}
