package io.github.holdfast.core.finding;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Origins and reports that the tests of both forms print. */
final class Reports {

    static final String BUILD = "6c1f2a3e-5b7d-4c8e-9f0a-1b2c3d4e5f60";
    static final String COMMIT = "1f0c3a5b7d9e1f0c3a5b7d9e1f0c3a5b7d9e1f0c";
    static final Path ROOT = Path.of("/tree");
    static final Origin ORIGIN = origin("orders-core");

    private Reports() {}

    static Origin origin(String module) {
        return Origin.of("coverageFloor", "coverage-floor", module)
                .build(BUILD, "2026-11-01T10:00:00Z", Optional.of(COMMIT))
                .checkAgain("mvn verify -pl orders-core -am")
                .writtenTo("orders-core/target/holdfast/coverage-floor-coverageFloor.json")
                .build();
    }

    static Finding.Builder lines() {
        return Finding.of("COVERAGE-BELOW-FLOOR", "module line")
                .saying("module  line    71.9 %  412 of 573 lines, 18 more needed")
                .found("412/573")
                .needed("0.75");
    }

    static Finding hidden() {
        return Finding.of("HIDDEN-FROM-COVERAGE", "com.acme.Tax")
                .warning()
                .saying("com.acme.Tax is hidden by an annotation")
                .at("orders-core/src/main/java/com/acme/Tax.java", 18)
                .build();
    }

    static Evidence evidence() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("tests", 31);
        facts.put("execFiles", List.of("target/jacoco.exec", "target/jacoco-it.exec"));
        return Evidence.of(List.of("target/jacoco.exec (1 session of this build, 31 tests)", "42 classes"), facts);
    }

    static Report failing() {
        return Report.judged(
                        "line coverage 71.9 %, needs 75 %",
                        evidence(),
                        List.of(
                                hidden(),
                                lines().fixBy("add tests for these lines")
                                        .at("orders-core/src/main/java/com/acme/Order.java", 41)
                                        .detail("covered", 412)
                                        .build()))
                .hinting(List.of("most to gain: Order.java:41-52", "own 41 %, with other modules' tests 83 %"))
                .leavingOut(List.of("orders-web: not selected by -pl or -rf", "orders-db: phase none"));
    }

    static Report passing() {
        return Report.judged("83.1 % of lines (476 of 573) in 42 classes, needs 75 %", evidence(), List.of());
    }

    static Report notApplicable() {
        return Report.notApplicable("no class ships", Evidence.none());
    }

    static Report unusable() {
        return Report.unusable(
                new UnusableInput(
                        "no execution data",
                        Finding.of("NO-EXECUTION-DATA", "orders-core")
                                .at("orders-core/pom.xml", 57)
                                .saying("31 tests ran without the JaCoCo agent")
                                .fixBy("write @{argLine} in front")
                                .build()),
                ROOT);
    }
}
