package io.github.holdfast.coverage;

import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.core.finding.Quantity;
import io.github.holdfast.core.finding.UnusableInput;
import io.github.holdfast.core.git.ChangeSet;
import io.github.holdfast.core.git.ChangedFile;
import io.github.holdfast.core.reactor.ReactorModule;
import io.github.holdfast.coverage.check.ClassSelection;
import io.github.holdfast.coverage.jacoco.ClassDigest;
import io.github.holdfast.coverage.jacoco.ClassFiles;
import io.github.holdfast.coverage.source.Sources;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What there is to judge in a module, before any of it is read: its class files and its sources. */
final class ModuleEvidence {

    private final ReactorModule module;
    private final ClassSelection selection;
    private final boolean allowStale;
    private final EvidencePaths paths;
    private final ClassFiles files;
    private Sources sources;

    /**
     * Lists the classes of a module.
     *
     * @throws UnusableInput {@code NO-CLASSES} when there are sources and no class
     */
    ModuleEvidence(ReactorModule module, ClassSelection selection, boolean allowStale, EvidencePaths paths) {
        this.module = module;
        this.selection = selection;
        this.allowStale = allowStale;
        this.paths = paths;
        this.files = ClassFiles.below(paths.classes());
        refuseMissingClasses();
    }

    private void refuseMissingClasses() {
        long tracked = files.classes().isEmpty() ? sources().tracked() : 0;
        if (tracked > 0) {
            throw new UnusableInput(
                    "no classes",
                    Finding.of("NO-CLASSES", module.project().getArtifactId())
                            .saying("git tracks " + Quantity.of(tracked, "main source", "main sources")
                                    + " and no class was compiled: "
                                    + (paths.configuredClasses().isEmpty()
                                            ? "-Dmaven.main.skip? packaging "
                                                    + module.project().getPackaging() + "?"
                                            : "<classesDirectories> is " + paths.configuredClasses()))
                            .found("0 classes")
                            .needed("the classes of " + Quantity.of(tracked, "source", "sources"))
                            .fixBy("compile the main sources in the same build")
                            .build());
        }
    }

    private Sources sources() {
        if (sources == null) {
            sources = Sources.of(module.directory(), module.buildDirectory(), paths.sourceRoots(), module.workTree());
        }
        return sources;
    }

    /**
     * What tells later whether the classes are still those of this build: a digest of the class files of each folder, the
     * tests' own too, and where the reports of the tests lie.
     */
    Map<String, Object> fingerprint() {
        Map<String, Object> digests = new LinkedHashMap<>();
        paths.classes().forEach(folder -> digests.put(module.fromRoot(folder), ClassDigest.of(folder)));
        digests.put(module.fromRoot(paths.testClasses()), ClassDigest.of(paths.testClasses()));
        Map<String, Object> fingerprint = new LinkedHashMap<>();
        fingerprint.put("classes", digests);
        fingerprint.put(
                "testReports",
                paths.testReports().stream().map(module::fromRoot).collect(Collectors.toList()));
        return fingerprint;
    }

    /** The main sources of this module in which a change left lines. */
    List<ChangedFile> changed(ChangeSet changes) {
        return ChangedSources.of(sources(), changes);
    }

    /** Whether any class ships. */
    boolean hasClasses() {
        return !files.classes().isEmpty();
    }

    /** Why nothing is to be judged where no class ships. */
    String nothingShips() {
        return "no class ships and " + module.noWorkTree().map(reason -> reason).orElse("git tracks no main source");
    }

    /**
     * Reads the tests and analyses the classes, once a module whichever rules ask for it.
     *
     * @throws UnusableInput when the evidence is missing or does not belong to the classes at hand
     */
    AnalysedModule analysed() {
        String key = String.join(
                " ",
                String.valueOf(module.execution().getLifecyclePhase()),
                selection.toString(),
                String.valueOf(allowStale),
                paths.key(),
                String.valueOf(files.stamp()));
        return module.remembered(
                AnalysedModule.class,
                key,
                () -> new AnalysedModule(module, selection, allowStale, paths, files, this::sources));
    }

    /**
     * Analyses the classes alone, whatever tests ran.
     *
     * @throws UnusableInput when they cannot be read, or nothing of them is left to judge
     */
    ModuleClasses classes() {
        return new ModuleClasses(module, selection, paths, files, this::sources);
    }
}
