package io.github.holdfast.benchmarks;

import java.io.IOException;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Several ways to judge one module, each run once a round: A B C, then C B A, so that no way always goes first. */
final class Contest {
    /** What the rules say is printed; in a reactor what they say in its last module. */
    private static final int RULES = 5;

    private static final int ROUNDS = Integer.getInteger("benchmarks.rounds", 10);

    private final Page page;

    Contest(Page page) {
        this.page = page;
    }

    static int rounds() {
        return ROUNDS;
    }

    /** Runs all of them and prints their table, after a first run of each that does not count. */
    void run(BenchedModule module, List<Series> all) throws IOException, InterruptedException {
        for (Series series : all) {
            series.warmUp(module);
            List<String> said =
                    module.said("\\] \\w+(?: in reactor)?: .*\\b(?:classes|methods|mutants|modules|changed)\\b");
            said.subList(Math.max(0, said.size() - RULES), said.size()).forEach(line -> page.print("- %s", line));
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < all.size(); i++) {
                all.get(round % 2 == 0 ? i : all.size() - 1 - i).run(module);
            }
        }
        page.print("%n" + Series.HEADER);
        all.forEach(series -> page.print("%s", series.line()));
    }

    /** Begins the list of ratios. */
    void ratios(String what) {
        page.print("%n%s, round by round (min, median, max):%n", what);
    }

    /** One line of it. */
    void ratio(String label, Series ours, Series theirs, ToDoubleFunction<Measured> figure) {
        page.print("- %s %s", label, ours.over(theirs, figure));
    }
}
