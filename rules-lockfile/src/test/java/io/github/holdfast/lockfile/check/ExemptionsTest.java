package io.github.holdfast.lockfile.check;

import static io.github.holdfast.lockfile.check.Lines.TODAY;
import static io.github.holdfast.lockfile.check.Lines.messages;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.core.finding.Report;
import io.github.holdfast.core.finding.Severity;
import io.github.holdfast.core.finding.Verdict;
import io.github.holdfast.lockfile.check.Exemption.Check;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An exception counts for what it names, to its last day, and is to be removed when nothing needs it. */
class ExemptionsTest {

    @ParameterizedTest
    @CsvSource({
        "a:b, a:b, true",
        "a:*, a:b, true",
        "a:*, a:, true",
        "a:b*, a:bcd, true",
        "a.*:b, a.x.y:b, true",
        "*.x:b, a.x:b, true",
        "a*c:*d, abbc:dd, true",
        "a:b, a:bb, false",
        "a:b, aa:b, false",
        "a.b:c, axb:c, false",
        "a:*, b:a:*, false",
        "a*, a:b, false",
        "a:b, A:b, false",
        "a:[b], a:b, false",
        "a:(b|c), a:b, false",
    })
    void matchesAPartOfANameAndNoOtherCharacters(String pattern, String id, boolean covers) {
        Exemptions exemptions = of(pattern, Check.HASH, 0);

        assertThat(exemptions.cover(Check.HASH, id)).isEqualTo(covers);
        assertThat(exemptions.used()).hasSize(covers ? 1 : 0);
    }

    @Test
    void countsForItsOwnCheckOnly() {
        for (Check one : Check.values()) {
            for (Check other : Check.values()) {
                assertThat(of("a:b", one, 0).cover(other, "a:b")).isEqualTo(one == other);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1, true", "0, true", "-1, false", "-400, false"})
    void countsToItsLastDay(int days, boolean counts) {
        Exemptions exemptions = of("a:b", Check.GRAPH, days);

        assertThat(exemptions.cover(Check.GRAPH, "a:b")).isEqualTo(counts);
        assertThat(exemptions.used()).containsExactly("a:b (graph)");
        assertThat(exemptions.notJudged()).hasSize(counts ? 1 : 0);
        assertThat(exemptions.ended()).hasSize(counts ? 0 : 1);
    }

    @Test
    void tellsInEveryRunWhatIsLetOffWhyAndUntilWhen() {
        Exemptions exemptions = of("a:*", Check.VERSION, 3);
        assertThat(exemptions.notJudged()).isEmpty();

        exemptions.cover(Check.VERSION, "a:b");
        exemptions.cover(Check.VERSION, "a:c");

        assertThat(exemptions.notJudged()).containsExactly("by an exception, a:* (version) until 2027-05-04: known");
        assertThat(exemptions.ended()).isEmpty();
    }

    @Test
    void warnsOfOneThatEndedWhenItIsMissed() {
        Exemptions exemptions = of("a:b", Check.HASH, -1);
        assertThat(exemptions.ended()).isEmpty();

        exemptions.cover(Check.HASH, "a:b");
        Finding ended = exemptions.ended().get(0);

        assertThat(ended.code()).isEqualTo("EXCEPTION-ENDED");
        assertThat(ended.severity()).isEqualTo(Severity.WARNING);
        assertThat(ended.message()).isEqualTo("the exception a:b (hash) ended on 2027-04-30 and counts no more");
    }

    @Test
    void oneThatEndedDoesNotEndAnother() {
        Exemptions exemptions = new Exemptions(
                List.of(
                        Exemption.of("a:*", Check.HASH, "new", TODAY),
                        Exemption.of("a:b", Check.HASH, "old", TODAY.minusDays(1))),
                TODAY);

        assertThat(exemptions.cover(Check.HASH, "a:b")).isTrue();
        assertThat(exemptions.used()).containsExactly("a:* (hash)", "a:b (hash)");
        assertThat(exemptions.keys()).containsExactly("a:* (hash)", "a:b (hash)");
    }

    @Test
    void tellsTheReactorWhichAreOfNoUse() {
        UnusedExceptions unused = new UnusedExceptions();
        unused.add(Map.of("exceptions", List.of("a:b (hash)", "c:d (graph)"), "used", List.of()));
        unused.add(Map.of("exceptions", List.of("c:d (graph)", "e:f (hash)"), "used", List.of("c:d (graph)")));
        unused.add(Map.of());

        Report report = unused.report(true).orElseThrow();

        assertThat(report.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(report.headline()).isEqualTo("2 exceptions are of no use");
        assertThat(messages(report.findings()))
                .containsExactly(
                        "the exception a:b (hash) matches nothing that differs",
                        "the exception e:f (hash) matches nothing that differs");
        assertThat(report.findings()).allMatch(one -> one.code().equals("UNUSED-EXCEPTION"));
        assertThat(report.findings().get(0).fix()).contains("remove the exception from the POM");
        assertThat(unused.report(false)).isEmpty();
    }

    @Test
    void passesWhenEachIsOfUseSomewhere() {
        UnusedExceptions unused = new UnusedExceptions();
        unused.add(Map.of("exceptions", List.of("a:b (hash)"), "used", List.of()));
        unused.add(Map.of("exceptions", List.of("a:b (hash)"), "used", List.of("a:b (hash)")));

        Report report = unused.report(true).orElseThrow();

        assertThat(report.verdict()).isEqualTo(Verdict.PASSED);
        assertThat(report.headline()).isEqualTo("every exception is of use");
        assertThat(report.evidence().toString()).isEqualTo("1 exception");
    }

    @Test
    void saysNothingWhereThereAreNone() {
        assertThat(new UnusedExceptions().report(true)).isEmpty();
        assertThat(Exemptions.none().cover(Check.HASH, "a:b")).isFalse();
    }

    private static Exemptions of(String pattern, Check check, int days) {
        return new Exemptions(List.of(Exemption.of(pattern, check, "known", TODAY.plusDays(days))), TODAY);
    }
}
