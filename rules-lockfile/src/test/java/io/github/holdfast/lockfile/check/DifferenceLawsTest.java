package io.github.holdfast.lockfile.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.holdfast.core.build.Place;
import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.core.testing.Theories;
import io.github.holdfast.lockfile.check.Exemption.Check;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.quicktheories.WithQuickTheories;
import org.quicktheories.core.Gen;

/** Whatever the lock and the build have: what one has and the other has not is told, unless an exception covers it. */
class DifferenceLawsTest implements WithQuickTheories {

    private static final List<String> DECLARED = lines(
            "dependency %s:jar:%s compile",
            "dependency %s:jar compile",
            "dependency %s:jar:tests:%s test optional",
            "managed %s:pom:%s import",
            "plugin %s:%s",
            "plugin %s maven-default",
            "plugin-dependency p:p -> %s:jar:%s",
            "profile native dependency %s:jar:%s",
            "processor %s:jar:%s",
            "parent reactor:%s",
            "repository central https://%s/%s",
            " ",
            "%s");
    private static final List<String> RESOLVED = lines(
            "compile %s:jar:%s",
            "test %s:jar:%s", "test %s:jar:tests:%s", "compile reactor:%s", "processor %s:jar:%s", "%s:%s", ":", "");
    private static final List<String> REALM = lines("%s:jar:%s", "%s:jar:tests:%s", "%s");

    private static final List<String> PATTERNS = List.of("a:x", "a:*", "b.c:y", "*.c:*", "central", "q:q");

    /** How often something was covered. */
    private final AtomicInteger covered = new AtomicInteger();

    private static List<String> lines(String... forms) {
        Set<String> lines = new LinkedHashSet<>();
        for (String form : forms) {
            for (String id : List.of("a:x", "a:y", "b.c:y")) {
                for (String version : List.of("1", "2", "3")) {
                    lines.add(String.format(form, id, version));
                }
            }
        }
        return List.copyOf(lines);
    }

    @Test
    void whatIsDeclaredOtherwiseIsTold() {
        law(DECLARED, LockedLine::declared, Check.VERSION, (locked, actual, exemptions) -> new StaleCheck(
                        exemptions, Lines.COMMAND, line -> Optional.empty())
                .findings(
                        actual.stream()
                                .map(text -> DeclaredLine.of(text, Place.of("pom.xml", 1)))
                                .collect(Collectors.toList()),
                        locked,
                        "pom.xml"));
    }

    @Test
    void whatIsTakenOtherwiseIsTold() {
        law(RESOLVED, LockedLine::resolved, Check.GRAPH, (locked, actual, exemptions) -> new DriftCheck(
                        exemptions, true)
                .findings(
                        actual.stream().map(text -> GraphLine.of(text, "")).collect(Collectors.toList()),
                        locked,
                        Mend.by(Lines.COMMAND)));
    }

    @Test
    void whatAPluginBringsOtherwiseIsTold() {
        law(REALM, LockedLine::realm, Check.GRAPH, (locked, actual, exemptions) -> new RealmsCheck(
                        Map.of("p:p:1", locked), exemptions, Set.of())
                .findings(Map.of("p:p:1", actual), Mend.by(Lines.COMMAND)));
    }

    /** A check that is tried. */
    private interface Judge {
        List<Finding> findings(List<String> locked, List<String> actual, Exemptions exemptions);
    }

    private void law(List<String> from, Function<String, LockedLine> take, Check check, Judge judge) {
        Theories.theory()
                .withExamples(3_000)
                .forAll(some(from), some(from), patterns())
                .checkAssert((locked, actual, patterns) -> {
                    Exemptions exemptions = exemptions(patterns, check);
                    List<Finding> findings = judge.findings(locked, actual, exemptions);
                    assertThat(judge.findings(reversed(locked), reversed(actual), exemptions(patterns, check)))
                            .isEqualTo(findings);

                    Set<String> came = new TreeSet<>(actual);
                    came.removeAll(locked);
                    Set<String> went = new TreeSet<>(locked);
                    went.removeAll(actual);
                    assertThat(findings).hasSize(expected(came, went, take, exemptions(patterns, check)));
                    Exemptions known = exemptions(patterns, check);
                    for (String line : came) {
                        assertThat(isTold(take.apply(line), "+ ", findings) || covers(known, check, take.apply(line)))
                                .as(line)
                                .isTrue();
                    }
                    for (String line : went) {
                        assertThat(isTold(take.apply(line), "- ", findings) || covers(known, check, take.apply(line)))
                                .as(line)
                                .isTrue();
                    }
                    assertThat(exemptions.used()).isEqualTo(known.used());
                });
        assertThat(covered).hasValueGreaterThan(500);
    }

    private boolean covers(Exemptions exemptions, Check check, LockedLine line) {
        boolean covers = exemptions.cover(check, line.id());
        covered.addAndGet(covers ? 1 : 0);
        return covers;
    }

    /** Whether a finding has the whole line, or its name with what changed of it. */
    private static boolean isTold(LockedLine line, String sign, List<Finding> findings) {
        return findings.stream()
                .map(Finding::message)
                .anyMatch(told -> told.contains(sign + line.shownWhole())
                        || told.contains("~ " + line.shown() + " ")
                                && (has(told, line.version()) || has(told, line.tail())));
    }

    private static boolean has(String told, String part) {
        return told.contains(part.isEmpty() ? "(none)" : part);
    }

    /** Of each name as many as the side has that has more. */
    private static int expected(
            Set<String> came, Set<String> went, Function<String, LockedLine> take, Exemptions exemptions) {
        Map<String, int[]> names = new HashMap<>();
        for (String line : came) {
            names.computeIfAbsent(take.apply(line).name(), none -> new int[2])[0]++;
        }
        for (String line : went) {
            names.computeIfAbsent(take.apply(line).name(), none -> new int[2])[1]++;
        }
        Set<String> coveredNames = new TreeSet<>();
        List<String> all = new ArrayList<>(came);
        all.addAll(went);
        for (String line : all) {
            LockedLine taken = take.apply(line);
            for (Check check : Check.values()) {
                if (exemptions.cover(check, taken.id())) {
                    coveredNames.add(taken.name());
                }
            }
        }
        names.keySet().removeAll(coveredNames);
        return names.values().stream().mapToInt(two -> Math.max(two[0], two[1])).sum();
    }

    private static Exemptions exemptions(List<String> patterns, Check check) {
        return new Exemptions(
                patterns.stream()
                        .map(pattern -> Lines.exemption(pattern, check))
                        .collect(Collectors.toList()),
                Lines.TODAY);
    }

    private Gen<List<String>> some(List<String> from) {
        return longs().all().map(seed -> {
            Random random = new Random(seed);
            List<String> some = new ArrayList<>(from);
            Collections.shuffle(some, random);
            return List.copyOf(some.subList(0, random.nextInt(Math.min(12, from.size()))));
        });
    }

    private Gen<List<String>> patterns() {
        return longs().all().map(seed -> {
            Random random = new Random(seed);
            List<String> some = new ArrayList<>(PATTERNS);
            Collections.shuffle(some, random);
            return List.copyOf(some.subList(0, random.nextInt(3)));
        });
    }

    private static List<String> reversed(List<String> lines) {
        List<String> reversed = new ArrayList<>(lines);
        Collections.reverse(reversed);
        return reversed;
    }
}
