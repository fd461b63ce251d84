package io.github.holdfast.lockfile;

import static io.github.holdfast.lockfile.LockBuild.exception;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.holdfast.core.testing.StagedBuild;
import io.github.holdfast.lockfile.LockBuild.Outcome;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exceptions: each lets one thing of one name differ, until a day, and every run tells it. */
class LockExceptionsTest {

    @TempDir
    Path folder;

    private LockBuild build;

    @BeforeEach
    void aLockedReactor() {
        build = OrdersReactor.in(folder).selecting("core");
        build.lock();
    }

    private void tamper() {
        StagedBuild.write(build.local("org/lib/top/1.0/top-1.0.jar"), "other");
    }

    @Test
    void letsTheBytesOfOneArtifactDifferAndTellsItEachTime() {
        tamper();
        build.exceptions(exception("org.lib:top", "hash", "signed anew by us", "2026-12-31"));

        Outcome outcome = build.build();

        assertThat(outcome.text()).isEmpty();
        assertThat(String.join("\n", outcome.log()))
                .contains("by an exception, org.lib:top (hash) until 2026-12-31: signed anew by us");
    }

    @Test
    void letsADeclaredVersionDiffer() {
        build.edit(
                "core/pom.xml", "<artifactId>opt</artifactId><version>1<", "<artifactId>opt</artifactId><version>2<");
        build.exceptions(
                exception("org.lib:opt", "version", "tried", "2026-12-31"),
                exception("org.lib:opt", "graph", "tried", "2026-12-31"));

        assertThat(build.build().text()).isEmpty();
        build.exceptions(exception("org.lib:opt", "version", "tried", "2026-12-31"));
        assertThat(build.build().codes()).containsOnly("DRIFT");
    }

    @ParameterizedTest
    @CsvSource({
        "org.lib:top, version",
        "org.lib:top, graph",
        "org.lib:to, hash",
        "lib:top, hash",
        "org.lib:top.more, hash",
        "org.*:base, hash"
    })
    void letsNothingElseDiffer(String pattern, String check) {
        tamper();

        assertThat(build.exceptions(exception(pattern, check, "x", "2026-12-31"))
                        .build()
                        .codes())
                .contains("TAMPERED");
    }

    @Test
    void countsToItsLastDayAndNoLonger() {
        tamper();

        assertThat(build.exceptions(exception("org.lib:*", "hash", "x", "2026-11-01"))
                        .build()
                        .text())
                .isEmpty();
        Outcome ended = build.exceptions(exception("org.lib:*", "hash", "x", "2026-10-31"))
                .build();
        assertThat(ended.codes()).containsOnly("TAMPERED", "EXCEPTION-ENDED");
        assertThat(ended.text()).contains("the exception org.lib:* (hash) ended on 2026-10-31 and counts no more");
    }

    @ParameterizedTest
    @CsvSource({
        "'', hash, x, 2026-12-31",
        "*:*, hash, x, 2026-12-31",
        "*.*:top, hash, x, 2026-12-31",
        "org.lib, hash, x, 2026-12-31",
        "org.lib:top:1, hash, x, 2026-12-31",
        "org.lib:top, all, x, 2026-12-31",
        "org.lib:top, '', x, 2026-12-31",
        "org.lib:top, hash, ' ', 2026-12-31",
        "org.lib:top, hash, x, soon",
        "org.lib:top, hash, x, ''"
    })
    void refusesAnExceptionThatIsNotWhole(String pattern, String check, String reason, String until) {
        Outcome outcome =
                build.exceptions(exception(pattern, check, reason, until)).build();

        assertThat(outcome.kind()).isEqualTo("is an error");
        assertThat(outcome.codes()).containsOnly("INVALID-PARAMETER");
    }

    @Test
    void refusesTwoOfTheSameKind() {
        LockException one = exception("org.lib:top", "hash", "x", "2026-12-31");
        LockException two = exception("org.lib:top", "hash", "y", "2027-12-31");

        assertThat(build.exceptions(one, two).build().codes()).containsOnly("INVALID-PARAMETER");
    }
}
