package io.github.holdfast.coverage;

import io.github.holdfast.core.finding.Evidence;
import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.core.finding.Quantity;
import io.github.holdfast.core.finding.UnusableInput;
import io.github.holdfast.core.git.ChangeSet;
import io.github.holdfast.core.reactor.ReactorModule;
import io.github.holdfast.coverage.check.ClassSelection;
import io.github.holdfast.coverage.check.Coverage;
import io.github.holdfast.coverage.check.Element;
import io.github.holdfast.coverage.check.FloorLimit;
import io.github.holdfast.coverage.check.Patch;
import io.github.holdfast.coverage.jacoco.AnalysedClass;
import io.github.holdfast.coverage.jacoco.ClassAnalysis;
import io.github.holdfast.coverage.jacoco.ClassFiles;
import io.github.holdfast.coverage.jacoco.ClassMatch;
import io.github.holdfast.coverage.jacoco.ExecutionRecord;
import io.github.holdfast.coverage.jacoco.ModuleBundle;
import io.github.holdfast.coverage.source.Sources;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Reads and analyses, once a module, what the coverage rules judge by; refuses what proves nothing. */
final class AnalysedModule {

    private final ReactorModule module;
    private final ClassSelection selection;
    private final boolean allowStale;
    private final ClassFiles files;
    private final Sources sources;
    private final RecordedTests recorded;
    private final int outside;
    private final CountedClasses classes;
    private final UnjudgeableClasses unjudgeable;

    /**
     * Reads the evidence of a module.
     *
     * @throws UnusableInput when it is missing or does not belong to the classes at hand
     */
    AnalysedModule(
            ReactorModule module,
            ClassSelection selection,
            boolean allowStale,
            EvidencePaths paths,
            ClassFiles files,
            Supplier<Sources> sources) {
        this.module = module;
        this.selection = selection;
        this.allowStale = allowStale;
        this.files = files;
        this.outside = paths.outside(files);
        this.recorded = RecordedTests.of(module, paths, allowStale);
        recorded.refuseForeignData(files);
        Supplier<List<AnalysedClass>> analysed = ClassAnalysis.begin(files.classes(), recorded.record());
        this.sources = sources.get();
        List<String> otherTests = ClassMatch.mismatched(recorded.testClasses().classes(), recorded.record());
        List<AnalysedClass> types = analysed.get();
        AnalysedClasses.keep(module, files, types);
        this.classes = new CountedClasses(types, selection, this.sources);
        this.unjudgeable = new UnjudgeableClasses(module, selection, files);
        refuseOtherClasses(otherTests);
        unjudgeable.refuse(classes);
    }

    private void refuseOtherClasses(List<String> otherTests) {
        List<String> others = new ArrayList<>();
        classes.counted().stream()
                .filter(AnalysedClass::isMismatch)
                .map(AnalysedClass::name)
                .forEach(others::add);
        others.removeAll(ClassMatch.known(files.versioned(), recorded.record()));
        others.addAll(otherTests);
        if (!others.isEmpty()) {
            throw new UnusableInput(
                    Quantity.of(others.size(), "class is not the tested one", "classes are not the tested ones"),
                    Finding.of("CLASS-MISMATCH", module.project().getArtifactId())
                            .saying("the tests ran with other versions of " + UnjudgeableClasses.some(others)
                                    + ": compiled again after the tests, or changed by another tool while they ran")
                            .found(Quantity.of(others.size(), "class", "classes") + " known under another id")
                            .needed("the class files that the tests ran with")
                            .fixByCleanBuild(
                                    "let nothing change class files between the tests and this rule, and build with clean")
                            .detail("classes", others)
                            .build());
        }
    }

    /** Whether any class counts: not where there is none, and not where all are generated. */
    boolean hasClasses() {
        return !classes.counted().isEmpty();
    }

    /** What the module's tests recorded. */
    ExecutionRecord record() {
        return recorded.record();
    }

    /** Classes that come from no source that git knows, named with dots. */
    List<String> withoutSource() {
        return classes.withoutSource();
    }

    /** How many classes each configured pattern of classes matched. */
    Map<String, Integer> selectionMatches() {
        return unjudgeable.patternMatches();
    }

    /** How many things each configured pattern matched. */
    Map<String, Integer> patternMatches(List<FloorLimit> limits, Coverage coverage) {
        Map<String, Integer> matches = new LinkedHashMap<>(unjudgeable.patternMatches());
        matches.putAll(recorded.patternMatches());
        limits.forEach(limit -> matches.putAll(limit.patternMatches(coverage)));
        return matches;
    }

    /** The module's coverage by its own tests. */
    Coverage coverage(Set<Element> elements) {
        return coverage(classes, elements);
    }

    /**
     * The module's coverage by the tests of several modules. Analysed again only when they reached one of its classes
     * beyond what its own tests did.
     *
     * @param merged what all of them recorded
     */
    Coverage coverage(ExecutionRecord merged, Set<Element> elements) {
        if (ClassMatch.same(classes.counted(), recorded.record(), merged)) {
            return coverage(elements);
        }
        return coverage(new CountedClasses(ClassAnalysis.of(files.classes(), merged), selection, sources), elements);
    }

    /** What a change did to the module's sources, and what of it the module's own tests ran. */
    Patch patch(ChangeSet changes) {
        return patch(classes, recorded.record(), changes);
    }

    /** What of a change the tests of several modules ran. */
    Patch patch(ExecutionRecord merged, ChangeSet changes) {
        CountedClasses counted = ClassMatch.same(classes.counted(), recorded.record(), merged)
                ? classes
                : new CountedClasses(ClassAnalysis.of(files.classes(), merged), selection, sources);
        return patch(counted, merged, changes);
    }

    private Patch patch(CountedClasses counted, ExecutionRecord record, ChangeSet changes) {
        ModuleBundle bundle = ModuleBundle.of(module.project().getArtifactId(), counted.counted(), this::sourceName);
        return new ChangedSources(module, sources, counted, record).patch(changes, bundle.sourceLines(), evidence());
    }

    private Coverage coverage(CountedClasses counted, Set<Element> elements) {
        ModuleBundle bundle = ModuleBundle.of(module.project().getArtifactId(), counted.counted(), this::sourceName);
        return Coverage.of(bundle.nodes(elements), bundle::gaps, evidence());
    }

    private String sourceName(String key) {
        int slash = key.lastIndexOf('/');
        String packageName = slash < 0 ? "" : key.substring(0, slash);
        Optional<Path> source = sources.find(packageName, key.substring(slash + 1));
        return source.map(module::fromRoot).orElse(key);
    }

    /** What could not be judged without git, in words. */
    List<String> notJudged() {
        return module.noWorkTree()
                .map(reason -> List.of("classes without source and classes hidden by an annotation: " + reason))
                .orElse(List.of());
    }

    /** What was looked at. */
    Evidence evidence() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("execFiles", recorded.fileNames());
        facts.put("sessions", recorded.record().sessions());
        facts.put("staleSessions", recorded.record().staleSessions());
        facts.put("staleSessionsAllowed", allowStale);
        facts.put("tests", recorded.tests().ran());
        facts.put("skippedTests", recorded.tests().skipped());
        facts.putAll(classes.facts(files.versioned().size(), outside));
        module.noWorkTree().ifPresent(reason -> facts.put("noWorkTree", reason));
        return LookedAt.of(facts, recorded.record().foreignSessions() > 0);
    }
}
