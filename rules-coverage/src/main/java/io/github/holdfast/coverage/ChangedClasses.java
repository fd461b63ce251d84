package io.github.holdfast.coverage;

import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.core.finding.UnusableInput;
import io.github.holdfast.core.git.ChangeSet;
import io.github.holdfast.core.git.ChangedFile;
import io.github.holdfast.core.reactor.ReactorModule;
import io.github.holdfast.coverage.check.Mutant;
import io.github.holdfast.coverage.jacoco.AnalysedClass;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The classes of a module whose sources a change adds lines to, and which mutants stand on these lines. */
final class ChangedClasses {

    private final ReactorModule module;
    private final Map<AnalysedClass, ChangedFile> changed = new LinkedHashMap<>();
    private final Map<String, ChangedFile> byName;

    ChangedClasses(ReactorModule module, ModuleClasses classes, ChangeSet changes) {
        this.module = module;
        for (AnalysedClass type : classes.counted()) {
            Optional<ChangedFile> file = classes.source(type)
                    .flatMap(changes::file)
                    .filter(one -> !one.lines().isEmpty());
            if (type.hasCode() && file.isPresent()) {
                changed.put(type, file.get());
            }
        }
        byName = changed.entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().name().replace('/', '.'), Map.Entry::getValue));
    }

    /** Whether the change adds no line to any class with code. */
    boolean isEmpty() {
        return changed.isEmpty();
    }

    /** The mutants on changed lines. */
    List<Mutant> on(List<Mutant> mutants) {
        return mutants.stream()
                .filter(mutant -> byName.containsKey(mutant.type())
                        && byName.get(mutant.type()).touches(mutant.line(), mutant.line()))
                .collect(Collectors.toList());
    }

    /**
     * Where a changed line decides something PIT makes mutants, so a class of such lines that has none was left out.
     *
     * @throws UnusableInput {@code NO-EVIDENCE} naming the classes
     */
    void refuseWithoutMutant(List<Mutant> mutants) {
        Set<String> mutated = mutants.stream().map(Mutant::type).collect(Collectors.toSet());
        List<String> without = new ArrayList<>();
        changed.forEach((type, file) -> {
            boolean decides = type.linesWithBranches().stream().anyMatch(line -> file.touches(line, line));
            String name = type.name().replace('/', '.');
            if (decides && !mutated.contains(name)) {
                without.add(name);
            }
        });
        if (!without.isEmpty()) {
            throw new UnusableInput(
                    "changed classes without a mutant",
                    Finding.of("NO-EVIDENCE", module.project().getArtifactId())
                            .saying("PIT made no mutant of " + UnjudgeableClasses.some(without)
                                    + ", where changed lines decide something")
                            .found("0 mutants")
                            .needed("mutants of every changed class")
                            .fixBy("let PIT mutate the changed classes: -DtargetClasses=" + targetClasses())
                            .detail("classes", without)
                            .build());
        }
    }

    /** What PIT has to mutate for the changed lines, as its parameter {@code targetClasses} takes it. */
    String targetClasses() {
        return changed.keySet().stream()
                .map(type -> type.name().replace('/', '.').replaceFirst("(?<=.)\\$.*", "") + "*")
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .collect(Collectors.joining(","));
    }
}
