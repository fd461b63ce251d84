package io.github.holdfast.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reports as tests want them: of one build, told in a line. */
public final class Told {

    /** The newest build. */
    public static final Build BUILD = Build.of(
            "71ca3f15-50b1-44be-9c1f-e69113d4a696",
            Instant.parse("2026-11-22T23:49:12.781Z"),
            Optional.of("9e1005f9fb4eb60029ff041bb62c24600583d465"));

    /** A text with something in it for every format. */
    public static final String HOSTILE =
            "a|b `c` ``d`` [x](https://evil.example) ![i](data:x) <script>alert('1')</script> &amp; @octocat #1"
                    + " https://evil.example www.evil.example 100% ::error::x, \"q\" \u202e\u0000\u2028{0} **b** <!-- -->\\";

    private Told() {}

    /** Begins a report of {@link #BUILD}. */
    public static RuleReport.Builder of(String rule, String module, Verdict verdict) {
        boolean judged = verdict == Verdict.PASSED || verdict == Verdict.FAILED;
        return RuleReport.of(module + "/target/holdfast/" + rule + ".json", module + "/pom.xml")
                .by(BUILD)
                .about(rule, "an-execution", module)
                .saying(verdict, judged ? Optional.empty() : Optional.of("there is a reason"))
                .checkAgain("mvn verify -pl " + module + " -am");
    }

    /** A report that passed. */
    public static RuleReport passed(String rule, String module) {
        return of(rule, module, Verdict.PASSED).build();
    }

    /** A report that failed with these findings. */
    public static RuleReport failed(String rule, String module, ReportedFinding... findings) {
        return of(rule, module, Verdict.FAILED).finding(List.of(findings)).build();
    }

    /** Reports of one build. */
    public static BuildReports build(RuleReport... reports) {
        return BuildReports.newestOf(List.of(reports));
    }

    /** A failed report, a passed one with a warning, an unusable one, one that did not apply. */
    public static BuildReports ofAllKinds() {
        return build(
                Told.of("coverageFloor", "orders", Verdict.FAILED)
                        .finding(List.of(ReportedFinding.error(
                                        "COVERAGE-BELOW-FLOOR",
                                        "orders",
                                        "module  line    58.8 %  10 of 17 lines, 3 more needed")
                                .fixedBy("add tests for these lines")))
                        .covering(List.of(
                                Coverage.of("LINE", 10, 7, Optional.of(new BigDecimal("0.75"))),
                                Coverage.of("BRANCH", 3, 5, Optional.empty())))
                        .build(),
                Told.of("coverageFloor", "shop", Verdict.PASSED)
                        .finding(List.of(ReportedFinding.warning(
                                "CLASS-WITHOUT-SOURCE", "com.acme.Shop", "com.acme.Shop comes from no source")))
                        .notJudging(List.of("shop-old: not selected by -pl or -rf"))
                        .covering(List.of(Coverage.of("LINE", 17, 0, Optional.of(new BigDecimal("0.75")))))
                        .build(),
                failed(
                        "patchCoverage",
                        "orders",
                        ReportedFinding.error(
                                        "PATCH-NOT-COVERED",
                                        "orders/src/main/java/Order.java",
                                        "orders/src/main/java/Order.java:17-18 not executed: if (percent < 0) {")
                                .at("orders/src/main/java/Order.java", 17, 18)
                                .fixedBy("write tests\nthat assert")),
                Told.of("dependencyLock", "orders", Verdict.UNUSABLE)
                        .finding(List.of(ReportedFinding.error("NO-GIT", "git", "git could not be started")))
                        .build(),
                Told.of("methodComplexity", "shop", Verdict.NOT_APPLICABLE).build());
    }

    /** A report with so many findings, each of this message. */
    public static BuildReports many(int findings, String message) {
        List<ReportedFinding> all = new ArrayList<>();
        for (int at = 1; at <= findings; at++) {
            all.add(ReportedFinding.error("TOO-COMPLEX", "com.acme.Type" + at, message)
                    .at("src/main/java/Type" + at + ".java", at, at)
                    .fixedBy("split it"));
        }
        return build(of("methodComplexity", "shop", Verdict.FAILED).finding(all).build());
    }

    /** A report with every text of others hostile. */
    public static BuildReports hostile() {
        return build(RuleReport.of(HOSTILE + ".json", HOSTILE + "/pom.xml")
                .by(BUILD)
                .about("patchCoverage", HOSTILE, HOSTILE)
                .saying(Verdict.UNUSABLE, Optional.of(HOSTILE))
                .notJudging(List.of(HOSTILE))
                .finding(List.of(
                        ReportedFinding.error("A-CODE", HOSTILE, HOSTILE + "\n# heading\n- list")
                                .at(HOSTILE, 3, 4)
                                .fixedBy(HOSTILE + "\r\n::error::forged\r::error::again"),
                        ReportedFinding.warning("A-CODE", HOSTILE, HOSTILE)))
                .checkAgain("mvn " + HOSTILE + "\n::error::third")
                .build());
    }
}
