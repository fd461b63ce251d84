package io.github.holdfast.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.holdfast.gate.manifest.Fact;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LaunchFactsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".mvn/maven.config",
                ".mvn/jvm.config",
                ".mvn/extensions.xml",
                ".mvn/wrapper/maven-wrapper.properties",
                ".mvn/local-settings.xml",
                "core/.mvn/maven.config",
                ".MVN/maven.config",
                "mvnw",
                "mvnw.cmd",
                "lombok.config",
                "core/src/main/java/com/acme/lombok.config",
                ".github/workflows/build.yml",
                ".github/actions/build/action.yml",
                ".gitlab-ci.yml",
                "Jenkinsfile",
                "azure-pipelines.yml",
                "bitbucket-pipelines.yml",
                "ci/Jenkinsfile",
                "Jenkinsfile.nightly",
                "azure-pipelines-nightly.yaml",
                ".gitlab/ci/build.yml",
                ".circleci/config.yml",
                ".travis.yml",
                ".drone.yml",
                ".buildkite/pipeline.yml",
                ".teamcity/settings.kts",
                ".woodpecker/build.yml",
                ".cirrus.yml",
                ".forgejo/workflows/build.yml",
                "target/project-local-repo/io.github.holdfast/holdfast-rules/1/holdfast-rules-1.jar"
            })
    void decidesHowABuildStarts(String path) {
        assertThat(LaunchFacts.isOne(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pom.xml",
                "mvn",
                "docs/mvnwrapper/x",
                ".mvnx/a",
                "src/.github/workflows/x",
                "a.lombok.config",
                "Jenkinsfile.md",
                "Jenkinsfiles",
                ".gitlab/merge_request_templates/a.md",
                ".github/CODEOWNERS"
            })
    void otherFilesDoNot(String path) {
        assertThat(LaunchFacts.isOne(path)).isFalse();
    }

    @Test
    void knowsWhatMavenLeavesThere() {
        assertThat(LaunchFacts.isBuilt(".mvn/target/project-local-repo/com.acme/core/1/core-1.pom"))
                .isTrue();
        assertThat(LaunchFacts.isBuilt("shop/.mvn/target/project-local-repo/com.acme/core/1/core-1.jar"))
                .isTrue();
        assertThat(LaunchFacts.isBuilt(".mvn/target/maven.config")).isFalse();
        assertThat(LaunchFacts.isBuilt(".mvn/target/my-project-local-repo/core-1.pom"))
                .isFalse();
        assertThat(LaunchFacts.isBuilt(".mvn/project-local-repo")).isFalse();
    }

    @Test
    void tellsWhatIsInThem() {
        assertThat(facts("abc"))
                .containsExactly("* | launch | .mvn/jvm.config | sha256="
                        + "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(facts("a\nb"))
                .isEqualTo(facts("a\r\nb"))
                .isNotEqualTo(facts("a\rb"))
                .isNotEqualTo(facts("a b"));
        assertThat(facts("a\nb\0")).isNotEqualTo(facts("a\r\nb\0"));
    }

    private static List<String> facts(String content) {
        return LaunchFacts.of(List.of("pom.xml", ".mvn/jvm.config"), path -> content.getBytes(StandardCharsets.UTF_8))
                .stream()
                .map(Fact::toString)
                .collect(Collectors.toList());
    }
}
