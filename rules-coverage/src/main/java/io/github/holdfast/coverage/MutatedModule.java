package io.github.holdfast.coverage;

import io.github.holdfast.core.finding.Evidence;
import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.core.finding.Quantity;
import io.github.holdfast.core.finding.UnusableInput;
import io.github.holdfast.core.reactor.ReactorModule;
import io.github.holdfast.coverage.check.Mutant;
import io.github.holdfast.coverage.jacoco.AnalysedClass;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The mutants of a module's own classes, and which of these have none. */
final class MutatedModule {

    private final ReactorModule module;
    private final ModuleClasses classes;
    private final PitReports reports;
    private final List<Mutant> mutants = new ArrayList<>();
    private final Set<String> withoutMutant = new TreeSet<>();
    private int ofOtherClasses;

    /**
     * Takes the mutants of the module's classes out of the reports.
     *
     * @throws UnusableInput {@code NO-EVIDENCE} when there are mutants and all are of other classes
     */
    MutatedModule(ReactorModule module, ModuleClasses classes, PitReports reports) {
        this.module = module;
        this.classes = classes;
        this.reports = reports;
        Set<String> own = classes.counted().stream()
                .filter(AnalysedClass::hasCode)
                .map(type -> type.name().replace('/', '.'))
                .collect(Collectors.toSet());
        withoutMutant.addAll(own);
        Set<String> all = classes.files().classes().stream()
                .map(file -> file.name().replace('/', '.'))
                .collect(Collectors.toSet());
        Map<String, String> places = new LinkedHashMap<>();
        reports.reports().stream()
                .flatMap(report -> report.mutants().stream())
                .forEach(mutant -> add(mutant, all, places));
        refuseForeign();
    }

    private void add(Mutant mutant, Set<String> all, Map<String, String> places) {
        if (!all.contains(mutant.type())) {
            ofOtherClasses++;
            return;
        }
        withoutMutant.remove(mutant.type());
        String key = mutant.packageName() + "/" + mutant.sourceFile();
        mutants.add(
                mutant.in(places.computeIfAbsent(key, any -> classes.source(mutant.packageName(), mutant.sourceFile())
                        .map(module::fromRoot)
                        .orElse(""))));
    }

    private void refuseForeign() {
        if (mutants.isEmpty() && ofOtherClasses > 0) {
            throw new UnusableInput(
                    "the report of other classes",
                    Finding.of("NO-EVIDENCE", module.project().getArtifactId())
                            .saying(String.join(", ", reports.names()) + ": knows no class of this module")
                            .found(Quantity.of(ofOtherClasses, "mutant", "mutants") + " of other classes")
                            .needed("mutants of the classes of this module")
                            .fixBy("let PIT mutate the classes of this module, and <reports> name its own report")
                            .build());
        }
    }

    /** The mutants, each with the path of its source. */
    List<Mutant> mutants() {
        return mutants;
    }

    /** What was looked at, and what PIT has to mutate for the changed lines alone. */
    Evidence evidence(String targetClasses) {
        Evidence evidence = evidence();
        List<String> leftOut = new ArrayList<>(evidence.leftOut());
        leftOut.add("a run for the changed lines alone: -DtargetClasses=" + targetClasses);
        return evidence.with("targetClasses", targetClasses).leavingOut(leftOut);
    }

    /** What was looked at. */
    Evidence evidence() {
        Map<String, Object> facts = classes.facts();
        facts.put("reports", reports.names());
        facts.put("reportsOfEarlierBuilds", reports.ofEarlierBuilds());
        facts.put("classesWithoutMutant", new ArrayList<>(withoutMutant));
        facts.put("mutantsOfOtherClasses", ofOtherClasses);
        List<String> lookedAt = new ArrayList<>();
        lookedAt.add(
                String.join(", ", reports.names()) + " (" + Quantity.of(mutants.size(), "mutant", "mutants") + ")");
        lookedAt.add(Quantity.of((Integer) facts.get("classes"), "class", "classes"));
        add(lookedAt, reports.ofEarlierBuilds(), "report of an earlier build", "reports of earlier builds");
        List<String> leftOut = new ArrayList<>(LookedAt.leftOut(facts, "JaCoCo"));
        if (!withoutMutant.isEmpty()) {
            leftOut.add(Quantity.of(withoutMutant.size(), "class", "classes") + " with code and without a mutant: "
                    + UnjudgeableClasses.some(new ArrayList<>(withoutMutant)));
        }
        add(leftOut, ofOtherClasses, "mutant of another module", "mutants of other modules");
        return Evidence.of(lookedAt, facts).leavingOut(leftOut);
    }

    private static void add(List<String> clauses, int number, String one, String many) {
        if (number > 0) {
            clauses.add(Quantity.of(number, one, many) + " left out");
        }
    }
}
