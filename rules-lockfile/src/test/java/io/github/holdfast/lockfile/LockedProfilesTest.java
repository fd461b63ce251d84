package io.github.holdfast.lockfile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.holdfast.lockfile.LockBuild.Outcome;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Profiles: the base is what is active without {@code -P}, and combinations are locked as variants. */
class LockedProfilesTest {

    @TempDir
    Path folder;

    private LockBuild build;

    @BeforeEach
    void aReactor() {
        build = OrdersReactor.in(folder);
    }

    private String text() {
        return LockBuild.read(build.lockFile());
    }

    @Test
    void tellsAProfileThatIsNotLockedWithTheCommandThatLocksIt() {
        build.lock();
        build.profiles("nightly");

        Outcome outcome = build.build();

        assertThat(outcome.codes()).containsOnly("PROFILE-NOT-LOCKED");
        assertThat(outcome.text())
                .contains("profile nightly changes what this module takes, and the lock has no variant of it")
                .contains("org.lib:mutants:jar:1")
                .contains(":lock '-Dholdfast.lock.profiles=nightly', then commit pom.lock.json");
    }

    @Test
    void passesWithAProfileThatIsLockedAndStillWithoutIt() {
        build.lock(goal -> goal.profiles("nightly"));

        assertThat(text()).contains("\"variants\": {\n    \"nightly\": {");
        assertThat(build.build().text()).isEmpty();
        assertThat(build.profiles("nightly").build().text()).isEmpty();
    }

    @Test
    void namesTheVariantsThatAreLockedInTheCommandToo() {
        build.lock(goal -> goal.profiles("nightly"));

        assertThat(build.profiles("native").build().text()).contains("'-Dholdfast.lock.profiles=native;nightly'");
        assertThat(build.profiles("nightly", "native").build().text())
                .contains("'-Dholdfast.lock.profiles=native,nightly;nightly'");
    }

    @Test
    void passesWhenTheFixIsFollowed() {
        build.lock(goal -> goal.profiles("nightly"));
        build.lock(goal -> goal.profiles("native,nightly;nightly"));

        assertThat(build.profiles("nightly", "native").build().text()).isEmpty();
        assertThat(build.profiles("native", "nightly").build().text()).isEmpty();
        assertThat(build.profiles("nightly").build().text()).isEmpty();
        assertThat(build.profiles("native").build().codes()).containsOnly("PROFILE-NOT-LOCKED");
    }

    @Test
    void keepsTheVariantsThatItFinds() {
        build.lock(goal -> goal.profiles("nightly;native"));
        String before = text();

        build.lock();

        assertThat(text()).isEqualTo(before);
        build.lock(goal -> goal.profiles(""));
        assertThat(text()).doesNotContain("variants");
    }

    @Test
    void locksTheSameWhateverTheOrderOfProfilesAndCombinations() {
        build.lock(goal -> goal.profiles("nightly;native,nightly"));
        String before = text();

        build.lock(goal -> goal.profiles(" nightly , native ; nightly;;nightly"));

        assertThat(text()).isEqualTo(before);
    }

    @Test
    void tellsAnEditInALockedProfile() {
        build.lock(goal -> goal.profiles("nightly"));
        build.edit(
                "pom.xml",
                "<artifactId>mutants</artifactId><version>1<",
                "<artifactId>mutants</artifactId><version>2<");

        assertThat(build.build().codes()).containsOnly("STALE");
        assertThat(build.profiles("nightly").build().codes()).containsOnly("STALE");
    }

    @Test
    void tellsOtherBytesOfWhatAVariantAloneTakes() {
        build.lock(goal -> goal.profiles("nightly"));
        build.profiles("nightly").build();
        build.file("../local/org/lib/mutants/1/mutants-1.jar", "evil");

        Outcome outcome = build.build();

        assertThat(outcome.codes()).containsOnly("TAMPERED");
        assertThat(build.profiles().build().text()).isEmpty();
    }

    @Test
    void tellsTheBytesBeforeTheProfileThatIsNotLocked() {
        build.lock();
        build.file("../local/org/lib/top/1.0/top-1.0.jar", "evil");

        assertThat(build.profiles("nightly").selecting("core").build().codes())
                .contains("TAMPERED")
                .doesNotContain("PROFILE-NOT-LOCKED");
    }

    @Test
    void passesWithAProfileThatChangesNoInput() {
        build.lock();
        build.edit(
                "pom.xml",
                "<profiles>\n",
                "<profiles>\n<profile><id>loud</id><properties><x>1</x></properties></profile>\n");

        assertThat(build.profiles("loud").build().text()).isEmpty();
    }

    @Test
    void tellsAProfileThatChangesAVersionThroughAProperty() {
        build.edit(
                "pom.xml",
                "<profiles>\n",
                "<profiles>\n<profile><id>next</id><properties><top.version>1.1</top.version></properties></profile>\n");
        build.lock();

        assertThat(build.build().text()).isEmpty();
        assertThat(build.profiles("next").build().codes()).containsOnly("PROFILE-NOT-LOCKED");

        build.profiles().lock(goal -> goal.profiles("next"));

        assertThat(build.build().text()).isEmpty();
        assertThat(build.profiles("next").build().text()).isEmpty();
    }

    @Test
    void refusesToLockWithAProfileThatIsAskedFor() {
        assertThat(LockBuild.refusal(build.profiles("nightly"), goal -> {}))
                .contains("-P or the settings switch a profile of this reactor on or off");
        assertThat(LockBuild.refusal(build.profiles().withoutProfiles("native"), goal -> {}))
                .contains("Call it without");
        assertThat(LockBuild.refusal(build.profiles("of-the-settings").withoutProfiles(), goal -> {}))
                .isEmpty();
    }

    @Test
    void refusesAProfileThatNoPomHas() {
        assertThat(LockBuild.refusal(build, goal -> goal.profiles("nigthly")))
                .contains("no POM of this reactor has the profile nigthly of nigthly");
    }

    @Test
    void tellsAProfileThatIsActiveByDefaultAndSwitchedOff() {
        build.edit(
                "pom.xml",
                "<id>native</id>",
                "<id>native</id><activation><activeByDefault>true</activeByDefault></activation>");
        build.lock();
        assertThat(text()).contains("\"profiles\": [\n    \"native\"\n  ],");
        assertThat(build.build().text()).isEmpty();

        assertThat(build.withoutProfiles("native").build().codes()).containsOnly("PROFILE-NOT-LOCKED");

        build.withoutProfiles().lock(goal -> goal.profiles("!native"));

        assertThat(build.build().text()).isEmpty();
        assertThat(build.withoutProfiles("native").build().text()).isEmpty();
    }

    @Test
    void tellsAProfileThatAPropertyOfTheCommandLineSwitchesOn() {
        build.edit(
                "pom.xml",
                "<id>native</id>",
                "<id>native</id><activation><property><name>native</name></property></activation>");
        build.lock();

        assertThat(build.property("native", "true").build().codes()).containsOnly("PROFILE-NOT-LOCKED");
    }

    @Test
    void namesAProfileThatTheJdkSwitchesOtherwiseThanWhenLocked() {
        build.edit("pom.xml", "<id>native</id>", "<id>native</id><activation><jdk>[1,2)</jdk></activation>");
        build.lock();
        assertThat(build.build().text()).isEmpty();

        build.edit("pom.xml", "<jdk>[1,2)</jdk>", "<jdk>[17,)</jdk>");

        Outcome outcome = build.build();
        assertThat(outcome.codes()).isNotEmpty().doesNotContain("PROFILE-NOT-LOCKED");
        assertThat(outcome.text())
                .contains(
                        "profile native, which the JDK or the system switches, is active here and was not when the lock");
    }

    @Test
    void passesWithAProfileOfTheJdkThatChangesNoInput() {
        build.edit(
                "pom.xml",
                "<profiles>\n",
                "<profiles>\n<profile><id>new</id><activation><jdk>[99,)</jdk></activation></profile>\n");
        build.lock();
        String before = text();
        build.edit("pom.xml", "<jdk>[99,)</jdk>", "<jdk>[17,)</jdk>");

        assertThat(build.build().text()).isEmpty();
        assertThat(before).contains("\"profiles\": [],");
    }
}
