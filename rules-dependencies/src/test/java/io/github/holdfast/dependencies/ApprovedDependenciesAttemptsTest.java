package io.github.holdfast.dependencies;

import static io.github.holdfast.dependencies.ApprovedDependenciesTest.CHECKER;
import static io.github.holdfast.dependencies.ApprovedDependenciesTest.ENFORCER;
import static io.github.holdfast.dependencies.ApprovedDependenciesTest.GUAVA;
import static io.github.holdfast.dependencies.ApprovedDependenciesTest.NOTHING;
import static io.github.holdfast.dependencies.ApprovedDependenciesTest.compiler;
import static io.github.holdfast.dependencies.ApprovedDependenciesTest.dependency;
import static io.github.holdfast.dependencies.ApprovedDependenciesTest.entry;
import static io.github.holdfast.dependencies.ApprovedDependenciesTest.guava;
import static io.github.holdfast.dependencies.ApprovedDependenciesTest.guavaFor;
import static io.github.holdfast.dependencies.ApprovedDependenciesTest.list;
import static io.github.holdfast.dependencies.ApprovedDependenciesTest.plugin;
import static io.github.holdfast.dependencies.ApprovedDependenciesTest.signed;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.holdfast.core.testing.StagedBuild;
import io.github.holdfast.dependencies.ApprovalsBuild.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ways to take in what nobody approved, and edits that take in nothing: the two last tables of the rule's page. */
class ApprovedDependenciesAttemptsTest {

    private static final String MAVENS_OWN = entry("plugins", "id: org.apache.maven.plugins:*");

    @TempDir
    private Path folder;

    private ApprovalsBuild build;

    /** What the base has: guava in tests, with what it brings, plugins of Maven, and one repository. */
    @BeforeEach
    void aBase() {
        build = new ApprovalsBuild(folder)
                .pom("orders-core", pom("33.4.0-jre"))
                .list(list(
                        guavaFor("test", "versions: \"[33.0,34)\"", "brings:", "  - org.checkerframework:checker-qual"),
                        MAVENS_OWN,
                        entry("repositories", "id: ours", "url: https://repo.example.org")))
                .commit()
                .takes("orders-core", "test", GUAVA)
                .takes("orders-core", "test", CHECKER, GUAVA);
        assertThat(build.build().kind()).isEqualTo("passes");
    }

    private static String pom(String version, String... more) {
        return guava("<scope>test</scope>").replace("33.4.0-jre", version)
                + "<repositories><repository><id>ours</id><url>https://repo.example.org</url></repository>"
                + "</repositories>" + String.join("\n", more);
    }

    private static String miner(String... more) {
        return "<dependencies>" + dependency("com.evil", "miner", "1", more) + "</dependencies>";
    }

    private void append(String name, String text) {
        Path file = build.root().resolve(name);
        try {
            build.repository().write(name, Files.readString(file) + text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Nested
    class Attempts {

        private void fails(String... codes) {
            Outcome outcome = build.build();

            assertThat(outcome.kind()).as(outcome.toString()).isNotEqualTo("passes");
            assertThat(outcome.codes()).as(outcome.toString()).containsExactlyInAnyOrder(codes);
        }

        @Test
        void writeTheEntryInTheSameChange() {
            build.pom("orders-core", miner()).takesNothing().takes("orders-core", "compile", "com.evil:miner:1");
            build.list(list(entry("dependencies", "id: com.evil:miner", "scope: compile")))
                    .branch();

            fails("NEW-DEPENDENCY");
        }

        @Test
        void widenTheScopeOrTheRangeOfAnEntry() {
            build.pom("orders-core", guava())
                    .takesNothing()
                    .takes("orders-core", "compile", GUAVA)
                    .list(list(guavaFor("compile")));

            fails("SCOPE-WIDENED");
        }

        @Test
        void pointTheRuleToAListOfOnesOwn() {
            build.pom("orders-core", miner())
                    .takesNothing()
                    .takes("orders-core", "compile", "com.evil:miner:1")
                    .with("file", "docs/approved.yml")
                    .list(list(entry("dependencies", "id: com.evil:*", "scope: compile")));

            fails("NEW-DEPENDENCY");
        }

        @Test
        void deleteTheList() throws Exception {
            Files.delete(build.root().resolve(ApprovalsBuild.LIST));

            fails("APPROVALS-MISSING");
        }

        @Test
        void declareItInAProfileThatIsNotActive() {
            build.pom(
                    "orders-core",
                    pom("33.4.0-jre", "<profiles><profile><id>p</id>" + miner() + "</profile></profiles>"));

            fails("NEW-DEPENDENCY");
        }

        @Test
        void hangItOnAnApprovedPlugin() {
            build.pom(
                    "orders-core",
                    plugin("<dependencies>" + dependency("com.evil", "miner", "1") + "</dependencies>")
                            .replace("org.acme", "org.apache.maven.plugins"));

            fails("NEW-PLUGIN-DEPENDENCY");
        }

        @Test
        void haveAnApprovedPluginUnpackIt() {
            build.pom(
                    "orders-core",
                    plugin("<configuration><artifactItems><artifactItem><groupId>com.evil</groupId>"
                                    + "<artifactId>miner</artifactId><version>1</version></artifactItem>"
                                    + "</artifactItems></configuration>")
                            .replace("org.acme", "org.apache.maven.plugins"));

            fails("NEW-DEPENDENCY");
        }

        @Test
        void commitTheJarUnderAnotherName() {
            build.repository().write("src/logo.png", "PK\u0003\u0004 and what follows");
            build.branch();

            fails("CHECKED-IN-ARCHIVE");
        }

        @Test
        void nameTheJarAsAFileOfTheMachineOrOfTheProcessorPath() {
            build.pom(
                            "orders-core",
                            miner("<scope>system</scope>", "<systemPath>/opt/miner.jar</systemPath>")
                                    + compiler(
                                            "<compilerArgs><arg>--processor-path=/opt/miner.jar</arg></compilerArgs>"))
                    .takesNothing()
                    .takes("orders-core", "system", "com.evil:miner:1");

            fails("SYSTEM-SCOPE", "NEW-PROCESSOR");
        }

        @Test
        void serveAnotherArtifactUnderAnApprovedName() {
            build.pom(
                    "orders-core",
                    pom("33.4.0-jre").replace("https://repo.example.org", "https://repo.example.org.evil.example"));

            fails("REPOSITORY-MOVED");
        }

        @Test
        void putAModuleInThePlaceOfTheArtifact() {
            String module = StagedBuild.pom("guava", ENFORCER)
                    .replace("com.acme", "com.google.guava")
                    .replace("<version>1<", "<version>33.4.0-jre<");
            build.pom("orders-core", guava() + ENFORCER)
                    .written("guava", module)
                    .takesNothing()
                    .takes("orders-core", "compile", GUAVA);

            fails("SHADOWS-AN-ARTIFACT");
        }
    }

    @Nested
    class StaysGreen {

        private void passes() {
            Outcome outcome = build.build();

            assertThat(outcome.kind()).as(outcome.toString()).isEqualTo("passes");
        }

        @Test
        void anotherVersionInTheRange() {
            build.pom("orders-core", pom("33.5.0-jre"))
                    .takesNothing()
                    .takes("orders-core", "test", "com.google.guava:guava:33.5.0-jre");

            passes();
        }

        @Test
        void anotherVersionOfWhatItBrings() {
            build.takesNothing()
                    .takes("orders-core", "test", GUAVA)
                    .takes("orders-core", "test", "org.checkerframework:checker-qual:9.9", GUAVA);

            passes();
        }

        @Test
        void aDependencyTakenAway() {
            build.pom("orders-core").takesNothing();

            passes();
        }

        @Test
        void aDependencyTakenAwayTogetherWithItsEntry() {
            build.pom("orders-core").takesNothing().list(NOTHING);

            passes();
        }

        @Test
        void theListInAnotherOrderAndForm() {
            build.list("# ours\nversion: 1\n" + MAVENS_OWN
                    + entry("repositories", "url: 'https://repo.example.org'", "id: \"ours\"")
                    + guavaFor("test", "brings: [org.checkerframework:checker-qual]", "versions: '[33.0,34)'"));

            passes();
        }

        @Test
        void anEntryThatIsMadeTighter() {
            build.list(list(
                    guavaFor(
                            "test",
                            "versions: \"[33.4,33.5)\"",
                            "modules: [orders-core]",
                            "brings:",
                            "  - org.checkerframework:checker-qual"),
                    MAVENS_OWN,
                    entry("repositories", "id: ours", "url: https://repo.example.org")));

            passes();
        }

        @Test
        void anEntryForWhatComesLater() {
            append(ApprovalsBuild.LIST, "processors:\n  - id: org.acme:processor\n" + signed());
            build.commit();

            passes();
        }

        @Test
        void aVersionThatMovesIntoAProperty() {
            build.pom("orders-core", pom("${guava}", "<properties><guava>33.4.0-jre</guava></properties>"));

            passes();
        }

        @Test
        void aNewPluginOfMavenItself() {
            build.pom("orders-core", pom("33.4.0-jre", plugin().replace("org.acme", "org.apache.maven.plugins")));

            passes();
        }

        @Test
        void aNewModuleOnWhichAnotherDepends() {
            build.pom("billing", "<dependencies>" + dependency("com.acme", "orders-core", "1") + "</dependencies>")
                    .takes("billing", "compile", "com.acme:orders-core:1");

            passes();
        }

        @Test
        void anApprovalThatTheBaseGotSinceTheBranchBegan() {
            build.repository().git("checkout", "--quiet", "-b", "change");
            build.repository().git("checkout", "--quiet", "main");
            append(ApprovalsBuild.LIST, "processors:\n  - id: org.acme:processor\n" + signed());
            build.commitOnce().repository().git("checkout", "--quiet", "change");
            build.pom(
                    "orders-core",
                    pom(
                            "33.4.0-jre",
                            compiler("<annotationProcessorPaths><path><groupId>org.acme</groupId>"
                                    + "<artifactId>processor</artifactId><version>1</version></path>"
                                    + "</annotationProcessorPaths>")));

            passes();
        }
    }
}
