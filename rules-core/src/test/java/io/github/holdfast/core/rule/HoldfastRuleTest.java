package io.github.holdfast.core.rule;

import static io.github.holdfast.core.testing.StagedBuild.EXECUTION;
import static io.github.holdfast.core.testing.StagedBuild.execution;
import static io.github.holdfast.core.testing.StagedBuild.pom;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.holdfast.core.finding.Evidence;
import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.core.finding.Report;
import io.github.holdfast.core.finding.UnusableInput;
import io.github.holdfast.core.reactor.ReactorModule;
import io.github.holdfast.core.reactor.Roll;
import io.github.holdfast.core.testing.RecordingLog;
import io.github.holdfast.core.testing.ReportSchema;
import io.github.holdfast.core.testing.StagedBuild;
import io.github.holdfast.core.testing.TestRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.maven.enforcer.rule.api.EnforcerRuleError;
import org.apache.maven.enforcer.rule.api.EnforcerRuleException;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HoldfastRuleTest {

    private static final Finding LOW = Finding.of("TOO-LOW", "lines")
            .saying("7 of 10 lines")
            .fixBy("add tests")
            .build();
    private static final String TOO_LOW = " ".repeat(75) + "  [TOO-LOW]\n";

    private static final String OBSERVED = "only observed (-Dholdfast.observe), the build does not fail of this:\n";

    @TempDir
    private Path folder;

    private StagedBuild build;
    private final RecordingLog log = new RecordingLog();

    @BeforeEach
    void makeBuild() {
        build = StagedBuild.in(folder);
    }

    @Test
    void saysAPassInOneLineAndWritesItsReport() throws Exception {
        MavenProject a = build.module("a");

        rule(a, HoldfastRuleTest::pass).execute();

        assertThat(log.lines()).containsExactly("INFO fakeRule: 8 of 10 lines");
        assertReport("a/target/holdfast/floor-fakeRule.json", "PASSED", "a");
    }

    @Test
    void saysTheWarningsOfAPass() throws Exception {
        MavenProject a = build.module("a");
        Finding odd = Finding.of("ODD", "x").warning().saying("odd").build();

        rule(a, () -> judged("fine", odd)).execute();

        assertThat(log.lines())
                .containsExactly(
                        "INFO fakeRule: fine", "WARN fakeRule in a: warning: odd" + " ".repeat(76) + "  [ODD]");
    }

    @Test
    void saysNotApplicableInOneLineAndWritesItsReport() throws Exception {
        MavenProject a = build.module("a");

        rule(a, () -> Judgement.now(Report.notApplicable("no class ships", Evidence.none())))
                .execute();

        assertThat(log.lines()).containsExactly("INFO fakeRule: NOT APPLICABLE in a: no class ships");
        assertReport("a/target/holdfast/floor-fakeRule.json", "NOT_APPLICABLE", "a");
    }

    @Test
    void failsWithAViolationForFindingsAndTellsThemNowhereElse() {
        build.module(".", pom("top"));
        MavenProject a = build.module("group/a");

        assertViolation(
                rule(a, HoldfastRuleTest::fail),
                "fakeRule FAILED in a: too low\n"
                        + "  7 of 10 lines" + TOO_LOW
                        + "  fix: add tests\n"
                        + "  check again: mvn verify -pl group/a -am");
        assertThat(log.lines()).isEmpty();
        assertReport("group/a/target/holdfast/floor-fakeRule.json", "FAILED", "a");
    }

    @Test
    void failsWithAViolationForFindingsAtLevelWarnTooSinceTheEnforcerSoftensIt() {
        MavenProject a = build.module("a");

        assertViolation(
                rule(a, HoldfastRuleTest::fail).warning(),
                "fakeRule FAILED in a: too low\n"
                        + "  7 of 10 lines" + TOO_LOW
                        + "  fix: add tests\n"
                        + "  check again: mvn verify -pl a -am");
    }

    @Test
    void failsWithAnErrorForUnusableInputWhateverTheLevel() {
        String text = "fakeRule FAILED in %s: no data\n"
                + "  nothing ran" + " ".repeat(77) + "  [NO-DATA]\n"
                + "  fix: run the tests\n"
                + "  check again: mvn verify -pl %s -am";
        MavenProject a = build.module("a");
        MavenProject b = build.module("b");

        assertError(rule(a, HoldfastRuleTest::unusable), text.replace("%s", "a"));
        assertReport("a/target/holdfast/floor-fakeRule.json", "UNUSABLE", "a");
        assertError(rule(b, HoldfastRuleTest::unusable).warning(), text.replace("%s", "b"));
        assertReport("b/target/holdfast/floor-fakeRule.json", "UNUSABLE", "b");
        assertThat(log.lines()).isEmpty();
    }

    @Test
    void failsWithAnErrorWhenGitRefusesTheRepository() {
        StagedBuild.write(folder.resolve(".git"), "gitdir: nowhere\n");
        MavenProject a = build.module("a");

        assertThatThrownBy(rule(a, HoldfastRuleTest::pass)::execute)
                .isExactlyInstanceOf(EnforcerRuleError.class)
                .hasMessageStartingWith("fakeRule FAILED in a: git failed\n")
                .hasMessageContaining("[GIT-FAILED]");
        assertReport("a/target/holdfast/floor-fakeRule.json", "UNUSABLE", "a");
    }

    @Test
    void namesTheCommitTheBuildAndTheExecutionInItsReport() throws Exception {
        TestRepository repository = TestRepository.init(folder);
        MavenProject a = build.module("a");
        String head = repository.commit();

        rule(a, HoldfastRuleTest::pass).execute();

        JsonObject report = report("a/target/holdfast/floor-fakeRule.json");
        JsonObject told = report.getAsJsonObject("build");
        assertThat(told.get("commit").getAsString()).isEqualTo(head);
        assertThat(told.get("id").getAsString()).isEqualTo(build.in(a).buildId());
        assertThat(told.get("started").getAsString()).isEqualTo("2026-11-01T10:00:00Z");
        assertThat(report.get("rule").getAsString()).isEqualTo("fakeRule");
        assertThat(report.get("execution").getAsString()).isEqualTo("floor");
        assertThat(report.get("checkAgain").getAsString()).isEqualTo("mvn verify -pl a -am");
    }

    @Test
    void leavesTheCommitOpenWithoutARepository() throws Exception {
        MavenProject a = build.module("a");

        rule(a, HoldfastRuleTest::pass).execute();

        assertThat(report("a/target/holdfast/floor-fakeRule.json")
                        .getAsJsonObject("build")
                        .get("commit")
                        .isJsonNull())
                .isTrue();
    }

    @Test
    void writesItsReportIntoTheBuildDirectoryOfTheModule() throws Exception {
        MavenProject a = build.module("a");
        a.getBuild().setDirectory(folder.resolve("a/made").toString());

        rule(a, HoldfastRuleTest::pass).execute();

        assertReport("a/made/holdfast/floor-fakeRule.json", "PASSED", "a");
    }

    @Test
    void replacesTheReportOfAnEarlierBuild() throws Exception {
        Path file = StagedBuild.write(folder.resolve("a/target/holdfast/floor-fakeRule.json"), "x".repeat(9999));
        MavenProject a = build.module("a");

        rule(a, HoldfastRuleTest::pass).execute();

        assertThat(file.toFile()).exists();
        assertReport("a/target/holdfast/floor-fakeRule.json", "PASSED", "a");
    }

    @Test
    void anExecutionIdCannotLeadTheReportElsewhere() throws Exception {
        String id = "../../x/\\y:ü\n";
        MavenProject a = build.module("a", pom("a"));
        ReactorModule module = build.in(a, id, "verify");

        FakeRule.in(module, log, HoldfastRuleTest::pass).execute();

        assertReport("a/target/holdfast/.._.._x__y____fakeRule.json".replace("____fake", "___-fake"), "PASSED", "a");
        assertThat(filesBelow(folder)).hasSize(2);
        assertThat(report("a/target/holdfast/.._.._x__y___-fakeRule.json")
                        .get("execution")
                        .getAsString())
                .isEqualTo(id);
    }

    @Test
    void tellsToRunThePhaseOfTheExecutionAgain() {
        MavenProject a = build.module(".", pom("a", execution("here")));

        assertThatThrownBy(FakeRule.in(build.in(a, "here", "integration-test"), log, HoldfastRuleTest::fail)::execute)
                .hasMessageEndingWith("\n  check again: mvn integration-test");
        assertThatThrownBy(FakeRule.in(build.in(a, "default-cli", null), log, HoldfastRuleTest::fail)::execute)
                .hasMessageEndingWith("\n  check again: mvn verify");
    }

    @Test
    void tellsToBuildWithCleanWhereNothingElseMends() {
        MavenProject a = build.module("a");
        Finding stale = Finding.of("STALE", "a")
                .saying("stale")
                .fixByCleanBuild("again")
                .build();

        assertThatThrownBy(rule(a, () -> judged("bad", stale, LOW))::execute)
                .hasMessageEndingWith("\n  check again: mvn clean verify -pl a -am");
    }

    @Test
    void quotesAPathThatAShellWouldTakeApart() {
        MavenProject a = build.module("it's $(my) module");

        assertThatThrownBy(rule(a, HoldfastRuleTest::fail)::execute)
                .hasMessageEndingWith("\n  check again: mvn verify -pl 'it'\\''s $(my) module' -am");
    }

    @Test
    void whatIsLeftForTheEndForgesNoLine() throws Exception {
        MavenProject a = build.module("a");

        rule(a, () -> Judgement.atTheEnd("a\n[INFO] BUILD SUCCESS", Map.of())).execute();

        assertThat(log.lines()).containsExactly("INFO fakeRule: a\\u000a[INFO] BUILD SUCCESS");
    }

    @Test
    void failsWithAnErrorWhenItsReportCannotBeWritten() {
        MavenProject a = build.module("a");
        StagedBuild.write(folder.resolve("a/target/holdfast"), "a file where a folder has to be");

        assertThatThrownBy(rule(a, HoldfastRuleTest::pass).warning()::execute)
                .isExactlyInstanceOf(EnforcerRuleError.class)
                .hasMessageStartingWith("fakeRule FAILED: a report cannot be written: ")
                .hasMessageEndingWith(
                        " [UNWRITABLE-REPORT]; fix: make the folder of the reports writable, or build with clean");
    }

    @Test
    void itsNameDoesNotDependOnTheLocale() throws Exception {
        Locale locale = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr"));
        try {
            MavenProject a = build.module("a");
            IdleRule rule = new IdleRule(build.in(a));
            rule.setLog(log);
            rule.execute();
        } finally {
            Locale.setDefault(locale);
        }

        assertThat(log.lines()).containsExactly("INFO idleRule: idle");
    }

    @Test
    void aRuleMayTellAnotherPhaseToRunAgain() {
        MavenProject a = build.module("a");
        assertThatThrownBy(new PackageRule(build.in(a))::execute)
                .hasMessageEndingWith("\n  check again: mvn package -pl a -am");
    }

    @Test
    void failsWithAnErrorWhenThePomAboveTheReactorIsBroken() {
        TestRepository.init(folder);
        StagedBuild.write(folder.resolve("pom.xml"), "<project>\n<modules>");
        StagedBuild called = StagedBuild.in(folder.resolve("a"));
        MavenProject a = called.module(".");

        assertError(
                FakeRule.in(called.in(a), log, HoldfastRuleTest::neverAsked).warning(),
                "fakeRule FAILED: unreadable POM: " + folder.resolve("pom.xml")
                        + ":2: not well-formed [UNREADABLE-POM]; fix: mend the POM");
    }

    private static final class PackageRule extends HoldfastRule {

        PackageRule(ReactorModule module) {
            super(module);
        }

        @Override
        protected Judgement judge() {
            return fail();
        }

        @Override
        protected String phase() {
            return "package";
        }
    }

    private static final class IdleRule extends HoldfastRule {

        IdleRule(ReactorModule module) {
            super(module);
        }

        @Override
        protected Judgement judge() {
            return judged("idle");
        }
    }

    @Test
    void aRepeatGivesTheStoredVerdictJudgesNothingAndSaysNothing() throws Exception {
        MavenProject a = build.module("a");
        MavenProject b = build.module("b");
        MavenProject c = build.module("c");
        rule(a, HoldfastRuleTest::pass).execute();
        assertViolation(rule(b, HoldfastRuleTest::fail), failure("b"));
        assertThatThrownBy(rule(c, HoldfastRuleTest::unusable)::execute)
                .isExactlyInstanceOf(EnforcerRuleError.class)
                .hasMessageStartingWith("fakeRule FAILED in c: no data\n");
        List<String> said = List.copyOf(log.lines());

        rule(a.clone(), HoldfastRuleTest::neverAsked).execute();
        assertViolation(rule(b.clone(), HoldfastRuleTest::neverAsked), failure("b"));
        assertThatThrownBy(rule(c.clone(), HoldfastRuleTest::neverAsked)::execute)
                .isExactlyInstanceOf(EnforcerRuleError.class)
                .hasMessageStartingWith("fakeRule FAILED in c: no data\n");

        assertThat(log.lines()).isEqualTo(said);
    }

    @Test
    void judgesTheReactorWithTheLastWhoComes() {
        MavenProject a = build.module("a");
        MavenProject b = build.module("b");
        List<Roll> rolls = new ArrayList<>();
        Supplier<Judgement> left = () -> Judgement.atTheEnd("7 of 10 lines so far", Map.of("lines", 7));

        assertFine(rule(a, left).ending(roll -> ended(rolls, roll, failing("reactor too low"))));
        assertThat(rolls).isEmpty();
        assertError(
                rule(b, left).ending(roll -> ended(rolls, roll, failing("reactor too low"))),
                "fakeRule FAILED in reactor: reactor too low\n"
                        + "  7 of 10 lines" + TOO_LOW
                        + "  fix: add tests\n"
                        + "  check again: mvn verify");

        assertThat(rolls).hasSize(1);
        assertThat(rolls.get(0).arrivals())
                .extracting(arrival -> arrival.payload().orElseThrow())
                .containsExactly(Map.of("lines", 7), Map.of("lines", 7));
        assertThat(log.lines())
                .containsExactly("INFO fakeRule: 7 of 10 lines so far", "INFO fakeRule: 7 of 10 lines so far");
    }

    @Test
    void writesTheReportOfTheReactorWhenTheSessionEndsAndNotBefore() throws Exception {
        build.module(".", pom("top"));
        MavenProject a = build.module("a");

        rule(a, HoldfastRuleTest::pass)
                .ending(roll -> List.of(EndReport.ofReactor(passing("fine everywhere"))))
                .execute();

        assertThat(log.lines())
                .containsExactly("INFO fakeRule: 8 of 10 lines", "INFO fakeRule in reactor: fine everywhere");
        assertThat(folder.resolve("target/holdfast")).doesNotExist();
        build.ends();
        assertReport("target/holdfast/floor-fakeRule.json", "PASSED", "reactor");
        assertReport("a/target/holdfast/floor-fakeRule.json", "PASSED", "a");
    }

    @Test
    void writesTheReportOfTheReactorIntoTheBuildDirectoryOfTheRoot() throws Exception {
        MavenProject top = build.module(".", pom("top"));
        top.getBuild().setDirectory(folder.resolve("made").toString());
        MavenProject a = build.module("a");
        build.select(a);

        rule(a, HoldfastRuleTest::pass)
                .ending(roll -> List.of(EndReport.ofReactor(passing("fine"))))
                .execute();
        build.ends();

        assertReport("made/holdfast/floor-fakeRule.json", "PASSED", "reactor");
    }

    @Test
    void writesTheReportsOfModulesThatFallAtTheEndIntoTheirFolders() {
        MavenProject a = build.module("a");
        MavenProject b = build.module("b");
        Supplier<Judgement> left = () -> Judgement.atTheEnd("own 4 %", Map.of());

        assertFine(rule(a, left));
        assertError(
                rule(b, left)
                        .ending(roll -> List.of(
                                EndReport.ofModule(roll.arrivals().get(0), passing("fine")),
                                EndReport.ofModule(roll.arrivals().get(1), failing("too low")))),
                "fakeRule FAILED in b: too low\n"
                        + "  7 of 10 lines" + TOO_LOW
                        + "  fix: add tests\n"
                        + "  check again: mvn verify");
        assertThat(folder.resolve("a/target")).doesNotExist();
        build.ends();

        assertReport("a/target/holdfast/floor-fakeRule.json", "PASSED", "a");
        assertReport("b/target/holdfast/floor-fakeRule.json", "FAILED", "b");
    }

    @Test
    void tellsTheModulesThatWereLeftOutOfTheReactor() throws Exception {
        MavenProject a = build.module("a");
        build.module("b", pom("b", execution(EXECUTION, "            <phase>none</phase>")));
        build.module("c");
        build.select(build.session().getProjects().subList(0, 2).toArray(new MavenProject[0]));

        rule(a, HoldfastRuleTest::pass)
                .ending(roll ->
                        List.of(EndReport.ofReactor(passing("fine").leavingOut(List.of("d: no git repository")))))
                .execute();

        assertThat(log.lines())
                .containsExactly(
                        "INFO fakeRule: 8 of 10 lines",
                        "INFO fakeRule in reactor: fine; not judged: d: no git repository;"
                                + " b: execution floor has phase none (b/pom.xml:13); c: not selected by -pl or -rf");
    }

    @Test
    void tellsTheModulesThatWereLeftOutWhereTheRuleSaysNothingOfTheReactor() throws Exception {
        MavenProject a = build.module("a");
        build.module("b");
        build.select(a);

        rule(a, HoldfastRuleTest::pass).execute();

        assertThat(log.lines())
                .containsExactly(
                        "INFO fakeRule: 8 of 10 lines",
                        "INFO fakeRule in reactor: 1 module arrived; not judged: b: not selected by -pl or -rf");
    }

    @Test
    void failsWithAnErrorWhenTheReactorCannotBeJudgedThoughAModuleIsAbsentToo() {
        MavenProject a = build.module("a");
        MavenProject b = build.module("b");
        assertFine(rule(a, HoldfastRuleTest::pass).warning().ending(roll -> {
            throw noData();
        }));
        build.built(a, b);

        build.ends();

        assertThat(build.session().getResult().getExceptions()).hasSize(1);
        assertThat(build.session().getResult().getExceptions().get(0))
                .hasMessageStartingWith("fakeRule FAILED in reactor: 1 module did not arrive; no data\n");
        assertReport("target/holdfast/floor-fakeRule.json", "UNUSABLE", "reactor");
    }

    @Test
    void tellsBothTextsWhenTheLastModuleAndTheReactorFail() {
        MavenProject a = build.module("a");

        assertError(
                rule(a, HoldfastRuleTest::fail)
                        .ending(roll -> List.of(EndReport.ofReactor(failing("reactor too low")))),
                failure("a") + "\n"
                        + "fakeRule FAILED in reactor: reactor too low\n"
                        + "  7 of 10 lines" + TOO_LOW
                        + "  fix: add tests\n"
                        + "  check again: mvn verify");
    }

    @Test
    void doesNotJudgeTheReactorWhenAModuleCouldNotBeJudged() {
        MavenProject a = build.module("a");
        MavenProject b = build.module("b");

        assertThatThrownBy(rule(a, HoldfastRuleTest::unusable)::execute).isInstanceOf(EnforcerRuleError.class);
        assertFine(rule(b, HoldfastRuleTest::pass).ending(roll -> {
            throw new AssertionError("asked");
        }));
    }

    @Test
    void failsWithAnErrorWhenTheReactorCannotBeJudged() {
        MavenProject a = build.module("a");

        assertError(
                rule(a, HoldfastRuleTest::pass).warning().ending(roll -> {
                    throw noData();
                }),
                "fakeRule FAILED in reactor: no data\n"
                        + "  nothing ran" + " ".repeat(77) + "  [NO-DATA]\n"
                        + "  fix: run the tests\n"
                        + "  check again: mvn verify");
        build.ends();
        assertReport("target/holdfast/floor-fakeRule.json", "UNUSABLE", "reactor");
    }

    @Test
    void onlyWarnsOfTheReactorWhenEveryModuleOnlyWarns() {
        MavenProject a = build.module("a");
        MavenProject b = build.module("b");

        assertFine(rule(a, HoldfastRuleTest::pass).warning());
        assertFine(rule(b, HoldfastRuleTest::pass)
                .warning()
                .ending(roll -> List.of(EndReport.ofReactor(failing("reactor too low")))));

        assertThat(log.lines())
                .containsExactly(
                        "INFO fakeRule: 8 of 10 lines",
                        "INFO fakeRule: 8 of 10 lines",
                        "WARN fakeRule FAILED in reactor: reactor too low\n"
                                + "  7 of 10 lines" + TOO_LOW
                                + "  fix: add tests\n"
                                + "  check again: mvn verify");
        build.ends();
        assertReport("target/holdfast/floor-fakeRule.json", "FAILED", "reactor");
    }

    @Test
    void failsTheReactorWhenOneOfTwoModulesOnlyWarns() {
        MavenProject a = build.module("a");
        MavenProject b = build.module("b");

        assertFine(rule(a, HoldfastRuleTest::pass));
        assertThatThrownBy(rule(b, HoldfastRuleTest::pass)
                        .warning()
                        .ending(roll -> List.of(EndReport.ofReactor(failing("reactor too low"))))::execute)
                .isExactlyInstanceOf(EnforcerRuleError.class)
                .hasMessageStartingWith("fakeRule FAILED in reactor: reactor too low\n");
    }

    @Test
    void aModuleThatWasBuiltAndDidNotComeIsAFinding() {
        MavenProject a = build.module("a");
        MavenProject b = build.module("b");
        assertFine(rule(a, HoldfastRuleTest::pass));
        build.built(a, b);

        build.ends();

        assertThat(build.session().getResult().getExceptions())
                .hasSize(1)
                .first()
                .satisfies(failure -> assertThat(failure)
                        .hasMessage("fakeRule FAILED in reactor: 1 module did not arrive; 1 module arrived\n"
                                + "  com.acme:b (b/pom.xml) was built and this rule never ran in it"
                                + " ".repeat(26) + "  [DID-NOT-ARRIVE]\n"
                                + "  looked at: the roll call of this execution, 1 module arrived\n"
                                + "  fix: let the execution run in this module as it does in the others; what keeps it"
                                + " from running stands in that POM: enforcer.skip, a later phase, other rules\n"
                                + "  check again: mvn verify"));
        JsonObject report = assertReport("target/holdfast/floor-fakeRule.json", "FAILED", "reactor");
        assertThat(report.getAsJsonObject("evidence").get("arrived").toString()).isEqualTo("[\"a\"]");
    }

    @Test
    void aModuleThatDidNotComeIsToldInTheReportOfTheReactor() {
        MavenProject a = build.module("a");
        MavenProject b = build.module("b");
        MavenProject c = build.module("c");
        assertFine(rule(a, HoldfastRuleTest::pass)
                .ending(roll -> List.of(
                        EndReport.ofModule(roll.arrivals().get(0), passing("fine here")),
                        EndReport.ofReactor(passing("fine in what came")))));
        build.built(a, b, c);

        build.ends();

        assertThat(build.session().getResult().getExceptions()).hasSize(1);
        assertThat(build.session().getResult().getExceptions().get(0))
                .hasMessage("fakeRule FAILED in reactor: 2 modules did not arrive; fine in what came\n"
                        + "  com.acme:b (b/pom.xml) was built and this rule never ran in it"
                        + " ".repeat(26) + "  [DID-NOT-ARRIVE]\n"
                        + "  com.acme:c (c/pom.xml) was built and this rule never ran in it"
                        + " ".repeat(26) + "  [DID-NOT-ARRIVE]\n"
                        + "  fix: let the execution run in this module as it does in the others; what keeps it"
                        + " from running stands in that POM: enforcer.skip, a later phase, other rules\n"
                        + "  check again: mvn verify");
        assertThat(log.lines()).containsExactly("INFO fakeRule: 8 of 10 lines", "INFO fakeRule in a: fine here");
        assertReport("target/holdfast/floor-fakeRule.json", "FAILED", "reactor");
        assertReport("a/target/holdfast/floor-fakeRule.json", "PASSED", "a");
    }

    @Test
    void doesNotJudgeTheReactorOfABuildThatFailed() {
        MavenProject a = build.module("a");
        MavenProject failed = build.module("b");
        build.module("c");
        assertFine(rule(a, HoldfastRuleTest::pass).ending(roll -> {
            throw new AssertionError("asked");
        }));
        build.built(a);
        build.failed(failed);

        build.ends();

        assertThat(build.session().getResult().getExceptions()).isEmpty();
        assertThat(log.lines()).containsExactly("INFO fakeRule: 8 of 10 lines");
        assertThat(folder.resolve("target")).doesNotExist();
    }

    private static Judgement pass() {
        return judged("8 of 10 lines");
    }

    private static Judgement fail() {
        return judged("too low", LOW);
    }

    private static String failure(String module) {
        return "fakeRule FAILED in " + module + ": too low\n"
                + "  7 of 10 lines" + TOO_LOW
                + "  fix: add tests\n"
                + "  check again: mvn verify -pl " + module + " -am";
    }

    private static Judgement unusable() {
        throw noData();
    }

    private static UnusableInput noData() {
        return new UnusableInput(
                "no data",
                Finding.of("NO-DATA", "data")
                        .saying("nothing ran")
                        .fixBy("run the tests")
                        .build());
    }

    private static Judgement neverAsked() {
        throw new AssertionError("judged again");
    }

    private static Judgement judged(String headline, Finding... findings) {
        return Judgement.now(Report.judged(headline, Evidence.none(), List.of(findings)));
    }

    private static Report passing(String headline) {
        return Report.judged(headline, Evidence.none(), List.of());
    }

    private static Report failing(String headline) {
        return Report.judged(headline, Evidence.none(), List.of(LOW));
    }

    private static List<EndReport> ended(List<Roll> rolls, Roll roll, Report report) {
        rolls.add(roll);
        return List.of(EndReport.ofReactor(report));
    }

    @Test
    void judgesOnceForAllInTheFirstThatComes() {
        MavenProject top = build.module(".", pom("top"));
        MavenProject a = build.module("a");
        List<String> judged = new ArrayList<>();
        Supplier<Judgement> once = () -> Judgement.once(List.of("same"), () -> {
            judged.add("judged");
            return Report.judged("fine", Evidence.none(), List.of());
        });

        assertFine(rule(a, once));
        assertFine(rule(top, once));
        assertFine(rule(a, once));
        build.ends();

        assertThat(judged).hasSize(1);
        assertThat(log.lines()).containsExactly("INFO fakeRule in reactor: fine");
        assertReport("target/holdfast/floor-fakeRule.json", "PASSED", "reactor");
        assertThat(folder.resolve("a/target")).doesNotExist();
    }

    @Test
    void failsInTheFirstThatComesAndOnlyThere() {
        MavenProject top = build.module(".", pom("top"));
        MavenProject a = build.module("a");
        Supplier<Judgement> once =
                () -> Judgement.once(List.of(), () -> Report.judged("too low", Evidence.none(), List.of(LOW)));

        String text = "fakeRule FAILED in reactor: too low\n"
                + "  7 of 10 lines" + TOO_LOW
                + "  fix: add tests\n"
                + "  check again: mvn verify";
        assertViolation(rule(top, once), text);
        assertFine(rule(a, once));
        assertViolation(rule(top, once), text);
        build.ends();
        assertReport("target/holdfast/floor-fakeRule.json", "FAILED", "reactor");
    }

    @Test
    void tellsOfTheReactorWhatCannotBeJudgedOnce() {
        MavenProject top = build.module(".", pom("top"));
        assertError(
                rule(
                        top,
                        () -> Judgement.once(List.of(), () -> {
                            throw new UnusableInput(
                                    "no data",
                                    Finding.of("NO-DATA", "x")
                                            .saying("nothing ran")
                                            .fixBy("run the tests")
                                            .build());
                        })),
                "fakeRule FAILED in reactor: no data\n"
                        + "  nothing ran" + " ".repeat(77) + "  [NO-DATA]\n"
                        + "  fix: run the tests\n"
                        + "  check again: mvn verify");
        build.ends();
        assertReport("target/holdfast/floor-fakeRule.json", "UNUSABLE", "reactor");
    }

    @Test
    void refusesAModuleThatAsksAnotherQuestionThanTheFirst() {
        MavenProject top = build.module(".", pom("top"));
        MavenProject a = build.module("a");
        Supplier<Report> fine = () -> Report.judged("fine", Evidence.none(), List.of());

        assertFine(rule(top, () -> Judgement.once(List.of("strict"), fine)));

        assertThatThrownBy(rule(a, () -> Judgement.once(List.of("lax"), fine))::execute)
                .isExactlyInstanceOf(EnforcerRuleError.class)
                .hasMessageContaining(
                        "is \"[lax]\", allowed is the same in all modules of a reactor, as in the first:" + " [strict]")
                .hasMessageContaining("[INVALID-PARAMETER]");
    }

    private void observe() {
        build.session().getUserProperties().setProperty("holdfast.observe", "true");
    }

    @Test
    void tellsFindingsAndFailsNothingWhereSomebodyOnlyObserves() {
        MavenProject a = build.module("a");
        observe();

        assertFine(rule(a, HoldfastRuleTest::fail));

        assertThat(log.lines()).containsExactly("WARN " + OBSERVED + failure("a"));
        assertReport("a/target/holdfast/floor-fakeRule.json", "FAILED", "a");
    }

    @Test
    void tellsOfUnusableInputAndFailsNothingWhereSomebodyOnlyObserves() {
        MavenProject a = build.module("a");
        observe();

        assertFine(rule(a, HoldfastRuleTest::unusable));

        assertThat(log.lines())
                .containsExactly("WARN " + OBSERVED
                        + "fakeRule FAILED in a: no data\n"
                        + "  nothing ran" + " ".repeat(77) + "  [NO-DATA]\n"
                        + "  fix: run the tests\n"
                        + "  check again: mvn verify -pl a -am");
        assertReport("a/target/holdfast/floor-fakeRule.json", "UNUSABLE", "a");
    }

    @Test
    void saysWhatIsObservedOnceThoughALifecycleRunsTwice() {
        MavenProject a = build.module("a");
        observe();
        assertFine(rule(a, HoldfastRuleTest::fail));

        assertFine(rule(a.clone(), HoldfastRuleTest::neverAsked));

        assertThat(log.lines()).hasSize(1);
    }

    @Test
    void aPassIsToldAsEverWhereSomebodyOnlyObserves() {
        MavenProject a = build.module("a");
        observe();

        assertFine(rule(a, HoldfastRuleTest::pass));

        assertThat(log.lines()).containsExactly("INFO fakeRule: 8 of 10 lines");
    }

    @Test
    void observesTheReactorToo() {
        MavenProject a = build.module("a");
        observe();

        assertFine(rule(a, HoldfastRuleTest::pass)
                .ending(roll -> List.of(EndReport.ofReactor(failing("reactor too low")))));
        build.ends();

        assertThat(log.lines())
                .containsExactly(
                        "INFO fakeRule: 8 of 10 lines",
                        "WARN " + OBSERVED
                                + "fakeRule FAILED in reactor: reactor too low\n"
                                + "  7 of 10 lines" + TOO_LOW
                                + "  fix: add tests\n"
                                + "  check again: mvn verify");
        assertThat(build.session().getResult().getExceptions()).isEmpty();
        assertReport("target/holdfast/floor-fakeRule.json", "FAILED", "reactor");
    }

    @Test
    void observesWhoDidNotComeWhenTheSessionEnds() {
        MavenProject a = build.module("a");
        MavenProject b = build.module("b");
        observe();
        assertFine(rule(a, HoldfastRuleTest::pass));
        build.built(a, b);

        build.ends();

        assertThat(log.lines().get(1))
                .startsWith("WARN " + OBSERVED + "fakeRule FAILED in reactor: 1 module did not arrive")
                .contains("[DID-NOT-ARRIVE]");
        assertThat(build.session().getResult().getExceptions()).isEmpty();
        assertReport("target/holdfast/floor-fakeRule.json", "FAILED", "reactor");
    }

    @Test
    void observesWhatIsJudgedOnceForAll() {
        MavenProject top = build.module(".", pom("top"));
        observe();

        assertFine(rule(top, () -> Judgement.once(List.of(), () -> failing("too low"))));
        build.ends();

        assertThat(log.lines()).hasSize(1);
        assertThat(log.lines().get(0)).startsWith("WARN " + OBSERVED + "fakeRule FAILED in reactor: too low\n");
        assertReport("target/holdfast/floor-fakeRule.json", "FAILED", "reactor");
    }

    @Test
    void doesNotObserveWhereCiRuns() {
        MavenProject a = build.module("a");
        observe();

        assertError(
                rule(a, HoldfastRuleTest::neverAsked).called(Map.of("GITHUB_ACTIONS", "true")),
                refused(
                        "-Dholdfast.observe is set, and the variable GITHUB_ACTIONS says that this is CI",
                        "OBSERVED-IN-CI"));
        assertReport("a/target/holdfast/floor-fakeRule.json", "UNUSABLE", "a");
    }

    @Test
    void doesNotObserveBecauseAFileOfTheProjectSaysSo() {
        MavenProject a = build.module("a");
        for (String file : List.of("maven.config", "maven-user.properties")) {
            StagedBuild.write(folder.resolve(".mvn/" + file), "-Dholdfast.observe=true\n");
            observe();

            assertError(
                    FakeRule.in(build.in(a, file, "verify"), log, HoldfastRuleTest::neverAsked),
                    refused(".mvn/" + file + " names holdfast.observe", "OBSERVED-BY-FILE"));
        }
    }

    @Test
    void doesNotObserveBecauseAPomSaysSo() {
        MavenProject a = build.module(
                "a",
                pom("a", "<properties><holdfast.observe>true</holdfast.observe></properties>", execution(EXECUTION)));

        assertError(
                rule(a, HoldfastRuleTest::neverAsked),
                refused("a POM of com.acme:a or a profile sets holdfast.observe", "OBSERVED-BY-FILE"));
        observe();
        assertThatThrownBy(FakeRule.in(build.in(a, "again", "verify"), log, HoldfastRuleTest::neverAsked)::execute)
                .isExactlyInstanceOf(EnforcerRuleError.class)
                .hasMessageContaining("[OBSERVED-BY-FILE]");
    }

    @Test
    void failsAsEverWhereObservingIsSwitchedOff() {
        MavenProject a = build.module("a");
        build.session().getUserProperties().setProperty("holdfast.observe", "false");

        assertViolation(rule(a, HoldfastRuleTest::fail).called(Map.of("CI", "true")), failure("a"));
    }

    @Test
    void nothingThatRunsInTheBuildCanAskToObserve() {
        MavenProject a = build.module("a");
        MavenProject b = build.module("b");
        assertFine(rule(a, HoldfastRuleTest::pass));

        observe();

        assertViolation(rule(b, HoldfastRuleTest::fail), failure("b"));
    }

    @Test
    void whatCannotBeReportedFailsAlsoWhereSomebodyOnlyObserves() {
        MavenProject a = build.module("a");
        observe();
        StagedBuild.write(folder.resolve("a/target/holdfast"), "a file where a folder has to be");

        assertThatThrownBy(rule(a, HoldfastRuleTest::fail)::execute)
                .isExactlyInstanceOf(EnforcerRuleError.class)
                .hasMessageContaining("[UNWRITABLE-REPORT]");
    }

    private static String refused(String what, String code) {
        String message = what + ": only a person at the command line may keep the gates from failing";
        return "fakeRule FAILED in a: only a person may observe\n"
                + String.format("  %-88s  [%s]%n", message, code).replace("\r", "")
                + "  fix: take holdfast.observe out, and mend what the rules report\n"
                + "  check again: mvn verify -pl a -am";
    }

    private FakeRule rule(MavenProject project, Supplier<Judgement> judgement) {
        return FakeRule.in(build.in(project), log, judgement);
    }

    private static void assertFine(FakeRule rule) {
        try {
            rule.execute();
        } catch (EnforcerRuleException failure) {
            throw new AssertionError(failure);
        }
    }

    private static void assertViolation(FakeRule rule, String text) {
        assertThatThrownBy(rule::execute)
                .isExactlyInstanceOf(EnforcerRuleException.class)
                .hasMessage(text);
    }

    private static void assertError(FakeRule rule, String text) {
        assertThatThrownBy(rule::execute)
                .isExactlyInstanceOf(EnforcerRuleError.class)
                .hasMessage(text);
    }

    private JsonObject assertReport(String file, String verdict, String module) {
        JsonObject report = report(file);
        assertThat(report.get("verdict").getAsString()).isEqualTo(verdict);
        assertThat(report.get("module").getAsString()).isEqualTo(module);
        return report;
    }

    private JsonObject report(String file) {
        try {
            String json = Files.readString(folder.resolve(file));
            ReportSchema.assertHolds(json);
            return JsonParser.parseString(json).getAsJsonObject();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Path> filesBelow(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
