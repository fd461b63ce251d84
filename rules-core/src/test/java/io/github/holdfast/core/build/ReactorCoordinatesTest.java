package io.github.holdfast.core.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.holdfast.core.git.Base;
import io.github.holdfast.core.testing.StagedBuild;
import io.github.holdfast.core.testing.TestRepository;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReactorCoordinatesTest {

    @TempDir
    private Path folder;

    private TestRepository repository;

    @BeforeEach
    void aRepository() {
        repository = TestRepository.init(folder);
    }

    @Test
    void tellsWhatCameFromOutsideFromWhatWasAModule() {
        repository.write("pom.xml", StagedBuild.pom("acme", "<properties><group>org.example</group></properties>"));
        repository.write(
                "core/pom.xml",
                "<project><parent><groupId>com.acme</groupId><artifactId>acme</artifactId></parent>"
                        + "<artifactId>core</artifactId><dependencies>"
                        + dependency("${group}", "library")
                        + dependency("${project.groupId}", "util")
                        + "</dependencies><build><plugins><plugin><artifactId>maven-jar-plugin</artifactId></plugin>"
                        + "</plugins></build></project>");
        repository.write("util/pom.xml", StagedBuild.pom("util"));
        repository.write("core/src/it/sample/pom.xml", StagedBuild.pom("sample", dependency("org.sample", "only")));
        ReactorCoordinates base = atBase();
        assertThat(base.wasExternal("org.example:library")).isTrue();
        assertThat(base.wasExternal("org.apache.maven.plugins:maven-jar-plugin"))
                .isTrue();
        assertThat(base.wasExternal("com.acme:util")).isFalse();
        assertThat(base.wasExternal("com.acme:acme")).isFalse();
        assertThat(base.wasExternal("org.sample:only")).isFalse();
        assertThat(base.modules()).contains("com.acme:acme", "com.acme:core", "com.acme:util");
        assertThat(base.unread()).isEmpty();
    }

    @Test
    void countsACoreExtensionAndTellsWhatItCouldNotRead() {
        repository.write("pom.xml", StagedBuild.pom("acme"));
        repository.write("broken/pom.xml", "<project>");
        repository.write(
                ".mvn/extensions.xml",
                "<extensions><extension><groupId>org.example</groupId><artifactId>cache</artifactId></extension>"
                        + "</extensions>");
        ReactorCoordinates base = atBase();
        assertThat(base.wasExternal("org.example:cache")).isTrue();
        assertThat(base.unread()).containsExactly("broken/pom.xml: unreadable POM");
    }

    private ReactorCoordinates atBase() {
        String commit = repository.commit();
        StagedBuild build = StagedBuild.in(folder);
        return ReactorCoordinates.of(build.in(build.module("now")), Base.of(commit, List.of(commit), "a test"));
    }

    private static String dependency(String groupId, String artifactId) {
        return "<dependency><groupId>" + groupId + "</groupId><artifactId>" + artifactId + "</artifactId></dependency>";
    }
}
