package io.github.holdfast.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What init prints is what the README says, with the versions that the parent pins. */
class PomLinesTest {

    private static final Path TOP = Path.of("..");

    private static String printed(String name) throws IOException {
        return Files.readString(Path.of("src/main/resources/holdfast/adopt/" + name + ".xml"));
    }

    private static String firstGroup(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }

    @Test
    void theReadmeHasTheSameLines() throws IOException {
        String version = firstGroup(
                "<artifactId>holdfast-parent</artifactId>\\s*<version>([^<]+)<",
                Files.readString(TOP.resolve("parent/pom.xml")));
        String readme = Files.readString(TOP.resolve("README.md"));
        for (String name : List.of("parent", "plugins")) {
            assertThat(readme).contains("```xml\n" + printed(name).replace("HOLDFAST", version) + "```\n");
        }
    }

    @Test
    void theVersionsAreThoseOfTheParent() throws IOException {
        String parent = Files.readString(TOP.resolve("parent/pom.xml"));
        for (String plugin : List.of("jacoco-maven-plugin", "maven-enforcer-plugin")) {
            String pattern = "<artifactId>" + plugin + "</artifactId>\\s*<version>([^<]+)<";
            assertThat(firstGroup(pattern, printed("plugins"))).isEqualTo(firstGroup(pattern, parent));
        }
    }
}
