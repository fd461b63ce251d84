package io.github.holdfast.gate.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A reactor whose profiles change facts, take some away and bring a module. */
class VariedManifestTest {

    private static final Manifest USUAL = manifest("core web", "packaging=jar line=0.8 agent=on");
    private static final Manifest NIGHTLY = manifest("core web night", "packaging=jar line=0.9 agent=on score=0.6");
    private static final Manifest QUICK = manifest("core", "packaging=jar line=0.8");
    private static final Manifest BOTH = manifest("core night", "packaging=jar line=0.5");

    private static Manifest manifest(String modules, String facts) {
        List<Fact> all = new ArrayList<>();
        for (String module : modules.split(" ")) {
            all.add(Fact.ofReactor(Kind.MODULE, "a:" + module, module + "/pom.xml"));
            for (String fact : facts.split(" ")) {
                String[] parts = fact.split("=");
                all.add(Fact.of("a:" + module, Kind.ROOT, parts[0], parts[1]));
            }
        }
        all.add(Fact.ofReactor(Kind.LAUNCH, "mvnw", "sha256=1"));
        return Manifest.of(all);
    }

    private static Manifest varied() {
        return USUAL.and("nightly", NIGHTLY).and("quick", QUICK).and("nightly,quick", BOTH);
    }

    @Test
    void saysWhatDiffers() {
        assertThat(USUAL.and("nightly", NIGHTLY).text()).isEqualTo("""
                        # holdfast gates 1
                        * | launch | mvnw | sha256=1
                        * | module | @nightly a:night | night/pom.xml
                        * | module | a:core | core/pom.xml
                        * | module | a:web | web/pom.xml
                        * | root | agent | on
                        * | root | packaging | jar
                        a:core | root | @nightly line | 0.9
                        a:core | root | @nightly score | 0.6
                        a:core | root | line | 0.8
                        a:night | root | line | 0.9
                        a:night | root | score | 0.6
                        a:web | root | @nightly line | 0.9
                        a:web | root | @nightly score | 0.6
                        a:web | root | line | 0.8
                        """);
    }

    @Test
    void givesBackEachReactor() {
        assertThat(varied().where(List.of(), id -> true)).isEqualTo(USUAL);
        assertThat(varied().where(List.of("nightly"), id -> true)).isEqualTo(NIGHTLY);
        assertThat(varied().where(List.of("quick"), id -> true)).isEqualTo(QUICK);
        assertThat(varied().where(List.of("quick", "nightly"), id -> true)).isEqualTo(BOTH);
        assertThat(varied().where(List.of("other"), id -> true)).isEqualTo(USUAL);
    }

    @Test
    void keepsWhatIsToldOfProfilesThatNoPomHas() {
        Manifest without = varied().where(List.of("quick"), "quick"::equals);

        assertThat(without.combinations()).containsExactly("nightly", "nightly,quick");
        assertThat(without.where(List.of(), id -> true)).isEqualTo(QUICK);
    }

    @Test
    void takesEachProfileWhereTheCombinationIsNotTold() {
        Manifest manifest = USUAL.and("nightly", NIGHTLY).and("quick", QUICK);

        assertThat(manifest.where(List.of("quick", "nightly"), id -> true).facts())
                .extracting(Fact::toString)
                .contains("a:core | root | line | 0.9", "a:core | root | score | 0.6")
                .doesNotContain("a:core | root | agent | on", "* | module | a:web | web/pom.xml")
                .contains("* | module | a:night | night/pom.xml");
    }

    @Test
    void isReadBack() {
        Manifest read = Manifests.read(varied().text());

        assertThat(read).isEqualTo(varied());
        assertThat(read.combinations()).containsExactly("nightly", "nightly,quick", "quick");
        assertThat(read.modules()).containsExactlyInAnyOrder("a:core", "a:web", "a:night");
    }

    @Test
    void namesProfilesWhateverTheyAreCalled() {
        Manifest odd = USUAL.and("a b\u202e@", NIGHTLY);

        assertThat(Manifests.read(odd.text()).where(List.of("a b\u202e@"), id -> true))
                .isEqualTo(NIGHTLY);
        assertThat(odd.text()).doesNotContain("\u202e");
    }

    @Test
    void leavesOutTheModulesOfOthers() {
        assertThat(USUAL.of("a:web"::equals).facts())
                .extracting(Fact::toString)
                .containsExactly(
                        "* | launch | mvnw | sha256=1",
                        "* | module | a:web | web/pom.xml",
                        "a:web | root | agent | on",
                        "a:web | root | line | 0.8",
                        "a:web | root | packaging | jar");
    }
}
