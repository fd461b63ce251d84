package io.github.holdfast.coverage;

import io.github.holdfast.core.reactor.ReactorModule;
import io.github.holdfast.coverage.check.ClassSelection;
import io.github.holdfast.coverage.jacoco.AnalysedClass;
import io.github.holdfast.coverage.jacoco.ClassAnalysis;
import io.github.holdfast.coverage.jacoco.ClassFiles;
import io.github.holdfast.coverage.jacoco.ExecutionRecord;
import io.github.holdfast.coverage.source.Sources;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The classes of a module as they are, whatever tests ran: for rules that need no execution data. */
final class ModuleClasses {

    private final ReactorModule module;
    private final ClassFiles files;
    private final Sources sources;
    private final int outside;
    private final CountedClasses classes;
    private final Map<String, Integer> patternMatches;

    /**
     * Analyses the classes of a module.
     *
     * @throws io.github.holdfast.core.finding.UnusableInput when they cannot be read, or nothing of them is left to judge
     */
    ModuleClasses(
            ReactorModule module,
            ClassSelection selection,
            EvidencePaths paths,
            ClassFiles files,
            Supplier<Sources> sources) {
        this.module = module;
        this.files = files;
        this.outside = paths.outside(files);
        Supplier<List<AnalysedClass>> analysed = ClassAnalysis.begin(files.classes(), ExecutionRecord.empty());
        this.sources = sources.get();
        this.classes = new CountedClasses(analysed.get(), selection, this.sources);
        UnjudgeableClasses unjudgeable = new UnjudgeableClasses(module, selection, files);
        unjudgeable.refuse(classes);
        this.patternMatches = unjudgeable.patternMatches();
    }

    /** The classes that count, sorted by name. */
    List<AnalysedClass> counted() {
        return classes.counted();
    }

    /** Whether any class counts: not where all are generated. */
    boolean hasClasses() {
        return !classes.counted().isEmpty();
    }

    /** How many classes each configured pattern matched. */
    Map<String, Integer> patternMatches() {
        return patternMatches;
    }

    /** The class files themselves. */
    ClassFiles files() {
        return files;
    }

    /** The source of a class, by the VM name of its package and the name of the file. */
    Optional<Path> source(String packageName, String sourceFile) {
        return sources.find(packageName, sourceFile);
    }

    /** The source of a class. */
    Optional<Path> source(AnalysedClass type) {
        return type.sourceFile().flatMap(name -> source(type.packageName(), name));
    }

    /** What was looked at, for the report. */
    Map<String, Object> facts() {
        Map<String, Object> facts =
                new LinkedHashMap<>(classes.facts(files.versioned().size(), outside));
        module.noWorkTree().ifPresent(reason -> facts.put("noWorkTree", reason));
        return facts;
    }

    /** What could not be judged without git, in words. */
    List<String> notJudged() {
        return module.noWorkTree()
                .map(reason -> List.of("classes hidden by an annotation: " + reason))
                .orElse(List.of());
    }
}
