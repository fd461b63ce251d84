package io.github.holdfast.core.reactor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.holdfast.core.testing.ChildProcess;
import io.github.holdfast.core.testing.StagedBuild;
import io.github.holdfast.core.testing.TestRepository;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every line of the order of the base, in a process whose environment is what the CI system sets, over one repository:
 * main with first, second, third; develop off first; topic off second; merged is topic merged into main.
 */
@TestInstance(Lifecycle.PER_CLASS)
class BaseOfTheEnvironmentTest {

    private final Map<String, String> commits = new LinkedHashMap<>();
    private Path folder;
    private TestRepository repository;

    @BeforeAll
    void makeHistory(@TempDir Path temporary) {
        folder = temporary;
        repository = TestRepository.init(folder.resolve("work"));
        repository.write("pom.xml", StagedBuild.pom("work", StagedBuild.execution(StagedBuild.EXECUTION)));
        commit("first");
        commit("second");
        repository.git("branch", "topic");
        commit("third");
        repository.git("checkout", "--quiet", "-b", "develop", commits.get("first"));
        commit("develop");
        repository.git("checkout", "--quiet", "topic");
        commit("topic");
        repository.git("checkout", "--quiet", "-b", "merged", commits.get("third"));
        repository.git("merge", "--quiet", "--no-ff", "-m", "merge", "topic");
        commits.put("merged", repository.git("rev-parse", "HEAD").strip());
        commits.put("zeros", "0".repeat(40));
        repository.git("update-ref", "refs/remotes/origin/main", commits.get("third"));
        repository.git("update-ref", "refs/remotes/origin/develop", commits.get("develop"));
        repository.git("branch", "-D", "main", "develop");
    }

    private void commit(String name) {
        repository.write(name, name + "\n");
        commits.put(name, repository.commit());
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        # GitHub Actions
        merged | CI=true GITHUB_ACTIONS=true GITHUB_EVENT_NAME=pull_request GITHUB_REF=refs/pull/7/merge GITHUB_SHA=<merged> GITHUB_BASE_REF=develop | third from third: first parent of the pull request's merge commit
        topic  | CI=true GITHUB_ACTIONS=true GITHUB_EVENT_NAME=pull_request GITHUB_REF=refs/pull/7/merge GITHUB_SHA=<merged> GITHUB_BASE_REF=develop | develop from first: origin/develop, by GITHUB_BASE_REF
        merged | CI=true GITHUB_ACTIONS=true GITHUB_EVENT_NAME=pull_request GITHUB_REF=refs/heads/merged GITHUB_SHA=<merged> GITHUB_BASE_REF=develop | develop from first: origin/develop, by GITHUB_BASE_REF
        topic  | CI=true GITHUB_ACTIONS=true GITHUB_EVENT_NAME=pull_request_target GITHUB_REF=refs/heads/develop GITHUB_SHA=<develop> GITHUB_BASE_REF=develop | develop from first: origin/develop, by GITHUB_BASE_REF
        merged | CI=true GITHUB_ACTIONS=true GITHUB_EVENT_NAME=merge_group GITHUB_REF=refs/heads/gh-readonly-queue/main/pr-7 GITHUB_SHA=<merged> group=<second> | second from second: base_sha of the merge group
        third  | CI=true GITHUB_ACTIONS=true GITHUB_EVENT_NAME=push GITHUB_REF=refs/heads/main GITHUB_REF_PROTECTED=false GITHUB_SHA=<third> push=<first> | first from first: the commit before the push
        third  | CI=true GITHUB_ACTIONS=true GITHUB_EVENT_NAME=push GITHUB_REF=refs/heads/main GITHUB_REF_PROTECTED=true GITHUB_SHA=<third> push=<zeros> | second from second: first parent of HEAD, which is on origin/main, the default branch
        topic  | CI=true GITHUB_ACTIONS=true GITHUB_EVENT_NAME=push GITHUB_REF=refs/heads/topic GITHUB_REF_PROTECTED=true GITHUB_SHA=<topic> push=<first> | first from first: the commit before the push
        topic  | CI=true GITHUB_ACTIONS=true GITHUB_EVENT_NAME=push GITHUB_REF=refs/heads/topic GITHUB_REF_PROTECTED=false GITHUB_SHA=<topic> push=<first> | third from second: origin/main, the default branch
        topic  | CI=true GITHUB_ACTIONS=true GITHUB_EVENT_NAME=push GITHUB_REF=refs/heads/main push=<gone> | BASE-NOT-FOUND
        topic  | CI=true GITHUB_ACTIONS=true GITHUB_EVENT_NAME=push GITHUB_REF=refs/heads/main GITHUB_EVENT_PATH=/no/such/file | BASE-NOT-FOUND
        topic  | CI=true GITHUB_ACTIONS=true GITHUB_EVENT_NAME=schedule GITHUB_REF=refs/heads/main | third from second: origin/main

        # GitLab
        topic  | CI=true GITLAB_CI=true CI_MERGE_REQUEST_DIFF_BASE_SHA=<first> CI_MERGE_REQUEST_TARGET_BRANCH_NAME=develop CI_COMMIT_BEFORE_SHA=<zeros> CI_DEFAULT_BRANCH=main | first from first: CI_MERGE_REQUEST_DIFF_BASE_SHA
        topic  | CI=true GITLAB_CI=true CI_MERGE_REQUEST_TARGET_BRANCH_NAME=develop CI_COMMIT_BEFORE_SHA=<zeros> CI_DEFAULT_BRANCH=main | develop from first: origin/develop, by CI_MERGE_REQUEST_TARGET_BRANCH_NAME
        third  | CI=true GITLAB_CI=true CI_COMMIT_BRANCH=main CI_COMMIT_REF_PROTECTED=false CI_COMMIT_BEFORE_SHA=<first> CI_DEFAULT_BRANCH=main | first from first: CI_COMMIT_BEFORE_SHA, the commit before the push
        topic  | CI=true GITLAB_CI=true CI_COMMIT_BRANCH=topic CI_COMMIT_REF_PROTECTED=true CI_COMMIT_BEFORE_SHA=<first> CI_DEFAULT_BRANCH=main | first from first: CI_COMMIT_BEFORE_SHA, the commit before the push
        topic  | CI=true GITLAB_CI=true CI_COMMIT_BRANCH=topic CI_COMMIT_REF_PROTECTED=true CI_COMMIT_BEFORE_SHA=<zeros> CI_DEFAULT_BRANCH=main | third from second: origin/main, by CI_DEFAULT_BRANCH
        topic  | CI=true GITLAB_CI=true CI_COMMIT_BRANCH=topic CI_COMMIT_REF_PROTECTED=false CI_COMMIT_BEFORE_SHA=<first> CI_DEFAULT_BRANCH=develop | develop from first: origin/develop, by CI_DEFAULT_BRANCH

        # Jenkins, Azure Pipelines, Bitbucket, another system
        topic  | JENKINS_URL=https://ci.example.org/ CHANGE_TARGET=develop | develop from first: origin/develop, by CHANGE_TARGET
        topic  | TF_BUILD=True SYSTEM_PULLREQUEST_TARGETBRANCH=refs/heads/develop | develop from first: origin/develop, by SYSTEM_PULLREQUEST_TARGETBRANCH
        topic  | CI=true BITBUCKET_BUILD_NUMBER=7 BITBUCKET_PR_DESTINATION_BRANCH=develop | develop from first: origin/develop, by BITBUCKET_PR_DESTINATION_BRANCH
        topic  | JENKINS_URL=https://ci.example.org/ CHANGE_TARGET=gone | BASE-NOT-FOUND
        topic  | CI=true | third from second: origin/main

        # HOLDFAST_BASE
        topic  | HOLDFAST_BASE=origin/develop | develop from first: origin/develop, by HOLDFAST_BASE
        topic  | HOLDFAST_BASE=topic~2 JENKINS_URL=https://ci.example.org/ CHANGE_TARGET=main | first from first: topic~2, by HOLDFAST_BASE
        topic  | HOLDFAST_BASE=topic JENKINS_URL=https://ci.example.org/ CHANGE_TARGET=main | BASE-OVERRIDDEN third from second: origin/main, by CHANGE_TARGET
        topic  | HOLDFAST_BASE=topic CI=true GITLAB_CI=true CI_DEFAULT_BRANCH=main | BASE-OVERRIDDEN third from second: origin/main, by CI_DEFAULT_BRANCH
        topic  | HOLDFAST_BASE=HEAD CI=true GITHUB_ACTIONS=true GITHUB_EVENT_NAME=push GITHUB_REF=refs/heads/topic push=<first> | BASE-OVERRIDDEN third from second: origin/main, the default branch
        topic  | HOLDFAST_BASE=topic~2 -Dholdfast.base=topic~1 | first from first: topic~2, by HOLDFAST_BASE
        topic  | HOLDFAST_BASE=--all | BASE-NOT-FOUND

        # At home
        topic  | | third from second: origin/main
        topic  | -Dholdfast.base=topic~2 | first from first: topic~2, by -Dholdfast.base
        topic  | CI=false -Dholdfast.base=topic~2 | first from first: topic~2, by -Dholdfast.base
        topic  | CI=true -Dholdfast.base=HEAD | third from second: origin/main; -Dholdfast.base=HEAD is ignored: this is a build of CI
        topic  | JENKINS_URL=https://ci.example.org/ CHANGE_TARGET=develop -Dholdfast.base=HEAD | develop from first: origin/develop, by CHANGE_TARGET; -Dholdfast.base=HEAD is ignored: this is a build of CI
        """)
    void findsTheBase(String head, String call, String base) {
        repository.git("checkout", "--quiet", "--detach", commits.get(head));
        List<String> arguments = new ArrayList<>(List.of(repository.folder().toString()));
        Map<String, String> environment = new HashMap<>();
        for (String word : call == null ? new String[0] : call.split(" ")) {
            String name = word.substring(0, word.indexOf('='));
            String value = named(word.substring(name.length() + 1));
            switch (name) {
                case "-Dholdfast.base" -> arguments.add(value);
                case "push" -> environment.put("GITHUB_EVENT_PATH", event("\"before\": \"" + value + "\""));
                case "group" ->
                    environment.put("GITHUB_EVENT_PATH", event("\"merge_group\": {\"base_sha\": \"" + value + "\"}"));
                default -> environment.put(name, value);
            }
        }

        String answer = ChildProcess.java(AskBase.class, environment, arguments.toArray(String[]::new));

        for (Map.Entry<String, String> commit : commits.entrySet()) {
            answer = answer.replace(commit.getValue(), commit.getKey());
        }
        assertThat(answer.strip().replace('\n', ' ')).isEqualTo(base);
    }

    private String named(String value) {
        String text = value;
        for (Map.Entry<String, String> commit : commits.entrySet()) {
            text = text.replace("<" + commit.getKey() + ">", commit.getValue());
        }
        return text.replace("<gone>", "1234567890".repeat(4));
    }

    private String event(String payload) {
        String json = "{\"repository\": {\"full_name\": \"acme/work\", \"default_branch\": \"main\"}, " + payload + "}";
        return StagedBuild.write(folder.resolve("event.json"), json).toString();
    }
}
