package io.github.holdfast.dependencies;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.holdfast.core.testing.StagedBuild;
import io.github.holdfast.dependencies.ApprovalsBuild.Outcome;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The rule in real git repositories, with models as Maven builds them: what it says of a build, and whose list counts. */
class ApprovedDependenciesTest {

    static final String GUAVA = "com.google.guava:guava:33.4.0-jre";
    static final String CHECKER = "org.checkerframework:checker-qual:3.43.0";
    static final String NOTHING = "version: 1\n";

    /** A module that has the rule itself, so that the end of the reactor waits for it. */
    static final String ENFORCER = StagedBuild.execution("approved-dependencies");

    @TempDir
    private Path folder;

    private ApprovalsBuild build;

    @BeforeEach
    void aProject() {
        build = new ApprovalsBuild(folder);
    }

    static String dependency(String groupId, String artifactId, String version, String... more) {
        return "    <dependency>\n      <groupId>" + groupId + "</groupId>\n      <artifactId>" + artifactId
                + "</artifactId>\n      <version>" + version + "</version>\n"
                + Stream.of(more).map(line -> "      " + line + "\n").reduce("", String::concat)
                + "    </dependency>";
    }

    static String guava(String... more) {
        return "  <dependencies>\n" + dependency("com.google.guava", "guava", "33.4.0-jre", more)
                + "\n  </dependencies>";
    }

    static String signed() {
        return "    reason: Range sets in pricing\n    approvedBy: alice\n    approvedOn: 2026-10-20\n";
    }

    static String entry(String section, String... lines) {
        return section + ":\n  - " + String.join("\n    ", lines) + "\n" + signed();
    }

    static String list(String... sections) {
        return NOTHING + String.join("", sections);
    }

    static String guavaFor(String scope, String... more) {
        return entry(
                "dependencies",
                Stream.concat(Stream.of("id: com.google.guava:guava", "scope: " + scope), Stream.of(more))
                        .toArray(String[]::new));
    }

    /** A build whose base has this list, and whose module declares guava and takes it. */
    private ApprovalsBuild withGuava(String base) {
        return build.pom("orders-core", guava()).list(base).commit().takes("orders-core", "compile", GUAVA);
    }

    @Test
    void tellsTheWholeOfAFailure() {
        withGuava(NOTHING).takes("orders-core", "compile", CHECKER, GUAVA).branch();
        String head = build.repository().git("rev-parse", "main");

        Outcome outcome = build.build();

        assertThat(outcome.kind()).isEqualTo("is violated");
        assertThat(outcome.text())
                .isEqualTo("""
                approvedDependencies FAILED in orders-core: 2 things in this build are not approved
                  New dependency added: com.google.guava:guava:33.4.0-jre, review needed                    [NEW-DEPENDENCY]
                    scope compile, declared at orders-core/pom.xml:7; brings 1 more
                  New transitive dependency: org.checkerframework:checker-qual:3.43.0, review needed        [NEW-TRANSITIVE]
                    orders-core -> com.google.guava:guava:33.4.0-jre -> org.checkerframework:checker-qual
                  looked at: 2 dependencies against 0 approvals of main @ SHORT
                  compared with: LONG (main)
                  fix: do without it, or ask for this entry to be merged on its own first:
                    dependencies:
                      - id: com.google.guava:guava
                        scope: compile
                        brings:
                          - org.checkerframework:checker-qual
                        reason: TODO
                        approvedBy: TODO
                        approvedOn: 2026-11-01
                  check again: mvn enforcer:enforce@approved-dependencies -pl orders-core -am""".replace("SHORT", head.substring(0, 7)).replace("LONG", head.substring(0, 10)));
    }

    @Test
    void aPassIsOneLineAModuleAndOneForTheReactor() {
        withGuava(list(guavaFor("compile", "brings:", "  - org.checkerframework:checker-qual")))
                .takes("orders-core", "compile", CHECKER, GUAVA)
                .branch();
        String head = build.repository().git("rev-parse", "main");

        Outcome outcome = build.build();

        assertThat(outcome.kind()).isEqualTo("passes");
        assertThat(outcome.log())
                .containsExactly(
                        "INFO approvedDependencies: 2 dependencies approved, by 1 approval of main @ "
                                + head.substring(0, 7) + "; compared with " + head.substring(0, 10) + " (main)",
                        "INFO approvedDependencies in reactor: every approval is of use, and nothing is in the tree"
                                + " without one; compared with " + head.substring(0, 10) + " (main)");
    }

    @Test
    void tellsTheSizeOfWhatTheLocalRepositoryHas() {
        withGuava(NOTHING).inLocalRepository("com/google/guava/guava/33.4.0-jre/guava-33.4.0-jre.jar", 2_400);

        assertThat(build.build().text()).contains("    scope compile, declared at orders-core/pom.xml:7; 2 kB\n");
        build.takes("orders-core", "compile", CHECKER, GUAVA);
        assertThat(build.build().text())
                .contains("    scope compile, declared at orders-core/pom.xml:7; brings 1 more\n");
    }

    /** Lines of a POM, what Maven takes, the base's list, and then the code, its line and its message. */
    static Stream<Arguments> findings() {
        return Stream.of(
                finding(
                        "a version bump that brings something",
                        guava(),
                        b -> b.takes("orders-core", "compile", CHECKER, GUAVA),
                        guavaFor("compile", "brings:", "  - com.google.guava:failureaccess"),
                        "NEW-TRANSITIVE",
                        "New transitive dependency: " + CHECKER + ", review needed",
                        "orders-core -> " + GUAVA + " -> org.checkerframework:checker-qual"),
                finding(
                        "a brought one in a wider scope than its bringer's",
                        guava("<scope>test</scope>"),
                        b -> b.takesNothing()
                                .takes("orders-core", "test", GUAVA)
                                .takes("orders-core", "compile", CHECKER, GUAVA),
                        guavaFor("test", "brings:", "  - org.checkerframework:checker-qual"),
                        "SCOPE-WIDENED",
                        "Scope widened: " + CHECKER + ", approved for test with com.google.guava:guava, used as compile"
                                + " in orders-core, review needed",
                        "orders-core -> " + GUAVA + " -> org.checkerframework:checker-qual"),
                finding(
                        "a plugin",
                        plugin(),
                        none(),
                        "",
                        "NEW-PLUGIN",
                        "New plugin added: org.acme:thing:1, review needed",
                        "declared at orders-core/pom.xml:8"),
                finding(
                        "what a plugin declares",
                        plugin("<dependencies>" + dependency("org.acme", "rules", "2") + "</dependencies>"),
                        none(),
                        entry("plugins", "id: org.acme:thing"),
                        "NEW-PLUGIN-DEPENDENCY",
                        "New plugin dependency added: org.acme:rules:2, review needed",
                        "in org.acme:thing, declared at orders-core/pom.xml:11"),
                finding(
                        "an extension of the build",
                        "<build><extensions>\n<extension><groupId>org.acme</groupId><artifactId>wagon</artifactId>"
                                + "<version>1</version></extension></extensions></build>",
                        none(),
                        "",
                        "NEW-EXTENSION",
                        "New extension added: org.acme:wagon:1, review needed",
                        "declared at orders-core/pom.xml:7"),
                finding(
                        "an annotation processor",
                        compiler("<annotationProcessorPaths>\n<path><groupId>org.acme</groupId>"
                                + "<artifactId>processor</artifactId><version>1</version></path>"
                                + "</annotationProcessorPaths>"),
                        none(),
                        entry("plugins", "id: org.apache.maven.plugins:*"),
                        "NEW-PROCESSOR",
                        "New annotation processor added: org.acme:processor:1, review needed",
                        "in org.apache.maven.plugins:maven-compiler-plugin, declared at orders-core/pom.xml:8"),
                finding(
                        "a file as an annotation processor",
                        compiler("<compilerArgs><arg>-processorpath</arg><arg>lib/miner.jar</arg></compilerArgs>"),
                        none(),
                        entry("plugins", "id: org.apache.maven.plugins:*"),
                        "NEW-PROCESSOR",
                        "New annotation processor added: lib/miner.jar, a file, which no entry can approve",
                        "in org.apache.maven.plugins:maven-compiler-plugin, declared at orders-core/pom.xml:7"),
                finding(
                        "a BOM",
                        "<dependencyManagement><dependencies>\n"
                                + dependency("org.acme", "bom", "1", "<type>pom</type>", "<scope>import</scope>")
                                + "</dependencies></dependencyManagement>",
                        none(),
                        "",
                        "NEW-BOM",
                        "New BOM added: org.acme:bom:pom:1, review needed",
                        "declared at orders-core/pom.xml:7"),
                finding(
                        "a repository",
                        "<repositories>\n<repository><id>jit</id><url>https://jit.example.org</url></repository>"
                                + "</repositories>",
                        none(),
                        "",
                        "NEW-REPOSITORY",
                        "New repository added: jit at https://jit.example.org, review needed",
                        "declared at orders-core/pom.xml:7"),
                finding(
                        "a repository for plugins",
                        "<pluginRepositories>\n<pluginRepository><id>jit</id><url>https://jit.example.org</url>"
                                + "</pluginRepository></pluginRepositories>",
                        none(),
                        "",
                        "NEW-REPOSITORY",
                        "New plugin repository added: jit at https://jit.example.org, review needed",
                        "declared at orders-core/pom.xml:7"),
                finding(
                        "a repository at another address",
                        "<repositories>\n<repository><id>jit</id><url>https://jit.example.org</url></repository>"
                                + "</repositories>",
                        none(),
                        entry("repositories", "id: jit", "url: https://repo.example.org"),
                        "REPOSITORY-MOVED",
                        "Repository moved: jit to https://jit.example.org, review needed",
                        "approved at https://repo.example.org; declared at orders-core/pom.xml:7"),
                finding(
                        "a dependency of a profile that is not active",
                        "<profiles><profile><id>night</id>\n" + guava() + "</profile></profiles>",
                        ApprovalsBuild::takesNothing,
                        "",
                        "NEW-DEPENDENCY",
                        "New dependency added: " + GUAVA + ", review needed",
                        "scope compile, declared at orders-core/pom.xml:8 in profile night, which is not active"),
                finding(
                        "scope system",
                        guava("<scope>system</scope>", "<systemPath>/lib/guava.jar</systemPath>"),
                        b -> b.takesNothing().takes("orders-core", "system", GUAVA),
                        guavaFor("compile"),
                        "SYSTEM-SCOPE",
                        "Scope system: " + GUAVA + " is a file of one machine",
                        "scope system, declared at orders-core/pom.xml:7"),
                finding(
                        "a wider scope",
                        guava(),
                        none(),
                        guavaFor("test"),
                        "SCOPE-WIDENED",
                        "Scope widened: " + GUAVA
                                + ", approved for test, used as compile in orders-core, review needed",
                        "scope compile, declared at orders-core/pom.xml:7"),
                finding(
                        "a version outside the range",
                        guava(),
                        none(),
                        guavaFor("compile", "versions: \"[32.0,33)\""),
                        "VERSION-NOT-APPROVED",
                        "Version not approved: " + GUAVA + ", only [32.0,33), review needed",
                        "scope compile, declared at orders-core/pom.xml:7"),
                finding(
                        "another module",
                        guava(),
                        none(),
                        guavaFor("compile", "modules: [billing-*]"),
                        "NOT-APPROVED-HERE",
                        "Not approved in orders-core: " + GUAVA + ", only in billing-*, review needed",
                        "scope compile, declared at orders-core/pom.xml:7"),
                finding(
                        "an approval that expired",
                        guava(),
                        none(),
                        guavaFor("compile", "expires: 2026-10-31"),
                        "APPROVAL-EXPIRED",
                        "Approval expired: " + GUAVA + ", on 2026-10-31, review needed",
                        "scope compile, declared at orders-core/pom.xml:7"),
                finding(
                        "what is denied, brought or not",
                        guava(),
                        b -> b.takes("orders-core", "compile", CHECKER, GUAVA),
                        guavaFor("compile", "brings:", "  - org.checkerframework:checker-qual")
                                + "denied:\n  - id: org.checkerframework:*\n    useInstead: org.jspecify:jspecify\n"
                                + "    reason: one set of annotations\n",
                        "DENIED",
                        "Denied: " + CHECKER + ", one set of annotations",
                        "orders-core -> " + GUAVA + " -> org.checkerframework:checker-qual"),
                finding(
                        "a snapshot, though Maven resolved it to a time",
                        "  <dependencies>\n" + dependency("org.acme", "thing", "1-SNAPSHOT") + "</dependencies>",
                        b -> b.takesNothing().takes("orders-core", "compile", "org.acme:thing:1-20261001.101500-7"),
                        entry("dependencies", "id: org.acme:thing", "scope: compile"),
                        "MOVING-VERSION",
                        "Moving version: org.acme:thing:1-SNAPSHOT, 1-SNAPSHOT is another one tomorrow, review needed",
                        "scope compile, declared at orders-core/pom.xml:7"),
                finding(
                        "a relocation",
                        "  <dependencies>\n" + dependency("mysql", "mysql-connector-java", "8.0.31")
                                + "</dependencies>",
                        b -> b.takesNothing().takes("orders-core", "compile", "com.mysql:mysql-connector-j:8.0.31"),
                        "",
                        "NEW-DEPENDENCY",
                        "New dependency added: com.mysql:mysql-connector-j:8.0.31, review needed",
                        "scope compile, declared at orders-core/pom.xml:7, relocated from"
                                + " mysql:mysql-connector-java:8.0.31"));
    }

    private static Arguments finding(
            String name,
            String pom,
            UnaryOperator<ApprovalsBuild> graph,
            String list,
            String code,
            String message,
            String below) {
        return Arguments.argumentSet(name, pom, graph, list, code, message, below);
    }

    private static UnaryOperator<ApprovalsBuild> none() {
        return UnaryOperator.identity();
    }

    static String plugin(String... lines) {
        return "<build>\n<plugins>\n<plugin>\n<groupId>org.acme</groupId>\n<artifactId>thing</artifactId>\n"
                + "<version>1</version>" + String.join("\n", lines) + "</plugin></plugins></build>";
    }

    static String compiler(String configuration) {
        return "<build><plugins>\n<plugin><artifactId>maven-compiler-plugin</artifactId><configuration>" + configuration
                + "</configuration></plugin></plugins></build>";
    }

    @ParameterizedTest
    @MethodSource("findings")
    void namesWhatIsNotApprovedWithItsPlace(
            String pom, UnaryOperator<ApprovalsBuild> graph, String list, String code, String message, String below) {
        build.outside("bom", StagedBuild.pom("bom"))
                .pom("orders-core", pom)
                .list(list(list))
                .commit();
        if (pom.contains("guava")) {
            build.takes("orders-core", "compile", GUAVA);
        }

        Outcome outcome = graph.apply(build).build();

        assertThat(outcome.kind()).as(outcome.toString()).isEqualTo("is violated");
        assertThat(outcome.codes()).containsExactly(code);
        assertThat(outcome.text())
                .containsPattern(
                        "\n  " + Pattern.quote(message) + " +\\[" + code + "]\n    " + Pattern.quote(below) + "\n");
    }

    @Test
    void namesAParentFromOutsideAndACoreExtension() {
        build.outside(
                        "company",
                        StagedBuild.pom("company", "<packaging>pom</packaging>").replace("com.acme", "org.company"))
                .written("orders-core", """
                        <project>
                          <modelVersion>4.0.0</modelVersion>
                          <parent>
                            <groupId>org.company</groupId>
                            <artifactId>company</artifactId>
                            <version>1</version>
                            <relativePath/>
                          </parent>
                          <artifactId>orders-core</artifactId>
                        </project>
                        """)
                .list(NOTHING);
        build.repository().write(".mvn/extensions.xml", """
                <extensions>
                  <extension>
                    <groupId>org.example</groupId>
                    <artifactId>cache</artifactId>
                    <version>1</version>
                  </extension>
                </extensions>
                """);
        build.commit();

        Outcome outcome = build.build();

        assertThat(outcome.codes()).containsExactlyInAnyOrder("NEW-PARENT", "NEW-EXTENSION");
        assertThat(outcome.text())
                .contains("New parent added: org.company:company:pom:1, review needed", "orders-core/pom.xml:3\n")
                .contains("New core extension added: org.example:cache:1, review needed", ".mvn/extensions.xml:2\n");
    }

    @Test
    void namesAnArchiveInTheTree() {
        withGuava(list(guavaFor("compile")));
        build.repository().write("lib/evil miner.dat", "PK\u0003\u0004 and so on");
        build.repository().git("add", "--all");

        Outcome outcome = build.build();

        assertThat(outcome.kind()).isEqualTo("is an error");
        assertThat(outcome.codes()).containsExactly("CHECKED-IN-ARCHIVE");
        assertThat(outcome.text()).contains("lib/evil miner.dat");
    }

    @Test
    void namesAnEntryThatMatchesNothing() {
        String stale = "  - id: org.acme:gone\n    scope: test\n" + signed().replace("2026-10-20", "2026-10-01");
        withGuava(list(guavaFor("compile") + stale));

        Outcome outcome = build.build();

        assertThat(outcome.codes()).containsExactly("STALE-APPROVAL");
        assertThat(outcome.text()).contains(ApprovalsBuild.LIST);
        build.list(list(guavaFor("compile")));
        assertThat(build.build().kind())
                .as("the entry is deleted in the work tree")
                .isEqualTo("passes");
    }

    @Test
    void namesAModuleThatTookTheCoordinatesOfAnArtifact() {
        build.pom("orders-core", guava() + ENFORCER)
                .list(list(guavaFor("compile"), entry("plugins", "id: org.apache.maven.plugins:*")))
                .commit()
                .takes("orders-core", "compile", GUAVA);
        assertThat(build.build().kind()).isEqualTo("passes");
        build.written("guava", StagedBuild.pom("guava", ENFORCER).replace("com.acme", "com.google.guava"));

        Outcome outcome = build.build();

        assertThat(outcome.codes()).as(outcome.toString()).containsExactly("SHADOWS-AN-ARTIFACT");
        assertThat(outcome.text())
                .contains("com.google.guava:guava of guava/pom.xml takes the place of the artifact of that name that"
                        + " the base takes from outside, review needed");
    }

    @Test
    void aModuleWithoutAGraphIsNotJudged() {
        withGuava(list(guavaFor("compile"))).takesNothing();

        Outcome outcome = build.build();

        assertThat(outcome.kind()).isEqualTo("is an error");
        assertThat(outcome.codes()).containsExactly("NO-DEPENDENCY-GRAPH");
        assertThat(outcome.text())
                .contains(
                        "com.google.guava:guava:33.4.0-jre is declared at orders-core/pom.xml:7, and Maven collected no"
                                + " dependencies of this module");
    }

    // whose list counts

    @Test
    void anEntryOfTheSameChangeFailsAndIsNamed() {
        withGuava(NOTHING).list(list(guavaFor("compile")));

        Outcome outcome = build.build();

        assertThat(outcome.codes()).containsExactly("NEW-DEPENDENCY");
        assertThat(outcome.text())
                .contains(
                        "  note: this change adds an entry for com.google.guava:guava; an approval counts only once it"
                                + " is on the base\n");
    }

    @Test
    void theSameEntryOnTheBasePasses() {
        withGuava(NOTHING).list(list(guavaFor("compile"))).commit();

        assertThat(build.build().kind()).isEqualTo("passes");
    }

    @Test
    void theBaseIsTheBranchAndNotTheLastCommit() {
        withGuava(NOTHING);
        build.branch();
        build.list(list(guavaFor("compile"))).commit();

        assertThat(build.build().codes()).containsExactly("NEW-DEPENDENCY");

        build.repository().git("branch", "--force", "main");
        assertThat(build.build().kind()).isEqualTo("passes");
    }

    @Test
    void whatTheBaseGotSinceIsNotDeletedByAnOlderBranch() {
        withGuava(NOTHING);
        build.branch();
        build.repository().git("checkout", "--quiet", "main");
        build.list(list(guavaFor("compile"))).commit();
        build.repository().git("checkout", "--quiet", "change");

        assertThat(build.build().kind()).isEqualTo("passes");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "deletes it           |                           | NEW-DEPENDENCY",
                "narrows its scope    | scope: test               | SCOPE-WIDENED",
                "narrows its versions | versions: \"[32.0,33)\"   | VERSION-NOT-APPROVED",
                "narrows its modules  | modules: [billing]        | NOT-APPROVED-HERE",
                "lets it end          | expires: 2026-10-31       | APPROVAL-EXPIRED"
            })
    void whatTheChangeTakesBackCountsAtOnce(String name, String line, String code) {
        withGuava(list(guavaFor("compile")));
        String scope = line != null && line.startsWith("scope") ? line : "scope: compile";
        String more = scope.equals(line) || line == null ? "" : line;
        build.list(
                line == null
                        ? NOTHING
                        : list("dependencies:\n  - id: com.google.guava:guava\n    " + scope + "\n"
                                + (more.isEmpty() ? "" : "    " + more + "\n") + signed()));

        assertThat(build.build().codes()).containsExactly(code);
    }

    @Test
    void whatTheChangeWidensDoesNotCount() {
        withGuava(list(guavaFor("test"))).list(list(guavaFor("compile")));

        assertThat(build.build().codes()).containsExactly("SCOPE-WIDENED");
    }

    @Test
    void theFirstCommitIsBootstrap(@TempDir Path other) {
        ApprovalsBuild first = ApprovalsBuild.withoutCommit(other)
                .pom("orders-core", guava())
                .list(list(guavaFor("compile")))
                .commitOnce()
                .takes("orders-core", "compile", GUAVA);

        Outcome outcome = first.build();

        assertThat(outcome.kind()).isEqualTo("passes");
        assertThat(outcome.log().get(0))
                .isEqualTo("INFO approvedDependencies: 1 dependency approved, by 1 approval of " + ApprovalsBuild.LIST
                        + "; not judged: BOOTSTRAP: HEAD is the first commit, so there is nothing to compare it with: "
                        + ApprovalsBuild.LIST + " counts as it is in the work tree");
    }

    @Test
    void aBaseThatKnowsNothingOfTheRuleIsBootstrap() {
        build.pom("orders-core", guava()).commit().commit().takes("orders-core", "compile", GUAVA);
        build.list(list(guavaFor("compile")));

        Outcome outcome = build.build();

        assertThat(outcome.kind()).isEqualTo("passes");
        assertThat(outcome.log().get(0))
                .endsWith("; not judged: BOOTSTRAP: there is no " + ApprovalsBuild.LIST
                        + " at the base yet: it counts as it is in the work tree");
    }

    @Test
    void aNewListWhereTheBaseHasTheRuleDoesNotCount() {
        build.pom("orders-core", guava() + "<!-- of holdfast-parent -->")
                .commit()
                .commit()
                .takes("orders-core", "compile", GUAVA);
        build.list(list(guavaFor("compile")));

        Outcome outcome = build.build();

        assertThat(outcome.kind()).isEqualTo("is an error");
        assertThat(outcome.text()).startsWith("""
                approvedDependencies FAILED in orders-core: no approvals
                  LIST is not at the base, and at the base orders-core/pom.xml names holdfast-parent: it counts only once it is on the base\
                """.replace("LIST", ApprovalsBuild.LIST));
        assertThat(outcome.text())
                .contains("fix: have " + ApprovalsBuild.LIST
                        + " merged on its own first, by somebody who answers for it");
    }

    @Test
    void aListThatTheChangeDeletesIsMissing() throws Exception {
        withGuava(list(guavaFor("compile")));
        Files.delete(build.root().resolve(ApprovalsBuild.LIST));

        Outcome outcome = build.build();

        assertThat(outcome.kind()).isEqualTo("is an error");
        assertThat(outcome.text())
                .contains(ApprovalsBuild.LIST + " is not there, and it is at the base")
                .contains("fix: put " + ApprovalsBuild.LIST + " back as it is at the base");
    }

    @Test
    void aListAtANewPlaceIsHeldToTheOneAtTheBase() {
        withGuava(NOTHING).with("file", "other.yml").list(list(guavaFor("compile")));

        assertThat(build.build().codes()).containsExactly("NEW-DEPENDENCY");
    }

    @Test
    void noListAnywhereIsUnusable() {
        build.pom("orders-core", guava()).commit().commit();

        Outcome outcome = build.build();

        assertThat(outcome.kind()).isEqualTo("is an error");
        assertThat(outcome.text())
                .contains(ApprovalsBuild.LIST + " is not there  ")
                .contains("[APPROVALS-MISSING]")
                .contains("fix: let somebody who answers for it write the first list: mvn ")
                .contains(":init");
    }

    @Test
    void ofTheChangeWhatItApprovesItselfIsToldFirst() {
        withGuava(NOTHING).with("approvals", "CHANGE").list(list(guavaFor("compile")));

        Outcome outcome = build.build();

        assertThat(outcome.kind()).isEqualTo("passes");
        assertThat(outcome.log())
                .anyMatch(line -> line.startsWith("WARN ")
                        && line.contains("approved by this change itself: com.google.guava:guava, review needed"));
    }

    // lists that cannot be read

    static Stream<Arguments> unreadable() {
        String entry = guavaFor("compile");
        return Stream.of(
                Arguments.argumentSet("an unknown key", entry.replace("scope:", "scop:"), 4),
                Arguments.argumentSet(
                        "a key twice", entry.replace("    scope: compile\n", "    scope: compile\n".repeat(2)), 5),
                Arguments.argumentSet("a tab", entry.replace("    scope:", "\tscope:"), 4),
                Arguments.argumentSet("an anchor", entry.replace("scope: compile", "scope: &a compile"), 4),
                Arguments.argumentSet("a tag", entry.replace("scope: compile", "scope: !!str compile"), 4),
                Arguments.argumentSet(
                        "a billion laughs", "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]\n", 2),
                Arguments.argumentSet("conflict markers", "<<<<<<< HEAD\n" + entry, 2),
                Arguments.argumentSet("no reason", entry.replaceFirst("    reason:.*\n", ""), 3),
                Arguments.argumentSet("reason: TODO", entry.replaceFirst("reason:.*", "reason: TODO"), 5),
                Arguments.argumentSet(
                        "a bad range", entry.replace("scope: compile", "scope: compile\n    versions: \"[2,1]\""), 5),
                Arguments.argumentSet("a bad date", entry.replace("2026-10-20", "2026-10-32"), 7),
                Arguments.argumentSet("two equal entries", entry + entry.replace("dependencies:\n", ""), 8));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void aListThatIsNotOfTheFormatNamesItsLineAndNothingElseHappens(String entries, int line) {
        withGuava(NOTHING).list(NOTHING + entries);

        Outcome outcome = build.build();

        assertThat(outcome.kind()).isEqualTo("is an error");
        assertThat(outcome.text()).startsWith("approvedDependencies FAILED in orders-core: ");
        assertThat(outcome.codes()).containsOnly("UNREADABLE-APPROVALS");
        assertThat(outcome.text()).containsPattern(Pattern.quote(ApprovalsBuild.LIST + ":" + line) + "\\b");
        assertThat(outcome.text()).contains("fix: ");
    }

    @Test
    void aListThatIsTooLargeOrNotUtf8IsRefused() throws Exception {
        withGuava(NOTHING).list(NOTHING + "#".repeat(2 << 20));
        assertThat(build.build().codes()).containsOnly("UNREADABLE-APPROVALS");

        Files.write(
                build.root().resolve(ApprovalsBuild.LIST),
                "version: 1\n# \u00e4\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(build.build().codes()).containsOnly("UNREADABLE-APPROVALS");
    }

    @Test
    void aListThatIsBrokenAtTheBaseCanBeMended() {
        withGuava("version: 2\n").list(list(guavaFor("compile")));

        Outcome outcome = build.build();

        assertThat(outcome.kind()).isEqualTo("passes");
        assertThat(outcome.log())
                .anyMatch(line -> line.startsWith("WARN ") && line.contains("; the file of the work tree is judged"));
    }

    // what stays silent

    @Test
    void siblingsTheirTestsAndClassifiersAreNoDependencies() {
        withGuava(list(guavaFor("compile")))
                .pom(
                        "billing",
                        "  <dependencies>\n" + dependency("com.acme", "orders-core", "1")
                                + dependency("com.acme", "orders-core", "1", "<type>test-jar</type>")
                                + dependency("com.acme", "orders-core", "1", "<classifier>api</classifier>")
                                + "</dependencies>")
                .takes("billing", "compile", "com.acme:orders-core:1")
                .takes("billing", "compile", "com.acme:orders-core:1:test-jar:tests")
                .takes("billing", "compile", GUAVA, "com.acme:orders-core:1");

        assertThat(build.build().kind()).isEqualTo("passes");
    }

    @Test
    void takingSomethingAwayNeedsNoApproval() {
        withGuava(list(guavaFor("compile")));
        build.pom("orders-core").takesNothing();

        assertThat(build.build().kind()).isEqualTo("passes");
    }

    @Test
    void whatAnApprovedOneBringsMayDrift() {
        withGuava(list(guavaFor("compile", "brings:", "  - org.checkerframework:checker-qual")))
                .takes("orders-core", "compile", "org.checkerframework:checker-qual:9.9", GUAVA);

        assertThat(build.build().kind()).isEqualTo("passes");
    }

    @Test
    void aVersionByPropertyIsTheVersion() {
        build.pom(
                        "orders-core",
                        "<properties><revision>33.4.0-jre</revision></properties>",
                        guava().replace("33.4.0-jre", "${revision}"))
                .list(list(guavaFor("compile", "versions: \"[33.0,34)\"")))
                .commit()
                .takes("orders-core", "compile", GUAVA);

        assertThat(build.build().kind()).isEqualTo("passes");
    }

    @ParameterizedTest
    @CsvSource({"mysql:mysql-connector-java", "com.mysql:mysql-connector-j"})
    void aRelocationPassesByEitherName(String id) {
        build.pom(
                        "orders-core",
                        "<dependencies>" + dependency("mysql", "mysql-connector-java", "8.0.31") + "</dependencies>")
                .list(list(entry("dependencies", "id: " + id, "scope: compile")))
                .commit()
                .takes("orders-core", "compile", "com.mysql:mysql-connector-j:8.0.31");

        assertThat(build.build().kind()).isEqualTo("passes");
    }

    @Test
    void underASelectionWhatItLacksIsToldAndUnusedEntriesAreNotLookedFor() {
        String old = "  - id: org.acme:gone\n    scope: test\n" + signed().replace("2026-10-20", "2026-01-01");
        withGuava(list(guavaFor("compile") + old))
                .pom("billing", "<dependencies>" + dependency("com.acme", "orders-core", "1") + "</dependencies>")
                .takes("billing", "compile", "com.acme:orders-core:1")
                .selecting("billing");

        Outcome outcome = build.build();

        assertThat(outcome.kind()).isEqualTo("passes");
        assertThat(outcome.log().toString())
                .contains("what com.acme:orders-core brings: not selected by -pl or -rf")
                .contains("entries that match nothing: not every module of the reactor was judged");
    }

    @Test
    void orderAndFormOfTheListDoNotCount() {
        withGuava(list(guavaFor("compile")));
        build.list("# ours\n\nversion: 1\ndependencies:\n  - approvedOn: 2026-10-20\n    approvedBy: \"alice\"\n"
                + "    reason: 'Range sets in pricing'\n    scope: compile\n    id: com.google.guava:guava\n");

        assertThat(build.build().kind()).isEqualTo("passes");
    }
}
