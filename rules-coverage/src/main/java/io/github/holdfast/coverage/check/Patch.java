package io.github.holdfast.coverage.check;

import io.github.holdfast.core.finding.Evidence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a change did to the main sources of a module or a reactor, and what of it ran. Immutable. */
public final class Patch {

    private final List<ChangedLine> lines;
    private final int files;
    private final int withoutCode;
    private final Map<String, String> unmeasured;
    private final Map<String, String> texts;
    private final Evidence evidence;

    private Patch(
            List<ChangedLine> lines,
            int files,
            int withoutCode,
            Map<String, String> unmeasured,
            Map<String, String> texts,
            Evidence evidence) {
        this.lines = lines.stream().sorted().collect(Collectors.toUnmodifiableList());
        this.files = files;
        this.withoutCode = withoutCode;
        this.unmeasured = new TreeMap<>(unmeasured);
        this.texts = Map.copyOf(texts);
        this.evidence = evidence;
    }

    /**
     * @param lines changed lines that carry code
     * @param files how many sources changed
     * @param withoutCode how many changed lines carry none
     * @param unmeasured why a changed source cannot be measured, by its file
     * @param texts the source text of lines that did not run as a whole, by {@code file:line}
     */
    public static Patch of(
            List<ChangedLine> lines,
            int files,
            int withoutCode,
            Map<String, String> unmeasured,
            Map<String, String> texts,
            Evidence evidence) {
        return new Patch(lines, files, withoutCode, unmeasured, texts, evidence);
    }

    /** Several modules as one. */
    public static Patch sum(Collection<Patch> modules, Evidence evidence) {
        List<ChangedLine> lines = new ArrayList<>();
        Map<String, String> unmeasured = new TreeMap<>();
        Map<String, String> texts = new TreeMap<>();
        int files = 0;
        int withoutCode = 0;
        for (Patch module : modules) {
            lines.addAll(module.lines);
            unmeasured.putAll(module.unmeasured);
            texts.putAll(module.texts);
            files += module.files;
            withoutCode += module.withoutCode;
        }
        return new Patch(lines, files, withoutCode, unmeasured, texts, evidence);
    }

    /** Changed lines that carry code, sorted by file and number. */
    public List<ChangedLine> lines() {
        return lines;
    }

    /** How many sources changed. */
    public int files() {
        return files;
    }

    /** How many changed lines carry no code. */
    public int withoutCode() {
        return withoutCode;
    }

    /** Why a changed source cannot be measured, by its file. */
    public Map<String, String> unmeasured() {
        return unmeasured;
    }

    /** The source text of a line, empty where it is not known. */
    String text(ChangedLine line) {
        return texts.getOrDefault(line.toString(), "");
    }

    /** What was looked at. */
    public Evidence evidence() {
        return evidence;
    }

    /** All parts in JDK types, to be shared between class realms. */
    public Map<String, Object> toJdkTypes() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(
                "lines",
                lines.stream()
                        .map(line -> new Object[] {
                            line.file(),
                            line.number(),
                            line.instructions().covered(),
                            line.instructions().missed(),
                            line.branches().covered(),
                            line.branches().missed()
                        })
                        .collect(Collectors.toList()));
        map.put("files", files);
        map.put("withoutCode", withoutCode);
        map.put("unmeasured", unmeasured);
        map.put("texts", texts);
        map.put("lookedAt", evidence.lookedAt());
        map.put("leftOut", evidence.leftOut());
        map.put("facts", evidence.facts());
        return map;
    }

    /** The patch that {@link #toJdkTypes} told. */
    @SuppressWarnings("unchecked")
    public static Patch fromJdkTypes(Map<String, Object> map) {
        List<ChangedLine> lines = ((List<Object[]>) map.get("lines"))
                .stream()
                        .map(parts -> ChangedLine.of(
                                (String) parts[0],
                                (Integer) parts[1],
                                Count.of((Long) parts[2], (Long) parts[3]),
                                Count.of((Long) parts[4], (Long) parts[5])))
                        .collect(Collectors.toList());
        Evidence evidence = Evidence.of((List<String>) map.get("lookedAt"), (Map<String, Object>) map.get("facts"))
                .leavingOut((List<String>) map.get("leftOut"));
        return new Patch(
                lines,
                (Integer) map.get("files"),
                (Integer) map.get("withoutCode"),
                (Map<String, String>) map.get("unmeasured"),
                (Map<String, String>) map.get("texts"),
                evidence);
    }
}
