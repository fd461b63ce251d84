package io.github.holdfast.lockfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.holdfast.lockfile.LockBuild.Outcome;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of declared edit makes the lock stale, and is told with its place. */
class DeclaredEditsTest {

    @TempDir
    Path folder;

    private LockBuild build;

    @BeforeEach
    void aLockedReactor() {
        build = OrdersReactor.in(folder);
        build.lock();
    }

    @Test
    void passesAsLocked() {
        Outcome outcome = build.build();
        assertThat(outcome.text()).isEmpty();
        assertThat(outcome.passes()).isTrue();
        assertThat(build.freshness().fails()).isFalse();
    }

    static Stream<Arguments> added() {
        return Stream.of(
                arguments(
                        "app/pom.xml",
                        "<dependencies>\n",
                        "<dependencies>\n<dependency><groupId>org.lib</groupId><artifactId>opt</artifactId><version>1</version></dependency>\n",
                        "<artifactId>opt<",
                        "+ org.lib:opt:jar:1 compile  "),
                arguments(
                        "pom.xml",
                        "</dependencies></dependencyManagement>",
                        "<dependency><groupId>org.lib</groupId><artifactId>opt</artifactId><version>2</version></dependency>\n</dependencies></dependencyManagement>",
                        "<artifactId>opt<",
                        "+ managed org.lib:opt:jar:2  "),
                arguments(
                        "app/pom.xml",
                        "</project>",
                        "<dependencyManagement><dependencies>\n<dependency><groupId>org.bom</groupId><artifactId>bom</artifactId><version>2</version><type>pom</type><scope>import</scope></dependency>\n</dependencies></dependencyManagement></project>",
                        "<artifactId>bom<",
                        "+ managed org.bom:bom:pom:2 import  "),
                arguments(
                        "core/pom.xml",
                        "<build><plugins>\n",
                        "<build><plugins>\n<plugin><groupId>org.plug</groupId><artifactId>extra</artifactId><version>1</version></plugin>\n",
                        "<artifactId>extra<",
                        "+ plugin org.plug:extra:1  "),
                arguments(
                        "pom.xml",
                        "<artifactId>extra</artifactId><version>1</version></dependency>\n",
                        "<artifactId>extra</artifactId><version>1</version></dependency>\n<dependency><groupId>org.lib</groupId><artifactId>opt</artifactId><version>1</version></dependency>\n",
                        "<artifactId>opt<",
                        "+ plugin-dependency org.plug:tool-maven-plugin -> org.lib:opt:jar:1  "),
                arguments(
                        "core/pom.xml",
                        "</annotationProcessorPaths>",
                        "<path><groupId>org.lib</groupId><artifactId>base</artifactId><version>1.1</version></path>\n</annotationProcessorPaths>",
                        "<artifactId>base<",
                        "+ processor org.lib:base:jar:1.1  "),
                arguments(
                        "core/pom.xml",
                        "<build><plugins>\n",
                        "<build><plugins>\n<plugin><groupId>org.plug</groupId><artifactId>tool-maven-plugin</artifactId><configuration><artifactItems>\n<artifactItem><groupId>org.lib</groupId><artifactId>opt</artifactId><version>1</version></artifactItem>\n</artifactItems></configuration></plugin>\n",
                        "<artifactItem>",
                        "+ plugin-artifact org.plug:tool-maven-plugin -> org.lib:opt:jar:1  "),
                arguments(
                        "core/pom.xml",
                        "<build><plugins>",
                        "<build><extensions>\n<extension><groupId>org.ext</groupId><artifactId>core-lib</artifactId><version>1</version></extension>\n</extensions><plugins>",
                        "<artifactId>core-lib<",
                        "+ extension org.ext:core-lib:1  "),
                arguments(
                        "app/pom.xml",
                        "<dependencies>",
                        "<repositories>\n<repository><id>evil</id><url>https://evil.example.org</url></repository>\n</repositories><dependencies>",
                        "<id>evil<",
                        "+ repository evil https://evil.example.org  "),
                arguments(
                        "app/pom.xml",
                        "<dependencies>",
                        "<pluginRepositories>\n<pluginRepository><id>evil</id><url>https://evil.example.org</url></pluginRepository>\n</pluginRepositories><dependencies>",
                        "<id>evil<",
                        "+ plugin-repository evil https://evil.example.org  "),
                arguments(
                        "pom.xml",
                        "<id>native</id><dependencies>\n",
                        "<id>native</id><dependencies>\n<dependency><groupId>org.lib</groupId><artifactId>opt</artifactId><version>1</version></dependency>\n",
                        "<artifactId>opt<",
                        "+ profile native dependency org.lib:opt:jar:1 compile  "),
                arguments(
                        "pom.xml",
                        "</profiles>",
                        "<profile><id>p</id><build><plugins>\n<plugin><groupId>org.plug</groupId><artifactId>extra</artifactId><version>1</version></plugin>\n</plugins></build></profile></profiles>",
                        "<groupId>org.plug</groupId><artifactId>extra</artifactId><version>1</version></plugin>",
                        "+ profile p plugin org.plug:extra:1  "),
                arguments(
                        "pom.xml",
                        "</profiles>",
                        "<profile><id>p</id><repositories>\n<repository><id>evil</id><url>https://evil.example.org</url></repository>\n</repositories></profile></profiles>",
                        "<id>evil<",
                        "+ profile p repository evil https://evil.example.org  "),
                arguments(
                        ".mvn/extensions.xml",
                        "</extensions>",
                        "<extension><groupId>org.ext</groupId><artifactId>core-lib</artifactId><version>1</version></extension>\n</extensions>",
                        "<artifactId>core-lib<",
                        "+ core-extension org.ext:core-lib:1  "));
    }

    static Stream<Arguments> changed() {
        return Stream.of(
                arguments(
                        "core/pom.xml",
                        "<artifactId>opt</artifactId><version>1<",
                        "<artifactId>opt</artifactId><version>2<",
                        "<artifactId>opt<",
                        "~ org.lib:opt:jar 1 -> 2  "),
                arguments(
                        "core/pom.xml",
                        "<optional>true</optional>",
                        "",
                        "<artifactId>opt<",
                        "~ org.lib:opt:jar compile optional -> compile  "),
                arguments(
                        "web/pom.xml",
                        "<exclusions><exclusion><groupId>org.lib</groupId><artifactId>left-out</artifactId></exclusion></exclusions>",
                        "",
                        "<artifactId>wide<",
                        "~ org.lib:wide:jar compile exclusions=org.lib:left-out -> compile  "),
                arguments(
                        "web/pom.xml",
                        "<scope>runtime</scope>",
                        "<scope>provided</scope>",
                        "<artifactId>native<",
                        "~ org.lib:native:jar:linux runtime -> provided  "),
                arguments(
                        "web/pom.xml",
                        "<classifier>linux<",
                        "<classifier>windows<",
                        "<artifactId>native<",
                        "+ org.lib:native:jar:windows:1 runtime  "),
                arguments(
                        "web/pom.xml",
                        "[1.0,2.0)",
                        "[1.0,3.0)",
                        "<artifactId>ranged<",
                        "~ org.lib:ranged:jar [1.0,2.0) -> [1.0,3.0) "),
                arguments(
                        "pom.xml",
                        "<artifactId>base</artifactId><version>1.0<",
                        "<artifactId>base</artifactId><version>1.1<",
                        "<artifactId>base<",
                        "~ managed org.lib:base:jar 1.0 -> 1.1  "),
                arguments(
                        "pom.xml",
                        "<bom.version>1<",
                        "<bom.version>2<",
                        "<artifactId>bom<",
                        "~ managed org.bom:bom:pom 1 -> 2  "),
                arguments(
                        "pom.xml",
                        "<artifactId>corp</artifactId><version>1<",
                        "<artifactId>corp</artifactId><version>2<",
                        "<artifactId>corp<",
                        "~ parent org.corp:corp:pom 1 -> 2  "),
                arguments(
                        "pom.xml",
                        "<tool.version>1<",
                        "<tool.version>2<",
                        "<artifactId>tool-maven-plugin<",
                        "~ plugin org.plug:tool-maven-plugin 1 -> 2  "),
                arguments(
                        "pom.xml",
                        "maven-clean-plugin</artifactId><version>1<",
                        "maven-clean-plugin</artifactId><version>2<",
                        "maven-clean-plugin<",
                        "~ plugin org.apache.maven.plugins:maven-clean-plugin 1 -> 2  "),
                arguments(
                        "pom.xml",
                        "<artifactId>extra</artifactId><version>1<",
                        "<artifactId>extra</artifactId><version>2<",
                        "<artifactId>extra<",
                        "~ plugin-dependency org.plug:tool-maven-plugin -> org.plug:extra:jar 1 -> 2  "),
                arguments(
                        "core/pom.xml",
                        "<artifactId>processor</artifactId><version>1<",
                        "<artifactId>processor</artifactId><version>2<",
                        "<artifactId>processor<",
                        "~ processor org.proc:processor:jar 1 -> 2  "),
                arguments(
                        "pom.xml",
                        "https://repo.example.org/internal",
                        "https://evil.example.org/internal",
                        "<id>internal<",
                        "~ repository internal https://repo.example.org/internal -> https://evil.example.org/internal  "),
                arguments(
                        "pom.xml",
                        "<artifactId>mutants</artifactId><version>1<",
                        "<artifactId>mutants</artifactId><version>2<",
                        "<artifactId>mutants<",
                        "~ profile nightly dependency org.lib:mutants:jar 1 -> 2  "),
                arguments(
                        ".mvn/extensions.xml",
                        "<version>1<",
                        "<version>2<",
                        "<artifactId>core-ext<",
                        "~ core-extension org.ext:core-ext 1 -> 2  "),
                arguments(
                        "web/pom.xml",
                        "<groupId>org.lib</groupId><artifactId>wide<",
                        "<groupId>org.evil</groupId><artifactId>wide<",
                        "<artifactId>wide<",
                        "+ org.evil:wide:jar:1 compile exclusions=org.lib:left-out  "));
    }

    @ParameterizedTest
    @MethodSource({"added", "changed"})
    void tellsWhatIsDeclaredOtherwiseAndWhere(String file, String text, String other, String marker, String message) {
        build.edit(file, text, other);

        Outcome outcome = build.build();

        assertThat(outcome.kind()).isEqualTo("is violated");
        assertThat(outcome.codes()).isNotEmpty().containsOnly("STALE");
        assertThat(outcome.text()).contains("  " + message).contains(place(file, marker));
        assertThat(outcome.text()).contains("fix: ").contains("lock, then commit pom.lock.json with the POM");
        assertThat(build.freshness().text()).contains("  " + message).contains(place(file, marker));
    }

    private String place(String file, String marker) {
        String before = LockBuild.read(build.root().resolve(file));
        assertThat(before).contains(marker);
        return file + ":"
                + before.substring(0, before.indexOf(marker) + 1).lines().count();
    }

    static Stream<Arguments> removed() {
        return Stream.of(
                arguments("core/pom.xml", "<artifactId>opt<", "- org.lib:opt:jar:1 compile optional  core/pom.xml, "),
                arguments("pom.xml", "<artifactId>base<", "- managed org.lib:base:jar:1.0  pom.xml, "),
                arguments("pom.xml", "<id>internal<", "- repository internal https://repo.example.org/internal  "),
                arguments("pom.xml", "<id>tools<", "- plugin-repository tools https://repo.example.org/tools  "),
                arguments(
                        "pom.xml", "<artifactId>extra<", "- plugin-dependency org.plug:tool-maven-plugin -> org.plug:"),
                arguments("pom.xml", "<artifactId>mutants<", "- profile nightly dependency org.lib:mutants:jar:1 "),
                arguments("core/pom.xml", "<artifactId>processor<", "- processor org.proc:processor:jar:1  core/pom"),
                arguments("pom.xml", "<artifactId>corp<", "- parent org.corp:corp:pom:1  pom.xml, locked, and no"),
                arguments(
                        ".mvn/extensions.xml",
                        "core-ext<",
                        "- core-extension org.ext:core-ext:1  .mvn/extensions.xml, locked, and"));
    }

    @ParameterizedTest
    @MethodSource
    void removed(String file, String marker, String message) {
        String line = LockBuild.read(build.root().resolve(file))
                .lines()
                .filter(one -> one.contains(marker))
                .findFirst()
                .orElseThrow();
        build.edit(file, line + "\n", "");

        Outcome outcome = build.build();

        assertThat(outcome.codes()).isNotEmpty().containsOnly("STALE");
        assertThat(outcome.text()).contains("  " + message);
        assertThat(build.freshness().text()).contains("  " + message);
    }

    @Test
    void namesThePropertyThatGivesTheVersion() {
        build.edit("pom.xml", "<top.version>1.0<", "<top.version>1.1<");

        String text = build.build().text();

        assertThat(text)
                .contains("~ managed org.lib:top:jar 1.0 -> 1.1  " + place("pom.xml", "<artifactId>top<")
                        + ", its version " + place("pom.xml", "<top.version>") + ", locked 1.0");
        assertThat(text)
                .contains("~ org.lib:top:jar 1.0 -> 1.1  " + place("core/pom.xml", "<artifactId>top<")
                        + ", its version " + place("pom.xml", "<top.version>") + ", locked 1.0");
    }

    @Test
    void tellsAModuleThatComes() {
        build.edit("pom.xml", "<module>app</module>", "<module>app</module><module>more</module>")
                .file("more/pom.xml", OrdersReactor.APP.replace("<artifactId>app<", "<artifactId>more<"));

        Outcome outcome = build.build();

        assertThat(outcome.codes()).containsOnly("STALE");
        assertThat(outcome.text()).contains("+ module com.acme:more  more/pom.xml, not in the lock");
    }

    @Test
    void tellsAModuleThatGoes() {
        build.edit("pom.xml", "<module>app</module>", "");

        Outcome outcome = build.build();

        assertThat(outcome.codes()).containsOnly("STALE");
        assertThat(outcome.text()).contains("- module com.acme:app  locked, and no longer in the reactor");
    }

    @Test
    void tellsAVersionThatGoesFromAPluginSinceMavenWouldChoose() {
        build.edit(
                "pom.xml",
                "<plugin><artifactId>maven-clean-plugin</artifactId><version>1</version></plugin>",
                "<plugin><artifactId>maven-clean-plugin</artifactId></plugin>");

        Outcome outcome = build.build();

        assertThat(outcome.codes()).containsOnly("STALE");
        assertThat(outcome.text()).contains("org.apache.maven.plugins:maven-clean-plugin");
    }

    @Test
    void tellsAnInventedDependencyBeforeAnythingIsResolved() {
        build.edit(
                "app/pom.xml",
                "<dependencies>\n",
                "<dependencies>\n<dependency><groupId>com.invented</groupId><artifactId>left-pad</artifactId><version>1</version></dependency>\n");

        assertThat(build.freshness().text()).contains("+ com.invented:left-pad:jar:1 compile  app/pom.xml:6, not in");
        assertThat(build.local("com/invented")).doesNotExist();
    }

    @Test
    void passesWhenTheFixIsFollowed() {
        build.edit(
                "core/pom.xml", "<artifactId>opt</artifactId><version>1<", "<artifactId>opt</artifactId><version>2<");
        assertThat(build.build().codes()).containsOnly("STALE");

        build.lock();

        assertThat(build.build().text()).isEmpty();
    }
}
