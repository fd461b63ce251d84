package io.github.holdfast.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A sample without a script asserts nothing but the exit code: the invoker would let it pass. */
class SamplesAreVerifiedTest {

    @Test
    void everySampleHasAScriptThatAsserts() throws IOException {
        assertThat(samples()).isNotEmpty().allSatisfy(sample -> assertThat(sample.resolve("verify.groovy"))
                .content()
                .containsAnyOf("assert ", "new Sample(basedir)."));
    }

    private static List<Path> samples() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("src", "it"))) {
            return folders.filter(folder -> Files.exists(folder.resolve("pom.xml")))
                    .filter(folder -> !folder.getFileName().toString().startsWith("setup-"))
                    .collect(Collectors.toList());
        }
    }
}
