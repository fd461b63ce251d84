package io.github.holdfast.maven;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import io.github.holdfast.coverage.check.BaselineLine;
import io.github.holdfast.coverage.check.Count;
import io.github.holdfast.coverage.check.Counter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What coverageRatchet measured in one build, from its JSON report. Immutable. */
final class RatchetReport {

    private static final String AGAIN = "build again: mvn verify";

    private final Path path;
    private final JsonObject json;
    private final Instant started;

    private RatchetReport(Path path, JsonObject json, Instant started) {
        this.path = path;
        this.json = json;
        this.started = started;
    }

    /** @throws Refused when the file is no report of this version */
    static RatchetReport read(Path path) throws Refused {
        try {
            String text = new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
            JsonObject json = new Gson().fromJson(text, JsonObject.class);
            if (json == null || json.get("schema").getAsInt() != 1) {
                throw new Refused(path + " is no report of this version of Holdfast", AGAIN);
            }
            Instant started =
                    Instant.parse(json.getAsJsonObject("build").get("started").getAsString());
            return new RatchetReport(path, json, started);
        } catch (IOException
                | JsonParseException
                | DateTimeException
                | ClassCastException
                | IllegalStateException
                | NullPointerException
                | NumberFormatException
                | UnsupportedOperationException e) {
            throw new Refused(path + " cannot be read: " + e, AGAIN, e);
        }
    }

    /** When its build began. */
    Instant started() {
        return started;
    }

    /** Id of its build. */
    String buildId() {
        return json.getAsJsonObject("build").get("id").getAsString();
    }

    /** The commit that HEAD named. */
    Optional<String> commit() {
        JsonElement commit = json.getAsJsonObject("build").get("commit");
        return commit.isJsonNull() ? Optional.empty() : Optional.of(commit.getAsString());
    }

    /** Whether it is about all modules, and they were judged. */
    boolean isJudged() {
        return "reactor".equals(json.get("module").getAsString())
                && Set.of("PASSED", "FAILED").contains(json.get("verdict").getAsString())
                && evidence().has("measured");
    }

    /** Why it says nothing of coverage, in words. */
    String reason() {
        JsonElement reason = json.get("reason");
        return reason.isJsonNull() ? "not all modules were judged" : reason.getAsString();
    }

    /** Codes of the errors. */
    Set<String> errors() {
        Set<String> codes = new TreeSet<>();
        for (JsonObject finding : findings()) {
            if ("ERROR".equals(finding.get("severity").getAsString())) {
                codes.add(finding.get("code").getAsString());
            }
        }
        return codes;
    }

    /** Lines that the findings of a code ask for. */
    Set<String> linesAskedFor(String code) {
        Set<String> lines = new TreeSet<>();
        for (JsonObject finding : findings()) {
            if (code.equals(finding.get("code").getAsString())) {
                lines.add(finding.getAsJsonObject("details").get("line").getAsString());
            }
        }
        return lines;
    }

    /** The baseline, relative to the reactor root. */
    String file() {
        return evidence().get("file").getAsString();
    }

    /** Whether the base has a baseline. */
    boolean fileAtBase() {
        return evidence().get("fileAtBase").getAsBoolean();
    }

    /** JaCoCo's version. */
    String jacoco() {
        return evidence().get("jacoco").getAsString();
    }

    /** Whether the tests of other modules counted too. */
    boolean reactorCredit() {
        return "REACTOR".equals(evidence().get("credit").getAsString());
    }

    /** The lines that were measured; a counter without an item has none. */
    List<BaselineLine> lines() {
        List<BaselineLine> lines = new ArrayList<>();
        for (JsonObject module : measured()) {
            String id = module.get("module").getAsString();
            module.getAsJsonObject("counters").entrySet().forEach(entry -> {
                JsonObject pair = entry.getValue().getAsJsonObject();
                Count count = Count.of(
                        pair.get("covered").getAsLong(), pair.get("missed").getAsLong());
                if (count.total() > 0) {
                    lines.add(BaselineLine.of(id, Counter.valueOf(entry.getKey()), count));
                }
            });
        }
        return lines;
    }

    /** Digests of the class files, by folders relative to the reactor root. */
    Map<String, String> classes() {
        Map<String, String> digests = new LinkedHashMap<>();
        for (JsonObject module : measured()) {
            module.getAsJsonObject("classes")
                    .entrySet()
                    .forEach(entry ->
                            digests.put(entry.getKey(), entry.getValue().getAsString()));
        }
        return digests;
    }

    /** Folders of test reports, relative to the reactor root. */
    List<String> testReports() {
        List<String> folders = new ArrayList<>();
        for (JsonObject module : measured()) {
            module.getAsJsonArray("testReports").forEach(folder -> folders.add(folder.getAsString()));
        }
        return folders;
    }

    private JsonObject evidence() {
        return json.getAsJsonObject("evidence");
    }

    private List<JsonObject> measured() {
        return objects(evidence().getAsJsonArray("measured"));
    }

    private List<JsonObject> findings() {
        return objects(json.getAsJsonArray("findings"));
    }

    private static List<JsonObject> objects(JsonArray array) {
        List<JsonObject> objects = new ArrayList<>();
        array.forEach(element -> objects.add(element.getAsJsonObject()));
        return objects;
    }

    @Override
    public String toString() {
        return String.valueOf(path.getFileName());
    }
}
