package io.github.holdfast.dependencies;

import io.github.holdfast.core.build.ReactorCoordinates;
import io.github.holdfast.core.finding.Evidence;
import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.core.finding.Quantity;
import io.github.holdfast.core.finding.Report;
import io.github.holdfast.core.finding.Severity;
import io.github.holdfast.core.reactor.ReactorModule;
import io.github.holdfast.core.reactor.Roll;
import io.github.holdfast.core.rule.Parameter;
import io.github.holdfast.dependencies.archive.ArchiveFiles;
import io.github.holdfast.dependencies.check.Archive;
import io.github.holdfast.dependencies.check.ArchivesCheck;
import io.github.holdfast.dependencies.check.ShadowsCheck;
import io.github.holdfast.dependencies.check.StaleApprovals;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What only the whole reactor tells: entries that match nothing, archives in the tree, modules that shadow an artifact. */
final class ReactorApprovals {

    private final ReactorModule module;
    private final List<ModulePayload> payloads;

    ReactorApprovals(ReactorModule module, Roll roll) {
        this.module = module;
        this.payloads = roll.arrivals().stream()
                .map(arrival -> arrival.payload().orElseThrow())
                .filter(payload -> !payload.isEmpty())
                .map(ModulePayload::fromJdkTypes)
                .collect(Collectors.toList());
    }

    /**
     * The report of the reactor; empty where no module was judged.
     *
     * @throws io.github.holdfast.core.finding.UnusableInput {@code INVALID-PARAMETER} when modules name different lists
     */
    Optional<Report> judge() {
        return payloads.isEmpty() ? Optional.empty() : Optional.of(report());
    }

    private Report report() {
        ApprovalSetting setting = common();
        ApprovalLists lists = ApprovalLists.of(module, setting);
        List<Finding> findings = new ArrayList<>(lists.warnings());
        List<Archive> archives = ArchiveFiles.find(
                module.reactorRoot(), module.workTree().orElseThrow().trackedBelow(module.reactorRoot()));
        ArchivesCheck checked = ArchivesCheck.of(lists.counting(), lists.today(), archives);
        findings.addAll(checked.findings());
        findings.addAll(shadows(lists));
        List<String> notJudged = new ArrayList<>(lists.notJudged());
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("archives", archives.size());
        facts.put("approvals", lists.counting().entries().size());
        if (isWhole()) {
            Set<String> used = new TreeSet<>(checked.used());
            payloads.forEach(payload -> used.addAll(payload.used()));
            StaleApprovals stale = StaleApprovals.of(lists.counting(), setting.unusedAfter(), lists.today());
            findings.addAll(stale.findings(used, setting.file()));
            facts.put("broughtInVain", stale.broughtInVain(used));
        } else {
            notJudged.add("entries that match nothing: not every module of the reactor was judged");
        }
        List<String> lookedAt = List.of(
                Quantity.of(payloads.size(), "module", "modules"),
                Quantity.of(archives.size(), "archive in the tree", "archives in the tree"),
                Quantity.of(lists.counting().entries().size(), "approval", "approvals") + " of " + lists.source());
        return Report.judged(headline(findings), Evidence.of(lookedAt, facts), findings)
                .leavingOutAlso(notJudged);
    }

    private static String headline(List<Finding> findings) {
        long errors = findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .count();
        return errors == 0
                ? "every approval is of use, and nothing is in the tree without one"
                : Quantity.of(errors, "fault", "faults") + " of the reactor";
    }

    private ApprovalSetting common() {
        ApprovalSetting first = payloads.get(0).setting();
        for (ModulePayload payload : payloads) {
            if (!payload.setting().toJdkTypes().equals(first.toJdkTypes())) {
                throw Parameter.invalid(
                        "file, approvals, unusedAfter",
                        payload.setting().toJdkTypes().toString(),
                        "the same in all modules of a reactor, as in another: " + first.toJdkTypes());
            }
        }
        return first;
    }

    /** Whether every module of the reactor came: an entry may be for what one of the others takes. */
    private boolean isWhole() {
        return payloads.size() == module.session().getAllProjects().size();
    }

    private List<Finding> shadows(ApprovalLists lists) {
        Map<String, String> poms = new TreeMap<>();
        payloads.forEach(payload -> poms.putAll(payload.inTree()));
        return module.base()
                .map(base -> ReactorCoordinates.of(module, base))
                .map(before -> ShadowsCheck.findings(
                        poms,
                        id -> before.wasExternal(id)
                                || lists.atTip().mentions(id)
                                        && !before.modules().contains(id)))
                .orElse(List.of());
    }
}
