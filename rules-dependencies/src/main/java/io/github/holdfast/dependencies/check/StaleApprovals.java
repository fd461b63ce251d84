package io.github.holdfast.dependencies.check;

import io.github.holdfast.core.finding.Finding;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Entries that match nothing in the whole reactor: they would let in tomorrow what nobody looks at then. An entry may be
 * merged some days before what it approves. Plugins that only a lifecycle names differ by Maven version and packaging, so
 * entries for them may match nothing.
 */
public final class StaleApprovals {

    private static final String MAVEN_PLUGINS = "org.apache.maven.plugins:";
    private static final Set<String> OF_LIFECYCLES = Set.of(
            "*",
            "maven-clean-plugin",
            "maven-compiler-plugin",
            "maven-deploy-plugin",
            "maven-ear-plugin",
            "maven-ejb-plugin",
            "maven-install-plugin",
            "maven-jar-plugin",
            "maven-plugin-plugin",
            "maven-rar-plugin",
            "maven-resources-plugin",
            "maven-site-plugin",
            "maven-surefire-plugin",
            "maven-war-plugin");

    private final Approvals approvals;
    private final int unusedAfter;
    private final LocalDate today;

    private StaleApprovals(Approvals approvals, int unusedAfter, LocalDate today) {
        this.approvals = approvals;
        this.unusedAfter = unusedAfter;
        this.today = today;
    }

    /**
     * The entries that count and when they have to match something.
     *
     * @param unusedAfter days from the approval on
     * @param today the day in UTC
     */
    public static StaleApprovals of(Approvals approvals, int unusedAfter, LocalDate today) {
        return new StaleApprovals(approvals, unusedAfter, today);
    }

    /**
     * A finding for each entry that has matched nothing for too long.
     *
     * @param used what all modules of the reactor, and the archives, have used
     * @param file the list as messages name it
     */
    public List<Finding> findings(Collection<String> used, String file) {
        return approvals.entries().stream()
                .filter(entry -> !used.contains(entry.key()) && isDue(entry))
                .map(entry -> EntryWords.stale(entry, file))
                .distinct()
                .collect(Collectors.toList());
    }

    /** What entries bring and no module was seen to take, {@code id brings id} each: evidence, and no fault. */
    public List<String> broughtInVain(Collection<String> used) {
        return approvals.entries().stream()
                .flatMap(entry -> entry.brings().ids().stream()
                        .filter(id -> !used.contains(UseJudge.broughtBy(entry, id)))
                        .map(id -> entry.id() + " brings " + id))
                .distinct()
                .sorted()
                .collect(Collectors.toList());
    }

    private boolean isDue(Approval entry) {
        return !entry.optional()
                && !isOfLifecycle(entry)
                && !today.isBefore(entry.approvedOn().plusDays(unusedAfter));
    }

    private static boolean isOfLifecycle(Approval entry) {
        return entry.section() == Section.PLUGINS
                && entry.id().startsWith(MAVEN_PLUGINS)
                && OF_LIFECYCLES.contains(entry.id().substring(MAVEN_PLUGINS.length()));
    }
}
