package it.warmup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WarmTest {

    @Test
    void isWarm() {
        assertEquals(20, Warm.degrees());
    }

    @Test
    void noVariableTellsThatThisIsACi() {
        List<String> set = Stream.of(
                        "CI",
                        "GITHUB_ACTIONS",
                        "GITLAB_CI",
                        "JENKINS_URL",
                        "TF_BUILD",
                        "BITBUCKET_BUILD_NUMBER",
                        "HOLDFAST_BASE",
                        "MAVEN_ARGS")
                .filter(name -> System.getenv(name) != null && !System.getenv(name).isEmpty())
                .collect(Collectors.toList());
        assertEquals(List.of(), set);
    }
}
