package io.github.holdfast.report.reader;

import io.github.holdfast.report.BuildReports;
import io.github.holdfast.report.RuleReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The folders of a reactor that have reports in them, each with the POM of its module. */
public final class ReportFolders {

    private static final String ENDING = ".json";

    private final Path root;
    private final Map<Path, String> poms = new LinkedHashMap<>();

    private ReportFolders(Path root) {
        this.root = root;
    }

    /** @param root the folder that paths are told from */
    public static ReportFolders below(Path root) {
        return new ReportFolders(
                Objects.requireNonNull(root, "root").toAbsolutePath().normalize());
    }

    /** Adds a folder; one that was added before keeps its POM. */
    public ReportFolders and(Path folder, Path pom) {
        poms.putIfAbsent(folder.toAbsolutePath().normalize(), fromRoot(pom));
        return this;
    }

    /**
     * Reads all files that end in {@code .json}.
     *
     * @return the reports of the newest build; empty when there is no file at all
     * @throws UnreadableReport the first file that cannot be read, or is no report
     */
    public Optional<BuildReports> read() throws UnreadableReport {
        List<RuleReport> reports = new ArrayList<>();
        for (Map.Entry<Path, String> folder : poms.entrySet()) {
            for (Path file : files(folder.getKey())) {
                reports.add(ReportReader.read(file, fromRoot(file), folder.getValue()));
            }
        }
        return reports.isEmpty() ? Optional.empty() : Optional.of(BuildReports.newestOf(reports));
    }

    private List<Path> files(Path folder) throws UnreadableReport {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .collect(Collectors.toList());
        } catch (IOException | UncheckedIOException e) {
            throw new UnreadableReport(fromRoot(folder), "cannot be listed: " + e, e);
        }
    }

    private String fromRoot(Path path) {
        return root.relativize(path.toAbsolutePath().normalize()).toString().replace('\\', '/');
    }

    @Override
    public String toString() {
        return poms.keySet().toString();
    }
}
