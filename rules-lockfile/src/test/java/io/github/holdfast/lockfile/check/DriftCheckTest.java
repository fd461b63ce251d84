package io.github.holdfast.lockfile.check;

import static io.github.holdfast.lockfile.check.Lines.COMMAND;
import static io.github.holdfast.lockfile.check.Lines.RELOCK;
import static io.github.holdfast.lockfile.check.Lines.exempt;
import static io.github.holdfast.lockfile.check.Lines.graph;
import static io.github.holdfast.lockfile.check.Lines.messages;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.holdfast.core.finding.Finding;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What Maven takes otherwise than the lock says is told with who brings it. */
class DriftCheckTest {

    @Test
    void passesWhenTheGraphIsAsLockedInAnyOrder() {
        assertThat(drift(
                        graph("test b:b:jar:1", "compile a:a:jar:1", "compile a:a:jar:1"),
                        "compile a:a:jar:1",
                        "test b:b:jar:1"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            compile a:a:jar:1       | compile a:a:jar:2    | ~ a:a:jar 1 -> 2
            compile a:a:jar:1       | test a:a:jar:1       | ~ a:a:jar compile -> test
            compile a:a:jar:1       | test a:a:jar:2       | ~ a:a:jar 1 -> 2, compile -> test
            compile reactor:a:a     | test reactor:a:a     | ~ reactor:a:a compile -> test
            """)
    void tellsAChangeAsOne(String before, String now, String told) {
        assertThat(messages(drift(graph(now), before))).containsExactly(told);
    }

    @Test
    void tellsWhatIsNewWithWhoBringsIt() {
        Finding finding =
                drift(List.of(GraphLine.of("compile x:new:jar:1", "a:a"))).get(0);

        assertThat(finding.code()).isEqualTo("DRIFT");
        assertThat(finding.message()).isEqualTo("+ compile x:new:jar:1, by a:a, not in the lock");
        assertThat(finding.fix()).contains(RELOCK);
    }

    @Test
    void tellsWhatIsGone() {
        assertThat(messages(drift(List.of(), "compile x:old:jar:1")))
                .containsExactly("- compile x:old:jar:1, locked, and Maven does not take it");
    }

    @Test
    void aVersionThatMovedByItselfIsMendedByAPinOrByTakingItAlone() {
        Finding moved = drift(graph("compile a:a:jar:2"), "compile a:a:jar:1").get(0);
        Finding scope = drift(graph("test a:a:jar:1"), "compile a:a:jar:1").get(0);

        assertThat(moved.fix())
                .contains("pin the version of a:a in the POM, or take the new one: mvn holdfast:lock"
                        + " -Dholdfast.lock.only=a:a, then commit pom.lock.json");
        assertThat(scope.fix()).contains(RELOCK);
    }

    @Test
    void tellsWhatIsDeclaredEvenWhereASiblingIsOutsideTheSelection() {
        DriftCheck partly = new DriftCheck(Exemptions.none(), false);
        List<GraphLine> graph = List.of(
                GraphLine.of("compile a:direct:jar:2", ""), GraphLine.of("compile a:brought:jar:2", "x:sibling"));

        assertThat(messages(partly.findings(
                        graph,
                        List.of("compile a:direct:jar:1", "compile a:brought:jar:1", "compile a:gone:jar:1"),
                        Mend.by(COMMAND))))
                .containsExactly("~ a:direct:jar 1 -> 2");
    }

    @Test
    void letsAnExceptionOfTheGraphDiffer() {
        DriftCheck check = new DriftCheck(exempt("a:*", Exemption.Check.GRAPH), true);

        assertThat(messages(check.findings(
                        graph("compile a:b:jar:2", "compile aa:b:jar:2"),
                        List.of("compile a:b:jar:1", "compile a:c:jar:1"),
                        Mend.by(COMMAND))))
                .containsExactly("+ compile aa:b:jar:2, not in the lock");
    }

    @ParameterizedTest
    @EnumSource(names = {"HASH", "VERSION"})
    void letsNoOtherExceptionDiffer(Exemption.Check other) {
        assertThat(new DriftCheck(exempt("a:a", other), true)
                        .findings(graph("compile a:a:jar:1"), List.of(), Mend.by(COMMAND)))
                .hasSize(1);
    }

    private static List<Finding> drift(Collection<GraphLine> graph, String... locked) {
        return new DriftCheck(Exemptions.none(), true).findings(graph, List.of(locked), Mend.by(COMMAND));
    }
}
