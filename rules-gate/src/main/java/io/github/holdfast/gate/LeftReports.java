package io.github.holdfast.gate;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import io.github.holdfast.gate.check.GateVerdicts.Spoken;
import io.github.holdfast.gate.manifest.Fact;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The reports that a build of one commit left since a moment. A file that is no report is as none. */
final class LeftReports {

    private static final long MOST_BYTES = 64L << 20;
    private static final String OF_ALL = "reactor";

    private final Path rootBuild;
    private final Map<String, Path> builds;
    private final String commit;
    private final Instant since;
    private final Map<Path, Optional<JsonObject>> read = new HashMap<>();

    /**
     * @param rootBuild the build directory of the reactor root
     * @param builds the build directories of the modules, by {@code groupId:artifactId}
     */
    LeftReports(Path rootBuild, Map<String, Path> builds, String commit, Instant since) {
        this.rootBuild = rootBuild;
        this.builds = builds;
        this.commit = commit;
        this.since = since;
    }

    /** What a module's gate says; where the module has no report of its own, what the one of the reactor says. */
    Optional<Spoken> of(Fact gate) {
        String key = gate.key().replaceFirst("#[0-9]+$", "");
        int slash = key.lastIndexOf('/');
        String name =
                key.substring(0, slash).replaceAll("[^A-Za-z0-9._-]", "_") + "-" + key.substring(slash + 1) + ".json";
        Path build = builds.getOrDefault(gate.module(), rootBuild);
        return spoken(build.resolve("holdfast").resolve(name), false)
                .or(() -> spoken(rootBuild.resolve("holdfast").resolve(name), true));
    }

    private Optional<Spoken> spoken(Path file, boolean ofAll) {
        try {
            Optional<JsonObject> report = read.computeIfAbsent(file, LeftReports::read)
                    .filter(json -> !ofAll || json.get("module").getAsString().equals(OF_ALL));
            if (report.isEmpty()) {
                return Optional.empty();
            }
            JsonObject build = report.get().getAsJsonObject("build");
            Instant started = Instant.parse(build.get("started").getAsString());
            boolean isOfRun = !started.isBefore(since)
                    && build.get("commit").getAsString().equals(commit);
            return isOfRun
                    ? Optional.of(Spoken.of(
                            report.get().get("verdict").getAsString(),
                            build.get("id").getAsString(),
                            started))
                    : Optional.empty();
        } catch (DateTimeException
                | NullPointerException
                | IllegalStateException
                | ClassCastException
                | UnsupportedOperationException noReport) {
            return Optional.empty();
        }
    }

    private static Optional<JsonObject> read(Path file) {
        try {
            return Files.isRegularFile(file) && Files.size(file) <= MOST_BYTES
                    ? Optional.ofNullable(new Gson()
                            .fromJson(new String(Files.readAllBytes(file), StandardCharsets.UTF_8), JsonObject.class))
                    : Optional.empty();
        } catch (JsonParseException noReport) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
