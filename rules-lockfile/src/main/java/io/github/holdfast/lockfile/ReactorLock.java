package io.github.holdfast.lockfile;

import io.github.holdfast.core.build.BuildInputs;
import io.github.holdfast.core.build.BuildInputsReader;
import io.github.holdfast.core.build.Declared;
import io.github.holdfast.core.build.Place;
import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.core.finding.UnusableInput;
import io.github.holdfast.core.reactor.ReactorModule;
import io.github.holdfast.core.rule.GoalCommand;
import io.github.holdfast.lockfile.check.Circumstances;
import io.github.holdfast.lockfile.check.Exemptions;
import io.github.holdfast.lockfile.check.LockCommand;
import io.github.holdfast.lockfile.check.ReactorCheck;
import io.github.holdfast.lockfile.file.Lock;
import io.github.holdfast.lockfile.file.LockReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.maven.project.MavenProject;

/** The lock of the reactor as this build has to read it, and what is judged of it once a build. */
final class ReactorLock {

    private final ReactorModule module;
    private final Lock lock;
    private final SwitchedOn profiles;
    private final String combination;

    private ReactorLock(ReactorModule module, Lock lock) {
        this.module = module;
        this.lock = lock;
        this.profiles = SwitchedOn.of(module);
        this.combination = profiles.combination(lock.profiles());
    }

    /**
     * Reads the lock, once a build.
     *
     * @throws UnusableInput {@code LOCK-MISSING}, {@code LOCK-UNREADABLE}, {@code HAND-EDITED}, {@code
     *     LOCK-OF-ANOTHER-PROJECT}
     */
    static ReactorLock of(ReactorModule module) {
        Lock lock = module.rememberedByAll(
                Lock.class,
                "lock",
                () -> LockReader.read(
                        file(module.reactorRoot()),
                        LockSetting.FILE,
                        command(module).toString()));
        Set<String> ours = ids(module);
        if (lock.modules().keySet().stream().noneMatch(ours::contains)) {
            throw new UnusableInput(
                    "the lock is of another project",
                    Finding.of("LOCK-OF-ANOTHER-PROJECT", LockSetting.FILE)
                            .saying(LockSetting.FILE + " has none of the modules of this reactor; it has "
                                    + some(lock.modules().keySet()))
                            .in(LockSetting.FILE)
                            .fixBy(command(module).withThePom())
                            .build());
        }
        return new ReactorLock(module, lock);
    }

    static LockCommand command(ReactorModule module) {
        return LockCommand.of(GoalCommand.of(module, "lock"));
    }

    static Path file(Path root) {
        return root.resolve(LockSetting.FILE);
    }

    private static String some(Set<String> names) {
        return names.isEmpty()
                ? "none at all"
                : names.stream().limit(3).collect(Collectors.joining(", "))
                        + (names.size() > 3 ? " and " + (names.size() - 3) + " more" : "");
    }

    /** Modules of the reactor and the projects of the tree that they inherit from. */
    private static Set<String> ids(ReactorModule module) {
        return module.rememberedByAll(Projects.class, "projects of the lock", () -> new Projects(module)).ids;
    }

    /** What is remembered of the reactor. */
    private static final class Projects {

        private final Set<String> ids = new TreeSet<>();

        private Projects(ReactorModule module) {
            sections(module, module.session().getAllProjects()).forEach(one -> ids.add(id(one)));
        }
    }

    /** The projects that have a section: those given, and those of the tree that they inherit from. */
    static List<MavenProject> sections(ReactorModule module, List<MavenProject> projects) {
        Map<String, MavenProject> sections = new TreeMap<>();
        projects.forEach(one -> sections.put(id(one), one));
        for (MavenProject project : projects) {
            for (MavenProject one = project.getParent(); module.isInTree(one); one = one.getParent()) {
                sections.putIfAbsent(id(one), one);
            }
        }
        return List.copyOf(sections.values());
    }

    static String id(MavenProject project) {
        return project.getGroupId() + ":" + project.getArtifactId();
    }

    /** As it was written, whatever is switched on. */
    Lock written() {
        return lock;
    }

    /** As it has to be read with the profiles of this build. */
    Lock inForce() {
        return isVariant()
                ? module.rememberedByAll(Lock.class, "variant " + combination, () -> lock.variant(combination))
                : lock;
    }

    /** What of this build is not as it was when the lock was written. */
    Circumstances circumstances() {
        Optional<String> unlocked = combination.isEmpty() || isVariant() ? Optional.empty() : Optional.of(combination);
        return Circumstances.of(unlocked, lock.variants().keySet()).noting(profiles.byMachine(lock.profiles()));
    }

    private boolean isVariant() {
        return lock.variants().containsKey(combination);
    }

    /**
     * Modules that the lock knows and that are not in this call of Maven, {@code groupId:artifactId:version} each: as those
     * of {@code -f} on a part of the reactor. They have the version of a module that is.
     */
    Set<String> siblings() {
        if (isWhole()) {
            return Set.of();
        }
        Set<String> known = ids(module);
        Set<String> versions = module.session().getAllProjects().stream()
                .map(MavenProject::getVersion)
                .collect(Collectors.toSet());
        return lock.modules().keySet().stream()
                .filter(id -> !known.contains(id))
                .flatMap(id -> versions.stream().map(version -> id + ":" + version))
                .collect(Collectors.toSet());
    }

    /** Differences of the whole reactor, told by the module that speaks first. */
    List<Finding> differences(Exemptions exemptions, LockCommand command) {
        ReactorCheck check = new ReactorCheck(inForce(), exemptions, command);
        List<Finding> findings = new ArrayList<>(check.extensions(extensions()));
        findings.addAll(check.shadows(poms()));
        if (isWhole()) {
            findings.addAll(check.gone(ids(module)));
        }
        return findings;
    }

    /** Core extensions as the lock has them, each with its place. */
    private Map<String, Place> extensions() {
        Map<String, Place> extensions = new TreeMap<>();
        BuildInputs inputs = BuildInputsReader.declarationsOf(module);
        for (Declared one : inputs.declared()) {
            if (one.kind() == Declared.Kind.CORE_EXTENSION) {
                extensions.put(one.coordinates().toString(), one.place());
            }
        }
        return extensions;
    }

    private Map<String, String> poms() {
        Map<String, String> poms = new TreeMap<>();
        for (MavenProject one : module.session().getAllProjects()) {
            poms.put(id(one), module.fromRoot(one.getFile().toPath().toAbsolutePath()));
        }
        return poms;
    }

    /** Whether Maven was called for the reactor's root, so that a module that is not there is gone. */
    private boolean isWhole() {
        return module.session().getRequest().isRecursive() && module.hasRoot();
    }
}
