package io.github.holdfast.lockfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.holdfast.lockfile.LockBuild.Outcome;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may change without a word: the lock stays fresh, and written anew it has the same bytes. */
class HarmlessEditsTest {

    private static final Locale LOCALE = Locale.getDefault();
    private static final TimeZone ZONE = TimeZone.getDefault();

    @TempDir
    Path folder;

    private LockBuild build;
    private String text;

    @BeforeEach
    void aLockedReactor() {
        build = OrdersReactor.in(folder);
        build.lock();
        text = LockBuild.read(build.lockFile());
    }

    @AfterEach
    void restore() {
        Locale.setDefault(LOCALE);
        TimeZone.setDefault(ZONE);
    }

    private void passes() {
        Outcome outcome = build.build();
        assertThat(outcome.text()).isEmpty();
        assertThat(outcome.passes()).isTrue();
        assertThat(build.freshness().text()).doesNotContain("FAILED");
    }

    private void passesAndLocksTheSame() {
        passes();
        build.lock();
        assertThat(LockBuild.read(build.lockFile())).isEqualTo(text);
    }

    static Stream<Arguments> edits() {
        return Stream.of(
                arguments("app/pom.xml", "<dependencies>\n", "<!-- what is needed -->\n\n<dependencies>\n"),
                arguments(
                        "app/pom.xml", "<artifactId>app</artifactId>", "<artifactId>app</artifactId><name>App</name>"),
                arguments("app/pom.xml", "</project>", "<description>sells</description></project>"),
                arguments("pom.xml", "<revision>1.0<", "<revision>2.0<"),
                arguments("pom.xml", "<revision>1.0<", "<revision>2.0-SNAPSHOT<"),
                arguments("pom.xml", "top.version", "version.of.top"),
                arguments("pom.xml", "${top.version}", "1.0"),
                arguments("pom.xml", "<id>internal</id><url>", "<id>internal</id><name>ours</name><url>"),
                arguments(
                        "core/pom.xml", "<artifactId>opt</artifactId>", "<artifactId>opt</artifactId><type>jar</type>"),
                arguments("core/pom.xml", "<optional>", "<scope>compile</scope><optional>"),
                arguments(
                        "pom.xml",
                        "<module>core</module><module>web</module>",
                        "<module>web</module><module>core</module>"),
                arguments(
                        "core/pom.xml",
                        "<plugin><artifactId>maven-compiler-plugin<",
                        "<plugin><groupId>org.apache.maven.plugins</groupId><artifactId>maven-compiler-plugin<"),
                arguments("pom.xml", "<profile><id>native", "<profile><id>none</id></profile><profile><id>native"),
                arguments("app/pom.xml", "</project>", "<build><finalName>app</finalName></build></project>"));
    }

    @ParameterizedTest
    @MethodSource("edits")
    void passesAfterAnEditThatDeclaresTheSame(String file, String part, String other) {
        build.edit(file, part, other);

        passesAndLocksTheSame();
    }

    @Test
    void passesAfterTheOrderOfDependenciesChanged() {
        String first = line("web/pom.xml", "<artifactId>wide<");
        String second = line("web/pom.xml", "<artifactId>ranged<");
        build.edit("web/pom.xml", second + "\n", "").edit("web/pom.xml", first + "\n", second + "\n" + first + "\n");

        passesAndLocksTheSame();
    }

    private String line(String file, String part) {
        return LockBuild.read(build.root().resolve(file))
                .lines()
                .filter(one -> one.contains(part))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void passesWithPomsOfOtherLineEnds() {
        for (String file : new String[] {"pom.xml", "core/pom.xml", "web/pom.xml", "app/pom.xml"}) {
            build.file(file, LockBuild.read(build.root().resolve(file)).replace("\n", "\r\n"));
        }

        passesAndLocksTheSame();
    }

    @Test
    void passesWithARevisionFromTheCommandLine() {
        build.property("revision", "7.1-rc1");

        passesAndLocksTheSame();
    }

    @Test
    void passesAfterARelease() {
        for (String file : new String[] {"pom.xml", "core/pom.xml", "web/pom.xml", "app/pom.xml"}) {
            build.edit(file, "<version>${revision}</version>", "<version>3</version>");
        }

        passesAndLocksTheSame();
    }

    @Test
    void passesOnAMachineThatHasNothingYet() {
        build.localRepository("cold");

        passesAndLocksTheSame();
    }

    @Test
    void passesOffline() {
        passes();
        build.offline(true);

        passesAndLocksTheSame();
    }

    @ParameterizedTest
    @ValueSource(strings = {"core", "web", "app", "orders"})
    void passesForOneModuleAlone(String module) {
        build.selecting(module);

        passes();
    }

    @ParameterizedTest
    @ValueSource(strings = {"core", "web", "app"})
    void passesWhenMavenIsCalledOnOneModule(String module) {
        build.from(module + "/pom.xml");

        assertThat(build.build().text()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "ar-EG", "th-TH-u-nu-thai"})
    void passesInAnyLocaleAndTimeZone(String locale) {
        Locale.setDefault(Locale.forLanguageTag(locale));
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));

        passesAndLocksTheSame();
    }

    @Test
    void passesWhenANewerReleaseOfAFixedVersionCame() {
        build.remote().jar("org.lib:top:9.0").jar("org.lib:opt:9.0");
        build.localRepository("cold");

        passesAndLocksTheSame();
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.6.3", "3.8.8", "3.9.11"})
    void passesWithAnotherMavenThree(String version) {
        build.maven(version);

        passesAndLocksTheSame();
    }

    @Test
    void keepsTheVersionOfARangeAsLongAsItFits() {
        build.remote().jar("org.lib:ranged:1.2");
        build.localRepository("cold").lock();

        assertThat(LockBuild.read(build.lockFile())).isEqualTo(text);

        build.lock(goal -> goal.only("org.lib:ranged"));

        assertThat(LockBuild.read(build.lockFile()))
                .contains("org.lib:ranged:jar:1.2")
                .doesNotContain("ranged:jar:1.1");
        passes();
    }

    @Test
    void passesWithAModuleThatInheritsFromAParentThatIsNoModule() {
        build.file(
                        "shared/pom.xml",
                        OrdersReactor.APP
                                .replace("<artifactId>app<", "<packaging>pom</packaging><artifactId>shared<")
                                .replaceAll(
                                        "(?s)<dependencies>.*</dependencies>\n",
                                        "<dependencies>\n" + StagedRemote.dependency("org.lib:opt:1")
                                                + "\n</dependencies>\n"))
                .edit(
                        "app/pom.xml",
                        "<artifactId>orders</artifactId><version>${revision}</version>",
                        "<artifactId>shared</artifactId><version>${revision}</version><relativePath>../shared</relativePath>");
        build.lock();
        passes();
        assertThat(LockBuild.read(build.lockFile())).contains("\"com.acme:shared\": {");

        build.edit(
                "shared/pom.xml", "<artifactId>opt</artifactId><version>1<", "<artifactId>opt</artifactId><version>2<");

        assertThat(build.build().codes()).containsOnly("STALE");
        assertThat(build.build().text()).contains("~ org.lib:opt:jar 1 -> 2  shared/pom.xml:");
        assertThat(build.selecting("app").build().codes()).containsOnly("STALE");
    }
}
