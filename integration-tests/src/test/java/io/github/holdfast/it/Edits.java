package io.github.holdfast.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Copies of a sample's reactor below its folder {@code edits}, each with one edit as somebody makes it, and what is to be said
 * of each. A sample tells them in {@code edits.groovy}, which its {@code prebuild.groovy} stages and its {@code verify.groovy}
 * judges; {@code invoker.properties} builds them.
 */
public final class Edits {

    private static final Set<String> NOT_OF_THE_REACTOR = Set.of(
            ".git",
            "build.log",
            "edits",
            "edits.groovy",
            "edits.xml",
            "interpolated-pom.xml",
            "prebuild.groovy",
            "target",
            "verify.groovy");

    private final Path folder;
    private final Map<String, Edit> edits = new LinkedHashMap<>();

    /** @param basedir the folder of the reactor: of the sample, a variable of every script, or one in it */
    public Edits(File basedir) {
        folder = basedir.toPath();
    }

    /** Begins another edit. */
    public Edit edit(String name) {
        if (edits.containsKey(name)) {
            throw new IllegalArgumentException("twice: " + name);
        }
        Edit edit = new Edit(folder.resolve("edits").resolve(name));
        edits.put(name, edit);
        return edit;
    }

    /** Copies the reactor for each edit, and edits it. */
    public boolean stage() throws IOException {
        for (Edit edit : edits.values()) {
            copy(edit.place);
            for (Change change : edit.changes) {
                change.make();
            }
        }
        return true;
    }

    private void copy(Path to) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file -> !NOT_OF_THE_REACTOR.contains(
                            folder.relativize(file).getName(0).toString()))
                    .collect(Collectors.toList());
        }
        for (Path file : files) {
            Path copy = to.resolve(folder.relativize(file));
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
        }
    }

    /** Asserts of each edit that what is to be said of it was said by {@code gateIntegrity}, and nothing more. */
    public boolean hold() throws IOException {
        return hold("edits", "target/holdfast/gate-integrity-gateIntegrity.json");
    }

    /**
     * The same of other reports.
     *
     * @param reports a folder with one of the name of each edit in it
     * @param report path in there
     */
    public boolean hold(String reports, String report) throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<String, Edit> edit : edits.entrySet()) {
            List<String> said = said(folder.resolve(reports)
                    .resolve(edit.getKey())
                    .resolve(report)
                    .normalize());
            if (!said.equals(edit.getValue().wanted)) {
                wrong.add(edit.getKey() + "\n  expected " + edit.getValue().wanted + "\n  said     " + said);
            }
        }
        if (edits.isEmpty() || !wrong.isEmpty()) {
            throw new AssertionError(wrong.size() + " of " + edits.size() + " edits:\n" + String.join("\n", wrong));
        }
        return true;
    }

    /** The verdict, then code, file and line of each finding, sorted; with the number of those that have all in common. */
    private static List<String> said(Path report) throws IOException {
        if (!Files.isRegularFile(report)) {
            return List.of("no report");
        }
        JsonNode json = new ObjectMapper().readTree(report.toFile());
        Map<String, Integer> found = new TreeMap<>();
        for (JsonNode finding : json.get("findings")) {
            String file = finding.get("file").isNull()
                    ? ""
                    : " " + finding.get("file").asText();
            String line = finding.get("line").isNull()
                    ? ""
                    : ":" + finding.get("line").asInt();
            found.merge(finding.get("code").asText() + file + line, 1, Integer::sum);
        }
        List<String> said = new ArrayList<>(List.of(json.get("verdict").asText()));
        found.forEach((text, times) -> said.add(text + (times > 1 ? " x" + times : "")));
        return said;
    }

    /** What is done to one file. */
    private interface Change {
        void make() throws IOException;
    }

    /** One edit of a copy. */
    public static final class Edit {

        private final Path place;
        private final List<Change> changes = new ArrayList<>();
        private List<String> wanted = List.of("PASSED");

        private Edit(Path place) {
            this.place = place;
        }

        /** Writes lines below the first line that has an anchor. */
        public Edit after(String file, String anchor, String text) {
            changes.add(() -> {
                List<String> lines = new ArrayList<>(Files.readAllLines(place.resolve(file)));
                int at = 0;
                while (!lines.get(at).contains(anchor)) {
                    at++;
                }
                lines.addAll(at + 1, text.strip().lines().collect(Collectors.toList()));
                write(place.resolve(file), String.join("\n", lines) + "\n");
            });
            return this;
        }

        /** Writes one text in the place of another, everywhere in a file. */
        public Edit replace(String file, String before, String now) {
            changes.add(() -> {
                String text = Files.readString(place.resolve(file));
                if (!text.contains(before)) {
                    throw new IllegalArgumentException(place + ": " + file + " has no " + before);
                }
                write(place.resolve(file), text.replace(before, now));
            });
            return this;
        }

        /** Writes a whole file. */
        public Edit file(String file, String text) {
            changes.add(() -> write(place.resolve(file), text));
            return this;
        }

        /** Deletes a file. */
        public Edit delete(String file) {
            changes.add(() -> Files.delete(place.resolve(file)));
            return this;
        }

        /** @param findings code, file and line of each */
        public Edit fails(String... findings) {
            wanted = said("FAILED", findings);
            return this;
        }

        /** Nothing could be judged. */
        public Edit isUnusable(String... findings) {
            wanted = said("UNUSABLE", findings);
            return this;
        }

        /** @param findings of those that warn: code, file and line */
        public Edit passes(String... findings) {
            wanted = said("PASSED", findings);
            return this;
        }

        private static List<String> said(String verdict, String... findings) {
            return Stream.concat(Stream.of(verdict), Arrays.stream(findings).sorted())
                    .collect(Collectors.toList());
        }

        private static void write(Path file, String text) throws IOException {
            Files.createDirectories(file.getParent());
            Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
