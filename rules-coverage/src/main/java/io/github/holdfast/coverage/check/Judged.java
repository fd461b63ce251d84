package io.github.holdfast.coverage.check;

import io.github.holdfast.core.finding.Finding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;

/** One limit held against one element. Immutable. */
final class Judged {

    private final FloorLimit limit;
    private final CoverageNode node;
    private final Count count;

    Judged(FloorLimit limit, CoverageNode node) {
        this.limit = limit;
        this.node = node;
        this.count = node.count(limit.counter());
    }

    FloorLimit limit() {
        return limit;
    }

    CoverageNode node() {
        return node;
    }

    /** Whether there is a value at all: a ratio of nothing is none. */
    boolean hasItems() {
        return count.total() > 0 || !limit.value().isRatio();
    }

    String emptiness() {
        return subject() + ": 0 of 0 " + limit.counter().items();
    }

    boolean isBroken() {
        return isBelow() || isAbove();
    }

    private boolean isBelow() {
        return limit.minimum().filter(bound -> compared(bound) < 0).isPresent();
    }

    private boolean isAbove() {
        return limit.maximum().filter(bound -> compared(bound) > 0).isPresent();
    }

    /** Whether more covered items would mend it. */
    boolean isMendedByTests() {
        return isBelow() == isCovered() && limit.value() != CounterValue.TOTALCOUNT;
    }

    private boolean isCovered() {
        return limit.value() == CounterValue.COVEREDRATIO || limit.value() == CounterValue.COVEREDCOUNT;
    }

    private int compared(Bound bound) {
        BigDecimal needed =
                limit.value().isRatio() ? bound.number().multiply(BigDecimal.valueOf(count.total())) : bound.number();
        return BigDecimal.valueOf(limit.value().of(count)).compareTo(needed);
    }

    private Bound bound() {
        return isAbove() || limit.minimum().isEmpty()
                ? limit.maximum().orElseThrow()
                : limit.minimum().get();
    }

    /** {@code line coverage 71.9 %, needs 75 %}. */
    String headline() {
        String where = node.element() == Element.MODULE ? "" : " of " + subject();
        return limit.counter().word() + " " + noun() + where + " " + found() + ", " + needs();
    }

    /** {@code 83.1 % of lines (476 of 573), needs 75 %}. */
    String holds(Optional<Judged> own) {
        String items = limit.counter().items();
        String beside = own.map(Judged::besideText).orElse("");
        return limit.value().isRatio()
                ? beside + found() + (isCovered() ? " of " : " missed of ") + items + " (" + numerator() + " of "
                        + count.total() + "), " + needs()
                : beside + found() + " " + items + ", " + needs();
    }

    private String besideText() {
        return hasItems() ? "own " + found() + ", with other modules' tests " : "";
    }

    Finding finding(Optional<Judged> own, String fix) {
        String code = isAbove() ? "COVERAGE-ABOVE-CEILING" : "COVERAGE-BELOW-FLOOR";
        Finding.Builder finding = Finding.of(code, node.name())
                .saying(message(own))
                .found(limit.value().isRatio() ? numerator() + "/" + count.total() : String.valueOf(numerator()))
                .needed(bound().configured())
                .fixBy(fix)
                .detail("element", node.element().name())
                .detail("name", node.name())
                .detail("counter", limit.counter().name())
                .detail("value", limit.value().name())
                .detail("covered", count.covered())
                .detail("missed", count.missed())
                .detail("total", count.total())
                .detail(isAbove() ? "maximum" : "minimum", bound().configured());
        own.ifPresent(judged -> finding.detail("ownCovered", judged.count.covered()));
        if (!node.file().isEmpty()) {
            finding.at(node.file(), node.line());
        }
        return finding.build();
    }

    private String message(Optional<Judged> own) {
        return String.format(
                Locale.ROOT,
                "%s  %-6s  %s%s  %s%s",
                subjectInLine(),
                limit.counter().word(),
                own.map(Judged::besideText).orElse(""),
                found(),
                numbers(),
                difference());
    }

    private String subjectInLine() {
        return node.element() == Element.MODULE ? "module" : subject();
    }

    private String subject() {
        return node.element().word() + " " + node.name();
    }

    private String numbers() {
        String items = limit.counter().items();
        return count.covered() + " of " + count.total() + " " + items + (isCovered() ? "" : " covered");
    }

    private String difference() {
        if (limit.value() == CounterValue.TOTALCOUNT || isAbove() == isCovered()) {
            return ", " + needs();
        }
        BigDecimal bound = limit.value().isRatio()
                ? bound().number().multiply(BigDecimal.valueOf(count.total()))
                : bound().number();
        long more = isBelow()
                ? bound.setScale(0, RoundingMode.CEILING).longValueExact() - numerator()
                : numerator() - bound.setScale(0, RoundingMode.FLOOR).longValueExact();
        return ", " + more + " more needed";
    }

    private String needs() {
        String bound = limit.value().isRatio() ? Percent.exact(bound().number()) : bound().configured();
        boolean plain = bound() == limit.minimum().orElse(null) && limit.value().isRatio();
        return "needs " + (plain ? "" : isMinimum() ? "at least " : "at most ") + bound;
    }

    private boolean isMinimum() {
        return limit.minimum().filter(bound -> bound == bound()).isPresent();
    }

    private String found() {
        if (!limit.value().isRatio()) {
            return String.valueOf(numerator()) + (noun().isEmpty() ? "" : " " + participle());
        }
        return isMinimum()
                ? Percent.atLeast(numerator(), count.total(), bound().number())
                : Percent.atMost(numerator(), count.total(), bound().number());
    }

    private long numerator() {
        return limit.value().of(count);
    }

    private String noun() {
        if (limit.value() == CounterValue.TOTALCOUNT) {
            return "total";
        }
        return isCovered() ? "coverage" : "misses";
    }

    private String participle() {
        if (limit.value() == CounterValue.TOTALCOUNT) {
            return "in all";
        }
        return isCovered() ? "covered" : "missed";
    }
}
