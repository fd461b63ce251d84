package io.github.holdfast.core.reactor;

import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.core.finding.UnusableInput;
import io.github.holdfast.core.git.Base;
import io.github.holdfast.core.git.BaseFinder;
import io.github.holdfast.core.git.Blobs;
import io.github.holdfast.core.git.Bootstrap;
import io.github.holdfast.core.git.ChangeSet;
import io.github.holdfast.core.git.Trailers;
import io.github.holdfast.core.git.WorkTree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.project.MavenProject;

/** The base and what changed since, found by the first module that asks and shared by all others. */
final class ReactorBase {

    private static final String PROPERTY = "holdfast.base";

    private ReactorBase() {}

    static Optional<Base> find(ReactorModule module, WorkTree tree) {
        Optional<String> property = property(module);
        List<Finding> findings = new ArrayList<>();
        Map<String, Object> found = module.shared().once("base " + tree.topLevel(), () -> {
            BaseFinder finder = new BaseFinder(tree, System.getenv(), property);
            Optional<Base> base = finder.find();
            findings.addAll(finder.findings());
            return base.map(one -> toJdkTypes(one, finder.notes())).orElse(Map.of());
        });
        refuse("the base is overridden", findings);
        return found.isEmpty() ? Optional.empty() : Optional.of(fromJdkTypes(found));
    }

    static ChangeSet changes(ReactorModule module, WorkTree tree, Base base) {
        List<Path> roots = sourceRoots(module);
        List<Finding> findings = new ArrayList<>();
        List<Object[]> files = module.shared()
                .once("changes " + tree.topLevel(), () -> ChangeSet.since(base, tree, roots, findings)
                        .toJdkTypes());
        refuse("git does not see every change", findings);
        return ChangeSet.fromJdkTypes(tree.topLevel(), files);
    }

    static Optional<byte[]> file(ReactorModule module, WorkTree tree, String commit, Path file) {
        return inTree(tree, file).flatMap(path -> module.shared()
                .once(
                        "blob " + tree.topLevel() + " " + commit + " " + path,
                        () -> Blobs.read(tree.topLevel(), commit, path)));
    }

    static Map<Path, byte[]> files(WorkTree tree, String commit, Collection<Path> files) {
        Map<String, Path> byPath = new TreeMap<>();
        files.forEach(file -> inTree(tree, file).ifPresent(path -> byPath.put(path, file)));
        Map<Path, byte[]> contents = new HashMap<>();
        Blobs.read(tree.topLevel(), commit, byPath.keySet())
                .forEach((path, bytes) -> contents.put(byPath.get(path), bytes));
        return contents;
    }

    static Trailers trailers(ReactorModule module, WorkTree tree, Base base, String name) {
        Map<String, Object> read = module.shared().once("trailers " + tree.topLevel() + " " + name, () -> {
            Trailers trailers = Trailers.since(tree.topLevel(), base, name);
            return Map.of("values", trailers.values(), "complete", trailers.isComplete());
        });
        @SuppressWarnings("unchecked")
        Map<String, List<String>> values = (Map<String, List<String>>) read.get("values");
        return Trailers.of(values, (Boolean) read.get("complete"));
    }

    static Optional<String> noBootstrap(ReactorModule module, WorkTree tree, Base base, Path file, String rule) {
        String name = String.valueOf(file.getFileName());
        return module.shared()
                .once(
                        "bootstrap " + tree.topLevel() + " " + rule + " " + name,
                        () -> Bootstrap.refusal(tree.topLevel(), base.tip(), name, rule));
    }

    private static Optional<String> inTree(WorkTree tree, Path file) {
        Path normal = file.normalize();
        return normal.startsWith(tree.topLevel())
                ? Optional.of(tree.topLevel().relativize(normal).toString().replace('\\', '/'))
                : Optional.empty();
    }

    /** The property of the command line; a file of the project must not choose the base. */
    private static Optional<String> property(ReactorModule module) {
        Optional<String> property =
                Optional.ofNullable(module.session().getUserProperties().getProperty(PROPERTY));
        Optional<String> file = property.flatMap(given -> StartFolder.fileThatNames(module, PROPERTY));
        if (file.isPresent()) {
            throw new UnusableInput(
                    "the base is overridden",
                    Finding.of("BASE-OVERRIDDEN", PROPERTY)
                            .saying(file.get() + " names " + PROPERTY
                                    + ": a file of the project must not choose what its changes are compared with")
                            .fixBy("take " + PROPERTY + " out of " + file.get())
                            .build());
        }
        return property;
    }

    private static List<Path> sourceRoots(ReactorModule module) {
        return module.session().getAllProjects().stream()
                .flatMap(ReactorBase::sourceRoots)
                .distinct()
                .sorted()
                .collect(Collectors.toList());
    }

    private static Stream<Path> sourceRoots(MavenProject project) {
        Path folder = project.getBasedir().toPath().toAbsolutePath().normalize();
        Path target = folder.resolve(project.getBuild().getDirectory());
        return Stream.of(
                        "src/main",
                        "src/test",
                        project.getBuild().getSourceDirectory(),
                        project.getBuild().getTestSourceDirectory())
                .filter(root -> root != null)
                .map(root -> folder.resolve(root).normalize())
                .filter(root -> !root.startsWith(target));
    }

    private static void refuse(String reason, List<Finding> findings) {
        if (!findings.isEmpty()) {
            throw new UnusableInput(reason, findings.get(0));
        }
    }

    static UnusableInput noRepository(ReactorModule module) {
        if (WorkTree.topLevelOf(module.directory()).isPresent()) {
            return new UnusableInput(
                    "no git",
                    Finding.of("NO-GIT", module.id())
                            .saying("git could not be started, and this rule compares with a commit")
                            .fixBy("install git and put it on the path")
                            .build());
        }
        return new UnusableInput(
                "no repository",
                Finding.of("NO-REPOSITORY", module.id())
                        .saying("this is no git repository, and this rule compares with a commit")
                        .fixBy("build in a clone of the repository, not in an export of its files")
                        .build());
    }

    private static Map<String, Object> toJdkTypes(Base base, List<String> notes) {
        String foundBy =
                Stream.concat(Stream.of(base.foundBy()), notes.stream()).collect(Collectors.joining("; "));
        return Map.of(
                "tip",
                base.tip(),
                "mergeBases",
                base.mergeBases(),
                "foundBy",
                foundBy,
                "ofBaseBranch",
                base.isOfBaseBranch());
    }

    @SuppressWarnings("unchecked")
    private static Base fromJdkTypes(Map<String, Object> map) {
        Base base = Base.of((String) map.get("tip"), (List<String>) map.get("mergeBases"), (String) map.get("foundBy"));
        return (Boolean) map.get("ofBaseBranch") ? base.ofBaseBranch() : base;
    }
}
