package io.github.holdfast.lockfile;

import io.github.holdfast.core.build.BuildInputs;
import io.github.holdfast.core.build.BuildInputsReader;
import io.github.holdfast.core.build.DependencyGraph;
import io.github.holdfast.core.build.Resolved;
import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.core.finding.Report;
import io.github.holdfast.core.reactor.ReactorModule;
import io.github.holdfast.core.rule.GoalCommand;
import io.github.holdfast.lockfile.check.Circumstances;
import io.github.holdfast.lockfile.check.DeclaredLine;
import io.github.holdfast.lockfile.check.Exemptions;
import io.github.holdfast.lockfile.check.LockCheck;
import io.github.holdfast.lockfile.check.LockCommand;
import io.github.holdfast.lockfile.check.StaleCheck;
import io.github.holdfast.lockfile.check.UsedFile;
import io.github.holdfast.lockfile.file.LockedModule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.maven.project.MavenProject;

/** What is judged of one module: first what it declares, then, when that holds, what Maven took and the bytes of it. */
final class ModuleLock {

    private final ReactorModule module;
    private final ReactorLock lock;
    private final Exemptions exemptions;
    private final LockCommand command;
    private final Set<String> siblings;
    private final boolean first;
    private int inputs;

    ModuleLock(ReactorModule module, ReactorLock lock, Exemptions exemptions) {
        this.module = module;
        this.lock = lock;
        this.exemptions = exemptions;
        this.siblings = lock.siblings();
        this.first = module.speaksFirst("lock");
        this.command = LockCommand.of(GoalCommand.of(module, "lock"));
    }

    /** How many declared inputs were looked at so far. */
    int inputs() {
        return inputs;
    }

    /** The first two levels of the whole reactor, which ask no resolver. */
    Report judgeDeclared() {
        List<Finding> findings = declaredAnywhere();
        return check(lock.circumstances()).judgeDeclared(findings, inputs);
    }

    /** All levels; the first that fails is told. */
    Report judge(Resolution resolution, boolean plugins) {
        List<Finding> stale = declared();
        if (!stale.isEmpty()) {
            return check(lock.circumstances()).judgeDeclared(stale, inputs);
        }
        BuildInputs build = BuildInputsReader.of(module).alsoSiblings(siblings);
        DependencyGraph.refuseMissing(build);
        Set<String> lacking = new TreeSet<>(build.lacking());
        build.resolved().stream()
                .map(Resolved::coordinates)
                .filter(one -> siblings.contains(one.id() + ":" + one.version()))
                .forEach(one -> lacking.add(one.id()));
        Circumstances circumstances = lock.circumstances().noting(resolution.otherThan(lock.written()));
        LockCheck check = check(lacking.isEmpty() ? circumstances : circumstances.incomplete());
        Taken taken = Taken.of(module, build, module.project().getArtifacts(), resolution, plugins);
        List<UsedFile> files = UsedFiles.of(taken, lock.inForce(), resolution);
        Optional<BaseLock> base = first ? Optional.of(BaseLock.of(module)) : Optional.empty();
        return base.flatMap(BaseLock::lock)
                .map(check::comparedWith)
                .orElse(check)
                .judgeResolved(
                        taken.graph(), section().resolved(), taken.realms(), files, inputs, this::declaredAnywhere)
                .leavingOutAlso(lacking.stream()
                        .map(id -> "what " + id + " brings: it is not in this call of Maven")
                        .collect(Collectors.toList()))
                .leavingOutAlso(taken.notJudged())
                .leavingOutAlso(base.map(BaseLock::notJudged).orElse(List.of()));
    }

    private LockCheck check(Circumstances circumstances) {
        return new LockCheck(lock.inForce(), exemptions, circumstances, command);
    }

    /** What this module has to tell: its own section, and if it speaks first those that have no turn of their own. */
    private List<Finding> declared() {
        List<Finding> findings = new ArrayList<>();
        if (first) {
            findings.addAll(lock.differences(exemptions, command));
            Set<String> selected =
                    module.session().getProjects().stream().map(ReactorLock::id).collect(Collectors.toSet());
            findings.addAll(declared(sections(id -> !selected.contains(id))));
        }
        findings.addAll(declared(module));
        return findings;
    }

    /** What of the whole reactor is stale: it explains why this module takes something else. */
    private List<Finding> declaredAnywhere() {
        List<Finding> findings = new ArrayList<>(lock.differences(exemptions, command));
        findings.addAll(declared(sections(id -> true)));
        return findings;
    }

    private List<MavenProject> sections(Predicate<String> wanted) {
        return ReactorLock.sections(module, module.session().getAllProjects()).stream()
                .filter(one -> wanted.test(ReactorLock.id(one)))
                .collect(Collectors.toList());
    }

    private List<Finding> declared(List<MavenProject> sections) {
        List<Finding> findings = new ArrayList<>();
        sections.forEach(one -> findings.addAll(declared(module.of(one))));
        return findings;
    }

    private List<Finding> declared(ReactorModule owner) {
        List<DeclaredLine> lines = DeclaredLines.of(owner, siblings);
        inputs += lines.size();
        VersionPlaces places = new VersionPlaces(owner);
        String pom = owner.fromRoot(owner.project().getFile().toPath().toAbsolutePath());
        StaleCheck check = new StaleCheck(exemptions, command, places::of);
        return Optional.ofNullable(lock.inForce().modules().get(owner.id()))
                .map(locked -> check.findings(lines, locked.declared(), pom))
                .orElseGet(() -> List.of(StaleCheck.newModule(owner.id(), pom, command)));
    }

    private LockedModule section() {
        return lock.inForce().modules().get(module.id());
    }
}
