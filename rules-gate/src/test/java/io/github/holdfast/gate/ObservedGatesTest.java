package io.github.holdfast.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.holdfast.gate.GateBuild.Outcome;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where somebody only observes, the gates tell what is wrong with them, and the build goes on; nowhere else. */
class ObservedGatesTest {

    private static final String FIRST = "WARN only observed (-Dholdfast.observe), the build does not fail of this:\n";

    @TempDir
    Path folder;

    private GateBuild build;

    @BeforeEach
    void gatesAreAgreedOnAndObserved() {
        build = GateBuild.agreed(folder).property("holdfast.observe", "true");
    }

    @Test
    void tellsALooserGateThoughNoLevelSoftensIt() {
        Outcome outcome = build.edit("pom.xml", "<phase>verify</phase>", "<phase>deploy</phase>")
                .build();

        assertThat(outcome.text()).isEmpty();
        assertThat(outcome.log())
                .anyMatch(line ->
                        line.startsWith(FIRST + "gateIntegrity FAILED in reactor: ") && line.contains("[GATE-MOVED]"));
        assertThat(outcome.json()).contains("\"verdict\": \"FAILED\"", "GATE-MOVED");
    }

    @Test
    void tellsAGateThatSpokeNowhereWhenTheSessionEnds() {
        Outcome outcome = build.goals("clean", "verify").build();

        assertThat(outcome.text()).isEmpty();
        assertThat(outcome.log()).anyMatch(line -> line.startsWith(FIRST) && line.contains("[GATE-REMOVED]"));
        assertThat(outcome.json()).contains("\"verdict\": \"FAILED\"", "GATE-REMOVED");
    }

    @Test
    void tellsAManifestThatCannotBeRead() {
        Outcome outcome = build.file(GateBuild.MANIFEST, "broken\n").build();

        assertThat(outcome.text()).isEmpty();
        assertThat(outcome.log()).anyMatch(line -> line.startsWith(FIRST) && line.contains("[UNREADABLE-GATES]"));
        assertThat(outcome.json()).contains("\"verdict\": \"UNUSABLE\"");
    }

    @Test
    void toObserveIsNoOtherWayToCallMaven() {
        assertThat(build.build().log()).noneMatch(line -> line.startsWith("WARN"));
    }

    @Test
    void isRefusedInCi() {
        Outcome outcome = build.environment("CI", "true").build();

        assertThat(outcome.codes()).contains("OBSERVED-IN-CI");
        assertThat(outcome.log()).noneMatch(line -> line.startsWith(FIRST));
    }

    @Test
    void isRefusedWhereAFileOfTheProjectAsksForIt() {
        assertThat(build.file(".mvn/maven.config", "-B\n-Dholdfast.observe\n")
                        .build()
                        .codes())
                .contains("OBSERVED-BY-FILE");
    }
}
