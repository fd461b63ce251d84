package io.github.holdfast.benchmarks;

import java.io.IOException;
import java.util.List;

/** Our rules against the goals that people use in their place, in whole Maven processes. */
final class Gates {
    private static final String JACOCO = "org.jacoco:jacoco-maven-plugin:" + System.getProperty("jacoco.version") + ":";
    private static final String CHECK = JACOCO + "check@jacoco-check";
    private static final String REPORT = JACOCO + "report@jacoco-report";
    private static final String XML = JACOCO + "report@jacoco-xml";
    private static final String ENFORCE =
            "org.apache.maven.plugins:maven-enforcer-plugin:" + System.getProperty("enforcer.version") + ":enforce@";
    private static final String FLOOR = ENFORCE + "coverage-floor";
    private static final String RATCHET = ENFORCE + "coverage-ratchet";
    private static final String PATCH = ENFORCE + "patch-coverage";
    private static final String COMPLEXITY = ENFORCE + "method-complexity";
    private static final String MUTATION = ENFORCE + "mutation-floor";
    /** Modules of the reactor whose POMs are judged, its root included. */
    private static final int MODULES = 51;

    private static final String BASE = "-Dholdfast.base=HEAD";
    private static final String[] DIFF_COVER = {
        "diff-cover", "target/site/jacoco/jacoco.xml", "--compare-branch=HEAD", "--src-roots", "src/main/java"
    };

    private final Page page;
    private final Contest contest;

    Gates(Page page) {
        this.page = page;
        this.contest = new Contest(page);
    }

    /** One limit on lines. */
    void floor(BenchedModule module) throws IOException, InterruptedException {
        Series check = Series.of("jacoco:check alone", CHECK);
        Series floor = Series.of("coverageFloor alone", FLOOR);
        Series nothing = Series.of("enforcer alone, a trivial rule", ENFORCE + "nothing");
        Series checkInBuild = Series.of("test-compile, then jacoco:check", "test-compile", CHECK);
        Series floorInBuild = Series.of("test-compile, then coverageFloor", "test-compile", FLOOR);

        page.print("%n### %s, one limit%n", module.name());
        contest.run(module, List.of(check, floor, nothing, checkInBuild, floorInBuild));
        contest.ratios("coverageFloor over jacoco:check");
        contest.ratio("goal alone", floor, check, Measured::goalSeconds);
        contest.ratio("goal in a build", floorInBuild, checkInBuild, Measured::goalSeconds);
        contest.ratio("whole process alone", floor, check, Measured::seconds);
        contest.ratio("whole process with the build", floorInBuild, checkInBuild, Measured::seconds);
    }

    /** The changed lines. */
    void patch(BenchedModule module) throws IOException, InterruptedException {
        page.print("%n### %s, the changed lines%n", module.name());
        patch(module, Series.of("jacoco:report, then diff-cover", REPORT));
    }

    /** The changed lines, against the shortest way there is to that peer. */
    void patchAgainstXml(BenchedModule module) throws IOException, InterruptedException {
        page.print("%n### %s, the changed lines, jacoco:report without HTML and CSV%n", module.name());
        patch(module, Series.of("jacoco:report, XML alone, then diff-cover", XML));
    }

    private void patch(BenchedModule module, Series report) throws IOException, InterruptedException {
        if (!isInstalled(module, DIFF_COVER[0])) {
            page.print("diff-cover is not installed: left out");
            return;
        }
        Series both = report.then(DIFF_COVER);
        Series patch = Series.of("patchCoverage", PATCH, BASE);
        contest.run(module, List.of(both, patch));
        contest.ratios("patchCoverage over jacoco:report and diff-cover");
        contest.ratio("goals and diff-cover", patch, both, Measured::goalSeconds);
        contest.ratio("whole processes", patch, both, Measured::seconds);
    }

    /** All rules that judge coverage, PIT's report among them. */
    void rules(BenchedModule module) throws IOException, InterruptedException {
        MutantReport.write(module.folder());
        page.print("%n### %s, all rules%n", module.name());
        all(
                module,
                Series.of("five rules, one execution", ENFORCE + "five-rules", BASE),
                Series.of("five rules, five executions", FLOOR, RATCHET, PATCH, COMPLEXITY, MUTATION, BASE));
    }

    /** The rules of every build, in every module of a reactor. */
    void reactor(BenchedModule reactor) throws IOException, InterruptedException {
        page.print("%n### %s, the rules of phase verify%n", reactor.name());
        all(
                reactor,
                Series.of("four rules, one execution", ENFORCE + "four-rules", BASE),
                Series.of("four rules, four executions", FLOOR, RATCHET, PATCH, COMPLEXITY, BASE));
    }

    /** What comes from outside, in every module of a reactor. */
    void approvals(BenchedModule reactor) throws IOException, InterruptedException {
        Series nothing = Series.of("validate, a trivial rule", "validate", "-Dnothing=false");
        Series banned = Series.of("validate, bannedDependencies", "validate", "-Dbanned=false");
        Series approved = Series.of("validate, approvedDependencies", "validate", "-Dapproved=false");
        page.print("%n### %s, what comes from outside%n", reactor.name());
        contest.run(reactor, List.of(nothing, banned, approved));
        contest.ratios("More than the trivial rule takes, in milliseconds a module of 51");
        page.print("- bannedDependencies %s", banned.beyond(nothing, MODULES));
        page.print("- approvedDependencies %s", approved.beyond(nothing, MODULES));
    }

    /** Code held against its specs, once for a reactor. */
    void specs(BenchedModule reactor) throws IOException, InterruptedException {
        Series nothing = Series.of("validate, a trivial rule", "validate", "-Dnothing=false");
        Series parity = Series.of("validate, specParity", "validate", "-Dparity=false", BASE);
        page.print("%n### %s, code and specs%n", reactor.name());
        contest.run(reactor, List.of(nothing, parity));
        contest.ratios("More than the trivial rule takes, in milliseconds");
        page.print("- specParity %s", parity.beyond(nothing, 1));
    }

    /** What the gates are, once for a reactor. */
    void gates(BenchedModule reactor) throws IOException, InterruptedException {
        Series nothing = Series.of("validate, a trivial rule", "validate", "-Dnothing=false");
        Series integrity =
                Series.of("validate, gateIntegrity", "validate", "-Dholdfast.gateIntegrity.skip=false", BASE);
        page.print("%n### %s, the gates themselves%n", reactor.name());
        page.print("The manifest has %d lines.%n", GuardedReactor.lines(reactor));
        contest.run(reactor, List.of(nothing, integrity));
        contest.ratios("More than the trivial rule takes, in milliseconds");
        page.print("- gateIntegrity %s", integrity.beyond(nothing, 1));
    }

    private void all(BenchedModule module, Series together, Series apart) throws IOException, InterruptedException {
        Series jacoco = Series.of("jacoco:report, jacoco:check", REPORT, CHECK);
        contest.run(module, List.of(jacoco, together, apart));
        contest.ratios("The rules over jacoco:report and jacoco:check");
        contest.ratio("goals, one execution", together, jacoco, Measured::goalSeconds);
        contest.ratio("goals, an execution a rule", apart, jacoco, Measured::goalSeconds);
        contest.ratio("whole process, one execution", together, jacoco, Measured::seconds);
        contest.ratio("whole process, an execution a rule", apart, jacoco, Measured::seconds);
    }

    private static boolean isInstalled(BenchedModule module, String program) throws InterruptedException {
        try {
            module.command(List.of(program, "--version"));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
