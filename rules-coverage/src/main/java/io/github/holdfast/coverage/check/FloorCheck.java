package io.github.holdfast.coverage.check;

import io.github.holdfast.core.finding.Evidence;
import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.core.finding.Report;
import io.github.holdfast.core.finding.UnusableInput;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Holds coverage against its limits. Compares exactly: 1499 of 2000 lines are below 75 %. An element without an item of a
 * counter (0 of 0 branches) has no ratio and is told, not judged.
 */
public final class FloorCheck {

    private final List<FloorLimit> limits;
    private final Optional<Coverage> own;

    private FloorCheck(List<FloorLimit> limits, Optional<Coverage> own) {
        this.limits = limits.stream().distinct().collect(Collectors.toUnmodifiableList());
        this.own = own;
    }

    /** A check against these limits; equal ones count once. */
    public FloorCheck(List<FloorLimit> limits) {
        this(limits, Optional.empty());
    }

    /** This check, telling beside the judged coverage what the module's own tests reach. */
    public FloorCheck beside(Coverage ownCoverage) {
        return new FloorCheck(limits, Optional.of(ownCoverage));
    }

    /**
     * @param remarks what else there is to say of these classes
     * @throws UnusableInput {@code PATTERN-MATCHES-NOTHING} when a limit selects elements by pattern and there is none
     */
    public Report judge(Coverage coverage, List<Finding> remarks) {
        List<Judged> judged = limits.stream()
                .flatMap(limit -> selected(limit, coverage).stream().map(node -> new Judged(limit, node)))
                .collect(Collectors.toList());
        List<Judged> countable = judged.stream().filter(Judged::hasItems).collect(Collectors.toList());
        List<String> empty = judged.stream()
                .filter(one -> !one.hasItems())
                .map(one -> words(one).emptiness())
                .distinct()
                .collect(Collectors.toList());
        Evidence evidence = evidence(coverage);
        if (countable.isEmpty() && remarks.isEmpty()) {
            String reason = empty.isEmpty() ? "no class carries code" : String.join(", ", empty);
            return Report.notApplicable(reason, evidence);
        }
        List<Judged> broken = countable.stream().filter(Judged::isBroken).collect(Collectors.toList());
        List<Finding> findings = new ArrayList<>(remarks);
        MostToGain gain = MostToGain.of(coverage, broken);
        broken.forEach(one -> findings.add(words(one).finding(gain.fix())));
        String headline = broken.isEmpty() ? passed(coverage, countable) : failed(broken);
        return Report.judged(headline, evidence, findings).hinting(gain.hints()).leavingOut(empty);
    }

    private static List<CoverageNode> selected(FloorLimit limit, Coverage coverage) {
        List<CoverageNode> nodes = coverage.nodes(limit.element()).stream()
                .filter(node -> limit.matches(node.name()))
                .collect(Collectors.toList());
        if (nodes.isEmpty() && limit.isSelective()) {
            throw new UnusableInput(
                    "a pattern matches nothing",
                    Finding.of("PATTERN-MATCHES-NOTHING", limit.toString())
                            .saying("limit matches no " + limit.element().word() + ": " + limit)
                            .found("0 of " + coverage.nodes(limit.element()).size())
                            .needed("at least one " + limit.element().word())
                            .fixBy("mend the patterns of this limit")
                            .build());
        }
        return nodes;
    }

    private static Evidence evidence(Coverage coverage) {
        Map<Counter, Map<String, Long>> counters = new EnumMap<>(Counter.class);
        for (Counter counter : Counter.values()) {
            Count count = coverage.module().count(counter);
            Map<String, Long> pair = new LinkedHashMap<>();
            pair.put("covered", count.covered());
            pair.put("missed", count.missed());
            counters.put(counter, pair);
        }
        return coverage.evidence().with("counters", counters);
    }

    private String failed(List<Judged> broken) {
        return broken.size() == 1 ? words(broken.get(0)).headline() : broken.size() + " limits are not met";
    }

    private String passed(Coverage coverage, List<Judged> held) {
        List<String> parts = new ArrayList<>();
        String where = " in " + counted(coverage.number("classes"), "class", "classes");
        for (Judged one : held) {
            if (one.node().element() == Element.MODULE) {
                parts.add(words(one).holds(parts.isEmpty() ? where : ""));
            }
        }
        int others = held.size() - parts.size();
        if (others > 0) {
            parts.add(
                    counted(others, "limit", "limits") + " of smaller elements held" + (parts.isEmpty() ? where : ""));
        }
        parts.add(counted(coverage.number("tests"), "test", "tests") + ", "
                + counted(coverage.number("sessions"), "session", "sessions"));
        return String.join("; ", parts);
    }

    private static String counted(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    private JudgedWords words(Judged judged) {
        Optional<Judged> alone = own.filter(coverage -> judged.node().element() == Element.MODULE)
                .map(coverage -> new Judged(judged.limit(), coverage.module()));
        return new JudgedWords(judged, alone);
    }
}
