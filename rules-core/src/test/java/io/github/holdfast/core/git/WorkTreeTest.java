package io.github.holdfast.core.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.holdfast.core.finding.UnusableInput;
import io.github.holdfast.core.testing.StagedBuild;
import io.github.holdfast.core.testing.TestRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkTreeTest {

    @TempDir
    private Path folder;

    private TestRepository repository;

    @BeforeEach
    void makeRepository() {
        repository = TestRepository.init(folder.resolve("top"));
    }

    @Test
    void tellsTrackedFromNewAndIgnoredFiles() {
        repository.write(".gitignore", "*.log\ntarget/\n");
        Path committed = repository.write("src/A.java", "");
        repository.commit();
        Path staged = repository.write("src/B.java", "");
        repository.git("add", "src/B.java");
        Path fresh = repository.write("src/C.java", "");
        Path ignored = repository.write("target/D.java", "");
        Path log = repository.write("src/e.log", "");

        WorkTree tree = WorkTree.at(repository.folder());

        assertThat(tree.topLevel()).isEqualTo(repository.folder());
        assertThat(tree.tracked())
                .containsExactlyInAnyOrder(".gitignore", "src/A.java", "src/B.java")
                .isUnmodifiable();
        assertThat(tree.untracked()).containsExactly("src/C.java").isUnmodifiable();
        assertThat(Set.of(committed, staged)).allMatch(tree::tracks).allMatch(tree::knows);
        assertThat(fresh).matches(tree::knows).matches(file -> !tree.tracks(file));
        assertThat(Set.of(ignored, log)).noneMatch(tree::tracks).noneMatch(tree::knows);
    }

    @Test
    void aTrackedFileStaysTrackedWhenAnIgnoreRuleHidesIt() {
        repository.write("A.java", "");
        repository.commit();
        repository.write(".gitignore", "*.java\n");

        assertThat(WorkTree.at(repository.folder()).tracked()).containsExactly("A.java");
        assertThat(WorkTree.at(repository.folder()).untracked()).containsExactly(".gitignore");
    }

    @Test
    void aFileThatLeftTheIndexIsNotTracked() {
        repository.write("A.java", "");
        repository.write("B.java", "");
        repository.commit();
        repository.git("rm", "--quiet", "--cached", "A.java");

        assertThat(WorkTree.at(repository.folder()).tracked()).containsExactly("B.java");
        assertThat(WorkTree.at(repository.folder()).untracked()).containsExactly("A.java");
    }

    @Test
    void aDeletedFileIsTrackedUntilTheIndexForgetsIt() throws IOException {
        Path file = repository.write("A.java", "");
        repository.commit();
        Files.delete(file);

        assertThat(WorkTree.at(repository.folder()).tracks(file)).isTrue();
    }

    @Test
    void aFileThatIsHiddenFromGitIsTracked() {
        repository.write("A.java", "");
        repository.write("B.java", "");
        repository.commit();
        repository.git("update-index", "--skip-worktree", "A.java");
        repository.git("update-index", "--assume-unchanged", "B.java");

        assertThat(WorkTree.at(repository.folder()).tracked()).containsExactlyInAnyOrder("A.java", "B.java");
    }

    @Test
    void aFileInAMergeConflictIsTrackedOnce() {
        String blob = repository.gitReading("x", "hash-object", "-w", "--stdin").strip();
        repository.gitReading(
                "100644 " + blob + " 1\tA.java\n100644 " + blob + " 2\tA.java\n100644 " + blob + " 3\tA.java\n",
                "update-index",
                "--index-info");

        assertThat(WorkTree.at(repository.folder()).tracked()).containsExactly("A.java");
    }

    @Test
    void readsNamesOfAllKindsInTheIndex() {
        String[] names = {
            "a b.java",
            "quote\".java",
            "line\nbreak.java",
            "tab\t.java",
            "Größe/Maß.java",
            "-z",
            "back\\slash",
            "? x",
            "数.java"
        };
        stage(names);

        assertThat(WorkTree.at(repository.folder()).tracked()).containsExactlyInAnyOrder(names);
    }

    @Test
    void readsNamesOfAllKindsAmongNewFiles() {
        String[] names = {"a b.java", "quote\".java", "line\nbreak.java", "Größe.java", "-z", "H x", "数.java"};
        stage(names);
        repository.git("checkout-index", "--all");
        repository.git("read-tree", "--empty");

        WorkTree tree = WorkTree.at(repository.folder());

        assertThat(tree.tracked()).isEmpty();
        assertThat(tree.untracked()).containsExactlyInAnyOrder(names);
    }

    @Test
    void findsPathsWithUnusualNames() {
        Path space = repository.write("a b/c d.java", "");
        Path quote = repository.write("quote\".java", "");
        Path line = repository.write("line\nbreak.java", "");
        Path dash = repository.write("-z", "");
        repository.commit();

        assertThat(Set.of(space, quote, line, dash)).allMatch(WorkTree.at(repository.folder())::tracks);
    }

    /** Git writes the names, so that the test does not need a JVM whose file names can have these letters. */
    private void stage(String... names) {
        String blob = repository.gitReading("x", "hash-object", "-w", "--stdin").strip();
        StringBuilder index = new StringBuilder();
        for (String name : names) {
            index.append("100644 ").append(blob).append('\t').append(name).append('\0');
        }
        repository.gitReading(index.toString(), "update-index", "-z", "--index-info");
    }

    @Test
    void findsAFileWhoseWayGoesUpAndDown() {
        Path file = repository.write("src/A.java", "");
        repository.commit();
        WorkTree tree = WorkTree.at(repository.folder());

        assertThat(tree.tracks(repository.folder().resolve("target/../src/./A.java")))
                .isTrue();
        assertThat(tree.tracks(file.resolveSibling("B.java"))).isFalse();
        assertThat(tree.tracks(folder.resolve("src/A.java"))).isFalse();
        assertThat(tree.knows(folder.resolve("topping/src/A.java"))).isFalse();
    }

    @Test
    void aRepositoryInsideIsOneEntryAndNotFollowed() {
        TestRepository nested = TestRepository.init(repository.folder().resolve("nested"));
        nested.write("A.java", "");
        nested.commit();
        repository.write("B.java", "");

        WorkTree tree = WorkTree.at(repository.folder());

        assertThat(tree.untracked()).containsExactlyInAnyOrder("B.java", "nested/");
        assertThat(WorkTree.topLevelOf(nested.folder().resolve("src"))).contains(nested.folder());
    }

    @Test
    void aSubmoduleIsOneEntryAndNotFollowed() {
        TestRepository library = TestRepository.init(folder.resolve("library"));
        library.write("src/A.java", "");
        String head = library.commit();
        repository.git("submodule", "--quiet", "add", library.folder().toString(), "modules/library");
        repository.commit();
        Path submodule = repository.folder().resolve("modules/library");

        assertThat(WorkTree.at(repository.folder()).tracked())
                .containsExactlyInAnyOrder(".gitmodules", "modules/library");
        assertThat(WorkTree.topLevelOf(submodule.resolve("src"))).contains(submodule);
        assertThat(WorkTree.at(submodule).tracked()).containsExactly("src/A.java");
        assertThat(WorkTree.at(submodule).head()).contains(head);
    }

    @Test
    void aSymbolicLinkIsOneEntryAndNotFollowed() throws IOException {
        StagedBuild.write(folder.resolve("outside/A.java"), "");
        Files.createSymbolicLink(repository.folder().resolve("link"), folder.resolve("outside"));
        repository.commit();

        WorkTree tree = WorkTree.at(repository.folder());

        assertThat(tree.tracked()).containsExactly("link");
        assertThat(tree.tracks(repository.folder().resolve("link/A.java"))).isFalse();
    }

    @Test
    void aLinkedWorkTreeHasItsOwnFilesAndHead() {
        repository.write("A.java", "");
        String first = repository.commit();
        repository.write("B.java", "");
        repository.commit();
        Path linked = folder.resolve("linked");
        repository.git("worktree", "add", "--quiet", "--detach", linked.toString(), first);

        assertThat(linked.resolve(".git")).isRegularFile();
        assertThat(WorkTree.topLevelOf(linked.resolve("src/main"))).contains(linked);
        assertThat(WorkTree.at(linked).tracked()).containsExactly("A.java");
        assertThat(WorkTree.at(linked).head()).contains(first);
    }

    @Test
    void namesTheCommitOfHeadInFull() {
        String commit = repository.commit();

        assertThat(commit).hasSize(40);
        assertThat(WorkTree.at(repository.folder()).head()).contains(commit);
    }

    @Test
    void namesTheCommitOfADetachedHead() {
        String first = repository.commit();
        repository.write("A.java", "");
        repository.commit();
        repository.git("checkout", "--quiet", "--detach", first);

        assertThat(WorkTree.at(repository.folder()).head()).contains(first);
    }

    @Test
    void hasNoHeadBeforeTheFirstCommit() {
        repository.write("A.java", "");
        repository.git("add", "A.java");

        WorkTree tree = WorkTree.at(repository.folder());

        assertThat(tree.head()).isEmpty();
        assertThat(tree.tracked()).containsExactly("A.java");
    }

    @Test
    void hasNoFilesInAnEmptyRepository() {
        WorkTree tree = WorkTree.at(repository.folder());

        assertThat(tree.tracked()).isEmpty();
        assertThat(tree.untracked()).isEmpty();
    }

    @Test
    void findsTheTopLevelFromAFolderDeepBelowIt() {
        Path deep = repository.folder().resolve("a/b/c/d/e/f/g/h/i/j/k");

        assertThat(WorkTree.topLevelOf(deep)).contains(repository.folder());
        assertThat(WorkTree.topLevelOf(deep.resolve("../../x/.."))).contains(repository.folder());
        assertThat(WorkTree.topLevelOf(repository.folder())).contains(repository.folder());
    }

    @Test
    void findsNoTopLevelWhereThereIsNoRepository() {
        assertThat(WorkTree.topLevelOf(folder.resolve("elsewhere"))).isEmpty();
    }

    @Test
    void saysThatGitFailedWhereThereIsNoRepository() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));

        assertThat(failureAt(elsewhere).finding().message()).startsWith("git ls-files: fatal: not a git repository");
    }

    @Test
    void saysThatGitFailedWhenTheIndexIsBroken() {
        repository.write("A.java", "");
        repository.commit();
        repository.write(".git/index", "broken beyond repair, and long enough to look at");

        UnusableInput failure = failureAt(repository.folder());

        assertThat(failure).hasMessage("git failed");
        assertThat(failure.finding().message()).startsWith("git ls-files: error: bad signature ");
    }

    @Test
    void saysThatGitFailedWhenTheRepositoryIsSomewhereElse() throws IOException {
        Path moved = Files.createDirectory(folder.resolve("moved"));
        StagedBuild.write(moved.resolve(".git"), "gitdir: ../nowhere\n");

        assertThat(WorkTree.topLevelOf(moved)).contains(moved);
        assertThat(failureAt(moved).finding().message()).startsWith("git ls-files: fatal: not a git repository: ");
    }

    private static UnusableInput failureAt(Path top) {
        return catchThrowableOfType(UnusableInput.class, () -> WorkTree.at(top));
    }

    @Test
    void listsTheFilesBelowAFolder() {
        WorkTree tree = WorkTree.of(
                folder,
                Optional.empty(),
                sorted("a/B.java", "a/b/D.java", "a-b/E.java", "a.java", "a0/F.java", "z.java"),
                sorted("a/A.java", "b/A.java"));

        assertThat(tree.filesBelow(folder.resolve("x/../a")))
                .isEqualTo(
                        List.of(folder.resolve("a/A.java"), folder.resolve("a/B.java"), folder.resolve("a/b/D.java")));
        assertThat(tree.filesBelow(folder)).hasSize(8);
        assertThat(tree.filesBelow(folder.resolve("a.java"))).isEmpty();
        assertThat(tree.filesBelow(folder.resolve("none"))).isEmpty();
        assertThat(tree.filesBelow(folder.resolveSibling("a"))).isEmpty();
    }

    private static NavigableSet<String> sorted(String... names) {
        return new TreeSet<>(List.of(names));
    }

    @Test
    void isTheSameAgainFromItsParts() {
        WorkTree tree = WorkTree.of(folder, Optional.of("1f0c"), sorted("A.java"), sorted("B.java"));

        assertThat(tree.topLevel()).isEqualTo(folder);
        assertThat(tree.head()).contains("1f0c");
        assertThat(tree.tracked()).containsExactly("A.java");
        assertThat(tree.untracked()).containsExactly("B.java");
        assertThat(tree.tracks(folder.resolve("A.java"))).isTrue();
        assertThat(tree.tracks(folder.resolve("B.java"))).isFalse();
        assertThat(tree.knows(folder.resolve("B.java"))).isTrue();
    }
}
