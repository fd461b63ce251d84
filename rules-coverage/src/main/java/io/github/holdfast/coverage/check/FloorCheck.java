package io.github.holdfast.coverage.check;

import io.github.holdfast.core.finding.Evidence;
import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.core.finding.Quantity;
import io.github.holdfast.core.finding.Report;
import io.github.holdfast.core.finding.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Holds coverage against its limits. Compares exactly: 1499 of 2000 lines are below 75 %. An element without an item of a
 * counter (0 of 0 branches) has no ratio, and a limit may match no element; both are told and not judged, and where that
 * is all, the check is not applicable. The order of limits, elements and remarks changes nothing.
 */
public final class FloorCheck {

    private static final Comparator<FloorLimit> ORDER = Comparator.comparing(FloorLimit::element)
            .thenComparing(FloorLimit::counter)
            .thenComparing(FloorLimit::toString);

    private final List<FloorLimit> limits;
    private final Optional<Coverage> own;

    private FloorCheck(List<FloorLimit> limits, Optional<Coverage> own) {
        this.limits = limits.stream().sorted(ORDER).distinct().collect(Collectors.toUnmodifiableList());
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
     * Judges a module or a reactor.
     *
     * @param sourceless a finding a class that comes from no source, see {@link Sourceless}
     */
    public Report judge(Coverage coverage, List<Finding> sourceless) {
        List<Judged> judged = new ArrayList<>();
        TreeSet<String> notJudged = new TreeSet<>();
        for (FloorLimit limit : limits) {
            List<Judged> selected = selected(limit, coverage);
            if (selected.isEmpty()) {
                notJudged.add("no " + limit.element().word() + " matches the limit " + limit);
            }
            selected.stream()
                    .filter(one -> !one.hasItems())
                    .forEach(one -> notJudged.add(words(one).emptiness()));
            selected.stream().filter(Judged::hasItems).forEach(judged::add);
        }
        long errors = sourceless.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .count();
        if (judged.isEmpty() && errors == 0) {
            return Report.notApplicable(String.join(", ", notJudged), evidence(coverage), sourceless);
        }
        List<Judged> broken = judged.stream().filter(Judged::isBroken).collect(Collectors.toList());
        MostToGain gain = MostToGain.of(coverage, broken);
        List<Finding> findings = new ArrayList<>(sourceless);
        broken.forEach(one -> findings.add(words(one).finding(gain)));
        String headline = broken.isEmpty() && errors == 0 ? passed(coverage, judged) : failed(broken, errors);
        return Report.judged(headline, evidence(coverage), findings)
                .hinting(gain.hints())
                .leavingOut(List.copyOf(notJudged));
    }

    private static List<Judged> selected(FloorLimit limit, Coverage coverage) {
        return coverage.nodes(limit.element()).stream()
                .filter(node -> limit.matches(node.name()))
                .sorted(Comparator.comparing(CoverageNode::name).thenComparing(CoverageNode::module))
                .map(node -> new Judged(limit, node))
                .collect(Collectors.toList());
    }

    private Evidence evidence(Coverage coverage) {
        Map<String, Object> counters = new LinkedHashMap<>();
        for (Counter counter : Counter.values()) {
            Count count = coverage.module().count(counter);
            Map<String, Object> pair = new LinkedHashMap<>();
            pair.put("covered", count.covered());
            pair.put("missed", count.missed());
            counters.put(counter.name(), pair);
        }
        List<Object> held = limits.stream().map(FloorLimit::toJdkTypes).collect(Collectors.toList());
        return coverage.evidence().with("limits", held).with("counters", counters);
    }

    private String failed(List<Judged> broken, long errors) {
        List<String> parts = new ArrayList<>();
        if (broken.size() == 1) {
            parts.add(words(broken.get(0)).headline());
        } else if (broken.size() > 1) {
            long limitsBroken = distinct(broken);
            String where = broken.size() > limitsBroken ? " in " + broken.size() + " elements" : "";
            parts.add(Quantity.of(limitsBroken, "limit is", "limits are") + " not met" + where);
        }
        if (errors > 0) {
            parts.add(Quantity.of(errors, "class", "classes") + " without source");
        }
        return String.join("; ", parts);
    }

    private String passed(Coverage coverage, List<Judged> held) {
        List<String> parts = new ArrayList<>();
        String where = " in " + Quantity.of(coverage.number("classes"), "class", "classes");
        List<Judged> smaller = new ArrayList<>();
        for (Judged one : held) {
            if (one.node().element() == Element.MODULE) {
                parts.add(words(one).holds(parts.isEmpty() ? where : ""));
            } else {
                smaller.add(one);
            }
        }
        if (!smaller.isEmpty()) {
            String limits = Quantity.of(distinct(smaller), "limit", "limits");
            parts.add(limits + " of smaller elements held" + (parts.isEmpty() ? where : ""));
        }
        parts.add(Quantity.of(coverage.number("tests"), "test", "tests") + ", "
                + Quantity.of(coverage.number("sessions"), "session", "sessions"));
        return String.join("; ", parts);
    }

    private static long distinct(List<Judged> judged) {
        return judged.stream().map(Judged::limit).distinct().count();
    }

    private JudgedWords words(Judged judged) {
        Optional<Judged> alone = own.filter(coverage -> judged.node().element() == Element.MODULE)
                .map(coverage -> new Judged(judged.limit(), coverage.module()));
        return new JudgedWords(judged, alone);
    }
}
