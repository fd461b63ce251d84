package io.github.holdfast.coverage.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClassSelectionTest {

    @Test
    void takesAllWhereNothingIsConfigured() {
        ClassSelection all = ClassSelection.of(List.of(), List.of());

        assertThat(all.isSelective()).isFalse();
        assertThat(all.leavesOut("com/acme/Order")).isFalse();
        assertThat(all.excluding("com/acme/Order")).isEmpty();
        assertThat(all.matches(List.of("com/acme/Order"))).isEmpty();
        assertThat(all).hasToString("");
    }

    @Test
    void leavesOutWhatNoIncludeTakesIn() {
        ClassSelection selection = ClassSelection.of(List.of("com.acme.*", "com.acme.tax.*"), List.of());

        assertThat(selection.isSelective()).isTrue();
        assertThat(selection.leavesOut("com/acme/Order")).isFalse();
        assertThat(selection.leavesOut("com/acme/tax/Rate")).isFalse();
        assertThat(selection.leavesOut("com/acme/tax/eu/Rate")).isTrue();
    }

    @Test
    void namesTheExcludeThatTakesAClassOut() {
        ClassSelection selection = ClassSelection.of(List.of(), List.of("**.gen.**", "com.acme.Main"));

        assertThat(selection.isSelective()).isTrue();
        assertThat(selection.excluding("com/acme/Main")).contains("com.acme.Main");
        assertThat(selection.excluding("com/acme/gen/Tables")).contains("**.gen.**");
        assertThat(selection.excluding("com/acme/Order")).isEmpty();
        assertThat(selection.leavesOut("com/acme/Main")).isFalse();
    }

    @Test
    void namesTheSameExcludeInWhateverOrderTheyStand() {
        ClassSelection one = ClassSelection.of(List.of(), List.of("com.acme.*", "**"));
        ClassSelection other = ClassSelection.of(List.of(), List.of("**", "com.acme.*"));

        assertThat(one.excluding("com/acme/Order"))
                .isEqualTo(other.excluding("com/acme/Order"))
                .contains("**");
        assertThat(one).hasToString("-** -com.acme.*").hasToString(other.toString());
    }

    @Test
    void countsWhatEachPatternMatches() {
        ClassSelection selection = ClassSelection.of(List.of("com.acme.**"), List.of("com.acme.Main", "com.acme.Typo"));

        assertThat(selection.matches(List.of("com/acme/Order", "com/acme/Main", "org/other/Main")))
                .containsExactly(
                        entry("includes com.acme.**", 2),
                        entry("excludes com.acme.Main", 1),
                        entry("excludes com.acme.Typo", 0));
        assertThat(selection).hasToString("+com.acme.** -com.acme.Main -com.acme.Typo");
    }

    @Test
    void forgetsBlankPatterns() {
        ClassSelection selection = ClassSelection.of(List.of("", "  "), List.of("\n"));

        assertThat(selection.isSelective()).isFalse();
        assertThat(selection.leavesOut("com/acme/Order")).isFalse();
        assertThat(selection.matches(List.of("com/acme/Order"))).isEmpty();
    }
}
