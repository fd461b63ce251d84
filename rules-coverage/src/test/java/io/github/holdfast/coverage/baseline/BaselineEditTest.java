package io.github.holdfast.coverage.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.holdfast.coverage.check.Baseline;
import io.github.holdfast.coverage.check.BaselineLine;
import io.github.holdfast.coverage.check.Count;
import io.github.holdfast.coverage.check.Counter;
import io.github.holdfast.coverage.fixture.GitFolder;
import io.github.holdfast.coverage.fixture.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rewrites a baseline so that comments stay and that two branches which raise different modules merge. */
class BaselineEditTest {

    private static final String HEADER = "# holdfast coverage baseline 1 \u00b7 jacoco 0.8.15\n";
    private static final String FILE = HEADER
            + "# com.acme:app\n"
            + "com.acme:app BRANCH missed=9 total=10\n"
            + "com.acme:app LINE missed=8 total=10\n"
            + "# com.acme:core\n"
            + "com.acme:core BRANCH missed=7 total=10\n"
            + "com.acme:core LINE missed=6 total=10\n"
            + "# com.acme:web\n"
            + "com.acme:web BRANCH missed=5 total=10\n"
            + "com.acme:web LINE missed=4 total=10\n";

    @TempDir
    Path folder;

    @Test
    void replacesALineInItsPlaceAndKeepsComments() {
        String remarked =
                FILE.replace("# com.acme:core\n", "# com.acme:core\n# the team of core keeps an eye on this\n");

        assertThat(edit(remarked, line("core", Counter.LINE, 2)))
                .isEqualTo(remarked.replace("core LINE missed=6", "core LINE missed=2"));
    }

    @Test
    void putsANewModuleWithItsCommentWhereItBelongs() {
        assertThat(edit(FILE, line("data", Counter.BRANCH, 1), line("data", Counter.LINE, 2)))
                .isEqualTo(FILE.replace(
                        "# com.acme:web\n",
                        "# com.acme:data\ncom.acme:data BRANCH missed=1 total=10\ncom.acme:data LINE missed=2 total=10\n"
                                + "# com.acme:web\n"));
        assertThat(edit(FILE, line("aaa", Counter.LINE, 1)))
                .startsWith(HEADER + "# com.acme:aaa\ncom.acme:aaa LINE missed=1 total=10\n# com.acme:app\n");
        assertThat(edit(FILE, line("zoo", Counter.LINE, 1)))
                .endsWith("com.acme:web LINE missed=4 total=10\n# com.acme:zoo\ncom.acme:zoo LINE missed=1 total=10\n");
    }

    @Test
    void putsANewCounterBesideTheOthersOfItsModule() {
        assertThat(edit(FILE, line("core", Counter.INSTRUCTION, 1)))
                .isEqualTo(FILE.replace(
                        "com.acme:core LINE", "com.acme:core INSTRUCTION missed=1 total=10\ncom.acme:core LINE"));
        String withoutBranch = FILE.replace("com.acme:core BRANCH missed=7 total=10\n", "");
        assertThat(edit(withoutBranch, line("core", Counter.BRANCH, 7))).isEqualTo(FILE);
    }

    @Test
    void writesTheHeaderAnewAndLfAtEveryLineEnd() {
        String old = FILE.replace("0.8.15", "0.8.14").replace("\n", "\r\n");

        assertThat(edit(old, line("app", Counter.LINE, 8))).isEqualTo(FILE);
    }

    @Test
    void twoBranchesThatRaiseDifferentModulesMergeInGit() throws IOException {
        GitFolder git = GitFolder.init(folder);
        commit(git, FILE);
        git.run("checkout", "--quiet", "-b", "app");
        commit(git, edit(FILE, line("app", Counter.BRANCH, 1), line("app", Counter.LINE, 1)));
        git.run("checkout", "--quiet", "-b", "web", "main");
        commit(git, edit(FILE, line("web", Counter.BRANCH, 1), line("web", Counter.LINE, 1)));
        git.run("checkout", "--quiet", "-b", "core", "main");
        commit(git, edit(FILE, line("core", Counter.BRANCH, 1), line("core", Counter.LINE, 1)));

        git.run("merge", "--quiet", "--no-edit", "app");
        git.run("merge", "--quiet", "--no-edit", "web");

        assertThat(folder.resolve("baseline.txt")).hasContent(FILE.replaceAll("missed=\\d", "missed=1"));
    }

    @Test
    void twoBranchesThatRaiseOneModuleConflictAndThatIsToldWithItsLine() throws IOException {
        GitFolder git = GitFolder.init(folder);
        commit(git, FILE);
        git.run("checkout", "--quiet", "-b", "one");
        commit(git, edit(FILE, line("core", Counter.LINE, 3)));
        git.run("checkout", "--quiet", "-b", "other", "main");
        commit(git, edit(FILE, line("core", Counter.LINE, 2)));

        assertThatThrownBy(() -> git.run("merge", "--quiet", "--no-edit", "one"))
                .isInstanceOf(AssertionError.class);

        assertThat(Refusal.of(() -> BaselineFile.read(folder.resolve("baseline.txt"), "baseline.txt"))
                        .message())
                .isEqualTo("baseline.txt:7: a conflict that git left");
    }

    private void commit(GitFolder git, String text) throws IOException {
        Files.writeString(folder.resolve("baseline.txt"), text);
        git.addAll().commit();
    }

    private static String edit(String text, BaselineLine... lines) {
        Baseline current = BaselineFile.parse(text.getBytes(StandardCharsets.UTF_8), "baseline.txt");
        return BaselineEdit.of(
                Arrays.asList(text.split("\r?\n")), current, Baseline.of("0.8.15", false, List.of()), List.of(lines));
    }

    private static BaselineLine line(String module, Counter counter, long missed) {
        return BaselineLine.of("com.acme:" + module, counter, Count.of(10 - missed, missed));
    }
}
