package io.github.holdfast.dependencies.check;

import static io.github.holdfast.dependencies.check.Entries.TODAY;
import static io.github.holdfast.dependencies.check.Entries.approvals;
import static io.github.holdfast.dependencies.check.Entries.coordinates;
import static io.github.holdfast.dependencies.check.Entries.denial;
import static io.github.holdfast.dependencies.check.Entries.dependency;
import static io.github.holdfast.dependencies.check.Entries.entry;
import static io.github.holdfast.dependencies.check.Entries.place;
import static io.github.holdfast.dependencies.check.Entries.version;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.holdfast.core.build.Coordinates;
import io.github.holdfast.core.build.Declared;
import io.github.holdfast.core.build.Declared.Kind;
import io.github.holdfast.core.build.Place;
import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.core.finding.Origin;
import io.github.holdfast.core.finding.Report;
import io.github.holdfast.core.finding.ReportText;
import io.github.holdfast.core.finding.Severity;
import io.github.holdfast.core.finding.Verdict;
import io.github.holdfast.dependencies.check.Entries.Build;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a build takes from outside and nobody approved is told with its place, its path and the entry to have merged. */
class ApprovalsCheckTest {

    private static final String GUAVA = "com.google.guava:guava:33.4.0-jre";
    private static final String CHECKER = "org.checkerframework:checker-qual:3.43.0";
    private static final String FAILURE = "com.google.guava:failureaccess:1.0.2";

    @Test
    void tellsTheWholeOfAFailure() {
        Build build = new Build()
                .direct("org.slf4j:slf4j-api:2.0.17", "compile", 30)
                .direct(GUAVA, "compile", 41)
                .resolves("compile", GUAVA, FAILURE)
                .resolves("compile", GUAVA, CHECKER)
                .declares(Kind.PLUGIN, "org.codehaus.mojo:exec-maven-plugin:3.5.0", 70);

        assertThat(text(check(build, dependency("org.slf4j:slf4j-api")).report()))
                .isEqualTo("""
                approvedDependencies FAILED in orders-core: 4 things in this build are not approved
                  New transitive dependency: com.google.guava:failureaccess:1.0.2, review needed            [NEW-TRANSITIVE]
                    orders-core -> com.google.guava:guava:33.4.0-jre -> com.google.guava:failureaccess
                  New dependency added: com.google.guava:guava:33.4.0-jre, review needed                    [NEW-DEPENDENCY]
                    scope compile, declared at orders-core/pom.xml:41; brings 2 more
                  New transitive dependency: org.checkerframework:checker-qual:3.43.0, review needed        [NEW-TRANSITIVE]
                    orders-core -> com.google.guava:guava:33.4.0-jre -> org.checkerframework:checker-qual
                  New plugin added: org.codehaus.mojo:exec-maven-plugin:3.5.0, review needed                [NEW-PLUGIN]
                    declared at orders-core/pom.xml:70
                  looked at: 4 dependencies, 1 plugin against 1 approval of origin/main @ 1a2b3c4
                  fix: do without it, or ask for this entry to be merged on its own first:
                    dependencies:
                      - id: com.google.guava:guava
                        scope: compile
                        brings:
                          - com.google.guava:failureaccess
                          - org.checkerframework:checker-qual
                        reason: TODO
                        approvedBy: TODO
                        approvedOn: 2026-11-23
                  fix: do without it, or ask for this entry to be merged on its own first:
                    plugins:
                      - id: org.codehaus.mojo:exec-maven-plugin
                        reason: TODO
                        approvedBy: TODO
                        approvedOn: 2026-11-23
                  check again: mvn enforcer:enforce@approved-dependencies -pl orders-core""");
    }

    @Test
    void aPassSaysWhatWasLookedAt() {
        Build build = new Build()
                .direct(GUAVA, "compile", 41)
                .resolves("compile", GUAVA, CHECKER)
                .declares(Kind.PLUGIN, "org.codehaus.mojo:exec-maven-plugin:3.5.0", 70)
                .declares(Kind.EXTENSION, "org.acme:wagon:1", 71)
                .repository("internal", "https://repo.example.org", false, "");
        JudgedModule judged = check(
                build,
                dependency("com.google.guava:guava").brings(Brings.of(List.of("org.checkerframework:checker-qual"))),
                entry(Section.PLUGINS, "org.codehaus.mojo:exec-maven-plugin"),
                entry(Section.EXTENSIONS, "org.acme:wagon"),
                entry(Section.REPOSITORIES, "internal").url("https://repo.example.org"));

        assertThat(judged.report().verdict()).isEqualTo(Verdict.PASSED);
        assertThat(judged.report().headline())
                .isEqualTo("2 dependencies, 1 plugin, 1 extension, 1 repository approved, by 4 approvals of"
                        + " origin/main @ 1a2b3c4");
        assertThat(judged.report().evidence().facts())
                .containsEntry("dependencies", 2)
                .containsEntry("approvals", 4);
        assertThat(judged.used())
                .containsExactly(
                        "dependencies com.google.guava:guava in all",
                        "dependencies com.google.guava:guava in all brings org.checkerframework:checker-qual",
                        "extensions org.acme:wagon in all",
                        "plugins org.codehaus.mojo:exec-maven-plugin in all",
                        "repositories internal https://repo.example.org in all");
    }

    @Test
    void aModuleThatTakesNothingIsNotApplicable() {
        Report report = check(new Build()).report();

        assertThat(report.verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
        assertThat(report.headline()).isEqualTo("nothing is taken from outside the reactor");
    }

    static Stream<Arguments> kinds() {
        return Stream.of(
                Arguments.of(Kind.PLUGIN, "plugins", "NEW-PLUGIN", "New plugin added"),
                Arguments.of(Kind.EXTENSION, "extensions", "NEW-EXTENSION", "New extension added"),
                Arguments.of(Kind.CORE_EXTENSION, "extensions", "NEW-EXTENSION", "New core extension added"),
                Arguments.of(Kind.PROCESSOR, "processors", "NEW-PROCESSOR", "New annotation processor added"),
                Arguments.of(Kind.PARENT, "parents", "NEW-PARENT", "New parent added"),
                Arguments.of(Kind.BOM, "boms", "NEW-BOM", "New BOM added"));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void tellsEachKindOfNewThingWithTheEntryOfItsSection(Kind kind, String section, String code, String title) {
        Finding finding = only(new Build().declares(kind, "org.acme:thing:1.0", 12));

        assertThat(finding.code()).isEqualTo(code);
        assertThat(finding.message()).isEqualTo(title + ": org.acme:thing:1.0, review needed");
        assertThat(finding.below()).containsExactly("declared at orders-core/pom.xml:12");
        assertThat(finding.file()).contains("orders-core/pom.xml");
        assertThat(finding.line()).hasValue(12);
        assertThat(finding.fixLines())
                .containsExactly(
                        section + ":",
                        "  - id: org.acme:thing",
                        "    reason: TODO",
                        "    approvedBy: TODO",
                        "    approvedOn: 2026-11-23");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void anEntryOfItsSectionApprovesItAndNoOther(Kind kind, String section) {
        Build build = new Build().declares(kind, "org.acme:thing:1.0", 12);
        for (Section each : Section.values()) {
            if (each.isOfArtifacts()) {
                assertThat(codes(check(build, entry(each, "org.acme:thing"))).isEmpty())
                        .as(each.key())
                        .isEqualTo(each.key().equals(section));
            }
        }
    }

    @Test
    void aDependencyInAProfileThatIsNotActiveCounts() {
        Finding finding = only(new Build()
                .declares(Declared.of(Kind.DEPENDENCY, coordinates(GUAVA), place(88))
                        .scope("test")
                        .profile("release", false)));

        assertThat(finding.code()).isEqualTo("NEW-DEPENDENCY");
        assertThat(finding.below())
                .containsExactly(
                        "scope test, declared at orders-core/pom.xml:88 in profile release, which is not active");
    }

    @Test
    void anArtifactInTheConfigurationOfAPluginIsADependencyOfTheWidestScope() {
        Build build = new Build()
                .declares(Declared.of(Kind.PLUGIN_ARTIFACT, coordinates("org.acme:agent:1:zip:linux"), place(90))
                        .owner("org.apache.maven.plugins:maven-dependency-plugin"));

        Finding finding = only(build);
        assertThat(finding.message()).isEqualTo("New dependency added: org.acme:agent:zip:linux:1, review needed");
        assertThat(finding.below())
                .containsExactly(
                        "in org.apache.maven.plugins:maven-dependency-plugin, declared at" + " orders-core/pom.xml:90");
        assertThat(finding.fixLines())
                .startsWith("dependencies:", "  - id: org.acme:agent:zip:linux", "    scope: compile");
        assertThat(codes(check(build, dependency("org.acme:agent").scope(Scope.TEST))))
                .containsExactly("SCOPE-WIDENED");
        assertThat(codes(check(build, dependency("org.acme:agent")))).isEmpty();
    }

    @Test
    void theDependencyOfAPluginIsApprovedByWhatThePluginBringsAndByNothingElse() {
        Build build = new Build()
                .declares(Kind.PLUGIN, "org.acme:some-maven-plugin:1", 70)
                .declares(Declared.of(Kind.PLUGIN_DEPENDENCY, coordinates(GUAVA), place(75))
                        .owner("org.acme:some-maven-plugin"));
        Approval.Builder plugin = entry(Section.PLUGINS, "org.acme:some-maven-plugin");

        Finding finding = only(build, plugin, dependency("com.google.guava:guava"));
        assertThat(finding.code()).isEqualTo("NEW-PLUGIN-DEPENDENCY");
        assertThat(finding.message())
                .isEqualTo("New plugin dependency added: com.google.guava:guava:33.4.0-jre, review needed");
        assertThat(finding.below())
                .containsExactly("in org.acme:some-maven-plugin, declared at orders-core/pom.xml:75");
        assertThat(finding.fix())
                .contains("do without it, or ask for this to be merged on its own first, under brings of"
                        + " org.acme:some-maven-plugin:");
        assertThat(finding.fixLines()).containsExactly("- com.google.guava:guava");
        assertThat(codes(check(build, plugin.brings(Brings.of(List.of("com.google.guava:guava"))))))
                .isEmpty();
        assertThat(check(build).report().findings().get(1).fixLines())
                .isEqualTo(check(build).report().findings().get(0).fixLines())
                .contains("  - id: org.acme:some-maven-plugin", "      - com.google.guava:guava");
    }

    @Test
    void aNewTransitiveOfAnApprovedDependencyIsToldWithItsPathAndTheLineToAdd() {
        Build build = new Build()
                .direct(GUAVA, "compile", 41)
                .resolves("compile", GUAVA, FAILURE)
                .resolves("compile", GUAVA, FAILURE, CHECKER);

        Finding finding = only(
                build,
                dependency("com.google.guava:guava").brings(Brings.of(List.of("com.google.guava:failureaccess"))));
        assertThat(finding.code()).isEqualTo("NEW-TRANSITIVE");
        assertThat(finding.below())
                .containsExactly("orders-core -> com.google.guava:guava:33.4.0-jre ->"
                        + " com.google.guava:failureaccess:1.0.2 -> org.checkerframework:checker-qual");
        assertThat(finding.fix())
                .contains("do without it, or ask for this to be merged on its own first, under brings of"
                        + " com.google.guava:guava:");
        assertThat(finding.fixLines()).containsExactly("- org.checkerframework:checker-qual");
    }

    @Test
    void aTransitivePassesByAnEntryOfItsOwnOrByAnyApprovedDependencyOfTheModule() {
        Build build = new Build()
                .direct(GUAVA, "compile", 41)
                .direct("org.acme:cache:1", "compile", 45)
                .resolves("compile", GUAVA, CHECKER);
        Approval.Builder guava = dependency("com.google.guava:guava");
        Approval.Builder cache = dependency("org.acme:cache");

        assertThat(codes(check(build, guava, cache))).containsExactly("NEW-TRANSITIVE");
        assertThat(codes(check(build, guava, cache, dependency("org.checkerframework:checker-qual"))))
                .isEmpty();
        assertThat(codes(check(build, guava, cache.brings(Brings.of(List.of("org.checkerframework:checker-qual"))))))
                .isEmpty();
    }

    @Test
    void whatAnEntryBringsCountsOnlyWhereItsDependencyIsTaken() {
        Build build =
                new Build().direct("org.acme:cache:1", "compile", 45).resolves("compile", "org.acme:cache:1", CHECKER);

        assertThat(codes(check(
                        build,
                        dependency("org.acme:cache"),
                        dependency("com.google.guava:guava")
                                .brings(Brings.of(List.of("org.checkerframework:checker-qual"))))))
                .containsExactly("NEW-TRANSITIVE");
    }

    @Test
    void whatADependencyOfOneModuleBringsDoesNotCountForThatOfASibling() {
        Build build = new Build()
                .siblings("it:orders-api:1")
                .direct(GUAVA, "compile", 41)
                .resolves("compile", "it:orders-api:1", "org.acme:cache:1")
                .resolves("compile", "it:orders-api:1", "org.acme:cache:1", CHECKER);

        assertThat(codes(check(
                        build,
                        dependency("org.acme:cache"),
                        dependency("com.google.guava:guava")
                                .brings(Brings.of(List.of("org.checkerframework:checker-qual"))))))
                .containsExactly("NEW-TRANSITIVE");
    }

    @Test
    void aBroughtTransitiveReachesNoFurtherThanItsBringer() {
        Build build = new Build()
                .direct("org.acme:testing:1", "test", 41)
                .direct("org.acme:cache:1", "compile", 42)
                .resolves("compile", "org.acme:cache:1", CHECKER);

        Finding finding = only(
                build,
                dependency("org.acme:testing")
                        .scope(Scope.TEST)
                        .brings(Brings.of(List.of("org.checkerframework:checker-qual"))),
                dependency("org.acme:cache"));
        assertThat(finding.code()).isEqualTo("SCOPE-WIDENED");
        assertThat(finding.message())
                .isEqualTo("Scope widened: org.checkerframework:checker-qual:3.43.0, approved for test with"
                        + " org.acme:testing, used as compile in orders-core, review needed");
    }

    @Test
    void brings_everythingLetsEveryTransitiveIn() {
        Build build = new Build().direct(GUAVA, "compile", 41).resolves("compile", GUAVA, CHECKER);

        assertThat(codes(check(build, dependency("com.google.guava:guava").brings(Brings.everything()))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "test, compile, false",
        "test, runtime, false",
        "test, provided, false",
        "test, test, true",
        "runtime, compile, false",
        "runtime, provided, false",
        "runtime, runtime, true",
        "runtime, test, true",
        "provided, compile, false",
        "provided, runtime, false",
        "provided, provided, true",
        "provided, test, true",
        "compile, compile, true",
        "compile, runtime, true",
        "compile, provided, true",
        "compile, test, true",
        "provided, compile-only, true",
        "test, none-that-is-known, false"
    })
    void theScopeOfAnEntryIsTheWidest(String approved, String used, boolean passes) {
        Build build = new Build().direct(GUAVA, used, 41);

        List<String> codes =
                codes(check(build, dependency("com.google.guava:guava").scope(Scope.ofUse(approved))));
        assertThat(codes).isEqualTo(passes ? List.of() : List.of("SCOPE-WIDENED"));
    }

    @Test
    void tellsAWidenedScope() {
        Finding finding = only(
                new Build().direct(GUAVA, "compile", 41),
                dependency("com.google.guava:guava").scope(Scope.TEST));

        assertThat(finding.message())
                .isEqualTo("Scope widened: com.google.guava:guava:33.4.0-jre, approved for test, used as compile in"
                        + " orders-core, review needed");
        assertThat(finding.fix())
                .contains("use it in scope test only, or ask for its entry to be widened on its own first");
    }

    @Test
    void tellsAVersionThatIsNotApproved() {
        Finding finding = only(
                new Build().direct(GUAVA, "compile", 41),
                dependency("com.google.guava:guava").versions(version("33.3.0-jre")));

        assertThat(finding.code()).isEqualTo("VERSION-NOT-APPROVED");
        assertThat(finding.message())
                .isEqualTo("Version not approved: com.google.guava:guava:33.4.0-jre, only [33.3.0-jre], review needed");
        assertThat(finding.fix())
                .contains("take a version in [33.3.0-jre], or ask for its entry to be widened on its own first");
    }

    @Test
    void severalVersionsOfOneIdAreJudgedEach() {
        Build build = new Build()
                .direct(GUAVA, "compile", 41)
                .declares(Declared.of(Kind.DEPENDENCY, coordinates("com.google.guava:guava:20.0"), place(90))
                        .scope("compile")
                        .profile("old", false));

        Finding finding = only(build, dependency("com.google.guava:guava").versions(version("33.4.0-jre")));
        assertThat(finding.subject()).isEqualTo("com.google.guava:guava:20.0");
    }

    @Test
    void tellsAModuleThatIsNotApproved() {
        Finding finding = only(
                new Build().direct(GUAVA, "compile", 41),
                dependency("com.google.guava:guava").modules(Modules.of(List.of("billing-*"))));

        assertThat(finding.code()).isEqualTo("NOT-APPROVED-HERE");
        assertThat(finding.message())
                .isEqualTo("Not approved in orders-core: com.google.guava:guava:33.4.0-jre, only in billing-*, review"
                        + " needed");
    }

    @Test
    void severalFaultsOfOneEntryAreAllTold() {
        assertThat(codes(check(
                        new Build().direct(GUAVA, "compile", 41),
                        dependency("com.google.guava:guava")
                                .scope(Scope.TEST)
                                .versions(version("1"))
                                .expires(Optional.of(TODAY.minusDays(1))))))
                .containsExactly("APPROVAL-EXPIRED", "SCOPE-WIDENED", "VERSION-NOT-APPROVED");
    }

    @Test
    void deniedAlwaysWins() {
        Build build = new Build().direct("log4j:log4j:1.2.17", "compile", 41);
        Approvals approvals = Approvals.of(
                List.of(dependency("log4j:log4j").build()), List.of(denial("log4j:*", "org.slf4j:slf4j-api")));

        Finding finding = only(build, approvals);
        assertThat(finding.code()).isEqualTo("DENIED");
        assertThat(finding.message()).isEqualTo("Denied: log4j:log4j:1.2.17, end of life");
        assertThat(finding.fix()).contains("use org.slf4j:slf4j-api instead of log4j:*");
        Finding without = only(build, Approvals.of(List.of(), List.of(denial("log4j:log4j", ""))));
        assertThat(without.fix()).contains("do without log4j:log4j");
    }

    @Test
    void deniedWinsOverWhatIsBroughtAndInEveryKind() {
        Approvals approvals = Approvals.of(
                List.of(dependency("com.google.guava:guava")
                        .brings(Brings.everything())
                        .build()),
                List.of(denial("org.checkerframework:checker-qual", "")));

        Finding finding = only(new Build().direct(GUAVA, "compile", 41).resolves("compile", GUAVA, CHECKER), approvals);
        assertThat(finding.below())
                .containsExactly(
                        "orders-core -> com.google.guava:guava:33.4.0-jre -> org.checkerframework:checker-qual");
        for (Kind kind : Kind.values()) {
            List<String> codes = codes(checked(new Build().declares(kind, CHECKER, 7), approvals));
            assertThat(codes).as(kind.name()).isEqualTo(kind == Kind.MANAGED ? List.of() : List.of("DENIED"));
        }
    }

    @Test
    void anApprovalCountsThroughItsLastDayAndFailsAfterIt() {
        Build build = new Build().direct(GUAVA, "compile", 41);

        Finding finding = only(build, dependency("com.google.guava:guava").expires(Optional.of(TODAY.minusDays(1))));
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.message())
                .isEqualTo("Approval expired: com.google.guava:guava:33.4.0-jre, on 2026-11-22, review needed");
        Report today = check(build, dependency("com.google.guava:guava").expires(Optional.of(TODAY)))
                .report();
        assertThat(today.verdict()).isEqualTo(Verdict.PASSED);
        assertThat(today.findings())
                .extracting(Finding::message)
                .containsExactly("The approval of com.google.guava:guava expires on 2026-11-23, in 0 days");
    }

    @ParameterizedTest
    @CsvSource({"1, 1 day", "29, 29 days", "30,", "400,"})
    void warnsFromThirtyDaysBefore(int days, String warned) {
        Report report = check(
                        new Build().direct(GUAVA, "compile", 41),
                        dependency("com.google.guava:guava").expires(Optional.of(TODAY.plusDays(days))))
                .report();

        assertThat(report.verdict()).isEqualTo(Verdict.PASSED);
        assertThat(report.findings().stream().map(Finding::message))
                .isEqualTo(
                        warned == null
                                ? List.of()
                                : List.of("The approval of com.google.guava:guava expires on " + TODAY.plusDays(days)
                                        + ", in " + warned));
    }

    @Test
    void anEntryThatStaysOutweighsOneThatEnds() {
        assertThat(check(
                                new Build().direct(GUAVA, "compile", 41),
                                dependency("com.google.guava:guava").expires(Optional.of(TODAY.plusDays(3))),
                                dependency("com.google.guava:*"))
                        .report()
                        .findings())
                .isEmpty();
    }

    @Test
    void systemScopeIsAlwaysAFinding() {
        Build build = new Build().direct("com.acme:driver:1", "system", 41);

        Finding finding = only(build, dependency("com.acme:driver"));
        assertThat(finding.code()).isEqualTo("SYSTEM-SCOPE");
        assertThat(finding.message()).isEqualTo("Scope system: com.acme:driver:1 is a file of one machine");
        assertThat(finding.below()).containsExactly("scope system, declared at orders-core/pom.xml:41");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.0-SNAPSHOT | true",
                "LATEST       | true",
                "RELEASE      | true",
                "[1,2)        | true",
                "[1,)         | true",
                "(,1]         | true",
                "[1],[2]      | true",
                "[1.0-SNAPSHOT] | true",
                "[1.0]        | false",
                "1.0          | false",
                "1.0-20260101.101010-1 | false"
            })
    void aDeclaredVersionMustNotMove(String declared, boolean moves) {
        Build build = new Build()
                .declares(Declared.of(Kind.DEPENDENCY, coordinates("org.acme:thing:" + declared), place(41))
                        .scope("compile"))
                .resolves("compile", "org.acme:thing:1.0");

        assertThat(codes(check(build, dependency("org.acme:thing"))))
                .isEqualTo(moves ? List.of("MOVING-VERSION") : List.of());
        assertThat(codes(check(build, dependency("org.acme:thing").moving(true))))
                .isEmpty();
    }

    @Test
    void tellsAMovingVersion() {
        Finding finding = only(
                new Build().declares(Kind.PLUGIN, "org.acme:thing:LATEST", 41),
                entry(Section.PLUGINS, "org.acme:thing"));

        assertThat(finding.message())
                .isEqualTo("Moving version: org.acme:thing:LATEST, LATEST is another one tomorrow, review needed");
        assertThat(finding.fix())
                .contains("name one released version, or ask for its entry to be widened on its own first with moving:"
                        + " true");
    }

    @Test
    void repositoriesAreApprovedByIdAndAddress() {
        Approval.Builder internal = entry(Section.REPOSITORIES, "internal").url("https://repo.example.org/maven");

        assertThat(codes(check(
                        new Build().repository("internal", "https://repo.example.org/maven", true, ""), internal)))
                .isEmpty();
        Finding moved = only(new Build().repository("internal", "https://evil.example.org", false, "ci"), internal);
        assertThat(moved.code()).isEqualTo("REPOSITORY-MOVED");
        assertThat(moved.message()).isEqualTo("Repository moved: internal to https://evil.example.org, review needed");
        assertThat(moved.below())
                .containsExactly(
                        "approved at https://repo.example.org/maven; declared at orders-core/pom.xml:60 in profile ci");
        Finding added = only(new Build().repository("other", "https://repo.example.org/maven", true, ""), internal);
        assertThat(added.code()).isEqualTo("NEW-REPOSITORY");
        assertThat(added.message())
                .isEqualTo("New plugin repository added: other at https://repo.example.org/maven, review needed");
        assertThat(added.fixLines())
                .containsExactly(
                        "repositories:",
                        "  - id: \"other\"",
                        "    url: \"https://repo.example.org/maven\"",
                        "    reason: TODO",
                        "    approvedBy: TODO",
                        "    approvedOn: 2026-11-23");
        assertThat(only(new Build().repository("other", "https://x.example.org", false, ""), internal)
                        .message())
                .isEqualTo("New repository added: other at https://x.example.org, review needed");
    }

    @Test
    void repositoriesHaveModulesAndAnEndToo() {
        Build build = new Build().repository("internal", "https://repo.example.org", false, "");

        assertThat(only(
                                build,
                                entry(Section.REPOSITORIES, "internal")
                                        .url("https://repo.example.org")
                                        .modules(Modules.of(List.of("billing"))))
                        .message())
                .isEqualTo("Repository internal is not approved in orders-core, only in billing, review needed");
        assertThat(only(
                                build,
                                entry(Section.REPOSITORIES, "internal")
                                        .url("https://repo.example.org")
                                        .expires(Optional.of(TODAY.minusDays(1))))
                        .message())
                .isEqualTo("The approval of repository internal expired on 2026-11-22, review needed");
    }

    @Test
    void siblingsAreNoDependenciesButRunInTheBuild() {
        Build build = new Build()
                .siblings("it:orders-api:1")
                .direct("it:orders-api:1", "compile", 41)
                .direct("it:orders-api:1:test-jar:tests", "test", 45)
                .declares(Kind.PARENT, "it:orders-api:1", 5)
                .declares(Kind.BOM, "it:orders-api:1", 6);

        assertThat(check(build).report().verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
        for (Kind kind :
                List.of(Kind.PLUGIN, Kind.PLUGIN_DEPENDENCY, Kind.EXTENSION, Kind.CORE_EXTENSION, Kind.PROCESSOR)) {
            assertThat(codes(check(new Build().siblings("it:orders-api:1").declares(kind, "it:orders-api:1", 7))))
                    .as(kind.name())
                    .hasSize(1);
        }
    }

    @Test
    void anotherVersionOfASiblingComesFromARepository() {
        Build build = new Build()
                .siblings("it:orders-api:1")
                .direct("it:orders-api:2", "compile", 41)
                .declares(Declared.of(Kind.DEPENDENCY, coordinates("it:orders-api:[1,2)"), place(50)));

        assertThat(codes(check(build))).containsExactly("NEW-DEPENDENCY");
    }

    @Test
    void aParentThatIsTakenFromTheTreeIsNothingFromOutside() {
        assertThat(codes(check(new Build()
                        .declares(Declared.of(Kind.PARENT, coordinates("it:parent:1"), place(5))
                                .inTree(true)))))
                .isEmpty();
    }

    @Test
    void siblingsOnThePathAreLookedThrough() {
        Build build = new Build()
                .siblings("it:orders-api:1")
                .direct("it:orders-api:1", "compile", 41)
                .resolves("compile", "it:orders-api:1", GUAVA)
                .resolves("compile", "it:orders-api:1", GUAVA, CHECKER);
        Approval.Builder guava =
                dependency("com.google.guava:guava").brings(Brings.of(List.of("org.checkerframework:checker-qual")));

        List<Finding> findings = check(build).report().findings();
        assertThat(findings).extracting(Finding::code).containsExactly("NEW-DEPENDENCY", "NEW-TRANSITIVE");
        assertThat(findings)
                .extracting(Finding::below)
                .containsExactly(
                        List.of("scope compile, by orders-core -> orders-api -> com.google.guava:guava; brings 1 more"),
                        List.of("orders-core -> orders-api -> com.google.guava:guava:33.4.0-jre ->"
                                + " org.checkerframework:checker-qual"));
        assertThat(codes(check(build, guava))).isEmpty();
        assertThat(codes(check(build, guava.modules(Modules.of(List.of("orders-api"))))))
                .isEmpty();
        assertThat(codes(check(build, guava.modules(Modules.of(List.of("orders-core"))))))
                .as("what is not approved in a module brings nothing there")
                .containsExactly("NOT-APPROVED-HERE", "NEW-TRANSITIVE");
    }

    @Test
    void aRelocationIsOneUseAndNamesBothCoordinates() {
        Finding finding = only(relocated());

        assertThat(finding.code()).isEqualTo("NEW-DEPENDENCY");
        assertThat(finding.message())
                .isEqualTo("New dependency added: com.mysql:mysql-connector-j:8.0.31, review needed");
        assertThat(finding.below())
                .containsExactly("scope compile, declared at orders-core/pom.xml:41, relocated from"
                        + " mysql:mysql-connector-java:8.0.30");
        assertThat(finding.details()).containsEntry("relocatedFrom", "mysql:mysql-connector-java:8.0.30");
    }

    @Test
    void anEntryForEitherNameOfARelocationIsEnough() {
        assertThat(codes(check(relocated(), dependency("mysql:mysql-connector-java"))))
                .isEmpty();
        assertThat(codes(check(relocated(), dependency("com.mysql:mysql-connector-j"))))
                .isEmpty();
        assertThat(codes(check(
                        relocated(), dependency("mysql:mysql-connector-java").versions(version("8.0.30")))))
                .isEmpty();
        assertThat(codes(check(
                        relocated(), dependency("mysql:mysql-connector-java").versions(version("8.0.31")))))
                .containsExactly("VERSION-NOT-APPROVED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mysql:mysql-connector-java", "com.mysql:mysql-connector-j"})
    void eitherNameOfARelocationCanBeDenied(String id) {
        Approvals denied = Approvals.of(
                List.of(
                        dependency("mysql:mysql-connector-java").build(),
                        dependency("com.mysql:mysql-connector-j").build()),
                List.of(denial(id, "")));

        assertThat(only(relocated(), denied).code()).isEqualTo("DENIED");
    }

    private static Build relocated() {
        return new Build()
                .declares(Declared.of(Kind.DEPENDENCY, coordinates("mysql:mysql-connector-java:8.0.30"), place(41))
                        .scope("compile"))
                .relocates("mysql:mysql-connector-java:8.0.30", "com.mysql:mysql-connector-j:8.0.31");
    }

    @Test
    void aFileOfTheProcessorPathIsToldAsWhatNoEntryCanApprove() {
        Build build = new Build()
                .declares(Declared.of(Kind.PROCESSOR, Coordinates.of("file", "lib/evil miner.jar", ""), place(52))
                        .owner("org.apache.maven.plugins:maven-compiler-plugin"));

        Finding finding = only(build, entry(Section.PROCESSORS, "file:*"));

        assertThat(finding.code()).isEqualTo("NEW-PROCESSOR");
        assertThat(finding.message())
                .isEqualTo("New annotation processor added: lib/evil miner.jar, a file, which no entry can approve");
        assertThat(finding.below())
                .containsExactly(
                        "in org.apache.maven.plugins:maven-compiler-plugin, declared at orders-core/pom.xml:52");
        assertThat(finding.fix()).contains("take it from a repository, in annotationProcessorPaths, or do without it");
        assertThat(finding.fixLines()).isEmpty();
    }

    @Test
    void aTransitiveThatIsDeniedNamesItsPath() {
        Build build = new Build().direct(GUAVA, "compile", 41).resolves("compile", GUAVA, CHECKER);
        Approvals denied = Approvals.of(
                List.of(dependency("com.google.guava:guava")
                        .brings(Brings.of(List.of("org.checkerframework:checker-qual")))
                        .build()),
                List.of(denial("org.checkerframework:*", "org.jspecify:jspecify")));

        Finding finding = only(build, denied);

        assertThat(finding.code()).isEqualTo("DENIED");
        assertThat(finding.message()).isEqualTo("Denied: " + CHECKER + ", end of life");
        assertThat(finding.below())
                .containsExactly("orders-core -> " + GUAVA + " -> org.checkerframework:checker-qual");
        assertThat(finding.fix()).contains("use org.jspecify:jspecify instead of org.checkerframework:*");
    }

    @Test
    void tellsTheSizeOfAllThatComesWhereAllIsThere() {
        Build build = new Build().direct(GUAVA, "compile", 41).resolves("compile", GUAVA, CHECKER);
        Map<String, Long> bytes = Map.of(GUAVA, 2_690_000L, CHECKER, 210_000L);

        assertThat(below(build, bytes))
                .isEqualTo("scope compile, declared at orders-core/pom.xml:41; brings 1 more; 2.9 MB");
        assertThat(below(build, Map.of(GUAVA, 900L, CHECKER, 99L))).endsWith("; brings 1 more; 999 bytes");
        assertThat(below(build, Map.of(GUAVA, 1_900L, CHECKER, 99L))).endsWith("; brings 1 more; 1 kB");
        assertThat(below(build, Map.of(GUAVA, 2_690_000L))).endsWith("; brings 1 more");
    }

    private static String below(Build build, Map<String, Long> bytes) {
        return new ApprovalsCheck(
                        ApprovalTerms.of(Approvals.none(), "origin/main", TODAY),
                        artifact -> bytes.containsKey(artifact.toString())
                                ? OptionalLong.of(bytes.get(artifact.toString()))
                                : OptionalLong.empty())
                .judge(build.inputs(), "orders-core").report().findings().stream()
                        .filter(finding -> finding.code().equals("NEW-DEPENDENCY"))
                        .map(finding -> finding.below().get(0))
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    void anEntryOfThisChangeIsNamedAndDoesNotCount() {
        Build build = new Build()
                .direct(GUAVA, "compile", 41)
                .resolves("compile", GUAVA, CHECKER)
                .repository("other", "https://x.example.org", false, "");
        Approvals pending = approvals(
                dependency("com.google.guava:guava").brings(Brings.of(List.of("org.checkerframework:checker-qual"))),
                entry(Section.REPOSITORIES, "other").url("https://x.example.org"));

        Report report = new ApprovalsCheck(
                        ApprovalTerms.of(Approvals.none(), "origin/main", TODAY).pending(pending))
                .judge(build.inputs(), "orders-core")
                .report();

        assertThat(report.findings()).hasSize(3);
        assertThat(report.hints())
                .containsExactly(
                        "note: this change adds an entry for com.google.guava:guava; an approval counts only once it is"
                                + " on the base",
                        "note: this change adds an entry for other; an approval counts only once it is on the base");
    }

    @Test
    void lettersThatAreNotAsciiAreEscapedAndGetNoEntry() {
        Finding finding = only(new Build().direct("com.google.gu\u0430va:guava:1\u202e", "compile", 41));

        assertThat(finding.message())
                .isEqualTo("New dependency added: com.google.gu\\u0430va:guava:1\\u202e, review needed");
        assertThat(finding.fix()).contains("do without it");
        assertThat(finding.fixLines()).isEmpty();
        Finding repository = only(new Build().repository("r\u0430", "https://x.example.org", false, ""));
        assertThat(repository.message())
                .isEqualTo("New repository added: r\\u0430 at https://x.example.org, review needed");
        assertThat(repository.fix()).contains("do without it");
        assertThat(repository.fixLines()).isEmpty();
    }

    @Test
    void aThingThatIsDeclaredTwiceIsToldOnce() {
        assertThat(codes(check(new Build()
                        .declares(Kind.PLUGIN, "org.acme:thing:1", 10)
                        .declares(Kind.PLUGIN, "org.acme:thing:1", 90))))
                .containsExactly("NEW-PLUGIN");
    }

    @Test
    void aPluginOfTheLifecycleCountsAndSaysWhereItIsFrom() {
        Finding finding = only(new Build()
                .declares(Declared.of(
                                Kind.PLUGIN,
                                coordinates("org.apache.maven.plugins:maven-jar-plugin:3.4.1"),
                                Place.of("org.apache.maven:super:1", 0))
                        .lifecycle()));

        assertThat(finding.below()).containsExactly("by the lifecycle of the packaging");
        assertThat(finding.file()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"com.google.guava:guava", "com.google.guava:*", "com.google.guava:guava:jar"})
    void anIdNamesAllTypesAndClassifiersThatItLeavesOpen(String id) {
        assertThat(codes(check(new Build().direct(GUAVA + ":jar:linux", "compile", 41), dependency(id))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "com.google.guava:guav",
                "com.google:*",
                "com.google.guava:guava:zip",
                "com.google.guava:guava:jar:windows"
            })
    void anIdNamesNothingElse(String id) {
        assertThat(codes(check(new Build().direct(GUAVA + ":jar:linux", "compile", 41), dependency(id))))
                .containsExactly("NEW-DEPENDENCY");
    }

    @Test
    void managedDependenciesTakeNothingIn() {
        assertThat(codes(check(new Build().declares(Kind.MANAGED, GUAVA, 20)))).isEmpty();
    }

    private static JudgedModule check(Build build, Approval.Builder... entries) {
        return checked(build, approvals(entries));
    }

    private static JudgedModule checked(Build build, Approvals approvals) {
        return new ApprovalsCheck(ApprovalTerms.of(approvals, "origin/main @ 1a2b3c4", TODAY))
                .judge(build.inputs(), "orders-core");
    }

    private static Finding only(Build build, Approval.Builder... entries) {
        return only(build, approvals(entries));
    }

    private static Finding only(Build build, Approvals approvals) {
        List<Finding> findings = checked(build, approvals).report().findings();
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }

    private static List<String> codes(JudgedModule judged) {
        return judged.report().findings().stream().map(Finding::code).collect(Collectors.toList());
    }

    private static String text(Report report) {
        Origin origin = Origin.of("approvedDependencies", "approved-dependencies", "orders-core")
                .build("1", "2026-11-23T10:00:00Z", Optional.empty())
                .checkAgain("mvn enforcer:enforce@approved-dependencies -pl orders-core")
                .writtenTo("target/report.json")
                .build();
        return ReportText.whole(origin, report);
    }
}
