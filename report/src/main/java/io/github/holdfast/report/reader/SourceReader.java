package io.github.holdfast.report.reader;

import io.github.holdfast.report.BuildReports;
import io.github.holdfast.report.Excerpts;
import io.github.holdfast.report.ReportedFinding;
import io.github.holdfast.report.RuleReport;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Reads from the work tree the changed lines that are not covered. A path of a report leads nowhere outside of the root, by
 * links neither, and what is read is bounded; a source that cannot be read is left out, since the finding stands without it.
 */
public final class SourceReader {

    private static final String RULE = "patchCoverage";
    private static final int MOST_BYTES = 2 << 20;
    private static final int MOST_LINES = 20;
    private static final int MOST_EXCERPTS = 200;
    private static final int WIDTH = 200;

    private final Path root;
    private final Map<String, List<String>> files = new LinkedHashMap<>();

    private SourceReader(Path root) {
        this.root = root;
    }

    /**
     * @param root of the reactor
     * @param reports whose findings of patchCoverage name lines
     */
    public static Excerpts excerpts(Path root, BuildReports reports) {
        SourceReader sources = new SourceReader(Objects.requireNonNull(root, "root"));
        Map<String, List<String>> excerpts = new LinkedHashMap<>();
        for (RuleReport report : reports.failing()) {
            for (ReportedFinding finding : report.findings()) {
                if (report.rule().equals(RULE)
                        && finding.line().isPresent()
                        && finding.file().isPresent()
                        && excerpts.size() < MOST_EXCERPTS) {
                    excerpts.put(finding.place(), sources.lines(finding.file().get(), finding));
                }
            }
        }
        return Excerpts.of(excerpts);
    }

    private List<String> lines(String file, ReportedFinding finding) {
        List<String> all = files.computeIfAbsent(file, this::read);
        int first = finding.line().orElse(1) - 1;
        int last = Math.min(finding.lastLine().orElse(first + 1), all.size());
        return first >= last
                ? List.of()
                : all.subList(first, Math.min(last, first + MOST_LINES)).stream()
                        .map(SourceReader::cut)
                        .collect(Collectors.toList());
    }

    private static String cut(String line) {
        return line.codePointCount(0, line.length()) <= WIDTH
                ? line
                : line.substring(0, line.offsetByCodePoints(0, WIDTH)) + "…";
    }

    private List<String> read(String file) {
        try {
            Path real = root.resolve(file).toRealPath();
            if (!real.startsWith(root.toRealPath()) || !Files.isRegularFile(real)) {
                return List.of();
            }
            try (InputStream in = Files.newInputStream(real)) {
                byte[] bytes = in.readNBytes(MOST_BYTES);
                return new ArrayList<>(List.of(new String(bytes, StandardCharsets.UTF_8).split("\r\n|\r|\n", -1)));
            }
        } catch (IOException | InvalidPathException notAtHand) {
            return List.of();
        }
    }
}
