package io.github.holdfast.lockfile.check;

import static io.github.holdfast.lockfile.check.Lines.COMMAND;
import static io.github.holdfast.lockfile.check.Lines.RELOCK;
import static io.github.holdfast.lockfile.check.Lines.codes;
import static io.github.holdfast.lockfile.check.Lines.declared;
import static io.github.holdfast.lockfile.check.Lines.exempt;
import static io.github.holdfast.lockfile.check.Lines.messages;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.holdfast.core.build.Place;
import io.github.holdfast.core.finding.Finding;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a POM declares otherwise than the lock is told with its line. */
class StaleCheckTest {

    @Test
    void passesWhenAllIsAsLockedInAnyOrder() {
        assertThat(stale(declared("b", "a", "a"), List.of("a", "b"))).isEmpty();
        assertThat(stale(List.of(), List.of())).isEmpty();
    }

    @Test
    void tellsWhatIsNewWithItsLine() {
        Finding finding = stale(declared("dependency com.google.guava:guava:jar:33.4.0-jre compile"), List.of())
                .get(0);

        assertThat(finding.code()).isEqualTo("STALE");
        assertThat(finding.message())
                .isEqualTo("+ com.google.guava:guava:jar:33.4.0-jre compile  app/pom.xml:1, not in the lock");
        assertThat(finding.file()).contains("app/pom.xml");
        assertThat(finding.line()).hasValue(1);
        assertThat(finding.fix()).contains(RELOCK);
    }

    @Test
    void tellsWhatIsGoneWithThePomThatHadIt() {
        Finding finding = stale(List.of(), List.of("processor a:b:jar:1")).get(0);

        assertThat(finding.message()).isEqualTo("- processor a:b:jar:1  app/pom.xml, locked, and no longer declared");
        assertThat(finding.file()).contains("app/pom.xml");
        assertThat(finding.line()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            dependency a:b:jar:1 compile | dependency a:b:jar:2 compile | ~ a:b:jar 1 -> 2  app/pom.xml:1, locked 1
            dependency a:b:jar:1 compile | dependency a:b:jar:1 test    | ~ a:b:jar compile -> test  app/pom.xml:1, locked 1
            dependency a:b:jar compile   | dependency a:b:jar:1 compile | ~ a:b:jar (none) -> 1  app/pom.xml:1, locked compile
            managed a:b:pom:1 import     | managed a:b:pom:2 import     | ~ managed a:b:pom 1 -> 2  app/pom.xml:1, locked 1
            plugin a:b maven-default     | plugin a:b:3                 | ~ plugin a:b (none) -> 3, maven-default -> (none)  app/pom.xml:1, locked maven-default
            repository r https://a       | repository r https://b       | ~ repository r https://a -> https://b  app/pom.xml:1, locked https://a
            profile p dependency a:b:jar:1 | profile p dependency a:b:jar:2 | ~ profile p dependency a:b:jar 1 -> 2  app/pom.xml:1, locked 1
            """)
    void tellsAChangeAsOne(String before, String now, String told) {
        assertThat(messages(stale(declared(now), List.of(before)))).containsExactly(told);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            dependency a:b:jar:1   | dependency a:c:jar:1
            dependency a:b:jar:1   | dependency a:b:war:1
            dependency a:b:jar:1   | dependency a:b:jar:x:1
            dependency a:b:jar:1   | managed a:b:jar:1
            dependency a:b:jar:1   | dependency reactor:a:b
            dependency a:b:jar:1   | profile p dependency a:b:jar:1
            profile p plugin a:b:1 | profile q plugin a:b:1
            repository a https://x | plugin-repository a https://x
            plugin-dependency p:p -> a:b:jar:1 | plugin-dependency q:q -> a:b:jar:1
            """)
    void tellsTwoThingsAsTwo(String before, String now) {
        assertThat(messages(stale(declared(now), List.of(before))))
                .hasSize(2)
                .anyMatch(told -> told.startsWith("+ "))
                .anyMatch(told -> told.startsWith("- "));
    }

    @Test
    void pairsSeveralOfOneNameOneByOne() {
        List<DeclaredLine> now = declared("managed a:b:jar:1", "managed a:b:jar:4", "managed a:b:jar:5");

        assertThat(messages(stale(now, List.of("managed a:b:jar:1", "managed a:b:jar:2"))))
                .containsExactly(
                        "~ managed a:b:jar 2 -> 4  app/pom.xml:2, locked 2",
                        "+ managed a:b:jar:5  app/pom.xml:3, not in the lock");
        assertThat(messages(stale(declared("managed a:b:jar:2"), List.of("managed a:b:jar:1", "managed a:b:jar:3"))))
                .containsExactly(
                        "~ managed a:b:jar 1 -> 2  app/pom.xml:1, locked 1",
                        "- managed a:b:jar:3  app/pom.xml, locked, and no longer declared");
    }

    @Test
    void tellsWhereTheVersionComesFromWhenItIsElsewhere() {
        StaleCheck check = new StaleCheck(Exemptions.none(), COMMAND, line -> Optional.of(Place.of("pom.xml", 88)));

        assertThat(messages(check.findings(
                        declared("dependency org.slf4j:slf4j-api:jar:2.0.17 compile"),
                        List.of("dependency org.slf4j:slf4j-api:jar:2.0.16 compile"),
                        "app/pom.xml")))
                .containsExactly("~ org.slf4j:slf4j-api:jar 2.0.16 -> 2.0.17  app/pom.xml:1, its version pom.xml:88,"
                        + " locked 2.0.16");
    }

    @Test
    void doesNotTellThePlaceOfTheVersionTwice() {
        StaleCheck check = new StaleCheck(Exemptions.none(), COMMAND, line -> Optional.of(line.place()));

        assertThat(messages(check.findings(declared("plugin a:b:1"), List.of(), "app/pom.xml")))
                .containsExactly("+ plugin a:b:1  app/pom.xml:1, not in the lock");
    }

    @Test
    void tellsTheCoordinatesOfAPomOutsideTheTree() {
        DeclaredLine line = DeclaredLine.of("managed a:b:jar:1", Place.of("com.acme:parent:7", 0));

        assertThat(stale(List.of(line), List.of()).get(0).message())
                .isEqualTo("+ managed a:b:jar:1  com.acme:parent:7, not in the lock");
    }

    @Test
    void tellsANewModule() {
        Finding finding = StaleCheck.newModule("com.acme:new", "new/pom.xml", COMMAND);

        assertThat(finding)
                .hasToString("STALE + module com.acme:new: + module com.acme:new  new/pom.xml, not in the lock");
        assertThat(finding.fix()).contains(RELOCK);
    }

    @Test
    void letsAnExceptionOfTheVersionDiffer() {
        StaleCheck check = check(exempt("a:b", Exemption.Check.VERSION));

        assertThat(check.findings(
                        declared("dependency a:b:jar:2", "plugin-dependency p:q -> a:b:jar:1"),
                        List.of("dependency a:b:jar:1", "managed a:b:jar:9"),
                        "app/pom.xml"))
                .isEmpty();
        assertThat(codes(check.findings(declared("dependency a:bb:jar:2"), List.of(), "app/pom.xml")))
                .containsExactly("STALE");
    }

    @ParameterizedTest
    @EnumSource(names = {"HASH", "GRAPH"})
    void letsNoOtherExceptionDiffer(Exemption.Check other) {
        assertThat(check(exempt("a:b", other)).findings(declared("dependency a:b:jar:2"), List.of(), "app/pom.xml"))
                .hasSize(1);
    }

    private static List<Finding> stale(List<DeclaredLine> now, Collection<String> locked) {
        return check(Exemptions.none()).findings(now, locked, "app/pom.xml");
    }

    private static StaleCheck check(Exemptions exemptions) {
        return new StaleCheck(exemptions, COMMAND, line -> Optional.empty());
    }
}
