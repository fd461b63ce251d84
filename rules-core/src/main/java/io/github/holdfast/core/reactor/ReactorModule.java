package io.github.holdfast.core.reactor;

import io.github.holdfast.core.git.Base;
import io.github.holdfast.core.git.ChangeSet;
import io.github.holdfast.core.git.Trailers;
import io.github.holdfast.core.git.WorkTree;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.inject.Inject;
import javax.inject.Named;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;

/** The module that a rule runs in, its place in the reactor, and what the whole build shares. */
@Named
public final class ReactorModule {

    /** Why there is no base, in words. */
    public static final String NO_BASE = "HEAD is the first commit, so there is nothing to compare it with";

    private final MavenSession session;
    private final MavenProject project;
    private final MojoExecution execution;
    private final SharedState shared;
    private final String view;
    private Optional<Base> comparedWith = Optional.empty();

    /** Injected by Maven for the module and execution at hand. */
    @Inject
    public ReactorModule(MavenSession session, MavenProject project, MojoExecution execution) {
        this(session, project, execution, "");
    }

    private ReactorModule(MavenSession session, MavenProject project, MojoExecution execution, String view) {
        this.session = session;
        this.project = project;
        this.execution = execution;
        this.shared = SharedState.of(session);
        this.view = view;
    }

    /** Another project of the same build, in the reactor or one that a module inherits from. */
    public ReactorModule of(MavenProject other) {
        return new ReactorModule(session, other, execution, view);
    }

    /**
     * The projects of the same reactor as they are with other profiles: what is remembered of them is kept apart.
     *
     * @param projects the whole reactor
     * @param name of the combination of profiles
     */
    public List<ReactorModule> viewed(List<MavenProject> projects, String name) {
        MavenSession other = session.clone();
        other.setProjects(projects);
        other.setAllProjects(projects);
        return projects.stream()
                .map(one -> new ReactorModule(other, one, execution, name + " "))
                .collect(Collectors.toList());
    }

    /** The build. */
    public MavenSession session() {
        return session;
    }

    /** The module. */
    public MavenProject project() {
        return project;
    }

    /** The enforcer execution. */
    public MojoExecution execution() {
        return execution;
    }

    /** {@code groupId:artifactId}. */
    public String id() {
        return idOf(project);
    }

    /** Folder of the module, absolute. */
    public Path directory() {
        return project.getBasedir().toPath().toAbsolutePath().normalize();
    }

    /** The module's build directory, by default {@code target}, absolute. */
    public Path buildDirectory() {
        return directory().resolve(project.getBuild().getDirectory()).normalize();
    }

    /** The folder that the whole reactor shares, absolute. */
    public Path reactorRoot() {
        return shared.once(
                "root",
                () -> ReactorRoot.of(session.getRequest()
                        .getMultiModuleProjectDirectory()
                        .toPath()
                        .toAbsolutePath()
                        .normalize()));
    }

    /** Whether the project of the folder that the whole reactor shares is in this call of Maven: its POM, where there is one. */
    public boolean hasRoot() {
        Path pom = reactorRoot().resolve("pom.xml");
        boolean isThere = Files.isRegularFile(pom);
        return session.getAllProjects().stream()
                .anyMatch(one -> isThere
                        ? one.getFile().toPath().toAbsolutePath().normalize().equals(pom)
                        : one.getBasedir().toPath().toAbsolutePath().normalize().equals(reactorRoot()));
    }

    /** Whether Maven was called on a part of the reactor: the folder that it shares has a POM, and that is not in the call. */
    public boolean isPart() {
        return !hasRoot() && Files.isRegularFile(reactorRoot().resolve("pom.xml"));
    }

    /** A path as messages and reports print it: relative to the reactor root, with {@code /}. */
    public String fromRoot(Path path) {
        Path absolute = path.isAbsolute() ? path : directory().resolve(path);
        return reactorRoot().relativize(absolute.normalize()).toString().replace('\\', '/');
    }

    /** The module's folder relative to the reactor root, empty for the root itself. */
    public String path() {
        return fromRoot(directory());
    }

    /** Whether the reactor is this one module. */
    public boolean isWholeReactor() {
        return session.getAllProjects().size() == 1;
    }

    /** Whether this is a project whose POM lies in the tree of the reactor, not null and not from a repository. */
    public boolean isInTree(MavenProject owner) {
        return owner != null && owner.getFile() != null && isBelow(reactorRoot(), owner.getFile());
    }

    static boolean isBelow(Path root, File file) {
        return file.toPath().toAbsolutePath().normalize().startsWith(root);
    }

    /**
     * Whether a class of ours comes from a module of this very reactor: in Holdfast's own build, whose parent has the
     * rules that are built before it. Elsewhere only a jar in the place of ours can make this true.
     */
    public boolean builds(Class<?> type) {
        String code = String.valueOf(type.getProtectionDomain().getCodeSource().getLocation());
        return session.getAllProjects().stream()
                .filter(one -> one.getGroupId().equals("io.github.holdfast"))
                .map(MavenProject::getArtifact)
                .filter(artifact -> artifact != null && artifact.getFile() != null)
                .map(artifact -> "file:" + artifact.getFile().getAbsolutePath().replace(" ", "%20"))
                .anyMatch(code::equals);
    }

    /** When this build began. */
    public Instant buildStart() {
        return session.getRequest().getStartTime().toInstant();
    }

    /** Random id of this build, the same in all its reports. */
    public String buildId() {
        return shared.once("id", () -> UUID.randomUUID().toString());
    }

    /**
     * What git knows of the repository that this module lies in; asked once a build and repository.
     *
     * @return empty when there is no repository or no git, see {@link #noWorkTree()}
     * @throws io.github.holdfast.core.finding.UnusableInput {@code GIT-FAILED} when git refuses the repository
     */
    public Optional<WorkTree> workTree() {
        return hasGit()
                ? WorkTree.topLevelOf(directory())
                        .map(top -> fromJdkTypes(shared.once("git " + top, () -> toJdkTypes(WorkTree.at(top)))))
                : Optional.empty();
    }

    /**
     * The commit that this change is compared with; found once a build, so that nothing that moves a branch meanwhile
     * counts.
     *
     * @return empty when there is nothing to compare with, see {@link #NO_BASE}
     * @throws io.github.holdfast.core.finding.UnusableInput {@code NO-GIT}, {@code NO-REPOSITORY}, {@code
     *     BASE-NOT-FOUND}, {@code NO-MERGE-BASE}, {@code SHALLOW-CLONE}; and {@code BASE-OVERRIDDEN}, to the first who
     *     asks
     */
    public Optional<Base> base() {
        comparedWith = ReactorBase.find(this, requiredWorkTree());
        return comparedWith;
    }

    /** The base that was asked for through this object; empty when none was. */
    public Optional<Base> comparedWith() {
        return comparedWith;
    }

    /**
     * What the change did to the sources, from the merge base to the working tree; read once a build.
     *
     * @throws io.github.holdfast.core.finding.UnusableInput {@code HIDDEN-FROM-GIT}, {@code IGNORED-SOURCE} or {@code
     *     FILTERED-SOURCE}, to the first who asks
     */
    public ChangeSet changes(Base base) {
        return ReactorBase.changes(this, requiredWorkTree(), base);
    }

    /**
     * Bytes of a file at the base's tip; read once a build.
     *
     * @param file absolute path of where it is, or would be, in the working tree
     * @return empty when it is not there
     */
    public Optional<byte[]> atBase(Base base, Path file) {
        return ReactorBase.file(this, requiredWorkTree(), base.tip(), file);
    }

    /** Bytes of a file where the change began, as {@link #atBase}. */
    public Optional<byte[]> whereItBegan(Base base, Path file) {
        return ReactorBase.file(this, requiredWorkTree(), base.mergeBase(), file);
    }

    /**
     * Bytes of files where the change began, read together.
     *
     * @param files absolute paths of where they are, or would be, in the working tree
     * @return by path; without those that were not there
     */
    public Map<Path, byte[]> whereItBegan(Base base, Collection<Path> files) {
        return ReactorBase.files(requiredWorkTree(), base.mergeBase(), files);
    }

    /**
     * What the commits of the change say in trailers of this name; read once a build.
     *
     * @param name of the trailer, letters and hyphens
     */
    public Trailers trailers(Base base, String name) {
        return ReactorBase.trailers(this, requiredWorkTree(), base, name);
    }

    /**
     * Why a file that the base does not have may not begin with this change, in words.
     *
     * @param file absolute path of the file in the working tree
     * @param rule name of the rule that reads it
     * @return empty when it may, see {@link io.github.holdfast.core.git.Bootstrap}
     */
    public Optional<String> noBootstrap(Base base, Path file, String rule) {
        return ReactorBase.noBootstrap(this, requiredWorkTree(), base, file, rule);
    }

    /**
     * As {@link #workTree()}, where nothing can be judged without.
     *
     * @throws io.github.holdfast.core.finding.UnusableInput {@code NO-GIT}, {@code NO-REPOSITORY}, {@code GIT-FAILED}
     */
    public WorkTree requiredWorkTree() {
        return workTree().orElseThrow(() -> ReactorBase.noRepository(this));
    }

    /** Why there is no work tree, in words; empty when there is one. */
    public Optional<String> noWorkTree() {
        if (WorkTree.topLevelOf(directory()).isEmpty()) {
            return Optional.of("this is no git repository");
        }
        return hasGit() ? Optional.empty() : Optional.of("git could not be started");
    }

    private boolean hasGit() {
        return shared.once("has git", WorkTree::hasGit);
    }

    /**
     * What several rules of this module need, computed by the first of them.
     *
     * @param key what the value depends on beside the module
     */
    public <T> T remembered(Class<T> type, String key, Supplier<T> value) {
        return shared.remembered(type, view + id() + " " + key, value);
    }

    /**
     * What rules of all modules need, computed by the first of them in each class realm.
     *
     * @param key what the value depends on
     */
    public <T> T rememberedByAll(Class<T> type, String key, Supplier<T> value) {
        return shared.remembered(type, view + "all " + key, value);
    }

    /**
     * Whether this module is the one that says for all what is said once a build: the first that asks, now and whenever
     * it asks again.
     *
     * @param what is said
     */
    public boolean speaksFirst(String what) {
        return id().equals(shared.once("first " + what, this::id));
    }

    SharedState shared() {
        return shared;
    }

    static String idOf(MavenProject project) {
        return project.getGroupId() + ":" + project.getArtifactId();
    }

    private static Map<String, Object> toJdkTypes(WorkTree tree) {
        Map<String, Object> map = new HashMap<>();
        map.put("topLevel", tree.topLevel());
        map.put("head", tree.head());
        map.put("tracked", tree.tracked());
        map.put("untracked", tree.untracked());
        return map;
    }

    @SuppressWarnings("unchecked")
    private static WorkTree fromJdkTypes(Map<String, Object> map) {
        return WorkTree.of(
                (Path) map.get("topLevel"),
                (Optional<String>) map.get("head"),
                (NavigableSet<String>) map.get("tracked"),
                (NavigableSet<String>) map.get("untracked"));
    }
}
