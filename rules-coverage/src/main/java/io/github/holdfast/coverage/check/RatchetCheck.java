package io.github.holdfast.coverage.check;

import io.github.holdfast.core.finding.Evidence;
import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.core.finding.Quantity;
import io.github.holdfast.core.finding.Report;
import io.github.holdfast.core.finding.Severity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Holds what a build measured against the baseline of the work tree and against the one at the base, so that a line that
 * the change lowers or takes away helps nobody. Only modules that were measured are judged. The order of modules changes
 * nothing.
 */
public final class RatchetCheck {

    private static final int MOST_PROPOSED = 40;

    private final RatchetTerms terms;
    private final RatchetWords words;

    /** A check against these terms. */
    public RatchetCheck(RatchetTerms terms) {
        this.terms = terms;
        this.words = new RatchetWords(terms);
    }

    /**
     * Judges the modules of a build.
     *
     * @param measured modules with classes
     * @param warnings what to warn of besides
     */
    public Report judge(Collection<MeasuredModule> measured, Evidence evidence, List<Finding> warnings) {
        List<MeasuredModule> modules = measured.stream()
                .filter(module -> module.counters().stream().anyMatch(module::has))
                .sorted(Comparator.comparing(MeasuredModule::id))
                .collect(Collectors.toList());
        if (modules.isEmpty()) {
            return Report.notApplicable("no module has anything to count", evidence, warnings);
        }
        List<Finding> findings = new ArrayList<>(warnings);
        List<String> hints = new ArrayList<>();
        int dropped = 0;
        for (MeasuredModule module : modules) {
            List<RatchetDrop> drops = drops(module);
            if (!drops.isEmpty()) {
                dropped++;
                MostToGain gain = gain(module, drops);
                gain.hints().forEach(hint -> hints.add(hint.replaceFirst(":", " in " + module.id() + ":")));
                drops.forEach(drop -> findings.add(words.dropped(module, drop, gain)));
            }
        }
        if (terms.work().isPresent()) {
            terms.notYet().ifPresent(reason -> findings.add(words.notYet(reason)));
            findings.addAll(faultsOf(terms.work().get(), modules));
        } else {
            Baseline proposed = proposed(modules);
            findings.add(words.missing(proposed));
            hints.addAll(proposedLines(proposed));
        }
        boolean fails = findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
        String headline = fails ? words.failed(dropped, modules.size(), findings) : passed(modules);
        return Report.judged(headline, evidence, findings).hinting(hints).leavingOut(notJudged(modules));
    }

    private List<RatchetDrop> drops(MeasuredModule module) {
        List<RatchetDrop> drops = new ArrayList<>();
        for (Counter counter : module.counters()) {
            Count found = module.count(counter);
            RatchetDrop.of(
                            line(terms.work(), module, counter),
                            line(terms.base(), module, counter),
                            found,
                            module.tolerance())
                    .ifPresent(drops::add);
        }
        return drops;
    }

    private static Optional<BaselineLine> line(Optional<Baseline> baseline, MeasuredModule module, Counter counter) {
        return baseline.flatMap(lines -> lines.line(module.id(), counter));
    }

    private static MostToGain gain(MeasuredModule module, List<RatchetDrop> drops) {
        return MostToGain.of(
                module.gaps(), drops.stream().map(drop -> drop.line().counter()).collect(Collectors.toSet()));
    }

    private List<Finding> faultsOf(Baseline work, List<MeasuredModule> modules) {
        List<Finding> faults = new ArrayList<>(words.headers(work));
        for (MeasuredModule module : modules) {
            for (Counter counter : module.counters()) {
                if (module.has(counter) && work.line(module.id(), counter).isEmpty()) {
                    faults.add(words.lineMissing(module.line(counter), line(terms.base(), module, counter)));
                }
            }
        }
        terms.base().ifPresent(base -> faults.addAll(lowered(work, base, modules)));
        terms.reactor().ifPresent(all -> work.lines().stream()
                .filter(line -> !all.contains(line.module()))
                .forEach(line -> faults.add(words.unknown(line, work.lineNumber(line)))));
        return faults;
    }

    private List<Finding> lowered(Baseline work, Baseline base, List<MeasuredModule> modules) {
        Map<String, Long> items = new TreeMap<>();
        modules.forEach(module -> module.counters()
                .forEach(counter -> items.put(
                        module.id() + " " + counter.name(),
                        module.count(counter).total())));
        List<Finding> lowered = new ArrayList<>();
        for (BaselineLine line : work.lines()) {
            base.line(line.module(), line.counter())
                    .filter(before -> !terms.leftAlone(line.module(), line.counter()))
                    .filter(before -> line.isLoweredFrom(before, items.getOrDefault(line.key(), 0L)))
                    .ifPresent(before -> lowered.add(words.lowered(line, before, work.lineNumber(line))));
        }
        return lowered;
    }

    /** The file as it should be: lines that are at the base as they are there, all others as measured. */
    private Baseline proposed(List<MeasuredModule> modules) {
        Map<String, BaselineLine> lines = new TreeMap<>();
        modules.forEach(module -> module.counters().stream()
                .filter(module::has)
                .map(module::line)
                .forEach(line -> lines.put(line.key(), line)));
        terms.base().ifPresent(base -> base.lines().forEach(line -> lines.put(line.key(), line)));
        return Baseline.of(terms.measuredWith().jacoco(), terms.measuredWith().reactorCredit(), lines.values());
    }

    private List<String> proposedLines(Baseline proposed) {
        List<String> lines = proposed.text().lines().collect(Collectors.toList());
        List<String> hints = new ArrayList<>();
        hints.add(terms.file() + " has to read:");
        lines.stream().limit(MOST_PROPOSED).forEach(line -> hints.add("  " + line));
        if (lines.size() > MOST_PROPOSED) {
            hints.add("  and " + (lines.size() - MOST_PROPOSED) + " lines more, all of them in the JSON report");
        }
        return hints;
    }

    private String passed(List<MeasuredModule> modules) {
        String held =
                Quantity.of(modules.size(), "module holds", "modules hold") + " the baseline: " + words.sums(modules);
        return modules.stream().anyMatch(this::rises) ? held + "; the baseline can rise: " + terms.raise() : held;
    }

    private boolean rises(MeasuredModule module) {
        return module.counters().stream().anyMatch(counter -> line(terms.work(), module, counter)
                .filter(line -> line.isRaisedBy(module.count(counter)))
                .isPresent());
    }

    private static List<String> notJudged(List<MeasuredModule> modules) {
        List<String> empty = new ArrayList<>();
        for (MeasuredModule module : modules) {
            Set<Counter> counters = module.counters();
            counters.stream()
                    .filter(counter -> !module.has(counter))
                    .forEach(counter -> empty.add(module.id() + ": 0 of 0 " + counter.items()));
        }
        return empty;
    }
}
