package io.github.holdfast.coverage;

import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.core.finding.Quantity;
import io.github.holdfast.core.finding.UnusableInput;
import io.github.holdfast.core.reactor.ReactorModule;
import io.github.holdfast.coverage.check.ClassSelection;
import io.github.holdfast.coverage.jacoco.AnalysedClass;
import io.github.holdfast.coverage.jacoco.ClassFile;
import io.github.holdfast.coverage.jacoco.ClassFiles;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Refuses classes of which nothing is left to judge: all excluded, all hidden by annotations, or without lines. */
final class UnjudgeableClasses {

    private static final int MOST_NAMES = 5;

    private final ReactorModule module;
    private final ClassSelection selection;
    private final ClassFiles files;

    UnjudgeableClasses(ReactorModule module, ClassSelection selection, ClassFiles files) {
        this.module = module;
        this.selection = selection;
        this.files = files;
    }

    /**
     * @throws UnusableInput {@code EVERYTHING-EXCLUDED}, {@code EVERYTHING-HIDDEN}, {@code NO-LINE-NUMBERS}, or {@code
     *     PATTERN-MATCHES-NOTHING} where that is why
     */
    void refuse(CountedClasses classes) {
        refuseEmptySelection(classes);
        refuseHiddenCode(classes);
        refuseMissingLines(classes);
    }

    /** How many classes of the module each pattern matches. */
    Map<String, Integer> patternMatches() {
        return selection.matches(files.classes().stream().map(ClassFile::name).collect(Collectors.toList()));
    }

    private void refuseEmptySelection(CountedClasses classes) {
        if (selection.isSelective() && classes.counted().isEmpty() && classes.takenOut() > 0) {
            if (module.isWholeReactor()) {
                UnmatchedPatterns.refuse(patternMatches());
            }
            throw new UnusableInput(
                    "every class is excluded",
                    Finding.of("EVERYTHING-EXCLUDED", module.project().getArtifactId())
                            .saying("<includes> and <excludes> leave none of "
                                    + Quantity.of(files.classes().size(), "class", "classes") + ": " + selection)
                            .found("0 classes")
                            .needed("at least one class to judge")
                            .fixBy("narrow the patterns to the classes that really cannot be tested")
                            .build());
        }
    }

    private void refuseHiddenCode(CountedClasses classes) {
        boolean code = classes.counted().stream().anyMatch(AnalysedClass::hasCode);
        if (!code && classes.hidesCode()) {
            throw new UnusableInput(
                    "all code is hidden by annotations",
                    Finding.of("EVERYTHING-HIDDEN", module.project().getArtifactId())
                            .saying("annotations whose name contains Generated hide all code of "
                                    + Quantity.of(classes.counted().size(), "class", "classes")
                                    + " with tracked sources")
                            .found("0 lines")
                            .needed("code that can be judged")
                            .fixBy("take the annotation away from code that people write")
                            .build());
        }
    }

    private void refuseMissingLines(CountedClasses classes) {
        List<String> without = classes.counted().stream()
                .filter(one -> one.hasCode() && one.lines() == 0)
                .map(AnalysedClass::name)
                .collect(Collectors.toList());
        if (!without.isEmpty()) {
            throw new UnusableInput(
                    "no line numbers",
                    Finding.of("NO-LINE-NUMBERS", module.project().getArtifactId())
                            .saying(Quantity.of(without.size(), "class has", "classes have") + " no line table: "
                                    + some(without))
                            .found(Quantity.of(without.size(), "class", "classes") + " without lines")
                            .needed("line tables in every class")
                            .fixBy("compile with -g, or at least -g:lines,source")
                            .detail("classes", without)
                            .build());
        }
    }

    /** The first names of many, with dots, and how many more there are. */
    static String some(List<String> names) {
        String shown = names.stream()
                .limit(MOST_NAMES)
                .map(name -> name.replace('/', '.'))
                .collect(Collectors.joining(", "));
        return names.size() > MOST_NAMES ? shown + " and " + (names.size() - MOST_NAMES) + " more" : shown;
    }
}
