package io.github.holdfast.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PomTextTest {
    @TempDir
    Path folder;

    @Test
    void aPluginThatIsLaidInTakesThePlaceOfItsName() throws IOException {
        PomText pom =
                pom("<build><pluginManagement><plugins>" + plugin("gate", "managed") + "</plugins></pluginManagement>"
                        + "<plugins>" + plugin("gate", "old") + plugin("other", "1") + "</plugins></build>");

        pom.layIn(project("<properties><on>true</on></properties><build><plugins>" + plugin("gate", "new")
                + "</plugins></build><profiles><profile><id>peer</id></profile></profiles>"));

        assertThat(text())
                .contains(plugin("gate", "managed"), "<plugins>" + plugin("other", "1"), plugin("gate", "new"))
                .contains("<on>true</on>", "<id>peer</id>")
                .doesNotContain(plugin("gate", "old"));
    }

    @Test
    void aPomWithoutABuildGetsOne() throws IOException {
        pom("").layIn(project("<build><plugins>" + plugin("gate", "1") + "</plugins></build>"));

        assertThat(text()).contains("<build><plugins>" + plugin("gate", "1") + "</plugins></build>");
    }

    @Test
    void unwantedModulesGoWhereverTheyAreNamed() throws IOException {
        PomText pom = pom("<modules><module>a</module><module> b </module></modules><profiles><profile><modules>"
                + "<module>b</module><module>c</module></modules></profile></profiles>");
        assertThat(pom.modules()).containsExactly("a", "b", "c");

        pom.keepModules(module -> !module.equals("b"));

        assertThat(PomText.read(folder.resolve("pom.xml")).modules()).containsExactly("a", "c");
    }

    private PomText pom(String content) throws IOException {
        Path file = folder.resolve("pom.xml");
        Files.writeString(file, project(content), UTF_8);
        return PomText.read(file);
    }

    private String text() throws IOException {
        return Files.readString(folder.resolve("pom.xml"), UTF_8);
    }

    private static String project(String content) {
        return "<project xmlns=\"http://maven.apache.org/POM/4.0.0\">" + content + "</project>";
    }

    private static String plugin(String artifactId, String version) {
        return "<plugin><artifactId>" + artifactId + "</artifactId><version>" + version + "</version></plugin>";
    }
}
