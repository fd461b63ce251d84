package io.github.holdfast.dependencies;

import static io.github.holdfast.dependencies.ApprovedDependenciesTest.CHECKER;
import static io.github.holdfast.dependencies.ApprovedDependenciesTest.GUAVA;
import static io.github.holdfast.dependencies.ApprovedDependenciesTest.compiler;
import static io.github.holdfast.dependencies.ApprovedDependenciesTest.dependency;
import static io.github.holdfast.dependencies.ApprovedDependenciesTest.guava;
import static io.github.holdfast.dependencies.ApprovedDependenciesTest.plugin;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.holdfast.core.build.BuildInputsReader;
import io.github.holdfast.core.reactor.ReactorModule;
import io.github.holdfast.core.testing.StagedBuild;
import io.github.holdfast.dependencies.ApprovalsBuild.Outcome;
import io.github.holdfast.dependencies.archive.ArchiveFiles;
import io.github.holdfast.dependencies.check.FirstList;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The list that is proposed of a build makes the same build green, once a person has written its reasons. */
class FirstListTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

    @TempDir
    private Path folder;

    private ApprovalsBuild build;

    @BeforeEach
    void aProject() {
        build = new ApprovalsBuild(folder);
    }

    private String proposed() {
        StagedBuild staged = build.staged();
        FirstList list = new FirstList(DAY);
        for (MavenProject project : staged.session().getAllProjects()) {
            list.module(project.getArtifactId(), BuildInputsReader.of(staged.in(project)));
        }
        ReactorModule root = staged.in(staged.session().getAllProjects().get(0));
        list.archives(ArchiveFiles.find(
                root.reactorRoot(), root.workTree().orElseThrow().trackedBelow(root.reactorRoot())));
        return list.text();
    }

    @Test
    void groupsWhatABuildTakesAndLeavesTheReasonsToAPerson() {
        build.pom("orders-core", guava() + plugin())
                .pom("billing", guava("<scope>test</scope>"))
                .takes("orders-core", "compile", GUAVA)
                .takes("orders-core", "compile", CHECKER, GUAVA)
                .takes("billing", "test", GUAVA)
                .commit();

        assertThat(proposed()).isEqualTo("""
                # yaml-language-server: $schema=approved-dependencies.schema.json
                # What may be in this build, and who answers for it. Proposed from the build as it was on 2026-11-01.
                # Write into each entry why it is there and who approved it: until then the list is refused.
                version: 1

                dependencies:
                  # 33.4.0-jre, in all modules
                  - id: com.google.guava:guava
                    scope: compile
                    brings:
                      - org.checkerframework:checker-qual
                    reason: TODO
                    approvedBy: TODO
                    approvedOn: 2026-11-01

                plugins:
                  # 1, in orders-core
                  - id: org.acme:thing
                    reason: TODO
                    approvedBy: TODO
                    approvedOn: 2026-11-01
                """);
    }

    @Test
    void isRefusedUntilAPersonHasWrittenIt() {
        build.pom("orders-core", guava()).takes("orders-core", "compile", GUAVA).commit();
        build.list(proposed());

        Outcome outcome = build.build();

        assertThat(outcome.codes()).containsExactly("UNREADABLE-APPROVALS");
        assertThat(outcome.text()).contains("reason is still \"TODO\", a person has to write it");
    }

    static Stream<Arguments> builds() {
        return Stream.of(
                Arguments.argumentSet(
                        "a brought one in a wider scope",
                        new Part(guava("<scope>test</scope>"), b -> b.takes("orders-core", "test", GUAVA)
                                .takes("orders-core", "compile", CHECKER, GUAVA))),
                Arguments.argumentSet(
                        "a brought one in another scope of one breadth",
                        new Part(guava("<scope>runtime</scope>"), b -> b.takes("orders-core", "runtime", GUAVA)
                                .takes("orders-core", "provided", CHECKER, GUAVA))),
                Arguments.argumentSet(
                        "a plugin with dependencies",
                        new Part(plugin("<dependencies>" + dependency("org.acme", "rules", "2") + "</dependencies>"))),
                Arguments.argumentSet(
                        "a plugin with a snapshot as its dependency",
                        new Part(plugin(
                                "<dependencies>" + dependency("org.acme", "rules", "2-SNAPSHOT") + "</dependencies>"))),
                Arguments.argumentSet(
                        "a plugin of Maven with dependencies",
                        new Part(plugin("<dependencies>" + dependency("org.acme", "rules", "2") + "</dependencies>")
                                .replace(
                                        "org.acme</groupId>\n<artifactId>thing",
                                        "org.apache.maven.plugins</groupId>\n<artifactId>thing"))),
                Arguments.argumentSet(
                        "a snapshot",
                        new Part(
                                "<dependencies>" + dependency("org.acme", "thing", "1-SNAPSHOT") + "</dependencies>",
                                b -> b.takes("orders-core", "compile", "org.acme:thing:1-SNAPSHOT"))),
                Arguments.argumentSet(
                        "a snapshot that is brought", new Part(guava(), b -> b.takes("orders-core", "compile", GUAVA)
                                .takes("orders-core", "compile", "org.acme:thing:1-SNAPSHOT", GUAVA))),
                Arguments.argumentSet(
                        "two repositories of one id",
                        new Part("<repositories><repository><id>ours</id><url>https://a.example.org</url></repository>"
                                + "</repositories><pluginRepositories><pluginRepository><id>ours</id>"
                                + "<url>https://b.example.org</url></pluginRepository></pluginRepositories>")),
                Arguments.argumentSet(
                        "a processor",
                        new Part(compiler(
                                "<annotationProcessorPaths><path><groupId>org.acme</groupId><artifactId>processor</artifactId>"
                                        + "<version>1</version></path></annotationProcessorPaths>"))),
                Arguments.argumentSet(
                        "an extension and a BOM",
                        new Part(
                                "<build><extensions><extension><groupId>org.acme</groupId><artifactId>wagon</artifactId>"
                                        + "<version>1</version></extension></extensions></build><dependencyManagement>"
                                        + "<dependencies>"
                                        + dependency(
                                                "org.acme", "bom", "1", "<type>pom</type>", "<scope>import</scope>")
                                        + "</dependencies></dependencyManagement>")),
                Arguments.argumentSet(
                        "a profile that is not active",
                        new Part("<profiles><profile><id>night</id>" + guava() + plugin() + "</profile></profiles>")),
                Arguments.argumentSet(
                        "a relocation",
                        new Part(
                                "<dependencies>" + dependency("mysql", "mysql-connector-java", "8.0.31")
                                        + "</dependencies>",
                                b -> b.takes("orders-core", "compile", "com.mysql:mysql-connector-j:8.0.31"))),
                Arguments.argumentSet(
                        "a classifier and another type",
                        new Part(
                                "<dependencies>"
                                        + dependency(
                                                "org.acme",
                                                "native",
                                                "1",
                                                "<type>zip</type>",
                                                "<classifier>linux</classifier>")
                                        + "</dependencies>",
                                b -> b.takes("orders-core", "compile", "org.acme:native:1:zip:linux"))),
                Arguments.argumentSet("an archive with a space in its name", new Part("", b -> {
                    b.repository().write("lib/old \"x\" y.jar", "PK\u0003\u0004 and so on");
                    return b;
                })));
    }

    @ParameterizedTest
    @MethodSource("builds")
    void makesTheSameBuildGreen(Part part) {
        build.outside("bom", StagedBuild.pom("bom", "<packaging>pom</packaging>"))
                .pom("orders-core", part.pom());
        part.graph().apply(build).commit();
        String list = proposed();
        build.list(list.replace("TODO", "Reviewed by a person")).commit();

        Outcome outcome = build.build();

        assertThat(outcome.kind()).as(outcome + "\n" + list).isEqualTo("passes");
        assertThat(outcome.log()).as(list).noneMatch(line -> line.startsWith("WARN"));
    }

    /** The lines of a POM and what Maven takes for it. */
    record Part(String pom, UnaryOperator<ApprovalsBuild> graph) {

        Part(String pom) {
            this(pom, UnaryOperator.identity());
        }
    }

    @Test
    void neverProposesWhatNoEntryCanApprove() {
        build.pom(
                        "orders-core",
                        guava("<scope>system</scope>", "<systemPath>/lib/guava.jar</systemPath>")
                                + compiler(
                                        "<compilerArgs><arg>-processorpath</arg><arg>lib/x.jar</arg></compilerArgs>"))
                .takes("orders-core", "system", GUAVA)
                .commit();

        assertThat(proposed()).doesNotContain("guava", "file:").contains("org.apache.maven.plugins:*");
    }
}
