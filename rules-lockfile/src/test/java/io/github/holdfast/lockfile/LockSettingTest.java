package io.github.holdfast.lockfile;

import static io.github.holdfast.lockfile.LockBuild.exception;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.holdfast.core.finding.UnusableInput;
import io.github.holdfast.lockfile.check.Exemption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LockSettingTest {

    private static LockException valid(String pattern, String check) {
        return exception(pattern, check, "they publish it anew each night", "2027-01-31");
    }

    private static void refuses(String message, String plugins, LockException... exceptions) {
        assertThatThrownBy(() -> LockSetting.of(plugins, List.of(exceptions)))
                .isInstanceOfSatisfying(UnusableInput.class, failure -> {
                    assertThat(failure.finding().code()).isEqualTo("INVALID-PARAMETER");
                    assertThat(failure.finding().message()).isEqualTo(message);
                });
    }

    @Test
    void hasNoExceptionUnlessOneIsConfigured() {
        LockSetting setting = LockSetting.of("true", List.of());
        assertThat(setting.plugins()).isTrue();
        assertThat(setting.exceptions()).isEmpty();
        assertThat(LockSetting.of(" False ", List.of()).plugins()).isFalse();
    }

    @Test
    void takesExceptionsInTheirOrder() {
        LockSetting setting = LockSetting.of(
                "true",
                List.of(
                        valid(" org.lib:base ", "Hash"),
                        valid("org.lib:base", "graph"),
                        valid("org.*:b-*", "version")));
        assertThat(setting.exceptions())
                .extracting(Exemption::key)
                .containsExactly("org.lib:base (hash)", "org.lib:base (graph)", "org.*:b-* (version)");
    }

    @Test
    void refusesAFlagThatIsNone() {
        refuses("<plugins> is \"yes\", allowed is true or false", "yes");
    }

    @Test
    void refusesOneExceptionTwice() {
        refuses(
                "<exceptions> is \"org.lib:base (hash)\", allowed is one exception of a pattern and a check",
                "true",
                valid("org.lib:base", "hash"),
                valid(" org.lib:base", "HASH"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "org.lib",
                "org.lib:base:1",
                "org.lib:",
                ":base",
                "org lib:base",
                "org.lib:base[1]",
                "org.lib:ba/se"
            })
    void refusesAPatternThatIsNoName(String pattern) {
        refuses(
                "<pattern> is \"" + pattern + "\", allowed is groupId:artifactId, with * for any part of a name",
                "true",
                valid(pattern, "hash"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"*:*", "*:base", "**:base", "*.*:base"})
    void refusesAPatternOfAllGroups(String pattern) {
        refuses(
                "<pattern> is \"" + pattern + "\", allowed is a groupId that names something, not all of them",
                "true",
                valid(pattern, "hash"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "all", "bytes"})
    void refusesACheckThatIsNone(String check) {
        refuses(
                "<check> is \"" + check.strip() + "\", allowed is one of [VERSION, HASH, GRAPH]",
                "true",
                valid("org.lib:base", check));
    }

    @Test
    void refusesAnExceptionWithoutAReason() {
        refuses(
                "<reason> is \"\", allowed is why this may differ, in words",
                "true",
                exception("org.lib:base", "hash", " ", "2027-01-31"));
    }

    @ParameterizedTest
    @CsvSource({"''", "never", "2027-02-30", "31.01.2027", "2027-1-31", "2027-01-31T00:00"})
    void refusesADayThatIsNone(String until) {
        refuses(
                "<until> is \"" + until + "\", allowed is a day, as 2027-01-31",
                "true",
                exception("org.lib:base", "hash", "a reason", until));
    }
}
