package io.github.holdfast.lockfile.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.apache.maven.Maven;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoreExportsTest {

    private static final Pattern EXPORTED = Pattern.compile("<exportedArtifact>([^<]+)</exportedArtifact>");
    private static final String EXTENSION = "META-INF/maven/extension.xml";

    private static Set<String> exported(InputStream extension) throws IOException {
        Matcher matcher = EXPORTED.matcher(new String(extension.readAllBytes(), StandardCharsets.UTF_8));
        return matcher.results().map(one -> one.group(1).strip()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> beyond(Set<String> exported) {
        return exported.stream().filter(one -> !CoreExports.contains(one)).collect(Collectors.toList());
    }

    @Test
    void areWhatThisMavenExportsLessWhatOlderOnesDoNot() throws IOException {
        try (InputStream extension = Maven.class.getResourceAsStream("/" + EXTENSION)) {
            Set<String> exported = exported(extension);
            assertThat(exported).hasSize(47);
            assertThat(beyond(exported))
                    .containsExactly(
                            "javax.annotation:javax.annotation-api",
                            "org.apache.maven.resolver:maven-resolver-connector-basic",
                            "org.apache.maven.resolver:maven-resolver-util",
                            "org.eclipse.aether:aether-connector-basic",
                            "org.eclipse.aether:aether-util");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "3.6.3, javax.annotation:jsr250-api",
        "3.8.8, javax.annotation:javax.annotation-api",
    })
    void areWhatAnOlderMavenExportsBesideTheAnnotations(String version, String annotations) throws IOException {
        Path jar = Path.of("target", "maven-core", "maven-core-" + version + ".jar");
        try (ZipFile zip = new ZipFile(jar.toFile());
                InputStream extension = zip.getInputStream(zip.getEntry(EXTENSION))) {
            Set<String> exported = exported(extension);
            assertThat(exported).hasSize(43);
            assertThat(beyond(exported)).containsExactly(annotations);
        }
    }

    @Test
    void areThoseOfThePageOfTheFormat() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "lock-format.md"));
        String list = page.substring(page.indexOf("### What the core gives"), page.indexOf("## Variants"));
        Set<String> told = new TreeSet<>();
        list.lines().filter(line -> line.startsWith("| `")).forEach(line -> {
            String[] names = line.replaceAll("[|`,]", " ").strip().split(" +");
            Stream.of(names).skip(1).forEach(artifactId -> told.add(names[0] + ":" + artifactId));
        });

        assertThat(told).hasSize(42).allMatch(CoreExports::contains);
    }

    @Test
    void areNamedExactly() {
        assertThat(CoreExports.contains("org.apache.maven:maven-core")).isTrue();
        assertThat(CoreExports.contains("org.apache.maven:maven-core-extra")).isFalse();
        assertThat(CoreExports.contains("org.codehaus.plexus:plexus-utils")).isFalse();
        assertThat(CoreExports.contains("")).isFalse();
    }
}
