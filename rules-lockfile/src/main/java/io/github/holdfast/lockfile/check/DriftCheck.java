package io.github.holdfast.lockfile.check;

import io.github.holdfast.core.finding.Finding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Whether what Maven took for a module is what the lock says that it takes. */
public final class DriftCheck {

    private final Exemptions exemptions;
    private final boolean complete;

    /**
     * @param complete whether Maven's graph has everything; not so when a sibling lies outside the selection: then only
     *     what the module declares itself is judged, since what the sibling brings may also move versions of others
     */
    public DriftCheck(Exemptions exemptions, boolean complete) {
        this.exemptions = exemptions;
        this.complete = complete;
    }

    /**
     * The differences.
     *
     * @param graph of the module now
     * @param locked of the module in the lock
     * @param mend what to do about them
     */
    public List<Finding> findings(Collection<GraphLine> graph, Collection<String> locked, Mend mend) {
        Map<String, GraphLine> lines = new LinkedHashMap<>();
        graph.forEach(line -> lines.putIfAbsent(line.text(), line));
        List<Finding> findings = new ArrayList<>();
        for (Difference one : Difference.between(new TreeSet<>(locked), lines.keySet(), LockedLine::resolved)) {
            boolean unseen = !complete && (one.actual().isEmpty() || isBrought(one, lines));
            if (!unseen && !exemptions.cover(Exemption.Check.GRAPH, one.id())) {
                findings.add(Finding.of("DRIFT", one.words())
                        .saying(one.words() + by(one, lines) + state(one))
                        .fixBy(mend.of(one))
                        .build());
            }
        }
        return findings;
    }

    private static boolean isBrought(Difference one, Map<String, GraphLine> lines) {
        return !by(one, lines).isEmpty();
    }

    private static String by(Difference one, Map<String, GraphLine> lines) {
        return one.actual()
                .map(now -> lines.get(now.whole()).bringer())
                .filter(bringer -> !bringer.isEmpty())
                .map(bringer -> ", by " + bringer)
                .orElse("");
    }

    private static String state(Difference one) {
        if (one.locked().isEmpty()) {
            return ", not in the lock";
        }
        return one.actual().isEmpty() ? ", locked, and Maven does not take it" : "";
    }
}
