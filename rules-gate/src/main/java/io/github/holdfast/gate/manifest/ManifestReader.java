package io.github.holdfast.gate.manifest;

import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.core.finding.UnusableInput;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reads a manifest, strictly: a line that its writer would not write, or would write elsewhere, is refused with its number. */
public final class ManifestReader {

    static final String HEADING = "# holdfast gates 1";

    private static final int MOST_BYTES = 16 << 20;
    private static final Pattern HEADING_OF_ANY_VERSION = Pattern.compile("# holdfast gates [1-9][0-9]{0,3}");
    private static final Pattern CONFLICT = Pattern.compile("(<<<<<<<|=======|>>>>>>>|\\|\\|\\|\\|\\|\\|\\|).*");
    private static final Pattern MODULE = Pattern.compile("\\*|[^:\\s]+:[^:\\s]+");
    private static final int MOST_CHARACTERS = 120;

    private final String shown;
    private final String command;
    private final List<Line> lines = new ArrayList<>();
    private final Map<Line, Integer> numbers = new HashMap<>();

    private ManifestReader(String shown, String command) {
        this.shown = shown;
        this.command = command;
    }

    /**
     * Reads the content of a file.
     *
     * @param shown the file as messages print it
     * @param command that writes a manifest in this project, as messages print it
     * @throws UnusableInput {@code UNREADABLE-GATES}
     */
    public static Manifest of(byte[] bytes, String shown, String command) {
        return new ManifestReader(shown, command).read(bytes);
    }

    private Manifest read(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw unreadable("is larger than 16 MiB", 0);
        }
        String text = decoded(bytes);
        String[] rows = text.split("\n", -1);
        for (int i = 0; i < rows.length; i++) {
            if (CONFLICT.matcher(rows[i]).matches()) {
                throw unreadable("has the conflict markers of a merge", i + 1);
            }
        }
        heading(rows[0]);
        if (rows.length == 1 || !rows[rows.length - 1].isEmpty()) {
            throw unreadable("ends within a line", rows.length);
        }
        for (int i = 1; i < rows.length - 1; i++) {
            line(rows[i], i + 1);
        }
        return Manifest.of(facts());
    }

    private void heading(String row) {
        if (row.equals(HEADING)) {
            return;
        }
        if (HEADING_OF_ANY_VERSION.matcher(row).matches()) {
            throw unreadable("begins with \"" + row + "\": it was written by a newer Holdfast", 1);
        }
        throw unreadable("does not begin with \"" + HEADING + "\"", 1);
    }

    private void line(String row, int number) {
        String[] fields = row.split(" \\| ", -1);
        if (fields.length != 4) {
            throw unreadable("has a line that is not module | kind | key | value: " + shortened(row), number);
        }
        Kind kind = Kind.of(fields[1])
                .orElseThrow(() -> unreadable("has a kind that is not known: " + shortened(fields[1]), number));
        Line line = new Line(Escapes.read(fields[0]), kind, Escapes.read(fields[2]), fields[3]);
        if (!namesModules(line) || !isValue(line.value) || !line.toString().equals(row)) {
            throw unreadable("has a line that holdfast:gates does not write: " + shortened(row), number);
        }
        if (!lines.isEmpty()) {
            refuseDisorder(lines.get(lines.size() - 1), line, number);
        }
        lines.add(line);
        numbers.put(line, number);
    }

    private static boolean namesModules(Line line) {
        return isModule(line.module)
                && (line.kind != Kind.MODULE || isModule(line.fact().unvaried().key()))
                && (!line.kind.isOfReactor() || line.module.equals(Fact.ALL));
    }

    private static boolean isModule(String text) {
        return MODULE.matcher(text).matches();
    }

    private static boolean isValue(String text) {
        return Escapes.written(Escapes.read(text), "").equals(text)
                || Words.read(text).toString().equals(text);
    }

    private void refuseDisorder(Line above, Line line, int number) {
        int order = above.place().compareTo(line.place());
        if (order == 0) {
            throw unreadable("has two lines of one place: " + shortened(line.toString()), number);
        }
        if (order > 0) {
            throw unreadable("has a line that belongs before the one above it: " + shortened(line.toString()), number);
        }
    }

    private List<Fact> facts() {
        Set<String> modules = new TreeSet<>();
        lines.stream()
                .filter(line -> line.kind == Kind.MODULE)
                .forEach(line -> modules.add(line.fact().unvaried().key()));
        Map<List<Object>, Line> ofAll = new HashMap<>();
        List<Fact> facts = new ArrayList<>();
        for (Line line : lines) {
            if (line.kind.isOfReactor()) {
                facts.add(line.fact());
            } else if (line.module.equals(Fact.ALL)) {
                ofAll.put(List.of(line.kind, line.key), line);
                modules.forEach(module -> facts.add(Fact.of(module, line.kind, line.key, line.value)));
            } else if (!modules.contains(line.module)) {
                throw unreadable("has a line of a module that it does not name: " + line.module, numbers.get(line));
            } else if (ofAll.containsKey(List.of(line.kind, line.key))) {
                throw unreadable(
                        "has a line of " + line.module + " beside one of all modules: " + shortened(line.toString()),
                        numbers.get(line));
            } else {
                facts.add(Fact.of(line.module, line.kind, line.key, line.value));
            }
        }
        return facts;
    }

    private String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString()
                    .replace("\r\n", "\n");
        } catch (CharacterCodingException e) {
            throw unreadable("is not UTF-8", 0);
        }
    }

    private UnusableInput unreadable(String told, int line) {
        Finding.Builder finding = Finding.of("UNREADABLE-GATES", shown)
                .saying(shown + " " + told)
                .at(shown, line)
                .fixBy("restore it from the base branch; after a merge, let " + command + " write it anew");
        return new UnusableInput("unreadable manifest", finding.build());
    }

    private static String shortened(String text) {
        return text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) + "…" : text;
    }

    /** A line of the file. */
    static final class Line {

        private final String module;
        private final Kind kind;
        private final String key;
        private final String value;

        private Line(String module, Kind kind, String key, String value) {
            this.module = module;
            this.kind = kind;
            this.key = key;
            this.value = value;
        }

        static Line of(String module, Fact fact) {
            return new Line(module, fact.kind(), fact.key(), fact.value());
        }

        /** Of a line of the reactor. */
        Fact fact() {
            return Fact.ofReactor(kind, key, value);
        }

        /** All but the value; lines are sorted by it. */
        String place() {
            return Escapes.written(module, "") + " | " + kind.word() + " | " + Escapes.written(key, "");
        }

        @Override
        public String toString() {
            return place() + " | " + value;
        }
    }
}
