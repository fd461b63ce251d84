package io.github.holdfast.core.reactor;

import static io.github.holdfast.core.testing.StagedBuild.pom;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.holdfast.core.finding.UnusableInput;
import io.github.holdfast.core.testing.ChildProcess;
import io.github.holdfast.core.testing.StagedBuild;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReactorRootTest {

    @TempDir
    private Path above;

    private Path top;

    @BeforeEach
    void makeTopLevel() throws IOException {
        top = above.resolve("top");
        Files.createDirectories(top.resolve(".git"));
    }

    @Test
    void isTheFolderWithDotMvnWhateverListsIt() throws IOException {
        Path called = Files.createDirectories(top.resolve("a"));
        Files.createDirectory(called.resolve(".mvn"));
        aggregator(top, "a");

        assertThat(ReactorRoot.of(called)).isEqualTo(called);
    }

    @Test
    void aFileCalledDotMvnMarksNothing() {
        StagedBuild.write(top.resolve("a/.mvn"), "");
        aggregator(top, "a");

        assertThat(ReactorRoot.of(top.resolve("a"))).isEqualTo(top);
    }

    @Test
    void isTheFolderOfTheBuildWhenNothingListsIt() throws IOException {
        aggregator(top, "b");
        Path called = Files.createDirectories(top.resolve("a"));

        assertThat(ReactorRoot.of(called)).isEqualTo(called);
        assertThat(ReactorRoot.of(top)).isEqualTo(top);
    }

    @Test
    void isTheAggregatorAboveTheBuild() {
        aggregator(top, "a");

        assertThat(ReactorRoot.of(top.resolve("a"))).isEqualTo(top);
    }

    @Test
    void isTheTopmostOfTwoAggregators() {
        aggregator(top, "a");
        aggregator(top.resolve("a"), "b");

        assertThat(ReactorRoot.of(top.resolve("a/b"))).isEqualTo(top);
    }

    @Test
    void isTheTopmostFolderThatListsTheModuleItself() {
        aggregator(top, "mid/b");
        aggregator(top.resolve("mid"), "b");

        assertThat(ReactorRoot.of(top.resolve("mid/b"))).isEqualTo(top);
    }

    @Test
    void endsWhereTheChainOfAggregatorsBreaks() {
        aggregator(top, "other");
        aggregator(top.resolve("a"), "b");

        assertThat(ReactorRoot.of(top.resolve("a/b"))).isEqualTo(top.resolve("a"));
    }

    @Test
    void passesAFolderThatHasNoPom() {
        aggregator(top, "group/a");

        assertThat(ReactorRoot.of(top.resolve("group/a"))).isEqualTo(top);
    }

    @Test
    void passesAFolderWhosePomListsSomethingElse() {
        aggregator(top, "group/a");
        aggregator(top.resolve("group"), "b");

        assertThat(ReactorRoot.of(top.resolve("group/a"))).isEqualTo(top);
    }

    @Test
    void neverLiesAboveTheTopLevelOfGit() {
        aggregator(above, "top", "top/a");
        aggregator(top, "a");

        assertThat(ReactorRoot.of(top.resolve("a"))).isEqualTo(top);
        assertThat(ReactorRoot.of(top)).isEqualTo(top);
    }

    @Test
    void isTheFolderOfTheBuildWhereThereIsNoRepository() {
        aggregator(above, "elsewhere");

        assertThat(ReactorRoot.of(above.resolve("elsewhere"))).isEqualTo(above.resolve("elsewhere"));
    }

    @Test
    void findsAModuleThatAProfileLists() {
        StagedBuild.write(
                top.resolve("pom.xml"),
                pom(
                        "top",
                        "<profiles><profile><id>all</id><modules><module>a</module></modules></profile></profiles>"));

        assertThat(ReactorRoot.of(top.resolve("a"))).isEqualTo(top);
    }

    @Test
    void findsAModuleThatIsListedByItsPomFile() {
        aggregator(top, "a/pom-jdk11.xml");

        assertThat(ReactorRoot.of(top.resolve("a"))).isEqualTo(top);
    }

    @Test
    void findsAModuleThatIsListedOnAWayAround() {
        aggregator(top, "./x/../a/");

        assertThat(ReactorRoot.of(top.resolve("a"))).isEqualTo(top);
    }

    @Test
    void findsAModuleThatIsWrittenWithBackslashes() {
        aggregator(top, "mid\\b");

        assertThat(ReactorRoot.of(top.resolve("mid/b"))).isEqualTo(top);
    }

    @Test
    void mindsNoNeighbourWhoseNameTheSystemCannotSpell() {
        aggregator(top, "Größe", "b");

        assertThat(ChildProcess.java(
                        AskRoot.class, Map.of("LC_ALL", "C"), top.resolve("b").toString()))
                .isEqualTo(top + "\n");
    }

    /** A program that says what the root of a folder is; for tests in another environment. */
    static final class AskRoot {

        private AskRoot() {}

        public static void main(String[] arguments) {
            System.out.println(ReactorRoot.of(Path.of(arguments[0])));
        }
    }

    @Test
    void findsTheSubprojectsOfMaven4() {
        StagedBuild.write(top.resolve("pom.xml"), pom("top", "<subprojects><subproject>a</subproject></subprojects>"));

        assertThat(ReactorRoot.of(top.resolve("a"))).isEqualTo(top);
    }

    @Test
    void doesNotTakeADependencyForAModule() {
        StagedBuild.write(
                top.resolve("pom.xml"),
                pom("top", "<properties><module>a</module></properties><module>a</module><!-- <module>a</module> -->"));

        assertThat(ReactorRoot.of(top.resolve("a"))).isEqualTo(top.resolve("a"));
    }

    @Test
    void neverExpandsAnEntity() {
        StagedBuild.write(
                top.resolve("pom.xml"),
                "<!DOCTYPE project [<!ENTITY a \"a\">]>\n" + pom("top", "<modules><module>&a;</module></modules>"));

        assertThat(failureAt(top.resolve("a")).finding().message())
                .isEqualTo(top.resolve("pom.xml") + ":7: not well-formed");
    }

    @Test
    void refusesABrokenPomOnTheWayUp() {
        StagedBuild.write(top.resolve("pom.xml"), "<project>\n<modules>");

        UnusableInput failure = failureAt(top.resolve("a"));

        assertThat(failure.finding().code()).isEqualTo("UNREADABLE-POM");
        assertThat(failure.finding().message()).isEqualTo(top.resolve("pom.xml") + ":2: not well-formed");
    }

    private static UnusableInput failureAt(Path folder) {
        return catchThrowableOfType(UnusableInput.class, () -> ReactorRoot.of(folder));
    }

    private static void aggregator(Path folder, String... modules) {
        StagedBuild.write(
                folder.resolve("pom.xml"),
                pom(
                        "aggregator",
                        "<modules><module>" + String.join("</module><module>", modules) + "</module></modules>"));
    }
}
