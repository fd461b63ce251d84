package io.github.holdfast.dependencies.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.core.finding.UnusableInput;
import io.github.holdfast.dependencies.check.Approval;
import io.github.holdfast.dependencies.check.Approvals;
import io.github.holdfast.dependencies.check.Brings;
import io.github.holdfast.dependencies.check.Modules;
import io.github.holdfast.dependencies.check.Scope;
import io.github.holdfast.dependencies.check.Section;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads what was reviewed, and refuses everything else with file, line, column and what was expected. */
class ApprovalsFileTest {

    static final String WHOLE = """
            # yaml-language-server: $schema=approved-dependencies.schema.json
            version: 1
            dependencies:
              - id: com.google.guava:guava
                scope: compile
                versions: "[33.0,34)"
                modules: ["orders-*"]
                brings:
                  - com.google.guava:failureaccess
                  - org.jspecify:jspecify
                reason: Range sets in pricing; the JDK has none
                approvedBy: alice@example.org
                approvedOn: 2026-03-01
                expires: 2027-03-01
                moving: false
                optional: true
            plugins:
              - id: org.apache.maven.plugins:*
                brings: []
                reason: Plugins of Maven itself
                approvedBy: alice@example.org
                approvedOn: 2026-03-01
            extensions: []
            processors: []
            parents: []
            boms: []
            repositories:
              - id: internal
                url: https://repo.example.org/maven
                reason: Our own releases
                approvedBy: alice@example.org
                approvedOn: 2026-03-01
            archives:
              - path: samples/**/*.jar
                reason: Inputs of the tests
                approvedBy: alice@example.org
                approvedOn: 2026-03-01
            denied:
              - id: log4j:log4j
                useInstead: org.slf4j:slf4j-api
                reason: end of life
            """;

    private static final String SIGNED =
            "    reason: Range sets in pricing\n    approvedBy: alice\n    approvedOn: 2026-03-01\n";
    private static final String GUAVA = "  - id: com.google.guava:guava\n    scope: compile\n";
    private static final String ENTRY = "version: 1\ndependencies:\n" + GUAVA + SIGNED;

    @TempDir
    Path folder;

    @Test
    void readsAllFieldsOfAllSections() {
        Approvals approvals = parse(WHOLE);

        assertThat(approvals.entries()).hasSize(4);
        Approval guava = approvals.entries().get(0);
        assertThat(guava.section()).isEqualTo(Section.DEPENDENCIES);
        assertThat(guava.id()).isEqualTo("com.google.guava:guava");
        assertThat(guava.scope()).isEqualTo(Scope.COMPILE);
        assertThat(guava.versions()).hasToString("[33.0,34)");
        assertThat(guava.modules()).isEqualTo(Modules.of(List.of("orders-*")));
        assertThat(guava.brings())
                .isEqualTo(Brings.of(List.of("com.google.guava:failureaccess", "org.jspecify:jspecify")));
        assertThat(guava.approvedOn()).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(guava.expires()).contains(LocalDate.of(2027, 3, 1));
        assertThat(guava.moving()).isFalse();
        assertThat(guava.optional()).isTrue();
        assertThat(guava.line()).isEqualTo(4);
        assertThat(approvals.entries().get(1))
                .hasToString("plugins org.apache.maven.plugins:* in all scope compile versions any in all brings []");
        assertThat(approvals.entries().get(2).url()).isEqualTo("https://repo.example.org/maven");
        assertThat(approvals.entries().get(3).id()).isEqualTo("samples/**/*.jar");
        assertThat(approvals.denials()).hasSize(1);
        assertThat(approvals.denials().get(0).useInstead()).isEqualTo("org.slf4j:slf4j-api");
        assertThat(approvals.denials().get(0).reason()).isEqualTo("end of life");
    }

    @Test
    void theLeastIsAVersionAndNothingElse() {
        assertThat(parse("version: 1\n").entries()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Section.class,
            names = {"REPOSITORIES", "ARCHIVES", "DEPENDENCIES"},
            mode = EnumSource.Mode.EXCLUDE)
    void everySectionOfArtifactsTakesAnEntry(Section section) {
        Approvals approvals = parse("version: 1\n" + section.key() + ":\n  - id: org.acme:thing\n"
                + "    versions: \"[1,2)\"\n    modules: [a, b-?]\n    moving: true\n" + SIGNED);

        assertThat(approvals.entries().get(0))
                .hasToString(section.key()
                        + " org.acme:thing in a, b-? scope compile versions [1,2) in a, b-? brings [] moving");
    }

    @ParameterizedTest
    @CsvSource({
        "compile, COMPILE",
        "runtime, RUNTIME",
        "provided, PROVIDED",
        "test, TEST",
    })
    void takesTheScopesOfMaven(String word, Scope scope) {
        assertThat(parse(ENTRY.replace("scope: compile", "scope: " + word))
                        .entries()
                        .get(0)
                        .scope())
                .isEqualTo(scope);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[33.0,34) | 33.0         | true",
                "[33.0,34) | 33.4.0-jre   | true",
                "[33.0,34) | 34           | false",
                "[33.0,34) | 32.9         | false",
                "[33.4.0]  | 33.4.0       | true",
                "[33.4.0]  | 33.4.1       | false",
                "(,2]      | 1.0          | true",
                "[1,2),[3,4) | 2.5        | false",
                "[1,2),[3,4) | 3.5        | true",
                "[1,)      | LATEST       | false",
                "[1,)      | RELEASE      | false",
                "[1,)      | '[2,3)'      | false",
                "[1,)      | ''           | false",
                "[1,)      | ${v}         | false",
            })
    void understandsRangesAsMavenDoes(String range, String version, boolean accepted) {
        Approvals approvals = parse(ENTRY + "    versions: \"" + range + "\"\n");

        assertThat(approvals.entries().get(0).versions().accepts(version)).isEqualTo(accepted);
    }

    @Test
    void oneIdMayHaveEntriesForOtherModulesAndARepositoryForAnotherAddress() {
        assertThat(parse(ENTRY + "    modules: [a]\n" + GUAVA + SIGNED + GUAVA + SIGNED + "    modules: [b]\n")
                        .entries())
                .hasSize(3);
        String repository = "  - id: internal\n    url: https://%s.example.org\n" + SIGNED;
        assertThat(parse("version: 1\nrepositories:\n" + String.format(repository, "a")
                                + String.format(repository, "b"))
                        .entries())
                .hasSize(2);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("dependencies: []\n", "1:1: the key \"version\" is missing"),
                Arguments.of("version: 2\n", "1:10: version 2 of the format; this version of Holdfast reads 1"),
                Arguments.of("version: \"1\"\n", "1:10: expected a whole number from 0 to 2147483647, found \"1\""),
                Arguments.of("- a\n", "1:1: expected keys with values, found a list"),
                Arguments.of(
                        "version: 1\ndependecies: []\n",
                        "2:1: unknown key \"dependecies\", one of: version, dependencies, plugins, extensions,"
                                + " processors, parents, boms, repositories, archives, denied"),
                Arguments.of(
                        ENTRY.replace("reason:", "reasn:"),
                        "5:5: unknown key \"reasn\", one of: id, scope, reason, approvedBy, approvedOn, versions,"
                                + " modules, brings, expires, moving, optional"),
                Arguments.of(ENTRY + "    scope: test\n", "8:5: duplicate key \"scope\", the first is in line 4"),
                Arguments.of(ENTRY.replace("    scope", "\tscope"), "4:1: a tab, expected spaces to indent with"),
                Arguments.of(
                        ENTRY.replace("scope: compile", "scope: &c compile"),
                        "4:12: an anchor, write the value out at each place"),
                Arguments.of(ENTRY.replace("scope: compile", "scope: *c"), "4:12: an alias, write the value out"),
                Arguments.of(
                        ENTRY.replace("scope: compile", "scope: !!str compile"),
                        "4:12: a tag, expected a value without one"),
                Arguments.of(
                        "a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\n",
                        "1:4: an anchor, write the value out at each place"),
                Arguments.of(ENTRY + "<<<<<<< HEAD\n=======\n>>>>>>> main\n", "8:1: a conflict that git left"),
                Arguments.of(
                        ENTRY.replace("    reason: Range sets in pricing\n", ""), "3:5: the key \"reason\" is missing"),
                Arguments.of(
                        ENTRY.replace("Range sets in pricing", "TODO"),
                        "5:13: reason is still \"TODO\", a person has to write it"),
                Arguments.of(
                        ENTRY.replace("Range sets in pricing", "todo: write this one day"),
                        "5:17: no valid YAML: mapping values are not allowed here"),
                Arguments.of(
                        ENTRY.replace("Range sets in pricing", "Todo, to be written"),
                        "5:13: reason is still \"Todo, to be written\", a person has to write it"),
                Arguments.of(
                        ENTRY.replace("Range sets in pricing", "needed it"),
                        "5:13: expected a reason of at least 10 characters, found \"needed it\""),
                Arguments.of(ENTRY.replace("Range sets in pricing", ""), "5:12: expected a text, found nothing"),
                Arguments.of(
                        ENTRY.replace("alice", "TODO"), "6:17: approvedBy is still \"TODO\", a person has to write it"),
                Arguments.of(ENTRY.replace("    approvedBy: alice\n", ""), "3:5: the key \"approvedBy\" is missing"),
                Arguments.of(
                        ENTRY.replace("    approvedOn: 2026-03-01\n", ""), "3:5: the key \"approvedOn\" is missing"),
                Arguments.of(
                        ENTRY.replace("2026-03-01", "1.3.2026"),
                        "7:17: expected a date like 2026-03-01, found \"1.3.2026\""),
                Arguments.of(
                        ENTRY.replace("2026-03-01", "2026-02-29"),
                        "7:17: expected a date of the calendar, found \"2026-02-29\""),
                Arguments.of(ENTRY + "    expires: soon\n", "8:14: expected a date like 2026-03-01, found \"soon\""),
                Arguments.of(ENTRY.replace("    scope: compile\n", ""), "3:5: the key \"scope\" is missing"),
                Arguments.of(
                        ENTRY.replace("scope: compile", "scope: system"),
                        "4:12: expected one of compile, runtime, provided, test, found \"system\""),
                Arguments.of(
                        ENTRY.replace("guava:guava", "guava"),
                        "3:9: expected groupId:artifactId or groupId:*, then :type and :classifier if wanted, found"
                                + " \"com.google.guava\""),
                Arguments.of(
                        ENTRY.replace("com.google.guava:guava", "\"*:*\""),
                        "3:9: expected groupId:artifactId or groupId:*, then :type and :classifier if wanted, found"
                                + " \"*:*\""),
                Arguments.of(
                        ENTRY.replace("com.google.guava:guava", "com.google.gu\u0430va:guava"),
                        "3:9: expected groupId:artifactId or groupId:*, then :type and :classifier if wanted, found"
                                + " \"com.google.gu\u0430va:guava\""),
                Arguments.of(
                        ENTRY + "    versions: 33.4.0\n",
                        "8:15: expected a range of versions like \"[33.0,34)\", or \"[33.4.0]\" for one version, found"
                                + " \"33.4.0\""),
                Arguments.of(
                        ENTRY + "    versions: \"[34,33)\"\n",
                        "8:15: expected a range of versions like \"[33.0,34)\", found \"[34,33)\""),
                Arguments.of(
                        ENTRY + "    versions: \"[33,34\"\n",
                        "8:15: expected a range of versions like \"[33.0,34)\", found \"[33,34\""),
                Arguments.of(
                        ENTRY + "    modules: []\n",
                        "8:14: expected the artifactId of a module, with * if wanted, found an empty list"),
                Arguments.of(ENTRY + "    modules: orders\n", "8:14: expected a list, found \"orders\""),
                Arguments.of(ENTRY + "    modules: [a, a]\n", "8:18: \"a\" stands twice in this list"),
                Arguments.of(
                        ENTRY + "    brings: [a:b:1.0]\n",
                        "8:14: expected groupId:artifactId without a version, found \"a:b:1.0\""),
                Arguments.of(
                        ENTRY + "    brings: [\"a:*\"]\n",
                        "8:14: expected groupId:artifactId without a version, found \"a:*\""),
                Arguments.of(
                        ENTRY + "    brings: [\"*\"]\n", "8:14: \"*\" in brings, which is allowed only with expires"),
                Arguments.of(
                        ENTRY + "    brings: [a:b, \"*\"]\n    expires: 2027-01-01\n",
                        "8:19: expected groupId:artifactId without a version, found \"*\""),
                Arguments.of(ENTRY + "    moving: yes\n", "8:13: expected true or false, found \"yes\""),
                Arguments.of(ENTRY + "    optional: 1\n", "8:15: expected true or false, found \"1\""),
                Arguments.of(
                        ENTRY + GUAVA + SIGNED,
                        "8:5: a second entry of dependencies for com.google.guava:guava and the same modules, the first"
                                + " is in line 3"),
                Arguments.of(
                        ENTRY + "    modules: [b, a]\n" + GUAVA + SIGNED + "    modules: [a, b]\n",
                        "9:5: a second entry of dependencies for com.google.guava:guava and the same modules, the first"
                                + " is in line 3"),
                Arguments.of(
                        "version: 1\nplugins:\n" + GUAVA + SIGNED,
                        "4:5: unknown key \"scope\", one of: id, reason, approvedBy, approvedOn, versions, modules,"
                                + " brings, expires, moving, optional"),
                Arguments.of(
                        "version: 1\nboms:\n  - id: a:b\n    brings: []\n" + SIGNED,
                        "4:5: unknown key \"brings\", one of: id, reason, approvedBy, approvedOn, versions, modules,"
                                + " expires, moving, optional"),
                Arguments.of(
                        "version: 1\nrepositories:\n  - id: internal\n" + SIGNED, "3:5: the key \"url\" is missing"),
                Arguments.of(
                        "version: 1\narchives:\n  - path: /lib/a.jar\n" + SIGNED,
                        "3:11: expected a path from the root of the tree, with / and wildcards if wanted, found"
                                + " \"/lib/a.jar\""),
                Arguments.of(
                        "version: 1\ndenied:\n  - id: a:b\n    reason: end of life\n    approvedBy: alice\n",
                        "5:5: unknown key \"approvedBy\", one of: id, reason, useInstead"),
                Arguments.of("version: 1\ndenied:\n  - id: a:b\n", "3:5: the key \"reason\" is missing"),
                Arguments.of(
                        "version: 1\ndenied:\n  - {id: a:b, reason: end of life}\n  - {id: a:b, reason: end of life}\n",
                        "4:5: a second entry of denied for a:b and the same modules, the first is in line 3"),
                Arguments.of("version: 1\nplugins:\n", "2:9: expected a list, found nothing"),
                Arguments.of("version: 1\n---\nversion: 1\n", "2:1: a second document, expected one"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusesWithFileLineColumnAndWhatWasExpected(String text, String message) {
        Finding finding = refusal(text.getBytes(StandardCharsets.UTF_8));

        assertThat(finding.message()).isEqualTo("approvals.yml:" + message);
        assertThat(finding.code()).isEqualTo("UNREADABLE-APPROVALS");
    }

    @Test
    void refusesTwoMebibytesBytesThatAreNoUtf8AndTooManyEntries() {
        assertThat(refusal(new byte[2 * 1024 * 1024]).message())
                .isEqualTo("approvals.yml: more than 1048576 bytes, no such file is that long");
        assertThat(refusal((ENTRY + "# caf\u00e9\n").getBytes(StandardCharsets.ISO_8859_1))
                        .message())
                .isEqualTo("approvals.yml:8:6: expected UTF-8, found a byte that is none");
        StringBuilder many = new StringBuilder("version: 1\ndenied:\n");
        for (int i = 0; i <= ApprovalsFile.MOST_ENTRIES; i++) {
            many.append("- {id: a:b").append(i).append(", reason: end of life}\n");
        }
        assertThat(refusal(many.toString().getBytes(StandardCharsets.UTF_8)).message())
                .isEqualTo("approvals.yml:20003:3: more than 20000 entries");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\n"})
    void lineEndsQuotesCommentsAndOrderChangeNothing(String end) {
        String other = "\ufeff---\nplugins: []\ndependencies: # what we take\n"
                + "- approvedOn: \"2026-03-01\"\n  'approvedBy': alice\n  reason: >-\n    Range sets\n    in pricing\n"
                + "  scope: \"compile\"\n  id: 'com.google.guava:guava'\nversion: 1\n";

        assertThat(parse(other.replace("\n", end))).hasToString(parse(ENTRY).toString());
    }

    @Test
    void noFileIsNoListAndAFolderIsRefused() throws IOException {
        assertThat(ApprovalsFile.read(folder.resolve("none.yml"), "none.yml")).isEmpty();
        Path file = Files.writeString(folder.resolve("approvals.yml"), WHOLE);
        assertThat(ApprovalsFile.read(file, "approvals.yml").orElseThrow().entries())
                .hasSize(4);
        assertThat(catchThrowableOfType(UnusableInput.class, () -> ApprovalsFile.read(folder, "here"))
                        .finding()
                        .message())
                .startsWith("here: cannot be read: ");
    }

    private static Approvals parse(String text) {
        return ApprovalsFile.parse(text.getBytes(StandardCharsets.UTF_8), "approvals.yml");
    }

    private static Finding refusal(byte[] bytes) {
        UnusableInput refusal =
                catchThrowableOfType(UnusableInput.class, () -> ApprovalsFile.parse(bytes, "approvals.yml"));
        assertThat(refusal).hasMessage("unreadable approvals");
        return refusal.finding();
    }
}
