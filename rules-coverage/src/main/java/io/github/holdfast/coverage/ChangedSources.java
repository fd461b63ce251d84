package io.github.holdfast.coverage;

import io.github.holdfast.core.finding.Evidence;
import io.github.holdfast.core.git.ChangeSet;
import io.github.holdfast.core.git.ChangedFile;
import io.github.holdfast.core.reactor.ReactorModule;
import io.github.holdfast.coverage.check.ChangedLine;
import io.github.holdfast.coverage.check.Patch;
import io.github.holdfast.coverage.jacoco.AnalysedClass;
import io.github.holdfast.coverage.jacoco.ExecutionRecord;
import io.github.holdfast.coverage.jacoco.SourceLines;
import io.github.holdfast.coverage.source.Sources;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Finds the changed main sources of a module among its classes, and what of their changed lines ran. */
final class ChangedSources {

    private final ReactorModule module;
    private final Sources sources;
    private final CountedClasses classes;
    private final ExecutionRecord record;
    private final List<ChangedLine> lines = new ArrayList<>();
    private final Map<String, String> unmeasured = new TreeMap<>();
    private final Map<String, String> texts = new HashMap<>();
    private final List<String> excluded = new ArrayList<>();
    private int files;
    private int withoutCode;

    ChangedSources(ReactorModule module, Sources sources, CountedClasses classes, ExecutionRecord record) {
        this.module = module;
        this.sources = sources;
        this.classes = classes;
        this.record = record;
    }

    /** The main sources of a module in which a change left lines. */
    static List<ChangedFile> of(Sources sources, ChangeSet changes) {
        return changes.files().stream()
                .filter(file -> file.kind() != ChangedFile.Kind.DELETED)
                .filter(file -> !file.lines().isEmpty())
                .filter(file -> sources.isMain(changes.topLevel().resolve(file.path())))
                .collect(Collectors.toList());
    }

    /**
     * @param measured the source files that carry code, by {@code package/File.java}
     * @param evidence what the module's coverage was read from
     */
    Patch patch(ChangeSet changes, Map<String, SourceLines> measured, Evidence evidence) {
        Map<Path, List<SourceLines>> byPath = new HashMap<>();
        measured.forEach(
                (key, source) -> find(key).ifPresent(path -> byPath.computeIfAbsent(path, one -> new ArrayList<>())
                        .add(source)));
        for (ChangedFile file : of(sources, changes)) {
            files++;
            Path path = changes.topLevel().resolve(file.path());
            add(file, path, byPath.getOrDefault(path, List.of()));
        }
        Evidence told = excluded.isEmpty()
                ? evidence
                : evidence.leavingOut(
                        append(evidence.leftOut(), "changed and left out by patterns: " + String.join(", ", excluded)));
        return Patch.of(lines, files, withoutCode, unmeasured, texts, told);
    }

    private static List<String> append(List<String> clauses, String clause) {
        List<String> all = new ArrayList<>(clauses);
        all.add(clause);
        return all;
    }

    private Optional<Path> find(String key) {
        int slash = key.lastIndexOf('/');
        return sources.find(key.substring(0, Math.max(slash, 0)), key.substring(slash + 1));
    }

    private void add(ChangedFile file, Path path, List<SourceLines> measured) {
        String name = module.fromRoot(path);
        List<AnalysedClass> counted = classes.of(path);
        if (counted.isEmpty()) {
            if (classes.knows(path)) {
                excluded.add(name);
            } else {
                unmeasured.put(name, "no class of this module comes from it");
            }
            return;
        }
        AnalysedClass any = counted.get(0);
        List<Path> candidates = any.sourceFile()
                .map(source -> sources.candidates(any.packageName(), source))
                .orElse(List.of());
        if (candidates.size() > 1) {
            unmeasured.put(
                    name,
                    candidates.stream().map(module::fromRoot).collect(Collectors.joining(" and "))
                            + " have the same name and package");
            return;
        }
        boolean code = false;
        List<ChangedLine> missed = new ArrayList<>();
        for (int number : file.lines()) {
            Optional<SourceLines> source =
                    measured.stream().filter(one -> one.hasCode(number)).findFirst();
            if (source.isPresent()) {
                code = true;
                ChangedLine line = ChangedLine.of(
                        name,
                        number,
                        source.get().instructions(number),
                        source.get().branches(number));
                lines.add(line);
                if (line.instructions().missed() > 0 || line.branches().missed() > 0) {
                    missed.add(line);
                }
            } else {
                withoutCode++;
            }
        }
        if (code && counted.stream().filter(AnalysedClass::hasCode).noneMatch(one -> one.isIn(record))) {
            unmeasured.put(name, "no test loaded a class of it");
        }
        read(path, missed);
    }

    private void read(Path path, List<ChangedLine> missed) {
        if (missed.isEmpty()) {
            return;
        }
        List<String> text = Sources.lines(path);
        missed.stream()
                .filter(line -> line.number() <= text.size())
                .forEach(line -> texts.put(line.toString(), text.get(line.number() - 1)));
    }
}
