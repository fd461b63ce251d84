package io.github.holdfast.core.git;

import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.core.finding.UnusableInput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Answers which commit this change is compared with. The first that applies: the variable {@code HOLDFAST_BASE} within
 * what CI says, what CI says, {@code -Dholdfast.base} where no CI is, the main branch of {@code origin}, the local main
 * branch. Reads only; never fetches.
 */
public final class BaseFinder {

    private static final String SHALLOW = "checkout is shallow: the base of this change is not in it";
    private static final String DEEPEN = "GitHub Actions: actions/checkout with fetch-depth: 0. GitLab: GIT_DEPTH: 0."
            + " Locally: git fetch --unshallow origin";
    private static final List<String> LOCAL_ORDER = List.of(
            "refs/remotes/origin/HEAD",
            "refs/remotes/origin/main",
            "refs/remotes/origin/master",
            "refs/heads/main",
            "refs/heads/master");

    private final Git git;
    private final Path topLevel;
    private final Map<String, String> environment;
    private final Optional<String> property;
    private final Optional<String> head;
    private final boolean clean;
    private final CiBase ci;
    private final List<Finding> findings = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    /**
     * @param tree the repository, as it was read at the start of the build
     * @param environment the variables of the build
     * @param property value of {@code -Dholdfast.base} on the command line
     */
    public BaseFinder(WorkTree tree, Map<String, String> environment, Optional<String> property) {
        this.topLevel = tree.topLevel();
        this.git = new Git(topLevel);
        this.environment = environment;
        this.property = property.map(String::strip).filter(text -> !text.isEmpty());
        this.head = tree.head();
        this.clean = tree.untracked().isEmpty();
        this.ci = new CiBase(environment, head);
    }

    /** What is wrong with how the base was named, though one was found: {@code BASE-OVERRIDDEN}. */
    public List<Finding> findings() {
        return Collections.unmodifiableList(findings);
    }

    /** What a person should know of how the base was found. */
    public List<String> notes() {
        return Collections.unmodifiableList(notes);
    }

    /**
     * Finds the base.
     *
     * @return empty when there is nothing to compare with: HEAD is the first commit and nothing names another
     * @throws UnusableInput {@code BASE-NOT-FOUND}, {@code NO-MERGE-BASE}, {@code SHALLOW-CLONE}
     */
    public Optional<Base> find() {
        Optional<NamedBase> named = named();
        if (head.isEmpty()) {
            if (named.isPresent()) {
                throw notFound(named.get(), "HEAD has no commit");
            }
            return Optional.empty();
        }
        if (named.isPresent()) {
            return compared(commit(named.get()), named.get());
        }
        for (String ref : LOCAL_ORDER) {
            Optional<String> tip = resolve(ref);
            if (tip.isPresent()) {
                NamedBase found = NamedBase.of(ref, ref.replaceFirst("^refs/(remotes|heads)/", ""));
                return compared(tip.get(), found);
            }
        }
        if (isFirstCommit()) {
            return Optional.empty();
        }
        throw unusable(
                "no base",
                Finding.of("BASE-NOT-FOUND", "base")
                        .saying("no base branch: neither origin/HEAD, origin/main, origin/master nor a local main or"
                                + " master is there")
                        .fixBy("fetch the base branch (git fetch origin), or name the base: -Dholdfast.base=<branch>"
                                + " at home, HOLDFAST_BASE where CI is configured")
                        .build());
    }

    private Optional<NamedBase> named() {
        Optional<NamedBase> byCi = ci.named();
        Optional<NamedBase> byVariable = Optional.ofNullable(environment.get("HOLDFAST_BASE"))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(text -> NamedBase.of(text, text + ", by HOLDFAST_BASE"));
        if (property.isPresent() && ci.isCi()) {
            notes.add("-Dholdfast.base=" + property.get() + " is ignored: this is a build of CI");
        }
        if (byVariable.isPresent() && byCi.isPresent() && head.isPresent()) {
            return Optional.of(within(byVariable.get(), byCi.get()));
        }
        return byVariable
                .or(() -> byCi)
                .or(() -> ci.isCi() ? Optional.empty() : property())
                .map(this::safe);
    }

    private Optional<NamedBase> property() {
        return property.map(text -> NamedBase.of(text, text + ", by -Dholdfast.base"));
    }

    /** The variable's commit when CI's is built upon it; else CI's, and a finding. */
    private NamedBase within(NamedBase byVariable, NamedBase byCi) {
        String variable = commit(safe(byVariable));
        String named = commit(safe(byCi));
        if (isAncestor(variable, named)) {
            return byCi.isOfBaseBranch() ? NamedBase.before(byVariable.revision(), byVariable.foundBy()) : byVariable;
        }
        if (isShallow()) {
            throw shallow();
        }
        findings.add(Finding.of("BASE-OVERRIDDEN", "HOLDFAST_BASE")
                .saying("HOLDFAST_BASE names " + byVariable.revision() + " (" + variable
                        + "), which is no ancestor of what CI says: " + byCi.foundBy() + " (" + named + ")")
                .found(variable)
                .needed("an ancestor of " + named)
                .fixBy("take HOLDFAST_BASE out of the CI configuration, or let it name a commit of the base branch")
                .build());
        return byCi;
    }

    private NamedBase safe(NamedBase base) {
        if (base.revision().startsWith("-") || base.revision().indexOf('\0') >= 0) {
            throw notFound(base, "a name of a commit does not begin with -");
        }
        return base;
    }

    private String commit(NamedBase named) {
        return resolve(named.revision()).orElseThrow(() -> {
            if (isShallow()) {
                return shallow();
            }
            return notFound(named, named.shown() + " is no commit of this repository");
        });
    }

    private Optional<String> resolve(String revision) {
        Git.Answer answer = git.run("rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}");
        return answer.succeeded() ? Optional.of(answer.line()) : Optional.empty();
    }

    private Optional<Base> compared(String tip, NamedBase named) {
        List<String> mergeBases =
                tip.equals(head.get()) ? List.of(tip) : lines(git.run("merge-base", "--all", tip, head.get()));
        if (mergeBases.isEmpty()) {
            if (isShallow()) {
                throw shallow();
            }
            throw unusable(
                    "no merge base",
                    Finding.of("NO-MERGE-BASE", "base")
                            .saying("HEAD and its base have no commit in common: " + named.foundBy() + " (" + tip + ")")
                            .fixBy("branch off the base branch, or merge it into this branch")
                            .build());
        }
        if (!isCertain(tip, mergeBases)) {
            throw shallow();
        }
        if (mergeBases.equals(List.of(head.get())) && isClean()) {
            return firstParent(named);
        }
        Base base = Base.of(tip, mergeBases, named.foundBy());
        return Optional.of(named.isOfBaseBranch() ? base.ofBaseBranch() : base);
    }

    /** On the base branch itself the last commit is judged, against its first parent. */
    private Optional<Base> firstParent(NamedBase named) {
        Optional<String> parent = resolve(head.get() + "^1");
        if (parent.isPresent()) {
            String foundBy = "first parent of HEAD, which is on " + named.foundBy();
            return Optional.of(
                    Base.of(parent.get(), List.of(parent.get()), foundBy).ofBaseBranch());
        }
        if (isShallow()) {
            throw shallow();
        }
        return Optional.empty();
    }

    private boolean isFirstCommit() {
        return !isShallow() && resolve(head.get() + "^1").isEmpty();
    }

    private boolean isClean() {
        return clean
                && WorkTree.hidden(git, topLevel).isEmpty()
                && git.must("status", "--porcelain", "-z", "--untracked-files=no", "--ignore-submodules=all")
                        .text()
                        .isEmpty();
    }

    private boolean isAncestor(String one, String other) {
        return git.run("merge-base", "--is-ancestor", one, other).succeeded();
    }

    private boolean isShallow() {
        return git.must("rev-parse", "--is-shallow-repository").line().equals("true");
    }

    /** Whether no history that was cut off could hold a better merge base: none of it lies between it and the tips. */
    private boolean isCertain(String tip, List<String> mergeBases) {
        if (mergeBases.contains(tip) || mergeBases.contains(head.get()) || !isShallow()) {
            return true;
        }
        Set<String> cut = cutOff();
        List<String> between = new ArrayList<>(List.of("rev-list", tip, head.get(), "--not"));
        between.addAll(mergeBases);
        return lines(git.must(between.toArray(String[]::new))).stream().noneMatch(cut::contains);
    }

    private Set<String> cutOff() {
        Path file =
                topLevel.resolve(git.must("rev-parse", "--git-path", "shallow").line());
        try {
            return Files.readAllLines(file).stream().map(String::strip).collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Git.Answer answer) {
        return Arrays.stream(answer.text().split("\n"))
                .filter(line -> !line.isBlank())
                .collect(Collectors.toList());
    }

    private UnusableInput notFound(NamedBase named, String reason) {
        return unusable(
                "no base",
                Finding.of("BASE-NOT-FOUND", "base")
                        .saying("the base is " + named.foundBy() + ", but " + reason)
                        .fixBy(
                                "fetch the base branch before the build (git fetch origin), or correct what names the base")
                        .build());
    }

    private static UnusableInput shallow() {
        return unusable(
                "checkout is shallow",
                Finding.of("SHALLOW-CLONE", "base")
                        .saying(SHALLOW)
                        .fixBy(DEEPEN)
                        .build());
    }

    private static UnusableInput unusable(String reason, Finding finding) {
        return new UnusableInput(reason, finding);
    }
}
