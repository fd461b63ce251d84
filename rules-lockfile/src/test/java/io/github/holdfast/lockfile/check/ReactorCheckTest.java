package io.github.holdfast.lockfile.check;

import static io.github.holdfast.lockfile.check.Lines.COMMAND;
import static io.github.holdfast.lockfile.check.Lines.ONE;
import static io.github.holdfast.lockfile.check.Lines.RELOCK;
import static io.github.holdfast.lockfile.check.Lines.exempt;
import static io.github.holdfast.lockfile.check.Lines.messages;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.holdfast.core.build.Place;
import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.lockfile.file.Lock;
import io.github.holdfast.lockfile.file.LockedArtifact;
import io.github.holdfast.lockfile.file.LockedModule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What of the lock is of the whole reactor. */
class ReactorCheckTest {

    private static final Lock LOCK = Lock.builder("maven-3")
            .extension("e:core:1")
            .module("a:app", LockedModule.of(List.of(), List.of()))
            .module("a:lib", LockedModule.of(List.of(), List.of()))
            .artifact("x:x:jar:tests:1", LockedArtifact.of(ONE, ONE))
            .artifact("a:lib:jar:1", LockedArtifact.of(ONE, ONE))
            .build();

    private final ReactorCheck check = new ReactorCheck(LOCK, Exemptions.none(), COMMAND);

    @Test
    void passesOnTheSameReactor() {
        assertThat(check.extensions(Map.of("e:core:1", place(3)))).isEmpty();
        assertThat(check.gone(Set.of("a:app", "a:lib", "a:new"))).isEmpty();
        assertThat(check.shadows(Map.of("a:app", "app/pom.xml", "a:other", "other/pom.xml")))
                .isEmpty();
    }

    @Test
    void tellsCoreExtensionsThatAreOthers() {
        assertThat(messages(check.extensions(Map.of("e:core:2", place(3)))))
                .containsExactly("~ core-extension e:core 1 -> 2  .mvn/extensions.xml:3, locked 1");
        assertThat(messages(check.extensions(Map.of("e:core:1", place(3), "e:more:1", place(9)))))
                .containsExactly("+ core-extension e:more:1  .mvn/extensions.xml:9, not in the lock");

        Finding gone = check.extensions(Map.of()).get(0);
        assertThat(gone)
                .hasToString("STALE - core-extension e:core:1: - core-extension e:core:1  .mvn/extensions.xml, locked,"
                        + " and no longer declared");
        assertThat(gone.fix()).contains(RELOCK);
    }

    @Test
    void tellsModulesThatAreGone() {
        List<Finding> gone = check.gone(Set.of("a:app"));

        assertThat(messages(gone)).containsExactly("- module a:lib  locked, and no longer in the reactor");
        assertThat(gone.get(0).code()).isEqualTo("STALE");
        assertThat(gone.get(0).fix()).contains(RELOCK);
        assertThat(check.gone(Set.of())).hasSize(2);
    }

    @Test
    void tellsAModuleThatStandsForAnArtifact() {
        List<Finding> shadows = check.shadows(Map.of("x:x", "evil/pom.xml", "a:app", "app/pom.xml"));

        assertThat(messages(shadows))
                .containsExactly(
                        "x:x  is a module of this reactor, and the lock knows x:x:jar:tests:1 from a repository");
        assertThat(shadows.get(0).code()).isEqualTo("SHADOWS-AN-ARTIFACT");
        assertThat(shadows.get(0).file()).contains("evil/pom.xml");
        assertThat(shadows.get(0).fix().orElseThrow())
                .startsWith("give the module coordinates of its own")
                .doesNotContain("holdfast:lock");
    }

    @Test
    void aModuleThatTheLockKnowsMayHaveBeenReleased() {
        assertThat(check.shadows(Map.of("a:lib", "lib/pom.xml"))).isEmpty();
    }

    @Test
    void letsAnExceptionOfTheVersionDifferAndShadowNothing() {
        ReactorCheck exempted = new ReactorCheck(LOCK, exempt("a:lib", Exemption.Check.VERSION), COMMAND);
        ReactorCheck shadowed = new ReactorCheck(LOCK, exempt("x:x", Exemption.Check.VERSION), COMMAND);

        assertThat(messages(exempted.gone(Set.of()))).hasSize(1).allMatch(told -> told.contains("a:app"));
        assertThat(shadowed.shadows(Map.of("x:x", "evil/pom.xml"))).hasSize(1);
    }

    private static Place place(int line) {
        return Place.of(".mvn/extensions.xml", line);
    }
}
