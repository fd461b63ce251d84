package io.github.holdfast.core.git;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.core.testing.StagedBuild;
import io.github.holdfast.core.testing.TestRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangeSetTest {

    private static final String OLD = "class A {\n    int one() {\n        return 1;\n    }\n}\n";
    private static final String NEW = "class A {\n    int one() {\n        return 2;\n    }\n}\n";

    @TempDir
    private Path folder;

    private TestRepository repository;
    private final List<Finding> findings = new ArrayList<>();

    @BeforeEach
    void makeHistory() {
        repository = TestRepository.init(folder.resolve("work"));
        repository.write("src/A.java", OLD);
        repository.write("src/B.java", "class B {\n}\n");
        repository.commit();
        repository.git("update-ref", "refs/remotes/origin/main", "HEAD");
        repository.commit();
    }

    private ChangeSet changes() {
        WorkTree tree = WorkTree.at(repository.folder());
        Base base = new BaseFinder(tree, Map.of(), Optional.empty()).find().orElseThrow();
        return ChangeSet.since(base, tree, List.of(repository.folder().resolve("src")), findings);
    }

    private ChangedFile only(ChangeSet changes) {
        assertThat(changes.files()).hasSize(1);
        return changes.files().get(0);
    }

    @Test
    void countsLinesCommittedOrNot() {
        repository.write("src/A.java", NEW);
        ChangedFile changed = only(changes());
        assertThat(changed.kind()).isEqualTo(ChangedFile.Kind.MODIFIED);
        assertThat(changed.lines()).containsExactly(3);
        repository.commit();
        assertThat(only(changes()).lines()).containsExactly(3);
        repository.git("checkout", "--quiet", "--detach");
        assertThat(only(changes()).lines()).containsExactly(3);
    }

    @Test
    void countsNewFilesThatNobodyAdded() {
        repository.write("src/New.java", "class New {\n\n}\n");
        ChangedFile changed = only(changes());
        assertThat(changed.kind()).isEqualTo(ChangedFile.Kind.ADDED);
        assertThat(changed.lines()).containsExactly(1, 3);
    }

    @Test
    void tellsOfOtherFilesWithoutTheirLines() {
        repository.write("docs/a.md", "one\n");
        repository.write("docs/gone.md", "gone\n");
        repository.write("docs/still.md", "still\n");
        repository.write("docs/hidden.md", "hidden\n");
        repository.commit();
        repository.git("update-ref", "refs/remotes/origin/main", "HEAD");
        repository.write("docs/a.md", "two\n");
        repository.commit();
        repository.write("docs/new.md", "new\n");
        repository.write("src/New.java", "class New {\n}\n");
        repository.git("mv", "docs/gone.md", "docs/moved.md");
        repository.git("update-index", "--assume-unchanged", "docs/hidden.md");
        repository.write("docs/hidden.md", "changed\n");
        ChangeSet changes = changes();
        assertThat(changes.others())
                .hasToString("[MODIFIED docs/a.md, DELETED docs/gone.md, MODIFIED docs/hidden.md, ADDED docs/moved.md,"
                        + " ADDED docs/new.md]");
        assertThat(ChangeSet.fromJdkTypes(changes.topLevel(), changes.toJdkTypes())
                        .others())
                .hasToString(changes.others().toString());
        assertThat(changes.files()).hasToString("[ADDED src/New.java]");
    }

    @Test
    void tellsOfNoOtherFileThatOnlyOneOfTwoMergeBasesLacks() {
        repository.git("checkout", "--quiet", "-b", "one");
        repository.write("one.md", "one\n");
        String one = repository.commit();
        repository.git("checkout", "--quiet", "-b", "two", "HEAD~1");
        repository.write("two.md", "two\n");
        repository.commit();
        repository.git("merge", "--quiet", "--no-ff", "-m", "merge", one);
        repository.git("checkout", "--quiet", "one");
        repository.git("merge", "--quiet", "--no-ff", "-m", "merge", "two~1");
        repository.git("update-ref", "refs/remotes/origin/main", "one");
        repository.git("checkout", "--quiet", "two");
        repository.write("three.md", "three\n");
        repository.commit();
        assertThat(changes().others()).hasToString("[ADDED three.md]");
    }

    @Test
    void writesNothingIntoTheRepository() throws IOException {
        repository.write("src/New.java", "class New {\n}\n");
        List<String> before = snapshot();
        changes();
        assertThat(snapshot()).isEqualTo(before);
    }

    private List<String> snapshot() throws IOException {
        try (Stream<Path> files = Files.walk(repository.folder())) {
            List<String> all = new ArrayList<>();
            for (Path file : files.sorted().filter(Files::isRegularFile).toList()) {
                all.add(file + " " + Files.getLastModifiedTime(file) + " " + Files.size(file));
            }
            return all;
        }
    }

    @Test
    void tellsRenamesWithoutLines() throws IOException {
        Files.createDirectories(repository.folder().resolve("src/p"));
        repository.git("mv", "src/A.java", "src/p/A.java");
        ChangedFile changed = only(changes());
        assertThat(changed.kind()).isEqualTo(ChangedFile.Kind.RENAMED);
        assertThat(changed.oldPath()).contains("src/A.java");
        assertThat(changed.lines()).isEmpty();
    }

    @Test
    void tellsARenameThatGitWasNotToldOf() throws IOException {
        Files.move(
                repository.folder().resolve("src/A.java"), repository.folder().resolve("src/C.java"));
        ChangedFile changed = only(changes());
        assertThat(changed.kind()).isEqualTo(ChangedFile.Kind.RENAMED);
        assertThat(changed.lines()).isEmpty();
    }

    @Test
    void tellsDeletedFiles() throws IOException {
        Files.delete(repository.folder().resolve("src/B.java"));
        assertThat(only(changes()).kind()).isEqualTo(ChangedFile.Kind.DELETED);
    }

    @Test
    void doesNotCountWhiteSpace() {
        repository.write("src/A.java", "class A\n{\n\tint one( )\n\t{\n\t\treturn 1;\n\t}\n\n}\n");
        assertThat(only(changes()).lines()).isEmpty();
    }

    @Test
    void doesNotBlameWhatTheBaseDidMeanwhile() {
        repository.git("checkout", "--quiet", "-b", "topic");
        repository.write("src/B.java", "class B {\n    int b;\n}\n");
        repository.commit();
        repository.git("checkout", "--quiet", "main");
        repository.write("src/A.java", NEW);
        repository.commit();
        repository.git("update-ref", "refs/remotes/origin/main", "HEAD");
        repository.git("checkout", "--quiet", "topic");
        assertThat(only(changes()).path()).isEqualTo("src/B.java");
        repository.git("merge", "--quiet", "-m", "merge", "main");
        assertThat(only(changes()).path()).isEqualTo("src/B.java");
    }

    @Test
    void doesNotBlameWhatCameByCrissCrossMerges() {
        repository.git("checkout", "--quiet", "-b", "topic");
        repository.write("src/B.java", "class B {\n    int b;\n}\n");
        String topic = repository.commit();
        repository.git("checkout", "--quiet", "main");
        repository.write("src/A.java", NEW);
        String main = repository.commit();
        repository.git("merge", "--quiet", "-m", "one", topic);
        repository.git("update-ref", "refs/remotes/origin/main", "HEAD");
        repository.git("checkout", "--quiet", "topic");
        repository.git("merge", "--quiet", "-m", "other", main);
        repository.write("src/C.java", "class C {\n}\n");
        repository.commit();
        assertThat(only(changes()).path()).isEqualTo("src/C.java");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b.java", "a\"b.java", "a\nb.java", "Überfluß.java", "-x.java", "a\tb.java", "*.java"})
    void readsAnyName(String name) {
        repository.write("src/" + name, "class X {\n}\n");
        assertThat(only(changes()).path()).isEqualTo("src/" + name);
        repository.git("add", "--all");
        assertThat(only(changes()).lines()).containsExactly(1, 2);
        repository.commit();
        assertThat(changes().file(repository.folder().resolve("src/" + name))).isPresent();
    }

    @Test
    void readsSourcesThatAttributesCallBinary() {
        repository.write(".gitattributes", "*.java -diff\n");
        repository.write("src/A.java", NEW);
        assertThat(only(changes()).lines()).containsExactly(3);
    }

    @Test
    void isNotChangedByConfigurationOfDiffs() {
        repository.write("src/A.java", NEW);
        repository.write(".gitattributes", "*.java diff=odd\n");
        repository.git("config", "diff.external", "/bin/true");
        repository.git("config", "diff.odd.textconv", "/bin/true");
        repository.git("config", "diff.odd.command", "/bin/true");
        repository.git("config", "diff.noprefix", "true");
        repository.git("config", "diff.mnemonicPrefix", "true");
        repository.git("config", "diff.renames", "false");
        repository.git("config", "diff.context", "7");
        repository.git("config", "diff.interHunkContext", "9");
        repository.git("config", "diff.relative", "true");
        repository.git("config", "color.ui", "always");
        repository.git("config", "diff.orderFile", "no-such-file");
        assertThat(only(changes()).lines()).containsExactly(3);
    }

    @Test
    void isNotMisledByLinesThatLookLikeHeaders() {
        repository.write("src/A.java", OLD + "++ b/src/B.java\n@@ -1 +1 @@\n-- a\ndiff --git a/x b/x\n");
        repository.write("src/B.java", "class B {\n    int b;\n}\n");
        List<ChangedFile> files = changes().files();
        assertThat(files).extracting(ChangedFile::path).containsExactly("src/A.java", "src/B.java");
        assertThat(files.get(0).lines()).containsExactly(6, 7, 8, 9);
        assertThat(files.get(1).lines()).containsExactly(2);
    }

    @Test
    void readsAFileWithoutAFinalNewline() {
        repository.write("src/A.java", NEW.strip());
        repository.write("src/B.java", "class B {\n    int b;\n}");
        assertThat(changes().files().get(0).lines()).containsExactly(3);
        assertThat(changes().files().get(1).lines()).containsExactly(2);
    }

    @Test
    void readsAFileThatHadNoFinalNewline() {
        repository.write("src/B.java", "class B {\n}");
        repository.commit();
        repository.git("update-ref", "refs/remotes/origin/main", "HEAD");
        repository.write("src/B.java", "class B {\n    int b;\n}\n");
        assertThat(only(changes()).lines()).containsExactly(2);
    }

    @Test
    void readsCarriageReturns() {
        repository.write("src/A.java", OLD.replace("\n", "\r\n"));
        assertThat(only(changes()).lines()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--skip-worktree", "--assume-unchanged"})
    void seesWhatAMarkHidesAndSaysSo(String mark) {
        repository.git("update-index", mark, "src/A.java");
        assertThat(changes().files()).isEmpty();
        assertThat(findings).isEmpty();
        repository.write("src/A.java", NEW);
        assertThat(only(changes()).lines()).containsExactly(3);
        assertThat(findings).extracting(Finding::code).containsExactly("HIDDEN-FROM-GIT");
    }

    @Test
    void takesASparseCheckoutForWhatItIs() throws IOException {
        repository.git("update-index", "--skip-worktree", "src/A.java");
        Files.delete(repository.folder().resolve("src/A.java"));
        changes();
        assertThat(findings).isEmpty();
    }

    @Test
    void findsSourcesThatAnIgnoreRuleHides() {
        StagedBuild.write(repository.folder().resolve(".git/info/exclude"), "Hidden.java\nlocal.txt\n");
        repository.write("src/local.txt", "x\n");
        repository.write("other/Hidden.java", "class Hidden {}\n");
        changes();
        assertThat(findings).isEmpty();
        repository.write("src/Hidden.java", "class Hidden {}\n");
        changes();
        assertThat(findings).extracting(Finding::code).containsExactly("IGNORED-SOURCE");
        assertThat(findings.get(0).message()).contains("src/Hidden.java");
    }

    @Test
    void findsFiltersOnSources() {
        repository.write(".gitattributes", "*.png filter=lfs\n*.java filter=lfs\n");
        changes();
        assertThat(findings).isEmpty();
        repository.write(".gitattributes", "src/A.java filter=clean\n");
        changes();
        assertThat(findings).extracting(Finding::code).containsExactly("FILTERED-SOURCE");
    }

    @Test
    void takesASubmoduleAndALinkForSingleThings() throws IOException {
        TestRepository inner = TestRepository.init(folder.resolve("inner"));
        inner.write("X.java", "class X {}\n");
        inner.commit();
        repository.git("submodule", "--quiet", "add", inner.folder().toString(), "sub");
        repository.commit();
        StagedBuild.write(repository.folder().resolve("sub/X.java"), "class X { int x; }\n");
        Files.createSymbolicLink(repository.folder().resolve("src/link"), folder.resolve("inner"));
        assertThat(changes().files()).isEmpty();
    }

    @Test
    void tellsOfALinkWhatTheChangeDidToTheFileBehindIt() throws IOException {
        repository.write("shared/A.java", OLD);
        repository.write("shared/same/B.java", OLD);
        Files.createSymbolicLink(repository.folder().resolve("src/Linked.java"), Path.of("../shared/A.java"));
        Files.createSymbolicLink(repository.folder().resolve("src/folder"), Path.of("../shared"));
        String base = repository.commit();
        repository.git("update-ref", "refs/remotes/origin/main", base);
        repository.commit();
        repository.write("shared/A.java", NEW);

        List<ChangedFile> files = changes().files();

        assertThat(files)
                .extracting(ChangedFile::path)
                .containsExactly("shared/A.java", "src/Linked.java", "src/folder/A.java");
        assertThat(files).allSatisfy(file -> assertThat(file.lines()).containsExactly(3));
        assertThat(findings).isEmpty();
    }

    @Test
    void takesEveryLineBehindANewLinkForNew() throws IOException {
        repository.write("shared/A.java", OLD);
        repository.git("update-ref", "refs/remotes/origin/main", repository.commit());
        repository.commit();
        Files.createSymbolicLink(repository.folder().resolve("src/Linked.java"), Path.of("../shared/A.java"));

        ChangedFile untracked = only(changes());
        repository.commit();
        ChangedFile committed = only(changes());

        assertThat(untracked.path()).isEqualTo("src/Linked.java");
        assertThat(untracked.lines()).isEqualTo(committed.lines()).hasSize(OLD.split("\n").length);
    }

    @Test
    void findsALinkToCodeThatGitDoesNotKnow() throws IOException {
        Path outside = StagedBuild.write(folder.resolve("outside/Out.java"), OLD);
        Files.createSymbolicLink(repository.folder().resolve("src/Out.java"), outside);
        Files.createSymbolicLink(repository.folder().resolve("src/data.txt"), outside);
        Files.createSymbolicLink(repository.folder().resolve("src/Gone.java"), folder.resolve("gone"));
        Files.createSymbolicLink(repository.folder().resolve("Elsewhere.java"), outside);
        repository.commit();

        assertThat(changes().file(repository.folder().resolve("src/Out.java"))).isEmpty();
        assertThat(findings).singleElement().satisfies(finding -> assertThat(finding.code() + ": " + finding.message())
                .isEqualTo("LINKED-SOURCE: a symbolic link leads to code that git does not know: src/Out.java"));
    }

    @Test
    void findsALinkedFolderOutsideOnlyWhenItMayHoldSources() throws IOException {
        StagedBuild.write(folder.resolve("outside/deep/Out.java"), OLD);
        StagedBuild.write(folder.resolve("data/list.txt"), OLD);
        Files.createSymbolicLink(repository.folder().resolve("src/outside"), folder.resolve("outside"));
        Files.createSymbolicLink(repository.folder().resolve("src/data"), folder.resolve("data"));
        Files.createSymbolicLink(repository.folder().resolve("src/everything"), folder);
        repository.commit();

        changes();

        assertThat(findings)
                .extracting(Finding::message)
                .containsExactly("a symbolic link leads to code that git does not know: src/everything and 1 other");
    }

    @Test
    void tellsWhichLinesOfAMethodWereTouched() {
        repository.write("src/A.java", "class A {\n    int one() {\n    }\n}\n");
        ChangedFile changed = only(changes());
        assertThat(changed.lines()).isEmpty();
        assertThat(changed.touches(2, 3)).isTrue();
        assertThat(changed.touches(3, 4)).isFalse();
        assertThat(changed.touches(1, 2)).isFalse();
    }

    @Test
    void survivesAnotherClassRealm() {
        repository.write("src/A.java", NEW);
        ChangeSet changes = changes();
        ChangeSet copy = ChangeSet.fromJdkTypes(changes.topLevel(), changes.toJdkTypes());
        assertThat(only(copy).lines()).containsExactly(3);
        assertThat(copy.file(repository.folder().resolve("src/../src/A.java"))).isPresent();
        assertThat(copy.file(folder.resolve("elsewhere/A.java"))).isEmpty();
    }
}
