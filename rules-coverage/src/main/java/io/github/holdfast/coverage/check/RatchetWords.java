package io.github.holdfast.coverage.check;

import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.core.finding.Quantity;
import io.github.holdfast.core.finding.Severity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The findings of the ratchet in words. No fix asks for less than there was. */
final class RatchetWords {

    private static final String MERGE = "merge the base into this branch, its baseline rose meanwhile";

    private static final String MERGE_FIRST =
            "have the file merged on its own first, by somebody who answers for it; it counts from then on";

    private final RatchetTerms terms;

    RatchetWords(RatchetTerms terms) {
        this.terms = terms;
    }

    Finding dropped(MeasuredModule module, RatchetDrop drop, MostToGain gain) {
        BaselineLine line = drop.line();
        Count found = drop.found();
        return Finding.of("COVERAGE-DROPPED", module.id())
                .saying(String.format(
                        Locale.ROOT,
                        "%s  %-6s  %s, was %s: %d of %d %s missed, were %d of %d, %d more needed",
                        module.id(),
                        line.counter().word(),
                        percent(found),
                        percent(line.count()),
                        found.missed(),
                        found.total(),
                        line.counter().items(),
                        line.count().missed(),
                        line.count().total(),
                        drop.needed()))
                .found(found.toString())
                .needed(line.count().toString())
                .fixBy((hasMoved(drop) ? MERGE + ", then " : "") + gain.fix())
                .detail("module", module.id())
                .detail("counter", line.counter().name())
                .detail("covered", found.covered())
                .detail("missed", found.missed())
                .detail("total", found.total())
                .detail("baseline", line.toString())
                .detail("baselineOf", drop.ofWorkTree() ? "work tree" : "base")
                .detail("tolerance", module.tolerance())
                .build();
    }

    /** Whether only the line at the base is broken, and that one rose since the change began. */
    private boolean hasMoved(RatchetDrop drop) {
        return !drop.ofWorkTree()
                && terms.leftAlone(drop.line().module(), drop.line().counter());
    }

    /** The whole file is missing. */
    Finding missing(Baseline proposed) {
        boolean taken = terms.base().isPresent();
        return Finding.of("BASELINE-MISSING", terms.file())
                .in(terms.file())
                .saying(terms.file() + " is not there" + (taken ? ", and it is at the base" : ""))
                .found("no file")
                .needed("a line for each module and counter")
                .fixBy(
                        taken
                                ? "put " + terms.file() + " back as it is at the base"
                                : terms.raise() + " writes the file; "
                                        + (terms.notYet().isPresent() ? MERGE_FIRST : "commit it with the change"))
                .detail("proposed", proposed.text())
                .build();
    }

    /** The file of the work tree is new where none may begin. */
    Finding notYet(String reason) {
        return Finding.of("BASELINE-NOT-AT-BASE", terms.file())
                .in(terms.file())
                .saying(terms.file() + " is not at the base, and " + reason + ": it counts only once it is on the base")
                .found("no file at the base")
                .needed(terms.file() + " at the base")
                .fixBy(MERGE_FIRST)
                .build();
    }

    /** A module without a line. */
    Finding lineMissing(BaselineLine measured, Optional<BaselineLine> atBase) {
        BaselineLine line = atBase.orElse(measured);
        boolean moved = terms.leftAlone(line.module(), line.counter());
        return Finding.of("BASELINE-LINE-MISSING", measured.module())
                .in(terms.file())
                .saying(
                        atBase.isPresent()
                                ? "no line of " + line.key() + ", at the base it is: " + line
                                : "no line of " + line.key() + ", as measured it is: " + line)
                .found("no line")
                .needed(line.toString())
                .fixBy(
                        atBase.isPresent()
                                ? moved ? MERGE : "put the lines back as they are at the base"
                                : terms.raise() + " writes the lines of new modules; commit them with the change")
                .detail("line", line.toString())
                .build();
    }

    /** A line that asks for less than at the base. */
    Finding lowered(BaselineLine line, BaselineLine atBase, int number) {
        Finding.Builder finding = Finding.of("BASELINE-LOWERED", line.module())
                .saying(line + ": at the base it is missed=" + atBase.count().missed() + " total="
                        + atBase.count().total())
                .found(line.toString())
                .needed(atBase.toString())
                .fixBy("put the line back as it is at the base: " + atBase)
                .detail("line", atBase.toString());
        return place(finding, number).build();
    }

    /** A line of a module that is not there. */
    Finding unknown(BaselineLine line, int number) {
        Finding.Builder finding = Finding.of("BASELINE-LINE-UNKNOWN", line.module())
                .saying(terms.file() + ":" + number + ": " + line.key() + ": no module of this reactor has this name")
                .found(line.toString())
                .needed("lines of modules of this reactor")
                .fixBy("where the module is gone, take its lines out of " + terms.file())
                .detail("line", line.toString());
        return place(finding, number).build();
    }

    /** What the file was measured with, where that is another than in this build. */
    List<Finding> headers(Baseline work) {
        List<Finding> findings = new ArrayList<>();
        Baseline now = terms.measuredWith();
        if (!work.jacoco().equals(now.jacoco())) {
            findings.add(header(
                    "BASELINE-OF-ANOTHER-JACOCO",
                    "measured with JaCoCo " + work.jacoco() + ", this build counts with " + now.jacoco(),
                    work));
        }
        if (work.reactorCredit() != now.reactorCredit()) {
            findings.add(header(
                    "BASELINE-OF-ANOTHER-CREDIT",
                    "measured with credit " + credit(work) + ", this build counts with credit " + credit(now),
                    work));
        }
        return findings;
    }

    private Finding header(String code, String what, Baseline work) {
        Finding.Builder finding = Finding.of(code, terms.file())
                .saying(terms.file() + ":1: " + what)
                .found(work.header())
                .needed(terms.measuredWith().header())
                .fixBy(terms.raise() + " writes the first line anew and keeps what was reached; commit it by itself")
                .detail("line", terms.measuredWith().header());
        return place(finding, 1).build();
    }

    private static String credit(Baseline baseline) {
        return baseline.reactorCredit() ? "REACTOR" : "OWN";
    }

    private Finding.Builder place(Finding.Builder finding, int number) {
        return number == 0 ? finding.in(terms.file()) : finding.at(terms.file(), number);
    }

    /** The headline of a report that fails. */
    String failed(int dropped, int modules, List<Finding> findings) {
        List<String> parts = new ArrayList<>();
        if (dropped > 0) {
            parts.add("coverage dropped in " + dropped + " of " + Quantity.of(modules, "module", "modules"));
        }
        Set<String> codes = findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(Finding::code)
                .collect(Collectors.toCollection(TreeSet::new));
        CODES.forEach((code, text) -> {
            if (codes.contains(code)) {
                parts.add(text);
            }
        });
        return String.join(", ", parts);
    }

    private static final Map<String, String> CODES = codes();

    private static Map<String, String> codes() {
        Map<String, String> codes = new LinkedHashMap<>();
        codes.put("BASELINE-MISSING", "there is no baseline");
        codes.put("BASELINE-NOT-AT-BASE", "the baseline is not at the base");
        codes.put("BASELINE-LOWERED", "the change lowers the baseline");
        codes.put("BASELINE-LINE-MISSING", "the baseline lacks lines");
        codes.put("BASELINE-LINE-UNKNOWN", "the baseline has lines of no module");
        codes.put("BASELINE-OF-ANOTHER-JACOCO", "the baseline is of another JaCoCo");
        codes.put("BASELINE-OF-ANOTHER-CREDIT", "the baseline is of another credit");
        return codes;
    }

    /** What all modules together cover. */
    String sums(List<MeasuredModule> modules) {
        List<String> sums = new ArrayList<>();
        Set<Counter> counters = modules.stream()
                .flatMap(module -> module.counters().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        for (Counter counter : counters) {
            Count sum = modules.stream()
                    .filter(module -> module.counters().contains(counter))
                    .map(module -> module.count(counter))
                    .reduce(Count.of(0, 0), Count::plus);
            if (sum.total() > 0) {
                sums.add(percent(sum) + " of " + counter.items() + " (" + sum.covered() + " of " + sum.total() + ")");
            }
        }
        return String.join(", ", sums);
    }

    private static String percent(Count count) {
        return Percent.atLeast(count.covered(), count.total(), BigDecimal.ZERO);
    }
}
