package io.github.holdfast.lockfile;

import io.github.holdfast.core.finding.Quantity;
import io.github.holdfast.core.reactor.ReactorModule;
import io.github.holdfast.lockfile.check.Review;
import io.github.holdfast.lockfile.file.Lock;
import io.github.holdfast.lockfile.file.LockReader;
import io.github.holdfast.lockfile.file.LockText;
import io.github.holdfast.lockfile.file.LockedArtifact;
import io.github.holdfast.lockfile.file.VariantLines;
import io.github.holdfast.lockfile.repository.KeptVersions;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.maven.project.DefaultProjectBuildingRequest;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectBuilder;
import org.apache.maven.project.ProjectBuildingException;
import org.apache.maven.project.ProjectBuildingRequest;
import org.apache.maven.project.ProjectBuildingResult;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.eclipse.aether.DefaultRepositoryCache;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;

/** Makes the lock of a reactor; writes nothing. */
public final class LockGoal {

    private final ReactorModule root;
    private final RepositorySystem system;
    private final ProjectDependenciesResolver resolver;
    private final ProjectBuilder builder;
    private final String mavenVersion;
    private final boolean plugins;
    private final Optional<String> only;
    private final Optional<List<String>> combinations;

    private LockGoal(Builder from) {
        this.root = from.root;
        this.system = from.system;
        this.resolver = from.resolver;
        this.builder = from.projects;
        this.mavenVersion = from.mavenVersion;
        this.plugins = from.plugins;
        this.only = from.only;
        this.combinations = from.combinations;
    }

    /** What a lock is made with and of. */
    public static final class Builder {

        private final ReactorModule root;
        private final RepositorySystem system;
        private final ProjectDependenciesResolver resolver;
        private final ProjectBuilder projects;
        private final String mavenVersion;
        private boolean plugins = true;
        private Optional<String> only = Optional.empty();
        private Optional<List<String>> combinations = Optional.empty();

        /** @param root any module of the reactor */
        public Builder(
                ReactorModule root,
                RepositorySystem system,
                ProjectDependenciesResolver resolver,
                ProjectBuilder projects,
                String mavenVersion) {
            this.root = root;
            this.system = system;
            this.resolver = resolver;
            this.projects = projects;
            this.mavenVersion = mavenVersion;
        }

        /** Whether plugins and extensions are locked too; by default they are. */
        public Builder plugins(boolean value) {
            plugins = value;
            return this;
        }

        /** Takes a new version, or new bytes, of this {@code groupId:artifactId} and of no other. */
        public Builder only(String id) {
            only = Optional.of(id);
            return this;
        }

        /** Combinations of profiles, {@code nightly;native,it}, in place of those that the lock has. */
        public Builder profiles(String text) {
            combinations = Optional.of(Arrays.stream(text.split(";"))
                    .map(one -> Arrays.stream(one.split(","))
                            .map(String::strip)
                            .filter(id -> !id.isEmpty())
                            .sorted()
                            .distinct()
                            .collect(Collectors.joining(",")))
                    .filter(one -> !one.isEmpty())
                    .distinct()
                    .collect(Collectors.toList()));
            return this;
        }

        /** The goal. */
        public LockGoal build() {
            return new LockGoal(this);
        }
    }

    /** A lock that was made, and what to tell of it. */
    public static final class Made {

        private final String text;
        private final List<String> review;
        private final List<String> notes;

        private Made(String text, List<String> review, List<String> notes) {
            this.text = text;
            this.review = review;
            this.notes = notes;
        }

        /** The content of the file. */
        public String text() {
            return text;
        }

        /** What changes, a line each. */
        public List<String> review() {
            return review;
        }

        /** What is not locked, a line each. */
        public List<String> notes() {
            return notes;
        }
    }

    /**
     * Makes the lock.
     *
     * @throws Unlockable when this is a part of the reactor, when a profile is asked for, when something cannot be
     *     resolved, or has other bytes than before
     * @throws io.github.holdfast.core.finding.UnusableInput when the lock that is there cannot be read
     */
    public Made make() throws Unlockable {
        refuseAPart();
        refuseProfiles();
        Path file = ReactorLock.file(root.reactorRoot());
        Optional<Lock> old = LockReader.readIfThere(
                file, LockSetting.FILE, ReactorLock.command(root).toString());
        RepositorySystemSession session = keeping(old);
        Resolution resolution = new Resolution(system, session, mavenVersion);
        List<ReactorModule> modules =
                root.session().getAllProjects().stream().map(root::of).collect(Collectors.toList());
        Sections base = Sections.of(modules, resolver, session, resolution, plugins);
        Lock.Builder lock = Lock.builder(resolution.rules());
        SwitchedOn.of(root).active().forEach(lock::profile);
        base.addTo(lock);
        Map<String, Taken.One> artifacts = new TreeMap<>(base.artifacts());
        Map<String, String> bringers = new TreeMap<>(base.bringers());
        Set<String> notes = new TreeSet<>(base.notLocked());
        for (String combination : combinations.orElseGet(() -> kept(old))) {
            Sections other = viewed(combination, session, resolution);
            lock.variant(combination, VariantLines.between(base.bare(resolution), other.bare(resolution)));
            other.artifacts().forEach((key, one) -> artifacts.merge(key, one, Taken.One::or));
            other.bringers().forEach(bringers::putIfAbsent);
            notes.addAll(other.notLocked());
        }
        Map<String, LockedArtifact> locked = new LockedFiles(resolution).of(artifacts.values());
        refuseOtherBytes(old, locked);
        locked.forEach(lock::artifact);
        Lock made = lock.build();
        return new Made(LockText.of(made), new Review(old, made, bringers).lines(), List.copyOf(notes));
    }

    /** Called in the folder of a module, Maven knows that module alone, and the file is the whole reactor's. */
    private void refuseAPart() throws Unlockable {
        if (root.isPart()) {
            throw new Unlockable(
                    List.of("Maven was called on a part of the reactor, and the lock is of all of it. Call it in "
                            + root.reactorRoot()
                            + "; a project that is no module there needs a folder .mvn of its own"));
        }
    }

    private void refuseProfiles() throws Unlockable {
        if (SwitchedOn.of(root).isRequested()) {
            throw new Unlockable(
                    List.of("-P or the settings switch a profile of this reactor on or off, and the base of the lock is"
                            + " what is active without. Call it without, and name combinations to lock beside it by"
                            + " -Dholdfast.lock.profiles"));
        }
    }

    private static List<String> kept(Optional<Lock> old) {
        return old.map(lock -> List.copyOf(lock.variants().keySet())).orElse(List.of());
    }

    /** A session in which a range keeps the version that it was locked with, as long as it has it. */
    private RepositorySystemSession keeping(Optional<Lock> old) {
        DefaultRepositorySystemSession session =
                new DefaultRepositorySystemSession(root.session().getRepositorySession());
        old.ifPresent(lock ->
                session.setVersionFilter(new KeptVersions(lock.artifacts().keySet(), only)));
        return session;
    }

    private Sections viewed(String combination, RepositorySystemSession session, Resolution resolution)
            throws Unlockable {
        ProjectBuildingRequest request =
                new DefaultProjectBuildingRequest(root.session().getProjectBuildingRequest());
        List<String> ids = Arrays.asList(combination.split(","));
        request.setActiveProfileIds(
                ids.stream().filter(id -> !id.startsWith("!")).collect(Collectors.toList()));
        request.setInactiveProfileIds(ids.stream()
                .filter(id -> id.startsWith("!"))
                .map(id -> id.substring(1))
                .collect(Collectors.toList()));
        request.setProject(null);
        try {
            List<MavenProject> projects =
                    builder
                            .build(
                                    List.of(rootPom()),
                                    root.session().getRequest().isRecursive(),
                                    request)
                            .stream()
                            .map(ProjectBuildingResult::getProject)
                            .collect(Collectors.toList());
            List<ReactorModule> modules = root.viewed(projects, combination);
            refuseUnknown(combination, ids, SwitchedOn.of(modules.get(0)).active());
            DefaultRepositorySystemSession other = new DefaultRepositorySystemSession(session);
            other.setWorkspaceReader(new ViewedReactor(projects));
            other.setCache(new DefaultRepositoryCache());
            return Sections.of(modules, resolver, other, resolution, plugins);
        } catch (ProjectBuildingException e) {
            throw new Unlockable(List.of("with the profiles " + combination + ": " + Unlockable.reason(e)));
        }
    }

    private static void refuseUnknown(String combination, List<String> ids, Collection<String> active)
            throws Unlockable {
        for (String id : ids) {
            if (!id.startsWith("!") && !active.contains(id)) {
                throw new Unlockable(List.of("no POM of this reactor has the profile " + id + " of " + combination));
            }
        }
    }

    private File rootPom() {
        return root.session().getTopLevelProject().getFile();
    }

    /** The lock answers which bytes an artifact has: no later lock may answer it otherwise by the way. */
    private void refuseOtherBytes(Optional<Lock> old, Map<String, LockedArtifact> locked) throws Unlockable {
        List<String> problems = new ArrayList<>();
        old.ifPresent(lock -> lock.artifacts().forEach((key, before) -> {
            LockedArtifact now = locked.get(key);
            boolean wanted = only.filter(id -> key.startsWith(id + ":")).isPresent();
            if (now != null && !wanted && !now.sameBytesAs(before)) {
                problems.add(key);
            }
        }));
        if (!problems.isEmpty()) {
            problems.add(
                    0,
                    Quantity.of(problems.size(), "artifact has", "artifacts have") + " other bytes than are"
                            + " locked. Delete what is named here from the local repository and try again; if it comes back,"
                            + " ask a person: the artifact was replaced at its source");
            throw new Unlockable(problems);
        }
    }
}
