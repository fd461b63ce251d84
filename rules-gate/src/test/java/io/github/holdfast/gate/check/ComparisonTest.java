package io.github.holdfast.gate.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.holdfast.core.setting.Order;
import io.github.holdfast.core.setting.Stricter;
import io.github.holdfast.core.setting.Strictness;
import io.github.holdfast.gate.manifest.Manifest;
import io.github.holdfast.gate.manifest.Manifests;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {

    private static final String GATE = "* | gate | coverage-floor/coverageFloor | ";
    private static final String SET = "excludes= level=ERROR line=0.80 phase=verify skip=false";

    private static final Map<String, Strictness> KNOWN = Map.of(
            "line", of(Order.HIGHER),
            "excludes", of(Order.FEWER),
            "credit", Strictness.of(Order.RANK, List.of("REACTOR", "OWN"), Stricter.Empty.NOTHING));

    private static final Settings SETTINGS = new Settings() {
        @Override
        public Optional<Strictness> strictness(String rule, String parameter) {
            return rule.equals("coverageFloor") ? Optional.ofNullable(KNOWN.get(parameter)) : Optional.empty();
        }

        @Override
        public Set<String> parameters(String rule) {
            return rule.equals("coverageFloor") ? KNOWN.keySet() : Set.of();
        }

        @Override
        public boolean isOurs(String rule) {
            return rule.equals("coverageFloor");
        }

        @Override
        public boolean isList(String rule, String parameter) {
            return parameter.equals("excludes");
        }

        @Override
        public Optional<String> initial(String rule, String parameter) {
            return strictness(rule, parameter)
                    .map(known -> parameter.equals("credit") ? "OWN" : parameter.equals("line") ? "0.75" : "");
        }
    };

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '`', textBlock = """
            excludes= level=ERROR line=0.80 phase=verify skip=false => ``
            excludes= level=ERROR line=0.81 phase=verify skip=false => ``
            excludes= level=ERROR line=80% phase=verify skip=false => ``
            credit=OWN excludes= level=ERROR line=0.80 phase=verify skip=false => ``
            excludes= level=ERROR line=0.79 phase=verify skip=false => GATE-LOOSENED line: 0.80 -> 0.79
            excludes= level=ERROR line=x phase=verify skip=false => GATE-LOOSENED line: 0.80 -> x
            excludes= level=ERROR phase=verify skip=false => GATE-LOOSENED line: 0.80 -> nothing
            excludes=**/Order level=ERROR line=0.80 phase=verify skip=false => GATE-LOOSENED excludes:  -> **/Order
            credit=REACTOR excludes= level=ERROR line=0.80 phase=verify skip=false => GATE-LOOSENED credit: nothing -> REACTOR
            excludes= level=WARN line=0.80 phase=verify skip=false => GATE-LOOSENED level: ERROR -> WARN
            excludes= line=0.80 phase=verify skip=false => GATE-LOOSENED level: ERROR -> nothing
            excludes= fail=false level=ERROR line=0.80 phase=verify skip=false => GATE-LOOSENED fail: nothing -> false
            excludes= level=ERROR line=0.80 phase=none skip=false => GATE-MOVED phase: verify -> none
            excludes= level=ERROR line=0.80 phase=deploy skip=false => GATE-MOVED phase: verify -> deploy
            excludes= level=ERROR line=0.80 skip=false => GATE-MOVED phase: verify -> nothing
            excludes= level=ERROR line=0.80 phase=verify skip=true => GATE-SKIPPED skip: false -> true
            excludes= level=ERROR line=0.80 phase=verify skip=${x} => GATE-SKIPPED skip: false -> ${x}
            excludes= level=ERROR line=0.80 phase=verify quiet=true skip=false => GATE-LOOSENED quiet: nothing -> true
            """)
    void judgesAGate(String value, String told) {
        assertThat(loosened(GATE + SET, GATE + value))
                .isEqualTo(
                        told.isEmpty()
                                ? List.of()
                                : Stream.of("com.acme:core", "com.acme:web")
                                        .map(module -> told.replaceFirst(
                                                " ", " " + module + " gate coverage-floor/coverageFloor "))
                                        .collect(Collectors.toList()));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", quoteCharacter = '`', textBlock = """
            * | launch | .mvn/maven.config | sha256=1f -> * | launch | .mvn/maven.config | sha256=2f -> LAUNCH-CHANGED
            * | launch | .mvn/maven.config | sha256=1f -> * | launch | .mvn/jvm.config | sha256=1f -> LAUNCH-CHANGED, LAUNCH-CHANGED
            com.acme:web | root | packaging | war -> com.acme:web | root | packaging | pom -> ROOT-CHANGED
            * | root | sources | src/main/java -> * | root | sources | src/java -> ROOT-CHANGED, ROOT-CHANGED
            version=0.8.15 -> version=0.8.16 -> ``
            version=0.8.15 -> version=0.8.15.1 -> ``
            version=0.8.15 -> version=0.10 -> ``
            version=0.8.15 -> version=0.8.9 -> GATE-TOOL-CHANGED, GATE-TOOL-CHANGED
            version=0.8.15 -> version=0.8.16-SNAPSHOT -> GATE-TOOL-CHANGED, GATE-TOOL-CHANGED
            version=0.8.15 -> version= -> GATE-TOOL-CHANGED, GATE-TOOL-CHANGED
            config=aa version=0.8.15 -> config=ab version=0.8.15 -> GATE-TOOL-CHANGED, GATE-TOOL-CHANGED
            com.acme:web | prop | argLine | -Xmx1g -> com.acme:web | prop | argLine | -Xmx2g -> GATE-TOOL-CHANGED
            com.acme:web | prop | argLine | -Xmx1g -> com.acme:web | prop | enforcer.skip | true -> GATE-TOOL-CHANGED, GATE-SKIPPED
            config=bb goal=run phase=validate -> config=bc goal=run phase=validate -> NEW-EXECUTION
            config=bb goal=run phase=validate -> config=bb goal=run phase=test -> NEW-EXECUTION
            com.acme:web | exec | org.acme:script-maven-plugin/run -> com.acme:web | exec | org.acme:script-maven-plugin/other -> NEW-EXECUTION
            * | module | com.acme:web | web/pom.xml -> * | module | com.acme:web | shop/pom.xml -> ``
            """)
    void judgesTheOtherKinds(String part, String other, String codes) {
        assertThat(Manifests.SMALL).contains(part);

        assertThat(codes(Manifests.SMALL, Manifests.SMALL.replace(part, other)))
                .isEqualTo(codes.isEmpty() ? List.of() : Arrays.asList(codes.split(", ")));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", quoteCharacter = '`', textBlock = """
            a:b:jar:1,c:d:jar:2 -> c:d:jar:2,a:b:jar:1 -> ``
            a:b:jar:1,c:d:jar:2 -> a:b:jar:1.1,c:d:jar:2 -> ``
            a:b:jar:1,c:d:jar:2 -> a:b:jar:0.9,c:d:jar:2 -> GATE-TOOL-CHANGED
            a:b:jar:1,c:d:jar:2 -> a:b:jar:1 -> GATE-TOOL-CHANGED
            a:b:jar:1 -> a:b:jar:1,c:d:jar:2 -> GATE-TOOL-CHANGED
            a:b:jar:1 -> a:b:jar:1,a:b:jar:2 -> GATE-TOOL-CHANGED
            a:b:jar:1 -> x:y:jar:2 -> GATE-TOOL-CHANGED
            a:b:jar:1 -> a:b:jar:x -> GATE-TOOL-CHANGED
            """)
    void judgesWhatAToolBrings(String before, String now, String code) {
        String tool = "com.acme:web | tool | org.pitest:pitest-maven | brings=%s version=1.20.0\n";

        assertThat(codes(
                        insert(Manifests.SMALL, String.format(tool, before)),
                        insert(Manifests.SMALL, String.format(tool, now))))
                .isEqualTo(code.isEmpty() ? List.of() : List.of(code));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", quoteCharacter = '`', textBlock = """
            * | gate | -> GATE-REMOVED, GATE-REMOVED
            * | launch | -> LAUNCH-CHANGED
            * | root | -> ROOT-CHANGED, ROOT-CHANGED
            * | tool | -> GATE-TOOL-CHANGED, GATE-TOOL-CHANGED
            com.acme:web | prop -> GATE-TOOL-CHANGED
            com.acme:web | exec -> ``
            """)
    void judgesWhatIsGone(String start, String codes) {
        String without = Manifests.SMALL
                .lines()
                .filter(line -> !line.startsWith(start))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
        assertThat(without).isNotEqualTo(Manifests.SMALL);

        assertThat(codes(Manifests.SMALL, without))
                .isEqualTo(codes.isEmpty() ? List.of() : Arrays.asList(codes.split(", ")));
    }

    @Test
    void aModuleThatIsGoneIsOneFinding() {
        String without = Manifests.SMALL
                .lines()
                .filter(line -> !line.contains("com.acme:web"))
                .map(line -> line + "\n")
                .collect(Collectors.joining());

        assertThat(found(Manifests.SMALL, without))
                .isEqualTo(List.of("MODULE-REMOVED * module com.acme:web: web/pom.xml -> nothing"));
    }

    @Test
    void aNewModuleUnderTheSameGatesNeedsNothing() {
        assertThat(found(Manifests.SMALL, withZoo("", ""))).isEmpty();
    }

    @Test
    void aNewModuleIsHeldAgainstTheStrictestOfTheOthers() {
        String before = Manifests.SMALL.replace(GATE + SET + "\n", "");
        String own = "com.acme:core | gate | coverage-floor/coverageFloor | " + SET + "\n";
        String other = "com.acme:web | gate | coverage-floor/coverageFloor | " + SET.replace("0.80", "0.70") + "\n";
        String mixed = insert(insert(before, own), other);

        assertThat(found(mixed, insert(zoo(mixed), gateOfZoo("0.70"))))
                .isEqualTo(List.of("GATE-LOOSENED com.acme:zoo gate coverage-floor/coverageFloor line: 0.80 -> 0.70"));
        assertThat(found(mixed, insert(zoo(mixed), gateOfZoo("0.80")))).isEmpty();
        assertThat(codes(mixed, zoo(mixed))).isEqualTo(List.of("GATE-REMOVED"));
    }

    @Test
    void aNewModuleWithRootsOfItsOwnIsAFinding() {
        assertThat(codes(Manifests.SMALL, withZoo("packaging | jar", "packaging | pom")))
                .isEqualTo(List.of("ROOT-CHANGED"));
    }

    @Test
    void aNewGateLoosensNothing() {
        String more = Manifests.SMALL.replace(
                "* | launch", "* | gate | e/requireJavaVersion | level=ERROR version=17\n* | launch");

        assertThat(found(Manifests.SMALL, more)).isEmpty();
        assertThat(codes(more, Manifests.SMALL)).isEqualTo(List.of("GATE-REMOVED", "GATE-REMOVED"));
        assertThat(codes(more, more.replace("version=17", "version=21")))
                .isEqualTo(List.of("GATE-LOOSENED", "GATE-LOOSENED"));
    }

    @Test
    void aPropertyOfTheGatesShowsInThemAndNotTwice() {
        String set = insert(Manifests.SMALL, "com.acme:core | prop | holdfast.coverage.line | 0.9\n");

        assertThat(found(Manifests.SMALL, set)).isEmpty();
        assertThat(found(set, Manifests.SMALL)).isEmpty();
        assertThat(found(set, set.replace("0.9", "0.1"))).isEmpty();
    }

    @Test
    void nothingIsLooserThanItself() {
        assertThat(found(Manifests.SMALL, Manifests.SMALL)).isEmpty();
    }

    private static String withZoo(String part, String other) {
        return zoo(Manifests.SMALL).replace("com.acme:zoo | root | " + part, "com.acme:zoo | root | " + other);
    }

    /** A third module, with what the others share. */
    private static String zoo(String text) {
        return insert(
                insert(text, "* | module | com.acme:zoo | zoo/pom.xml\n"), "com.acme:zoo | root | packaging | jar\n");
    }

    private static String gateOfZoo(String line) {
        return "com.acme:zoo | gate | coverage-floor/coverageFloor | " + SET.replace("0.80", line) + "\n";
    }

    /** Puts a line where it belongs. */
    private static String insert(String text, String line) {
        String place = line.substring(0, line.lastIndexOf(" | "));
        StringBuilder all = new StringBuilder();
        boolean done = false;
        for (String one : text.split("(?<=\n)")) {
            boolean isAfter = !one.startsWith("#")
                    && one.substring(0, one.lastIndexOf(" | ")).compareTo(place) > 0;
            if (isAfter && !done) {
                all.append(line);
                done = true;
            }
            all.append(one);
        }
        return done ? all.toString() : all + line;
    }

    private static List<String> loosened(String part, String other) {
        assertThat(Manifests.SMALL).contains(part);
        return found(Manifests.SMALL, Manifests.SMALL.replace(part, other));
    }

    private static List<String> found(String before, String now) {
        return compared(before, now).map(Loosened::toString).collect(Collectors.toList());
    }

    private static List<String> codes(String before, String now) {
        return compared(before, now).map(Loosened::code).collect(Collectors.toList());
    }

    private static Stream<Loosened> compared(String before, String now) {
        Manifest was = Manifests.read(before);
        Manifest is = Manifests.read(now);
        return Comparison.of(was, is, SETTINGS).stream();
    }

    private static Strictness of(Order order) {
        return Strictness.of(order, List.of(), Stricter.Empty.NOTHING);
    }
}
