package io.github.holdfast.core.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.core.finding.UnusableInput;
import io.github.holdfast.core.testing.StagedBuild;
import io.github.holdfast.core.testing.TestRepository;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A repository with main: first, second, third; a branch topic off second with one commit; origin/main at third. */
class BaseFinderTest {

    private static final String ZEROS = "0".repeat(40);

    @TempDir
    private Path folder;

    private TestRepository repository;
    private String first;
    private String second;
    private String third;
    private String topic;

    @BeforeEach
    void makeHistory() {
        repository = TestRepository.init(folder.resolve("work"));
        first = commit("a", "1");
        second = commit("a", "2");
        repository.git("branch", "topic");
        third = commit("b", "3");
        repository.git("update-ref", "refs/remotes/origin/main", third);
        repository.git("checkout", "--quiet", "topic");
        topic = commit("c", "4");
    }

    private String commit(String file, String text) {
        repository.write(file, text + "\n");
        return repository.commit();
    }

    private Base find(String... environment) {
        return finder(environment).find().orElseThrow();
    }

    private BaseFinder finder(String... environment) {
        return new BaseFinder(WorkTree.at(repository.folder()), map(environment), Optional.empty());
    }

    private static Map<String, String> map(String... pairs) {
        Map<String, String> map = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }

    private String event(String json) {
        return StagedBuild.write(folder.resolve("event.json"), json).toString();
    }

    private String push(String before) {
        return event("{\"before\": \"" + before + "\", \"repository\": {\"default_branch\": \"main\"}}");
    }

    private void assertFails(String code, BaseFinder finder) {
        assertThatThrownBy(finder::find)
                .isInstanceOfSatisfying(
                        UnusableInput.class, e -> assertThat(e.finding().code()).isEqualTo(code));
    }

    @Test
    void comparesWithTheMainBranchOfOriginFromWhereTheBranchBegan() {
        Base base = find();
        assertThat(base.tip()).isEqualTo(third);
        assertThat(base.mergeBase()).isEqualTo(second);
        assertThat(base.foundBy()).isEqualTo("origin/main");
        assertThat(base.isOfBaseBranch()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "refs/remotes/origin/HEAD, origin/HEAD",
        "refs/remotes/origin/master, origin/master",
        "refs/heads/main, main",
        "refs/heads/master, master"
    })
    void takesTheNextOfTheLocalOrder(String ref, String words) {
        repository.git("update-ref", "-d", "refs/remotes/origin/main");
        repository.git("branch", "-D", "main");
        repository.git("update-ref", ref, first);
        Base base = find();
        assertThat(base.tip()).isEqualTo(first);
        assertThat(base.foundBy()).isEqualTo(words);
    }

    @Test
    void prefersTheHeadOfOriginToItsMain() {
        repository.git("update-ref", "refs/remotes/origin/HEAD", second);
        repository.git("update-ref", "refs/remotes/origin/master", first);
        assertThat(find().tip()).isEqualTo(second);
    }

    @Test
    void isNotMisledByATagNamedLikeTheBranchOfOrigin() {
        repository.git("tag", "origin/main", topic);
        repository.git("tag", "main", topic);
        assertThat(find().tip()).isEqualTo(third);
        assertThat(find("CHANGE_TARGET", "main").tip()).isEqualTo(third);
    }

    @Test
    void failsWhereNoBaseBranchIsThere() {
        repository.git("update-ref", "-d", "refs/remotes/origin/main");
        repository.git("branch", "-D", "main");
        assertFails("BASE-NOT-FOUND", finder());
    }

    @Test
    void takesThePropertyAtHome() {
        BaseFinder finder = new BaseFinder(WorkTree.at(repository.folder()), Map.of(), Optional.of("topic~2"));
        assertThat(finder.find().orElseThrow().tip()).isEqualTo(first);
        assertThat(finder.notes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"CI", "GITHUB_ACTIONS", "GITLAB_CI", "JENKINS_URL", "TF_BUILD", "BITBUCKET_BUILD_NUMBER"})
    void ignoresThePropertyUnderCiAndSaysSo(String sign) {
        BaseFinder finder = new BaseFinder(WorkTree.at(repository.folder()), Map.of(sign, "true"), Optional.of("HEAD"));
        if (sign.equals("GITLAB_CI")) {
            finder = new BaseFinder(
                    WorkTree.at(repository.folder()),
                    Map.of(sign, "true", "CI_DEFAULT_BRANCH", "main"),
                    Optional.of("HEAD"));
        }
        assertThat(finder.find().orElseThrow().tip()).isEqualTo(third);
        assertThat(finder.notes()).containsExactly("-Dholdfast.base=HEAD is ignored: this is a build of CI");
    }

    @Test
    void isNotCiWhereTheVariableSaysFalse() {
        BaseFinder finder = new BaseFinder(WorkTree.at(repository.folder()), Map.of("CI", "false"), Optional.of(first));
        assertThat(finder.find().orElseThrow().tip()).isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--all", "-h", "--upload-pack=touch x"})
    void refusesAValueThatBeginsWithADash(String value) {
        assertFails("BASE-NOT-FOUND", finder("HOLDFAST_BASE", value));
        assertFails("BASE-NOT-FOUND", new BaseFinder(WorkTree.at(repository.folder()), Map.of(), Optional.of(value)));
    }

    @Test
    void takesTheVariableWithoutCi() {
        Base base = find("HOLDFAST_BASE", first);
        assertThat(base.tip()).isEqualTo(first);
        assertThat(base.foundBy()).contains("HOLDFAST_BASE");
    }

    @Test
    void takesTheVariableWithinWhatCiSays() {
        BaseFinder finder = finder("HOLDFAST_BASE", second, "CHANGE_TARGET", "main");
        assertThat(finder.find().orElseThrow().tip()).isEqualTo(second);
        assertThat(finder.findings()).isEmpty();
    }

    @Test
    void takesWhatCiSaysWhereTheVariableGoesBeyondIt() {
        BaseFinder finder = finder("HOLDFAST_BASE", topic, "CHANGE_TARGET", "main");
        assertThat(finder.find().orElseThrow().tip()).isEqualTo(third);
        assertThat(finder.findings()).extracting(Finding::code).containsExactly("BASE-OVERRIDDEN");
    }

    @Test
    void comparesAPullRequestWithTheFirstParentOfItsMergeCommit() {
        repository.git("checkout", "--quiet", "--detach", third);
        repository.git("merge", "--quiet", "--no-ff", "-m", "merge", topic);
        String merge = repository.git("rev-parse", "HEAD").strip();
        Base base = find(
                "GITHUB_ACTIONS", "true",
                "GITHUB_EVENT_NAME", "pull_request",
                "GITHUB_REF", "refs/pull/7/merge",
                "GITHUB_SHA", merge,
                "GITHUB_BASE_REF", "main");
        assertThat(base.tip()).isEqualTo(third);
        assertThat(base.mergeBase()).isEqualTo(third);
    }

    @ParameterizedTest
    @CsvSource({"refs/heads/topic, HEAD", "refs/pull/7/merge, other", "refs/pull/7/head, HEAD"})
    void doesNotLetAMergeOfTheChangeItselfChooseTheBase(String ref, String sha) {
        repository.git("merge", "--quiet", "--no-ff", "-m", "merge", third);
        String head = repository.git("rev-parse", "HEAD").strip();
        Base base = find(
                "GITHUB_ACTIONS", "true",
                "GITHUB_EVENT_NAME", "pull_request",
                "GITHUB_REF", ref,
                "GITHUB_SHA", sha.equals("HEAD") ? head : first,
                "GITHUB_BASE_REF", "main");
        assertThat(base.tip()).isEqualTo(third);
    }

    @Test
    void takesTheBaseOfAMergeGroup() {
        String file = event("{\"merge_group\": {\"base_sha\": \"" + second + "\"}}");
        Base base = find("GITHUB_ACTIONS", "true", "GITHUB_EVENT_NAME", "merge_group", "GITHUB_EVENT_PATH", file);
        assertThat(base.tip()).isEqualTo(second);
        assertThat(base.isOfBaseBranch()).isTrue();
    }

    @Test
    void comparesAPushToTheDefaultBranchWithWhatWasThereBefore() {
        repository.git("checkout", "--quiet", "main");
        Base base = find(
                "GITHUB_ACTIONS", "true",
                "GITHUB_EVENT_NAME", "push",
                "GITHUB_REF", "refs/heads/main",
                "GITHUB_EVENT_PATH", push(first));
        assertThat(base.tip()).isEqualTo(first);
        assertThat(base.mergeBase()).isEqualTo(first);
        assertThat(base.isOfBaseBranch()).isTrue();
    }

    @Test
    void comparesAPushToAProtectedBranchWithWhatWasThereBefore() {
        Base base = find(
                "GITHUB_ACTIONS", "true",
                "GITHUB_EVENT_NAME", "push",
                "GITHUB_REF", "refs/heads/topic",
                "GITHUB_REF_PROTECTED", "true",
                "GITHUB_EVENT_PATH", push(second));
        assertThat(base.tip()).isEqualTo(second);
    }

    @Test
    void comparesAPushToAnotherBranchWithTheDefaultBranch() {
        Base base = find(
                "GITHUB_ACTIONS", "true",
                "GITHUB_EVENT_NAME", "push",
                "GITHUB_REF", "refs/heads/topic",
                "GITHUB_REF_PROTECTED", "false",
                "GITHUB_EVENT_PATH", push(topic));
        assertThat(base.tip()).isEqualTo(third);
        assertThat(base.isOfBaseBranch()).isFalse();
    }

    @Test
    void comparesAFirstPushWithTheDefaultBranch() {
        Base base = find(
                "GITHUB_ACTIONS", "true",
                "GITHUB_EVENT_NAME", "push",
                "GITHUB_REF", "refs/heads/main",
                "GITHUB_EVENT_PATH", push(ZEROS));
        assertThat(base.tip()).isEqualTo(third);
    }

    @Test
    void comparesOtherEventsAsAtHome() {
        assertThat(find("GITHUB_ACTIONS", "true", "GITHUB_EVENT_NAME", "schedule")
                        .tip())
                .isEqualTo(third);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "{\"repository\": 7}", "{\"repository\": {\"default_branch\": null}}"})
    void failsOnAnEventFileThatTellsNothing(String json) {
        assertFails(
                "BASE-NOT-FOUND",
                finder(
                        "GITHUB_ACTIONS", "true",
                        "GITHUB_EVENT_NAME", "push",
                        "GITHUB_REF", "refs/heads/main",
                        "GITHUB_EVENT_PATH", event(json)));
    }

    @Test
    void failsWithoutAnEventFile() {
        assertFails("BASE-NOT-FOUND", finder("GITHUB_ACTIONS", "true", "GITHUB_EVENT_NAME", "push"));
        assertFails(
                "BASE-NOT-FOUND",
                finder("GITHUB_ACTIONS", "true", "GITHUB_EVENT_NAME", "push", "GITHUB_EVENT_PATH", "/no/such/file"));
    }

    @Test
    void followsTheOrderOfGitLab() {
        assertThat(find(
                                "GITLAB_CI", "true",
                                "CI_MERGE_REQUEST_DIFF_BASE_SHA", first,
                                "CI_MERGE_REQUEST_TARGET_BRANCH_NAME", "main",
                                "CI_DEFAULT_BRANCH", "main")
                        .tip())
                .isEqualTo(first);
        assertThat(find("GITLAB_CI", "true", "CI_MERGE_REQUEST_TARGET_BRANCH_NAME", "main")
                        .tip())
                .isEqualTo(third);
        assertThat(find(
                                "GITLAB_CI", "true",
                                "CI_COMMIT_BRANCH", "topic",
                                "CI_COMMIT_REF_PROTECTED", "true",
                                "CI_COMMIT_BEFORE_SHA", second,
                                "CI_DEFAULT_BRANCH", "main")
                        .tip())
                .isEqualTo(second);
        assertThat(find(
                                "GITLAB_CI", "true",
                                "CI_COMMIT_BRANCH", "topic",
                                "CI_COMMIT_BEFORE_SHA", topic,
                                "CI_DEFAULT_BRANCH", "main")
                        .tip())
                .isEqualTo(third);
        repository.git("checkout", "--quiet", "main");
        assertThat(find(
                                "GITLAB_CI", "true",
                                "CI_COMMIT_BRANCH", "main",
                                "CI_COMMIT_BEFORE_SHA", first,
                                "CI_DEFAULT_BRANCH", "main")
                        .tip())
                .isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource({
        "CHANGE_TARGET, main",
        "SYSTEM_PULLREQUEST_TARGETBRANCH, refs/heads/main",
        "BITBUCKET_PR_DESTINATION_BRANCH, main"
    })
    void takesTheTargetBranchOfOtherSystems(String variable, String value) {
        Base base = find(variable, value);
        assertThat(base.tip()).isEqualTo(third);
        assertThat(base.foundBy()).isEqualTo("origin/main, by " + variable);
    }

    @Test
    void failsWhereTheRepositoryLacksTheCommitThatCiNames() {
        assertFails(
                "BASE-NOT-FOUND",
                finder("GITLAB_CI", "true", "CI_MERGE_REQUEST_DIFF_BASE_SHA", "1234567890".repeat(4)));
        assertFails("BASE-NOT-FOUND", finder("CHANGE_TARGET", "gone"));
    }

    @Test
    void judgesTheLastCommitOnTheBaseBranchItself() {
        repository.git("checkout", "--quiet", "--detach", third);
        Base base = find();
        assertThat(base.tip()).isEqualTo(second);
        assertThat(base.mergeBase()).isEqualTo(second);
        assertThat(base.foundBy()).isEqualTo("first parent of HEAD, which is on origin/main");
        assertThat(base.isOfBaseBranch()).isTrue();
    }

    @Test
    void judgesTheWorkingTreeOnTheBaseBranchWhereItIsNotClean() {
        repository.git("checkout", "--quiet", "main");
        repository.write("a", "changed\n");
        assertThat(find().tip()).isEqualTo(third);
        assertThat(find().isOfBaseBranch()).isFalse();
        repository.git("checkout", "--quiet", "a");
        assertThat(find().tip()).isEqualTo(second);
        repository.write("new", "new\n");
        assertThat(find().tip()).isEqualTo(third);
    }

    @Test
    void doesNotTakeAFileThatIsMarkedUnchangedForClean() {
        repository.git("checkout", "--quiet", "main");
        repository.git("update-index", "--assume-unchanged", "a");
        assertThat(find().tip()).isEqualTo(third);
    }

    @Test
    void hasNothingToCompareTheFirstCommitWith() {
        TestRepository young = TestRepository.init(folder.resolve("young"));
        young.write("a", "1\n");
        assertThat(new BaseFinder(WorkTree.at(young.folder()), Map.of(), Optional.empty()).find())
                .isEmpty();
        young.commit();
        assertThat(new BaseFinder(WorkTree.at(young.folder()), Map.of(), Optional.empty()).find())
                .isEmpty();
        young.git("checkout", "--quiet", "--detach");
        young.git("branch", "-D", "main");
        assertThat(new BaseFinder(WorkTree.at(young.folder()), Map.of(), Optional.empty()).find())
                .isEmpty();
    }

    @Test
    void failsWithoutACommitInCommon() {
        repository.git("checkout", "--quiet", "--orphan", "other");
        commit("z", "9");
        assertFails("NO-MERGE-BASE", finder());
    }

    @Test
    void namesBothMergeBasesOfCrissCrossMerges() {
        repository.git("checkout", "--quiet", "main");
        repository.git("merge", "--quiet", "--no-ff", "-m", "one", topic);
        repository.git("update-ref", "refs/remotes/origin/main", "HEAD");
        repository.git("checkout", "--quiet", "topic");
        repository.git("merge", "--quiet", "--no-ff", "-m", "other", third);
        assertThat(find().mergeBases()).containsExactlyInAnyOrder(topic, third);
    }

    @Test
    void failsInAShallowCloneThatDoesNotHoldTheBase() {
        TestRepository shallow = shallow(1, "topic");
        assertFails("SHALLOW-CLONE", finder(shallow, "CHANGE_TARGET", "main"));
        assertThatThrownBy(() -> finder(shallow, "CHANGE_TARGET", "main").find())
                .isInstanceOfSatisfying(
                        UnusableInput.class, e -> assertThat(e.finding().fix().orElseThrow())
                                .contains("fetch-depth: 0", "GIT_DEPTH: 0", "git fetch --unshallow origin")
                                .doesNotContain("--depth"));
    }

    @Test
    void doesNotTrustAMergeBaseWhereABetterOneMayBeCutOff() {
        repository.git("checkout", "--quiet", "--detach", third);
        String later = commit("d", "5");
        repository.git("checkout", "--quiet", "--detach", first);
        commit("e", "6");
        repository.git("merge", "--quiet", "--no-ff", "-m", "merge", later);
        assertThat(find().mergeBase()).isEqualTo(third);
        repository.write(".git/shallow", later + "\n");
        assertFails("SHALLOW-CLONE", finder());
        repository.write(".git/shallow", first + "\n");
        assertThat(find().mergeBase()).isEqualTo(third);
    }

    @Test
    void trustsAMergeBaseOfAShallowCloneThatHoldsAllOfTheChange() {
        repository.write(".git/shallow", second + "\n");
        assertThat(find().mergeBase()).isEqualTo(second);
    }

    @Test
    void takesTheFirstParentOfAMergeCommitInACloneOfDepthTwo() {
        repository.git("checkout", "--quiet", "--detach", third);
        repository.git("merge", "--quiet", "--no-ff", "-m", "merge", topic);
        repository.git("branch", "merged");
        TestRepository shallow = shallow(2, "merged");
        String head = shallow.git("rev-parse", "HEAD").strip();
        Base base = finder(
                        shallow,
                        "GITHUB_ACTIONS",
                        "true",
                        "GITHUB_EVENT_NAME",
                        "pull_request",
                        "GITHUB_REF",
                        "refs/pull/7/merge",
                        "GITHUB_SHA",
                        head,
                        "GITHUB_BASE_REF",
                        "main")
                .find()
                .orElseThrow();
        assertThat(base.tip()).isEqualTo(third);
        assertFails(
                "SHALLOW-CLONE",
                finder(
                        shallow(1, "merged"),
                        "GITHUB_ACTIONS",
                        "true",
                        "GITHUB_EVENT_NAME",
                        "pull_request",
                        "GITHUB_REF",
                        "refs/pull/7/merge",
                        "GITHUB_SHA",
                        head,
                        "GITHUB_BASE_REF",
                        "main"));
    }

    private TestRepository shallow(int depth, String branch) {
        Path clone = folder.resolve("shallow-" + depth + "-" + branch);
        repository.git(
                "clone",
                "--quiet",
                "--depth=" + depth,
                "--branch=" + branch,
                repository.folder().toUri().toString(),
                clone.toString());
        return TestRepository.at(clone);
    }

    private static BaseFinder finder(TestRepository repository, String... environment) {
        return new BaseFinder(WorkTree.at(repository.folder()), map(environment), Optional.empty());
    }

    @Test
    void worksInAWorktree() {
        Path other = folder.resolve("other");
        repository.git("worktree", "add", "--quiet", "--detach", other.toString(), topic);
        Base base = new BaseFinder(WorkTree.at(other), Map.of(), Optional.empty())
                .find()
                .orElseThrow();
        assertThat(base.tip()).isEqualTo(third);
        assertThat(base.mergeBase()).isEqualTo(second);
    }
}
