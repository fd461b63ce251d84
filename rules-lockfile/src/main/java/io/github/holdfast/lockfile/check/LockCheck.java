package io.github.holdfast.lockfile.check;

import io.github.holdfast.core.finding.Evidence;
import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.core.finding.Quantity;
import io.github.holdfast.core.finding.Report;
import io.github.holdfast.core.finding.Severity;
import io.github.holdfast.core.finding.UnusableInput;
import io.github.holdfast.lockfile.file.Lock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Puts the levels of a module together: what is told, and which mend may be named. */
public final class LockCheck {

    private static final int MOST_NAMES = 5;

    private final Lock lock;
    private final Exemptions exemptions;
    private final Circumstances circumstances;
    private final LockCommand command;
    private final List<Finding> rewritten;

    /** @param lock as this build has to read it */
    public LockCheck(Lock lock, Exemptions exemptions, Circumstances circumstances, LockCommand command) {
        this(lock, exemptions, circumstances, command, List.of());
    }

    private LockCheck(
            Lock lock,
            Exemptions exemptions,
            Circumstances circumstances,
            LockCommand command,
            List<Finding> rewritten) {
        this.rewritten = rewritten;
        this.lock = lock;
        this.command = command;
        this.exemptions = exemptions;
        this.circumstances = circumstances;
    }

    /** The same, which tells also of what has other bytes than in the lock at the base. */
    public LockCheck comparedWith(Lock base) {
        return new LockCheck(lock, exemptions, circumstances, command, BaseCheck.findings(base, lock, exemptions));
    }

    /**
     * The report of a module whose declared inputs alone were judged.
     *
     * @param stale what was found
     * @param inputs how many declared inputs were looked at
     */
    public Report judgeDeclared(List<Finding> stale, int inputs) {
        String headline = stale.isEmpty()
                ? Quantity.of(inputs, "declared input is", "declared inputs are") + " as locked"
                : "the POM was changed and the lock was not (" + Quantity.of(stale.size(), "difference", "differences")
                        + ")";
        return report(headline, evidence(inputs, 0, 0), stale);
    }

    /**
     * The report of a module whose declared inputs are as locked.
     *
     * @param graph what Maven took
     * @param locked the resolved lines of the module in the lock
     * @param realms what the plugins bring, by their key
     * @param files what was read of all that is used
     * @param inputs how many declared inputs were looked at
     * @param stale what another project declares otherwise than locked; asked only when something differs
     * @throws UnusableInput {@code NOTHING-TO-COMPARE} when not one of the files is there
     */
    public Report judgeResolved(
            Collection<GraphLine> graph,
            Collection<String> locked,
            Map<String, ? extends Collection<String>> realms,
            Collection<UsedFile> files,
            int inputs,
            Supplier<List<Finding>> stale) {
        BytesCheck bytes = BytesCheck.of(lock.artifacts(), files, exemptions);
        RealmsCheck plugins = new RealmsCheck(lock.plugins(), exemptions, bytes.withoutPom());
        List<Finding> tampered = new ArrayList<>(rewritten);
        tampered.addAll(bytes.tampered());
        Mend mend = Mend.by(command).unless(!tampered.isEmpty());
        List<Finding> moved = new ArrayList<>(new DriftCheck(
                        exemptions,
                        circumstances.isComplete() && bytes.withoutPom().isEmpty())
                .findings(graph, locked, mend));
        moved.addAll(plugins.findings(realms, mend));
        moved.addAll(unlocked(bytes, moved, mend));
        List<Finding> findings = new ArrayList<>(tampered);
        findings.addAll(bytes.missing());
        findings.addAll(moved);
        List<Finding> causes = findings.isEmpty() || !tampered.isEmpty() ? List.of() : stale.get();
        if (!causes.isEmpty()) {
            return judgeDeclared(causes, inputs);
        }
        refuseNothing(bytes, findings, files);
        String headline = tampered.isEmpty()
                ? headline(bytes, findings, graph.size(), inputs)
                : Quantity.of(tampered.size(), "file is not the locked one", "files are not the locked ones")
                        .toString();
        findings.addAll(warnings(bytes));
        return report(headline, evidence(inputs, graph.size(), bytes.compared()), findings)
                .leavingOutAlso(notJudged(bytes, plugins));
    }

    private static String headline(BytesCheck bytes, List<Finding> findings, int artifacts, int inputs) {
        return findings.isEmpty()
                ? String.join(
                                ", ",
                                Quantity.of(inputs, "declared input", "declared inputs")
                                        .toString(),
                                Quantity.of(artifacts, "artifact", "artifacts").toString(),
                                Quantity.of(bytes.compared(), "file", "files").toString())
                        + ": all as locked"
                : "what the build takes is not what is locked ("
                        + Quantity.of(findings.size(), "difference", "differences") + ")";
    }

    /** What is used and has no line, unless a difference tells of it already. */
    private List<Finding> unlocked(BytesCheck bytes, List<Finding> told, Mend mend) {
        String all = told.stream().map(Finding::subject).collect(Collectors.joining("\n"));
        return bytes.unlocked().stream()
                .filter(key -> !all.contains(key.substring(0, key.lastIndexOf(':'))))
                .map(key -> Finding.of("NOT-IN-LOCK", key)
                        .saying(key + "  is used, and the lock has no line for it")
                        .fixBy(mend.usual())
                        .build())
                .collect(Collectors.toList());
    }

    private static void refuseNothing(BytesCheck bytes, List<Finding> findings, Collection<UsedFile> files) {
        if (findings.isEmpty()
                && bytes.compared() == 0
                && !bytes.absentOffline().isEmpty()) {
            throw new UnusableInput(
                    "no file to compare",
                    Finding.of("NOTHING-TO-COMPARE", "files")
                            .saying("not one of " + Quantity.of(files.size(), "file", "files")
                                    + " is in the local repository, and Maven works offline")
                            .fixBy("build once without -o")
                            .build());
        }
    }

    private List<Finding> warnings(BytesCheck bytes) {
        List<Finding> warnings = new ArrayList<>(exemptions.ended());
        if (!bytes.snapshots().isEmpty()) {
            warnings.add(Finding.of("SNAPSHOT-NOT-LOCKED", "snapshots")
                    .warning()
                    .saying("the bytes of " + Quantity.of(bytes.snapshots().size(), "snapshot", "snapshots")
                            + " are not locked: " + some(bytes.snapshots()))
                    .detail("snapshots", List.copyOf(bytes.snapshots()))
                    .build());
        }
        return warnings;
    }

    private static List<String> notJudged(BytesCheck bytes, RealmsCheck plugins) {
        List<String> lines = new ArrayList<>();
        if (!bytes.absentOffline().isEmpty()) {
            lines.add(Quantity.of(bytes.absentOffline().size(), "file is", "files are")
                    + " not in the local repository and Maven works offline: " + some(bytes.absentOffline()));
        }
        if (!plugins.otherMaven().isEmpty()) {
            lines.add("plugins without a version in any POM, which another Maven chose when the lock was written: "
                    + some(plugins.otherMaven()) + "; give them one");
        }
        return lines;
    }

    private static String some(Set<String> names) {
        return names.stream().limit(MOST_NAMES).collect(Collectors.joining(", "))
                + (names.size() > MOST_NAMES ? " and " + (names.size() - MOST_NAMES) + " more" : "");
    }

    private Report report(String headline, Evidence evidence, List<Finding> findings) {
        long errors = findings.stream()
                .filter(one -> one.severity() == Severity.ERROR)
                .count();
        boolean explained = circumstances.unlocked().isPresent()
                && findings.stream().noneMatch(one -> one.code().equals("TAMPERED"));
        Report report = errors > 0 && explained
                ? Report.judged("a profile is active that is not locked", evidence, List.of(profileNotLocked(findings)))
                : Report.judged(headline, evidence, findings);
        return report.hinting(errors > 0 ? circumstances.notes() : List.of()).leavingOutAlso(exemptions.notJudged());
    }

    private Finding profileNotLocked(List<Finding> findings) {
        String combination = circumstances.unlocked().orElseThrow();
        return Finding.of("PROFILE-NOT-LOCKED", combination)
                .saying("profile " + combination + " changes what this module takes, and the lock has no variant of it")
                .below(findings.stream()
                        .filter(one -> one.severity() == Severity.ERROR)
                        .limit(MOST_NAMES)
                        .map(Finding::message)
                        .collect(Collectors.toList()))
                .fixBy(circumstances.lockCommand(command))
                .build();
    }

    private Evidence evidence(int inputs, int artifacts, int files) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("declaredInputs", inputs);
        facts.put("artifacts", artifacts);
        facts.put("files", files);
        facts.put("lockedArtifacts", lock.artifacts().size());
        facts.put("lockedModules", lock.modules().size());
        return Evidence.of(
                List.of(
                        "pom.lock.json (" + Quantity.of(lock.artifacts().size(), "artifact", "artifacts") + ", "
                                + Quantity.of(lock.modules().size(), "module", "modules") + ")",
                        Quantity.of(inputs, "declared input", "declared inputs") + " of this module",
                        Quantity.of(files, "file", "files") + " byte by byte"),
                facts);
    }
}
