package io.github.holdfast.dependencies.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.holdfast.core.build.BuildInputs;
import io.github.holdfast.core.build.Coordinates;
import io.github.holdfast.core.build.Declared;
import io.github.holdfast.core.build.DeclaredRepository;
import io.github.holdfast.core.build.Place;
import io.github.holdfast.core.build.Resolved;
import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.core.finding.UnusableInput;
import io.github.holdfast.dependencies.check.ApprovalTerms;
import io.github.holdfast.dependencies.check.Approvals;
import io.github.holdfast.dependencies.check.ApprovalsCheck;
import io.github.holdfast.dependencies.check.Archive;
import io.github.holdfast.dependencies.check.ArchivesCheck;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A list as it is at the base and as a change leaves it, against a build: attacks change nothing, harmless edits neither. */
class ListsAndBuildsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Coordinates GUAVA = Coordinates.of("com.google.guava", "guava", "33.4.0-jre");
    private static final Coordinates FAILURE = Coordinates.of("com.google.guava", "failureaccess", "1.0.2");
    private static final Coordinates EVIL = Coordinates.of("com.evil", "miner", "1.0");
    private static final String SIGNED =
            "    reason: Range sets in pricing\n    approvedBy: alice\n    approvedOn: 2026-03-01\n";
    private static final String BASE = """
            version: 1
            dependencies:
              - id: com.google.guava:guava
                scope: test
                versions: "[33.0,34)"
                modules: [orders-*]
                brings:
                  - com.google.guava:failureaccess
                reason: Range sets in pricing
                approvedBy: alice
                approvedOn: 2026-03-01
                expires: 2027-12-01
            plugins:
              - id: org.apache.maven.plugins:*
                reason: Plugins of Maven itself
                approvedBy: alice
                approvedOn: 2026-03-01
            repositories:
              - id: internal
                url: https://repo.example.org
                reason: Our own releases
                approvedBy: alice
                approvedOn: 2026-03-01
            denied:
              - id: log4j:log4j
                reason: end of life
            """;

    static Stream<Arguments> attacks() {
        return Stream.of(
                attack(
                        "adds an entry",
                        after("dependencies:\n", "  - id: com.evil:miner\n    scope: compile\n" + SIGNED),
                        build().direct(EVIL, "compile"),
                        "NEW-DEPENDENCY"),
                attack(
                        "widens the scope",
                        edit("scope: test", "scope: compile"),
                        build().direct(GUAVA, "compile"),
                        "SCOPE-WIDENED"),
                attack(
                        "widens the range",
                        edit("[33.0,34)", "[1,)"),
                        build().direct(Coordinates.of("com.google.guava", "guava", "20.0"), "test"),
                        "VERSION-NOT-APPROVED"),
                attack(
                        "takes the range away",
                        edit("    versions: \"[33.0,34)\"\n", ""),
                        build().direct(Coordinates.of("com.google.guava", "guava", "34.0"), "test"),
                        "VERSION-NOT-APPROVED"),
                attack(
                        "widens the modules",
                        edit("[orders-*]", "[\"*\"]"),
                        build("billing").direct(GUAVA, "test"),
                        "NOT-APPROVED-HERE"),
                attack(
                        "takes the modules away",
                        edit("    modules: [orders-*]\n", ""),
                        build("billing").direct(GUAVA, "test"),
                        "NOT-APPROVED-HERE"),
                attack(
                        "lets an entry bring more",
                        edit(
                                "      - com.google.guava:failureaccess\n",
                                "      - com.google.guava:failureaccess\n      - com.evil:miner\n"),
                        build().direct(GUAVA, "test").resolved("test", GUAVA, EVIL),
                        "NEW-TRANSITIVE"),
                attack(
                        "lets an entry bring everything",
                        edit("    brings:\n      - com.google.guava:failureaccess\n", "    brings: [\"*\"]\n"),
                        build().direct(GUAVA, "test").resolved("test", GUAVA, EVIL),
                        "NEW-TRANSITIVE"),
                attack(
                        "allows versions that move",
                        edit("    expires:", "    moving: true\n    expires:"),
                        build().direct(Coordinates.of("com.google.guava", "guava", "33.5-SNAPSHOT"), "test"),
                        "MOVING-VERSION"),
                attack(
                        "moves a repository",
                        edit("repo.example.org", "evil.example.org"),
                        build().repository("internal", "https://evil.example.org"),
                        "NEW-REPOSITORY"),
                attack(
                        "takes a denial away and approves",
                        edit("denied:\n  - id: log4j:log4j\n    reason: end of life\n", ""),
                        build().direct(Coordinates.of("log4j", "log4j", "1.2.17"), "test"),
                        "DENIED"),
                attack(
                        "replaces an id by a pattern",
                        edit("com.google.guava:guava", "com.google.guava:*"),
                        build().direct(GUAVA, "test"),
                        "NEW-DEPENDENCY"),
                attack(
                        "moves an entry to another section",
                        edit("plugins:\n  - id: org.apache", "extensions:\n  - id: org.apache"),
                        build().extension("org.apache.maven.plugins", "evil"),
                        "NEW-EXTENSION"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    void aChangeThat(String name, String workTree, Build build, String code) {
        assertThat(workTree).isNotEqualTo(BASE);

        assertThat(codes(Approvals.effective(parse(BASE), parse(BASE), parse(workTree)), build))
                .contains(code);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    void onceItIsOnTheBaseItCounts(String name, String workTree, Build build, String code) {
        Approvals merged = parse(workTree);

        if (!code.equals("DENIED") && !name.contains("pattern")) {
            assertThat(codes(Approvals.effective(merged, merged, merged), build))
                    .doesNotContain(code);
        }
    }

    static Stream<Arguments> harmless() {
        return Stream.of(
                Arguments.of("nothing", BASE),
                Arguments.of("a comment", "# who reads this?\n" + BASE),
                Arguments.of("CRLF", BASE.replace("\n", "\r\n")),
                Arguments.of("a byte order mark", "\ufeff" + BASE),
                Arguments.of("quotes", BASE.replace("scope: test", "scope: \"test\"")),
                Arguments.of("flow style", BASE.replace("[orders-*]", "\n      - orders-*")),
                Arguments.of("no final newline", BASE.strip()),
                Arguments.of("another reason", BASE.replace("Range sets in pricing", "Range sets and multimaps")),
                Arguments.of("another name", BASE.replace("approvedBy: alice", "approvedBy: bob")),
                Arguments.of("a new day of approval", BASE.replace("2026-03-01", "2026-11-01")),
                Arguments.of("an empty section", BASE + "boms: []\n"),
                Arguments.of(
                        "the order of keys",
                        BASE.replace("    scope: test\n", "")
                                .replace("    expires: 2027-12-01\n", "    expires: 2027-12-01\n    scope: test\n")),
                Arguments.of(
                        "one more entry", BASE.replace("plugins:\n", "plugins:\n  - id: org.acme:thing\n" + SIGNED)),
                Arguments.of("one more denial", BASE + "  - id: com.evil:miner\n    reason: mines coins\n"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("harmless")
    void aHarmlessEditStaysGreen(String name, String workTree) {
        Build build = build().direct(GUAVA, "test")
                .resolved("test", GUAVA, FAILURE)
                .repository("internal", "https://repo.example.org");

        assertThat(codes(Approvals.effective(parse(BASE), parse(BASE), parse(workTree)), build))
                .isEmpty();
    }

    static Stream<Arguments> tighter() {
        return Stream.of(
                Arguments.of("scope", BASE.replace("scope: test", "scope: provided"), ""),
                Arguments.of("range", BASE.replace("[33.0,34)", "[33.0,33.3]"), "VERSION-NOT-APPROVED"),
                Arguments.of("modules", BASE.replace("[orders-*]", "[orders-web]"), "NOT-APPROVED-HERE"),
                Arguments.of("expires", BASE.replace("2027-12-01", "2026-11-22"), "APPROVAL-EXPIRED"),
                Arguments.of("denied", BASE + "  - id: com.google.guava:guava\n    reason: much too large\n", "DENIED"),
                Arguments.of("deleted", "version: 1\n", "NEW-DEPENDENCY"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tighter")
    void whatIsTighterCountsAtOnce(String name, String workTree, String code) {
        List<String> codes =
                codes(Approvals.effective(parse(BASE), parse(BASE), parse(workTree)), build().direct(GUAVA, "test"));

        assertThat(codes).isEqualTo(code.isEmpty() ? List.of() : List.of(code));
    }

    @Test
    void anEntryThatIsProposedIsReadOnceAPersonHasWrittenItsReason() {
        Build build = build().direct(GUAVA, "compile")
                .resolved("compile", GUAVA, FAILURE)
                .direct(EVIL.as("zip", "linux-x86"), "runtime")
                .direct(Coordinates.of("org.acme", "moving", "1-SNAPSHOT"), "compile")
                .extension("org.acme", "wagon")
                .repository("a # \"b\" \\", "https://repo.example.org/a?b=c#d");
        List<Finding> findings = new ArrayList<>(findings(Approvals.none(), build));
        Archive jar = Archive.of("lib/caf\u00e9 \"1\".jar", Archive.Kind.ZIP);
        findings.addAll(ArchivesCheck.of(Approvals.none(), TODAY, List.of(jar)).findings());
        assertThat(findings).hasSize(7);

        for (Finding finding : findings) {
            String proposed = "version: 1\n" + String.join("\n", finding.fixLines()) + "\n";
            assertThat(catchThrowableOfType(UnusableInput.class, () -> parse(proposed))
                            .finding()
                            .message())
                    .as(proposed)
                    .contains("is still \"TODO\", a person has to write it");
            if (!finding.code().equals("NEW-REPOSITORY")) {
                Approvals approvals = parse(proposed.replace("TODO", "Reviewed by a person"));
                assertThat(findings(approvals, build))
                        .as(proposed)
                        .extracting(Finding::subject)
                        .doesNotContain(finding.subject());
            }
        }
        Approvals archives = parse(
                "version: 1\n" + String.join("\n", findings.get(6).fixLines()).replace("TODO", "Reviewed by a person"));
        assertThat(ArchivesCheck.of(archives, TODAY, List.of(jar)).findings()).isEmpty();
    }

    private static Arguments attack(String name, UnaryOperator<String> edit, Build build, String code) {
        return Arguments.of(name, edit.apply(BASE), build, code);
    }

    private static UnaryOperator<String> edit(String from, String to) {
        return text -> text.replace(from, to);
    }

    private static UnaryOperator<String> after(String line, String more) {
        return text -> text.replace(line, line + more);
    }

    private static Approvals parse(String text) {
        return ApprovalsFile.parse(text.getBytes(StandardCharsets.UTF_8), "approvals.yml");
    }

    private static List<String> codes(Approvals approvals, Build build) {
        return findings(approvals, build).stream().map(Finding::code).collect(Collectors.toList());
    }

    private static List<Finding> findings(Approvals approvals, Build build) {
        return new ApprovalsCheck(ApprovalTerms.of(approvals, "origin/main", TODAY))
                .judge(build.inputs(), build.module)
                .report()
                .findings();
    }

    private static Build build() {
        return new Build("orders-core");
    }

    private static Build build(String module) {
        return new Build(module);
    }

    /** A build, collected part by part. */
    private static final class Build {

        private static final Place PLACE = Place.of("pom.xml", 7);

        private final String module;
        private final List<Declared> declared = new ArrayList<>();
        private final List<DeclaredRepository> repositories = new ArrayList<>();
        private final List<Resolved> resolved = new ArrayList<>();

        private Build(String module) {
            this.module = module;
        }

        private Build direct(Coordinates coordinates, String scope) {
            declared.add(Declared.of(Declared.Kind.DEPENDENCY, coordinates, PLACE)
                    .scope(scope)
                    .build());
            return resolved(scope, coordinates);
        }

        private Build resolved(String scope, Coordinates... trail) {
            resolved.add(Resolved.of(trail[trail.length - 1], scope, false, List.of(trail)));
            return this;
        }

        private Build extension(String group, String artifact) {
            declared.add(Declared.of(Declared.Kind.EXTENSION, Coordinates.of(group, artifact, "1"), PLACE)
                    .build());
            return this;
        }

        private Build repository(String id, String url) {
            repositories.add(DeclaredRepository.of(id, url, false, PLACE, ""));
            return this;
        }

        private BuildInputs inputs() {
            return BuildInputs.of(declared, repositories, resolved, Set.of());
        }
    }
}
