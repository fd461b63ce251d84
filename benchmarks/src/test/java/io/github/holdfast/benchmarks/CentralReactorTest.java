package io.github.holdfast.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CentralReactorTest {
    @TempDir
    Path root;

    @Test
    void foldersAreThoseThatModulesName() throws IOException {
        pom("", "<modules><module>parent</module><module>parsers</module></modules>");
        pom("parent", "");
        pom("parsers", "<modules><module>text/plain</module></modules>");
        pom("parsers/text/plain", "");

        assertThat(CentralReactor.folders(root)).containsExactly("", "parent", "parsers", "parsers/text/plain");
    }

    @Test
    void modulesThatStopABuildAreReadFromItsLog() {
        assertThat(CentralReactor.failed(List.of(
                        "12 [INFO] Building core 1.0",
                        "13 [ERROR] Failed to execute goal on project core: Could not resolve dependencies",
                        "14 [ERROR] Failed to execute goal x:y:1:check (id) on project eval: Differs",
                        "15 [ERROR]   The project com.acme:batch:1.0 (/tmp/batch/pom.xml) has 1 error",
                        "16 [ERROR] To see the full stack trace of the errors, re-run Maven with the -e switch.")))
                .containsExactly("batch", "core", "eval");
    }

    private void pom(String folder, String content) throws IOException {
        Path pom = root.resolve(folder).resolve("pom.xml");
        Files.createDirectories(pom.getParent());
        Files.writeString(pom, "<project xmlns=\"http://maven.apache.org/POM/4.0.0\">" + content + "</project>", UTF_8);
    }
}
