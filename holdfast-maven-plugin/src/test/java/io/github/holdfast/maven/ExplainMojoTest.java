package io.github.holdfast.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExplainMojoTest {

    /** The first cell of a row below the heading of codes. */
    private static final Pattern CODES =
            Pattern.compile("\\| code \\| verdict \\| cause \\| mend \\|\n[^\n]*\n((?:\\|[^\n]*\n)+)");

    private static final Pattern CODE = Pattern.compile("(?m)^\\| `([A-Z-]+)`");

    private static String explain(String code) throws MojoFailureException {
        List<String> said = new ArrayList<>();
        ExplainMojo mojo = new ExplainMojo();
        mojo.setLog(new SystemStreamLog() {
            @Override
            public void info(CharSequence content) {
                said.add(content.toString());
            }
        });
        try {
            Field field = ExplainMojo.class.getDeclaredField("code");
            field.setAccessible(true);
            field.set(mojo, code);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
        mojo.execute();
        return String.join("\n", said);
    }

    static List<String> codes() throws IOException {
        List<String> codes = new ArrayList<>();
        try (Stream<Path> pages = Files.list(Path.of("../docs/rules"))) {
            for (Path page : (Iterable<Path>) pages.sorted()::iterator) {
                Matcher table = CODES.matcher(Files.readString(page).replace("\r", ""));
                while (table.find()) {
                    Matcher code = CODE.matcher(table.group(1));
                    while (code.find()) {
                        codes.add(page.getFileName().toString().replace(".md", "") + " " + code.group(1));
                    }
                }
            }
        }
        assertThat(codes).hasSizeGreaterThan(100);
        return codes;
    }

    @ParameterizedTest
    @MethodSource("codes")
    void everyCodeOfAPageIsExplained(String place) throws MojoFailureException {
        String rule = place.substring(0, place.indexOf(' '));
        String code = place.substring(place.indexOf(' ') + 1);

        List<String> ofRule = Stream.of(explain(code).split("\n\n"))
                .filter(meaning -> meaning.startsWith(code + " of " + rule + ","))
                .collect(Collectors.toList());
        assertThat(ofRule).hasSize(1);
        assertThat(ofRule.get(0).lines())
                .satisfiesExactly(
                        line -> assertThat(line).matches(code + " of " + rule + ", \\S.*"),
                        line -> assertThat(line).matches("  what: \\S.{10,}"),
                        line -> assertThat(line).matches("  mend: \\S.{3,}"),
                        line -> assertThat(line)
                                .matches("  why:  [A-Z].{80,}")
                                .doesNotContain("](", "```", "On success"),
                        line -> assertThat(line).isEqualTo("  page: docs/rules/" + rule + ".md of Holdfast"));
    }

    @Test
    void saysTheWordsOfThePage() throws MojoFailureException {
        assertThat(explain("gate-moved ")).startsWith("""
                GATE-MOVED of gateIntegrity, FAILED
                  what: a rule is bound to another phase
                  mend: undo the edit
                  why:  The build's own gates are looser than the base says: a rule is skipped, moved, loosened or gone""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GATE-LOSENED", "gate-loosend", "LOOSENED"})
    void namesTheCodesThatAreMostLikeAnUnknownOne(String code) {
        assertThatThrownBy(() -> explain(code))
                .isInstanceOf(MojoFailureException.class)
                .hasMessageContaining("there is no code " + code + "; perhaps GATE-LOOSENED");
    }

    @Test
    void namesNoneWhereNoneIsLikeIt() {
        assertThatThrownBy(() -> explain("\u001b[2JQQQQQQQQQQQQ"))
                .isInstanceOf(MojoFailureException.class)
                .hasMessageStartingWith("there is no code ")
                .hasMessageEndingWith("QQQQQQQQQQQQ; without -Dcode all are listed")
                .hasMessageNotContaining("\u001b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void listsAllWithoutACode(String code) throws IOException, MojoFailureException {
        assertThat(explain(code)).contains("\n\ngateIntegrity\n  GATE-LOOSENED: a parameter, the level");
        assertThat(explain(code).lines().filter(line -> line.startsWith("  "))).hasSize(codes().size());
    }
}
