package io.github.holdfast.core.git;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.holdfast.core.finding.UnusableInput;
import io.github.holdfast.core.testing.ChildProcess;
import io.github.holdfast.core.testing.TestRepository;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitTest {

    @TempDir
    private Path folder;

    private Git git;

    @BeforeEach
    void makeRepository() {
        git = new Git(TestRepository.init(folder.resolve("top")).folder());
    }

    @Test
    void givesWhatGitPrinted() {
        Git.Answer answer = git.run("rev-parse", "--is-inside-work-tree");

        assertThat(answer.succeeded()).isTrue();
        assertThat(answer.text()).isEqualTo("true\n");
        assertThat(answer.complaint()).isEmpty();
    }

    @Test
    void givesWhatGitComplainedOf() {
        Git.Answer answer = git.run("rev-parse", "--verify", "nothing");

        assertThat(answer.succeeded()).isFalse();
        assertThat(answer.text()).isEmpty();
        assertThat(answer.complaint()).isEqualTo("fatal: Needed a single revision");
    }

    @Test
    void namesTheCommandAndTheFirstLineOfTheComplaintWhenACommandFailed() {
        UnusableInput failed = git.failed("ls-files", "error: bad signature\nfatal: index file corrupt");

        assertThat(failed).hasMessage("git failed");
        assertThat(failed.finding()).hasToString("GIT-FAILED git: git ls-files: error: bad signature");
        assertThat(failed.finding().fix())
                .contains("make git work in this checkout; where its owner is another user, set safe.directory in the"
                        + " git configuration of the user who builds");
        assertThat(failed.finding().details())
                .containsEntry("complaint", "error: bad signature\nfatal: index file corrupt");
    }

    @Test
    void readsBothOutputsWhenBothAreLong() {
        Git.Answer answer = git.run("-c", "alias.loud=!" + bytes('e') + " >&2; " + bytes('o'), "loud");

        assertThat(answer.text()).isEqualTo("o".repeat(300_000));
        assertThat(answer.complaint()).isEqualTo("e".repeat(300_000));
    }

    private static String bytes(char letter) {
        return "head -c 300000 /dev/zero | tr '\\000' " + letter;
    }

    @Test
    void readsALongAnswerWhenNoWorkerOfTheCommonPoolIsFree() {
        assertThat(ChildProcess.java(
                        AskGitWithABusyPool.class,
                        Map.of("JDK_JAVA_OPTIONS", "-Djava.util.concurrent.ForkJoinPool.common.parallelism=2"),
                        folder.resolve("top").toString()))
                .endsWith("300000\n");
    }

    @Test
    void givesGitNoInput() {
        assertThat(git.run("hash-object", "--stdin").text()).isEqualTo("e69de29bb2d1d6434b8b29ae775ad8c2e48c5391\n");
    }

    @Test
    void setsWhatEveryCallNeeds() {
        String[] variables =
                git.run("-c", "alias.variables=!env", "variables").text().split("\n");

        assertThat(variables)
                .contains(
                        "LC_ALL=C",
                        "GIT_OPTIONAL_LOCKS=0",
                        "GIT_NO_REPLACE_OBJECTS=1",
                        "GIT_TERMINAL_PROMPT=0",
                        "GIT_GRAFT_FILE=/dev/null");
        assertThat(git.run("config", "core.quotePath").text()).isEqualTo("false\n");
        assertThat(git.run("config", "core.fsmonitor").text()).isEqualTo("false\n");
        assertThat(git.run("config", "core.untrackedCache").text()).isEqualTo("false\n");
    }

    @Test
    void runsNoProgramThatTheRepositoryNames() {
        TestRepository repository = TestRepository.init(folder.resolve("trap"));
        repository.write("A.java", "");
        repository.commit();
        repository.git("config", "core.fsmonitor", "touch " + folder.resolve("sprung") + " #");

        assertThat(WorkTree.at(repository.folder()).tracked()).containsExactly("A.java");
        assertThat(folder.resolve("sprung")).doesNotExist();
    }

    @Test
    void asksTheRepositoryOfTheFolderWhateverTheEnvironmentSays() {
        TestRepository right = TestRepository.init(folder.resolve("right"));
        right.write("Right.java", "");
        String head = right.commit();
        TestRepository wrong = TestRepository.init(folder.resolve("wrong"));
        wrong.write("Wrong.java", "");
        wrong.commit();
        String wrongGit = wrong.folder().resolve(".git").toString();
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("GIT_DIR", wrongGit);
        environment.put("GIT_WORK_TREE", wrong.folder().toString());
        environment.put("GIT_INDEX_FILE", wrongGit + "/index");
        environment.put("GIT_OBJECT_DIRECTORY", wrongGit + "/objects");
        environment.put("GIT_COMMON_DIR", wrongGit);
        environment.put("GIT_NAMESPACE", "other");
        environment.put("GIT_LITERAL_PATHSPECS", "1");
        environment.put("GIT_CONFIG_COUNT", "1");
        environment.put("GIT_CONFIG_KEY_0", "core.worktree");
        environment.put("GIT_CONFIG_VALUE_0", wrong.folder().toString());

        assertThat(askGit(environment, right.folder()))
                .isEqualTo("git: true\nhead: " + head + "\ntracked: [Right.java]\nuntracked: []\n");
    }

    @Test
    void saysWhatToDoWhenThereIsNoGit() {
        assertThat(askGit(Map.of("PATH", folder.toString()), folder)).isEqualTo("""
                        git: false
                        no git
                        NO-GIT git: git could not be started
                        fix: install git and put it on the path
                        """);
    }

    private static String askGit(Map<String, String> environment, Path top) {
        return ChildProcess.java(AskGit.class, environment, top.toString());
    }
}
