package io.github.holdfast.gate.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.holdfast.gate.manifest.Fact;
import io.github.holdfast.gate.manifest.Kind;
import io.github.holdfast.gate.manifest.Manifest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whether the file of a change says what the build is, or what it may be once the file is on the base. */
class StalenessTest {

    private static final String TOOL = "tool x:agent version=2";
    private static final String ROOT = "root sources src";

    /** @param facts kind, key, value each, of one module */
    private static Manifest manifest(String... facts) {
        return of(List.of("a:core"), facts);
    }

    private static Manifest of(List<String> modules, String... facts) {
        List<Fact> all = new ArrayList<>();
        for (String module : modules) {
            all.add(Fact.ofReactor(Kind.MODULE, module, module.substring(2)));
            for (String fact : facts) {
                String[] parts = fact.split(" ", 3);
                all.add(Fact.of(module, Kind.valueOf(parts[0].toUpperCase(Locale.ROOT)), parts[1], parts[2]));
            }
        }
        return Manifest.of(all);
    }

    private static Staleness staleness(Manifest written, Manifest now, Manifest base) {
        return new Staleness(written, now, Optional.ofNullable(base), null);
    }

    private static List<String> stale(Manifest written, Manifest now, Manifest base) {
        return staleness(written, now, base).stale();
    }

    @Test
    void isFreshWhenAllThreeAreOne() {
        Manifest one = manifest(TOOL, ROOT);

        assertThat(stale(one, one, one)).isEmpty();
        assertThat(stale(one, one, null)).isEmpty();
    }

    @Test
    void wantsALineForEachFact() {
        assertThat(stale(manifest(ROOT), manifest(ROOT, TOOL), manifest(ROOT)))
                .containsExactly("no line says a:core | tool | x:agent | version=2");
        assertThat(stale(manifest(ROOT), manifest(ROOT, TOOL), null)).hasSize(1);
    }

    @Test
    void wantsAFactForEachLineOfTheBase() {
        assertThat(stale(manifest(ROOT, "exec run x"), manifest(ROOT), manifest(ROOT, "exec run x")))
                .containsExactly("nothing in the build is as the line a:core | exec | run | x");
        assertThat(stale(manifest(ROOT, "exec run x"), manifest(ROOT), null)).hasSize(1);
    }

    @Test
    void wantsNoFactLooserThanItsLine() {
        assertThat(stale(manifest("tool x:agent version=3"), manifest(TOOL), manifest(TOOL)))
                .containsExactly("a:core | tool | x:agent: its line says version 3, and the build is 2");
        assertThat(stale(manifest("root tests one"), manifest("root tests two"), null))
                .containsExactly("a:core | root | tests: its line says one, and the build is two");
    }

    @Test
    void tellsOfManyPartsThoseThatDiffer() {
        assertThat(stale(
                        manifest("tool x:agent brings=a:b:jar:1 config=aa version=3"),
                        manifest("tool x:agent config=ab version=3"),
                        null))
                .containsExactly(
                        "a:core | tool | x:agent: its line says brings a:b:jar:1, and the build is without; its"
                                + " line says config aa, and the build is ab");
    }

    @Test
    void tellsFactsThatAreStricterThanTheirLine() {
        Staleness staleness = staleness(manifest(TOOL), manifest("tool x:agent version=3"), manifest(TOOL));

        assertThat(staleness.stale()).isEmpty();
        assertThat(staleness.stricter()).containsExactly("a:core | tool | x:agent | version=3");
    }

    @Test
    void takesALineThatIsLooserThanTheBaseForAProposal() {
        Staleness changed = staleness(manifest("root sources other"), manifest(ROOT), manifest(ROOT));
        assertThat(changed.stale()).isEmpty();
        assertThat(changed.stricter()).isEmpty();

        assertThat(stale(manifest(ROOT), manifest(ROOT, TOOL), manifest(ROOT, TOOL)))
                .as("a line that is to go")
                .isEmpty();
        assertThat(stale(manifest(ROOT, "exec run x"), manifest(ROOT), manifest(ROOT)))
                .as("a line that is to come")
                .isEmpty();
    }

    @Test
    void wantsNoLineForAModuleLikeTheOthers() {
        assertThat(stale(manifest(ROOT), of(List.of("a:core", "a:new"), ROOT), manifest(ROOT)))
                .isEmpty();
        assertThat(stale(manifest(ROOT), Manifest.of(plus(of(List.of("a:core", "a:new"), ROOT))), manifest(ROOT)))
                .as("one that is looser")
                .isNotEmpty();
    }

    private static List<Fact> plus(Manifest manifest) {
        List<Fact> facts = new ArrayList<>(manifest.facts());
        facts.add(Fact.of("a:new", Kind.EXEC, "run", "x"));
        return facts;
    }

    @Test
    void looksAtNoPropertyThatShowsInTheGates() {
        assertThat(stale(manifest("prop holdfast.x 1"), manifest("prop holdfast.y 2"), manifest("prop holdfast.x 1")))
                .isEmpty();
        assertThat(stale(manifest("prop argLine 1"), manifest("prop argLine 2"), manifest("prop argLine 2")))
                .as("any other")
                .isEmpty();
        assertThat(stale(manifest("prop argLine 1"), manifest("prop argLine 2"), manifest("prop argLine 1")))
                .hasSize(1);
    }
}
