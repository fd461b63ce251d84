package io.github.holdfast.lockfile.check;

import static io.github.holdfast.lockfile.check.Lines.COMMAND;
import static io.github.holdfast.lockfile.check.Lines.RELOCK;
import static io.github.holdfast.lockfile.check.Lines.exempt;
import static io.github.holdfast.lockfile.check.Lines.messages;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.holdfast.core.finding.Finding;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What plugins and extensions bring is what the lock says that they bring. */
class RealmsCheckTest {

    private static final Map<String, List<String>> LOCKED = Map.of(
            "p:p:1", List.of("p:p:jar:1", "q:q:jar:1"),
            "p:p:1 + x:x:jar:1", List.of("p:p:jar:1", "x:x:jar:1"),
            "d:d:1 maven-default 3.8", List.of("d:d:jar:1"));

    private final RealmsCheck check = new RealmsCheck(LOCKED, Exemptions.none(), Set.of());

    @Test
    void passesOnTheSameInAnyOrder() {
        assertThat(findings(Map.of("p:p:1", List.of("q:q:jar:1", "p:p:jar:1")))).isEmpty();
        assertThat(findings(Map.of())).isEmpty();
    }

    @Test
    void tellsAPluginThatTheLockDoesNotHave() {
        Finding finding =
                findings(Map.of("p:p:1 + y:y:jar:1", List.of("p:p:jar:1"))).get(0);

        assertThat(finding.code()).isEqualTo("NOT-IN-LOCK");
        assertThat(finding.message()).isEqualTo("plugin p:p:1 + y:y:jar:1  is used, and the lock does not have it");
        assertThat(finding.fix()).contains(RELOCK);
    }

    @Test
    void tellsWhatAPluginBringsOtherwise() {
        List<Finding> findings = findings(Map.of("p:p:1", List.of("p:p:jar:1", "q:q:jar:2", "r:r:jar:1")));

        assertThat(messages(findings))
                .containsExactly("~ q:q:jar 1 -> 2, by plugin p:p:1", "+ r:r:jar:1, by plugin p:p:1");
        assertThat(findings).extracting(Finding::code).containsExactly("DRIFT", "NOT-IN-LOCK");
        assertThat(findings.get(0).fix().orElseThrow()).startsWith("pin the version of q:q");
    }

    @Test
    void tellsWhatAPluginBringsNoMore() {
        List<Finding> findings = findings(Map.of("p:p:1", List.of("p:p:jar:1")));

        assertThat(messages(findings)).containsExactly("- q:q:jar:1, by plugin p:p:1");
        assertThat(findings).extracting(Finding::code).containsExactly("DRIFT");
    }

    @Test
    void whatAPomThatIsNotHereBringsIsNotKnown() {
        RealmsCheck offline = new RealmsCheck(LOCKED, Exemptions.none(), Set.of("p:p:jar:1"));

        assertThat(messages(offline.findings(Map.of("p:p:1", List.of("p:p:jar:1", "n:n:jar:1")), Mend.by(COMMAND))))
                .containsExactly("+ n:n:jar:1, by plugin p:p:1");
    }

    @Test
    void pluginsWithoutAVersionAreComparedOnTheMinorOfMavenThatLockedThemOnly() {
        assertThat(findings(Map.of("d:d:2 maven-default 3.9", List.of("d:d:jar:2"))))
                .isEmpty();
        assertThat(check.otherMaven()).containsExactly("d:d:2");

        assertThat(messages(findings(Map.of("d:d:2 maven-default 3.8", List.of("d:d:jar:2")))))
                .containsExactly("plugin d:d:2 maven-default 3.8  is used, and the lock does not have it");
        assertThat(messages(findings(Map.of("d:d:1 maven-default 3.8", List.of("d:d:jar:2")))))
                .containsExactly("~ d:d:jar 1 -> 2, by plugin d:d:1 maven-default 3.8");
    }

    @Test
    void whereTheLockHasNoneWithoutAVersionOneOfThemIsNotInIt() {
        RealmsCheck pinned = new RealmsCheck(Map.of("p:p:1", List.of()), Exemptions.none(), Set.of());

        assertThat(pinned.findings(Map.of("d:d:2 maven-default 3.9", List.of()), Mend.by(COMMAND)))
                .hasSize(1);
        assertThat(pinned.otherMaven()).isEmpty();
    }

    @Test
    void letsAnExceptionOfTheGraphDiffer() {
        Exemptions exemptions = exempt("q:*", Exemption.Check.GRAPH);
        RealmsCheck exempted = new RealmsCheck(LOCKED, exemptions, Set.of());

        assertThat(messages(exempted.findings(
                        Map.of(
                                "p:p:1", List.of("p:p:jar:2"),
                                "q:new:1 + z:z:jar:1", List.of("z:z:jar:1")),
                        Mend.by(COMMAND))))
                .containsExactly("~ p:p:jar 1 -> 2, by plugin p:p:1");
        assertThat(exemptions.used()).containsExactly("q:* (graph)");
        assertThat(new RealmsCheck(LOCKED, exempt("q:q", Exemption.Check.HASH), Set.of())
                        .findings(Map.of("p:p:1", List.of("p:p:jar:1")), Mend.by(COMMAND)))
                .hasSize(1);
    }

    private List<Finding> findings(Map<String, List<String>> realms) {
        return check.findings(realms, Mend.by(COMMAND));
    }
}
