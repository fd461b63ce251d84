package io.github.holdfast.coverage.check;

import io.github.holdfast.core.finding.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What there is to say of one limit and one element. Immutable. */
final class JudgedWords {

    private final Judged judged;
    private final FloorLimit limit;
    private final Optional<Judged> own;

    /** @param own the same limit held against what the module's own tests reach, where others' count too */
    JudgedWords(Judged judged, Optional<Judged> own) {
        this.judged = judged;
        this.limit = judged.limit();
        this.own = own;
    }

    /** {@code module orders: 0 of 0 branches}. */
    String emptiness() {
        return element() + ": 0 of 0 " + limit.counter().items();
    }

    /** {@code line coverage 71.9 %, needs 75 %}, for the header. */
    String headline() {
        String element = judged.node().element() == Element.MODULE ? "" : element() + ": ";
        return element + value() + ", " + needs();
    }

    private String value() {
        String counter = limit.counter().word();
        switch (limit.value()) {
            case COVEREDRATIO:
                return counter + " coverage " + percent(judged);
            case MISSEDRATIO:
                return counter + " misses " + percent(judged);
            default:
                return number();
        }
    }

    /** {@code 83.1 % of lines (476 of 573) in 42 classes, needs 75 %}, for the line of a pass. */
    String holds(String where) {
        return held() + where + ", " + needs();
    }

    private String held() {
        String items = limit.counter().items();
        String fraction = " (" + judged.items() + " of " + judged.count().total() + ")";
        switch (limit.value()) {
            case COVEREDRATIO:
                return beside() + percent(judged) + " of " + items + fraction;
            case MISSEDRATIO:
                return beside() + percent(judged) + " of " + items + " missed" + fraction;
            default:
                return number();
        }
    }

    /** The finding of a limit that is broken. */
    Finding finding(MostToGain gain) {
        Bound bound = judged.bound();
        String code = judged.isAbove() ? "COVERAGE-ABOVE-CEILING" : "COVERAGE-BELOW-FLOOR";
        String items = String.valueOf(judged.items());
        Finding.Builder finding = Finding.of(code, judged.node().name())
                .saying(message())
                .found(limit.value().isRatio() ? items + "/" + judged.count().total() : items)
                .needed(bound.configured())
                .fixBy(fix(gain))
                .detail("element", judged.node().element().name())
                .detail("name", judged.node().name())
                .detail("counter", limit.counter().name())
                .detail("value", limit.value().name())
                .detail("covered", judged.count().covered())
                .detail("missed", judged.count().missed())
                .detail("total", judged.count().total())
                .detail(judged.isAbove() ? "maximum" : "minimum", bound.configured());
        if (!judged.node().module().isEmpty()) {
            finding.detail("module", judged.node().module());
        }
        own.ifPresent(alone -> finding.detail("ownCovered", alone.count().covered()));
        if (!judged.node().file().isEmpty()) {
            finding.at(judged.node().file(), judged.node().line());
        }
        return finding.build();
    }

    private String fix(MostToGain gain) {
        if (judged.isMendedByTests()) {
            return gain.fix();
        }
        return judged.isBelow() ? "bring the number up to its limit" : "bring the number down to its limit";
    }

    /** {@code module  line    71.9 %  412 of 573 lines, 18 more needed}. */
    private String message() {
        String element = judged.node().element() == Element.MODULE ? "module" : element();
        String ratio = limit.value().isRatio() ? beside() + percent(judged) + "  " : "";
        return String.format(
                Locale.ROOT,
                "%s  %-6s  %s%s, %s",
                element,
                limit.counter().word(),
                ratio,
                limit.value().isRatio() ? fraction() : number(),
                difference());
    }

    private String fraction() {
        boolean missed = limit.value() == CounterValue.MISSEDRATIO;
        return judged.items() + " of " + judged.count().total() + " "
                + limit.counter().items() + (missed ? " missed" : "");
    }

    private String number() {
        String items = limit.counter().items();
        switch (limit.value()) {
            case COVEREDCOUNT:
                return judged.items() + " covered " + items;
            case MISSEDCOUNT:
                return judged.items() + " missed " + items;
            default:
                return judged.items() + " " + items;
        }
    }

    private String difference() {
        if (!judged.isMendedByTests()) {
            return needs();
        }
        return judged.difference() + (judged.isBelow() ? " more needed" : " too many");
    }

    private String needs() {
        List<String> bounds = new ArrayList<>();
        boolean plain = limit.value() == CounterValue.COVEREDRATIO;
        limit.minimum().ifPresent(bound -> bounds.add((plain ? "" : "at least ") + text(bound)));
        limit.maximum().ifPresent(bound -> bounds.add("at most " + text(bound)));
        return "needs " + String.join(" and ", bounds);
    }

    private String text(Bound bound) {
        return limit.value().isRatio() ? Percent.exact(bound.number()) : bound.configured();
    }

    private String beside() {
        return own.filter(Judged::hasItems)
                .map(alone -> "own " + percent(alone) + ", with other modules' tests ")
                .orElse("");
    }

    private static String percent(Judged judged) {
        boolean fromBelow = judged.limit().minimum().isPresent() && !judged.isAbove();
        long total = judged.count().total();
        return fromBelow
                ? Percent.atLeast(judged.items(), total, judged.bound().number())
                : Percent.atMost(judged.items(), total, judged.bound().number());
    }

    private String element() {
        String module = judged.node().module();
        return judged.node().element().word() + " " + judged.node().name() + (module.isEmpty() ? "" : " of " + module);
    }
}
