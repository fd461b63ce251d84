package io.github.holdfast.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.github.holdfast.coverage.FloorBuild.Outcome;
import io.github.holdfast.coverage.fixture.GitFolder;
import io.github.holdfast.coverage.fixture.JavaSources;
import io.github.holdfast.coverage.fixture.ModuleOnDisk;
import io.github.holdfast.coverage.fixture.ShopReactor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MethodComplexityTest {

    private static final String REPORT = "target/holdfast/method-complexity-methodComplexity.json";
    private static final String PRICE = "com/acme/Price.java";

    /** Three decisions in the method itself, so complexity 4. */
    private static final String[] FOUR = {
        "package com.acme;",
        "public final class Price {",
        "    public int of(int pieces, boolean gift) {",
        "        if (pieces < 1) {",
        "            return 0;",
        "        }",
        "        return gift ? 1 : pieces > 9 ? 9 : pieces;",
        "    }",
        "}"
    };

    @TempDir
    Path folder;

    private ModuleOnDisk shop;
    private GitFolder git;

    @BeforeEach
    void buildTheShop() {
        shop = ModuleOnDisk.shop(folder);
        compile(FOUR);
        git = shop.git();
    }

    // ---- the verdict ----

    @Test
    void passesWithOneLineThatNamesTheMostComplexMethod() {
        Outcome outcome = complexity();

        assertThat(outcome.kind()).isEqualTo("passes");
        assertThat(outcome.infos())
                .containsExactly("methodComplexity: 7 methods, the most complex has 4, at most 10 allowed:"
                        + " Price.of(int, boolean)");
    }

    @Test
    void failsWithAllThatIsNeededToAct() {
        Outcome outcome = complexity("maximum", "3");

        assertThat(outcome.kind()).isEqualTo("is violated");
        assertThat(outcome.lines())
                .containsExactly(
                        "methodComplexity FAILED in shop: 1 of 7 methods too complex, the most complex has 4,"
                                + " at most 3 allowed",
                        "  src/main/java/com/acme/Price.java:4  Price.of(int, boolean): complexity 4, at most 3"
                                + "      [METHOD-TOO-COMPLEX]",
                        "  looked at: 3 classes",
                        "  fix: give each part that decides something of its own a method of its own, with a name that"
                                + " says what it decides, and test it there",
                        "  check again: mvn verify");
        JsonObject finding =
                shop.report(REPORT).getAsJsonArray("findings").get(0).getAsJsonObject();
        assertThat(finding.get("file").getAsString()).isEqualTo("src/main/java/com/acme/Price.java");
        assertThat(finding.get("line").getAsInt()).isEqualTo(4);
        assertThat(finding.getAsJsonObject("details").get("complexity").getAsInt())
                .isEqualTo(4);
    }

    @Test
    void needsNoExecutionDataAndNoTests() {
        shop.delete("target/jacoco.exec").delete("target/surefire-reports").delete("target/test-classes");

        assertThat(complexity().kind()).isEqualTo("passes");
    }

    @Test
    void tellsTheFactsInTheReport() {
        complexity();

        JsonObject evidence = shop.report(REPORT).getAsJsonObject("evidence");
        assertThat(evidence.get("classes").getAsInt()).isEqualTo(3);
        assertThat(evidence.get("methods").getAsInt()).isEqualTo(7);
        assertThat(evidence.get("maximum").getAsString()).isEqualTo("10");
        assertThat(evidence.get("mostComplex")).hasToString("{\"name\":\"Price.of(int, boolean)\",\"complexity\":4}");
    }

    @Test
    void aModuleWithoutClassesIsNotApplicableAndSaysSo() {
        shop.delete("src/main").delete("target/classes");
        git.addAll();

        assertThat(complexity().infos())
                .containsExactly(
                        "methodComplexity: NOT APPLICABLE in shop: no class ships and git tracks no main source");
    }

    @Test
    void aModuleWithoutCodeIsNotApplicableAndSaysSo() throws IOException {
        shop.delete("src/main").delete("target/classes");
        compile("package com.acme;", "public interface Price { int of(int pieces); }");
        git.addAll();

        assertThat(complexity().infos())
                .containsExactly("methodComplexity: NOT APPLICABLE in shop: no method has code");
    }

    @Test
    void aModuleOfGeneratedClassesIsNotApplicableAndSaysSo() {
        shop.delete("src/main").delete("target/classes");
        shop.compiling("target/generated-sources/annotations", PRICE, FOUR);
        git.addAll();

        assertThat(complexity("maximum", "1").infos())
                .containsExactly("methodComplexity: NOT APPLICABLE in shop: all classes are generated;"
                        + " 1 class generated, left out");
    }

    @Test
    void patternsMayMatchInAnyModuleOfTheReactorButHaveToMatchInOne() {
        ShopReactor reactor = ShopReactor.in(folder.resolve("reactor"));
        ModuleOnDisk[] modules = {reactor.root(), reactor.core(), reactor.app()};
        for (ModuleOnDisk module : modules) {
            renameExecution(module);
        }

        assertThat(reactorRun(modules, "com.acme.Order").kind()).isEqualTo("passes");
        Outcome unmatched = reactorRun(modules, "com.acme.Odrer");

        assertThat(unmatched.kind()).isEqualTo("is an error");
        assertThat(unmatched.text()).contains("[PATTERN-MATCHES-NOTHING]").contains("excludes com.acme.Odrer");
    }

    // ---- methods that the change touches ----

    @Nested
    class Changed {

        private static final String[] BOTH = {
            "package com.acme;",
            "public final class Price {",
            "    public int of(int pieces, boolean gift) {",
            "        if (pieces < 1) {",
            "            return 0;",
            "        }",
            "        return gift ? 1 : pieces > 9 ? 9 : pieces;",
            "    }",
            "    public int other(int a) {",
            "        return a;",
            "    }",
            "}"
        };

        @BeforeEach
        void beginAChange() {
            compile(BOTH);
            git.addAll().commit();
            git.run("branch", "base");
            git.run("checkout", "--quiet", "-b", "feature");
        }

        @Test
        void leavesTheMethodsAloneThatTheChangeLeavesAlone() {
            compileWith(10, "        return a + 1;");

            Outcome outcome = changed("maximum", "3");

            assertThat(outcome.kind()).isEqualTo("passes");
            assertThat(outcome.infos().get(0))
                    .startsWith("methodComplexity: 1 changed method, the most complex has 1, at most 3 allowed:"
                            + " Price.other(int); compared with ");
            assertThat(shop.report(REPORT)
                            .getAsJsonObject("evidence")
                            .get("methodsNotTouched")
                            .getAsInt())
                    .isEqualTo(7);
        }

        @Test
        void judgesAMethodThatTheChangeTouches() {
            compileWith(5, "            return 1;");

            Outcome outcome = changed("maximum", "3");

            assertThat(outcome.kind()).isEqualTo("is violated");
            assertThat(outcome.lines().get(0))
                    .isEqualTo("methodComplexity FAILED in shop: 1 of 1 changed method too complex,"
                            + " the most complex has 4, at most 3 allowed");
        }

        @Test
        void judgesAMethodOfANewFileThatIsNotYetAdded() {
            shop.compiling(
                    "src/main/java",
                    "com/acme/Fresh.java",
                    "package com.acme;",
                    "class Fresh {",
                    "    int of(int a) { return a > 1 && a > 2 && a > 3 ? 1 : 2; }",
                    "}");

            assertThat(changed("maximum", "3").text()).contains("Fresh.of(int): complexity 4, at most 3");
        }

        @Test
        void judgesTheMethodAroundALambdaThatTheChangeTouches() {
            compileWith(
                    10,
                    "        java.util.function.IntUnaryOperator f = x ->",
                    " x > 1 && x > 2 && x > 3 ? 1 : 2;",
                    "        return f.applyAsInt(a);");

            assertThat(changed("maximum", "3").text())
                    .contains("Price.other(int): complexity 4 with 1 lambda in it, at most 3");
        }

        @Test
        void judgesAMethodWhoseSourceIsNotKnown() {
            shop.compiling(
                    "target/elsewhere",
                    "com/acme/Odd.java",
                    "package com.acme;",
                    "class Odd {",
                    "    int of(int a) { return a > 1 && a > 2 && a > 3 ? 1 : 2; }",
                    "}");

            assertThat(changed("maximum", "3").text()).contains("  Odd.of(int): complexity 4, at most 3");
        }

        @Test
        void whiteSpaceIsNoChange() {
            compileWith(5, "                return 0;");

            assertThat(changed("maximum", "3").infos().get(0))
                    .startsWith("methodComplexity: the change touches none of 8 methods");
        }

        @Test
        void withoutABaseItIsNotApplicable() {
            git.run("checkout", "--quiet", "--orphan", "alone");
            git.addAll().commit();
            git.run("branch", "-D", "main", "base", "feature");

            assertThat(complexity("methods", "CHANGED").infos().get(0))
                    .startsWith("methodComplexity: NOT APPLICABLE in shop: HEAD is the first commit");
        }

        @Test
        void withoutARepositoryItIsNoEvidence() {
            shop.delete(".git");

            assertThat(complexity("methods", "CHANGED").kind()).isEqualTo("is an error");
            assertThat(shop.codes(REPORT)).containsExactly("NO-REPOSITORY");
        }

        @Test
        void anUnknownWordIsRefused() {
            assertThat(complexity("methods", "NEW").kind()).isEqualTo("is an error");
            assertThat(shop.codes(REPORT)).containsExactly("INVALID-PARAMETER");
        }

        private void compileWith(int line, String... text) {
            List<String> lines = new ArrayList<>(List.of(BOTH));
            lines.remove(line - 1);
            lines.addAll(line - 1, List.of(text));
            compile(lines.toArray(new String[0]));
        }

        private Outcome changed(Object... parameters) {
            Object[] all = Arrays.copyOf(parameters, parameters.length + 2);
            all[parameters.length] = "methods";
            all[parameters.length + 1] = "CHANGED";
            return FloorBuild.of(shop)
                    .judging(MethodComplexity::new, "method-complexity")
                    .with("holdfast.base", "base")
                    .run(shop, all);
        }
    }

    // ---- attempts to get past the rule: the table of the page ----

    @Nested
    class Attempts {

        @Test
        void moveDecisionsIntoALambda() {
            compile(
                    "package com.acme;",
                    "public final class Price {",
                    "    public int of(int pieces, boolean gift) {",
                    "        java.util.function.IntSupplier rest = () -> gift ? 1 : pieces > 9 ? 9 : pieces;",
                    "        if (pieces < 1) {",
                    "            return 0;",
                    "        }",
                    "        return rest.getAsInt();",
                    "    }",
                    "}");

            assertThat(complexity("maximum", "3").text())
                    .contains("Price.java:4  Price.of(int, boolean): complexity 4 with 1 lambda in it, at most 3");
        }

        @Test
        void moveThemIntoLambdasInLambdas() {
            compile(
                    "package com.acme;",
                    "public final class Price {",
                    "    public java.util.function.IntSupplier of(int pieces, boolean gift) {",
                    "        return () -> {",
                    "            java.util.function.IntSupplier rest = () -> pieces > 9 ? 9 : pieces;",
                    "            return gift ? 1 : pieces < 1 ? 0 : rest.getAsInt();",
                    "        };",
                    "    }",
                    "}");

            complexity("maximum", "3");

            assertThat(shop.codes(REPORT)).containsExactly("METHOD-TOO-COMPLEX");
        }

        @Test
        void moveThemIntoAFieldsInitializer() {
            compile(
                    "package com.acme;",
                    "public final class Price {",
                    "    private final int a = hashCode() > 1 ? hashCode() > 2 ? hashCode() > 3 ? 1 : 2 : 3 : 4;",
                    "    public int of() { return a; }",
                    "}");

            assertThat(complexity("maximum", "3").text()).contains("Price(): complexity 4, at most 3");
        }

        @Test
        void moveThemIntoAnAnonymousClass() {
            compile(
                    "package com.acme;",
                    "public final class Price {",
                    "    public Runnable of(int a) {",
                    "        return new Runnable() {",
                    "            public void run() {",
                    "                if (a > 1 && a > 2 && a > 3) {",
                    "                    throw new IllegalStateException();",
                    "                }",
                    "            }",
                    "        };",
                    "    }",
                    "}");

            assertThat(complexity("maximum", "3").text()).contains("Price.1.run(): complexity 4, at most 3");
        }

        @Test
        void annotateTheMethodAsGenerated() {
            compile(annotated("@Generated", ""));

            Outcome outcome = complexity("maximum", "3");

            assertThat(outcome.kind()).isEqualTo("passes");
            assertThat(outcome.infos().get(0))
                    .endsWith("; hidden from JaCoCo by an annotation: 0 classes and 1 method");
        }

        @Test
        void annotateEveryClassAsGenerated() {
            shop.delete("src/main/java/com/acme/Order.java")
                    .delete("src/main/java/com/acme/Tax.java")
                    .delete("target/classes");
            compile(annotated("", "@Generated"));
            git.addAll();

            assertThat(complexity("maximum", "3").kind()).isEqualTo("is an error");
            assertThat(shop.codes(REPORT)).containsExactly("EVERYTHING-HIDDEN");
        }

        @Test
        void excludeEveryClass() {
            assertThat(complexity("excludes", "**").kind()).isEqualTo("is an error");
            assertThat(shop.codes(REPORT)).containsExactly("EVERYTHING-EXCLUDED");
        }

        @Test
        void excludeTheClass() {
            Outcome outcome = complexity("maximum", "3", "excludes", "com.acme.Price");

            assertThat(outcome.infos().get(0))
                    .contains("; 1 excluded by <excludes> (com.acme.Price: 1 class, 4 lines)");
        }

        @ParameterizedTest
        @ValueSource(strings = {"excludes", "includes"})
        void setAPatternForClassesThatAreNotThere(String parameter) {
            assertThat(complexity(parameter, "com.acme.Later").kind()).isEqualTo("is an error");
            assertThat(shop.codes(REPORT)).containsExactly("PATTERN-MATCHES-NOTHING");
        }

        @ParameterizedTest
        @ValueSource(strings = {"0", "-1", "10.5", "ten", "", "1e3", "9999999999999999999"})
        void setACeilingThatIsNone(String maximum) {
            assertThat(complexity("maximum", maximum).kind()).isEqualTo("is an error");
            assertThat(shop.codes(REPORT)).containsExactly("INVALID-PARAMETER");
        }

        @Test
        void pointItToAFolderWithoutClasses() {
            assertThat(complexity("classesDirectories", "target/none").kind()).isEqualTo("is an error");
            assertThat(shop.codes(REPORT)).containsExactly("NO-CLASSES");
        }

        @Test
        void pointItToSomeOfTheClasses() {
            shop.compiling("src/main/java", PRICE, FOUR).copy(folder.resolve("target/classes"), "target/part");
            shop.delete("target/part/com/acme/Price.class");

            Outcome outcome = complexity("maximum", "3", "classesDirectories", "target/part");

            assertThat(outcome.infos().get(0))
                    .contains("; 3 classes of the output directory outside <classesDirectories>");
        }

        @Test
        void compileNothing() {
            shop.delete("target/classes");

            assertThat(complexity().kind()).isEqualTo("is an error");
            assertThat(shop.codes(REPORT)).containsExactly("NO-CLASSES");
        }

        @ParameterizedTest
        @ValueSource(strings = {"validate", "process-resources", "generate-sources"})
        void bindItBeforeTheClassesAreThere(String phase) {
            Outcome outcome = FloorBuild.of(shop)
                    .judging(MethodComplexity::new, "method-complexity")
                    .boundTo(phase)
                    .run(shop);

            assertThat(outcome.text())
                    .contains("bound to " + phase + ", no class has been compiled yet")
                    .contains("check again: mvn verify");
            assertThat(shop.codes(REPORT)).containsExactly("BOUND-TOO-EARLY");
        }

        @Test
        void compileWithoutLineTables() {
            JavaSources.below(folder.resolve("target/bare"))
                    .with(PRICE, FOUR)
                    .compileTo(folder.resolve("target/classes"), List.of(), "-g:none");

            assertThat(complexity("maximum", "3").kind()).isEqualTo("is an error");
            assertThat(shop.codes(REPORT)).containsExactly("NO-LINE-NUMBERS");
        }

        @Test
        void damageAClassFile() {
            shop.write("target/classes/com/acme/Price.class", new byte[] {1, 2, 3});

            assertThat(complexity().kind()).isEqualTo("is an error");
            assertThat(shop.codes(REPORT)).containsExactly("UNREADABLE-CLASS");
        }

        @Test
        void shipASecondClassOfTheName() throws IOException {
            byte[] other = Files.readAllBytes(shop.file("target/classes/com/acme/Price.class"));
            compile("package com.acme;", "public final class Price { }");
            shop.write("target/more/com/acme/Price.class", other);

            complexity("maximum", "3", "classesDirectories", "target/classes,target/more");

            assertThat(shop.codes(REPORT)).containsExactly("DUPLICATE-CLASS");
        }

        @Test
        void softenTheLevelWhereThereIsNoEvidence() {
            shop.delete("target/classes");

            assertThat(complexity("level", "WARN").kind()).isEqualTo("is an error");
        }

        private String[] annotated(String onMethod, String onClass) {
            List<String> lines = new ArrayList<>(List.of(FOUR));
            lines.set(1, "@interface Generated { } " + onClass + " " + lines.get(1));
            lines.set(2, onMethod + " " + lines.get(2));
            return lines.toArray(new String[0]);
        }
    }

    // ---- edits that stay green: the table of the page ----

    @Nested
    class Edits {

        @Test
        void aSecondRun() {
            assertThat(stays()).isTrue();
            assertThat(stays()).isTrue();
        }

        @Test
        void anotherFormatAndComments() {
            compile(
                    "package com.acme;",
                    "/** A price. */",
                    "public final class Price {",
                    "    // pieces and gift",
                    "    public int of(int pieces, boolean gift) { if (pieces < 1) { return 0; }",
                    "        return gift ? 1 : pieces > 9 ? 9 : pieces; }",
                    "}");

            assertThat(stays()).isTrue();
        }

        @Test
        void theMethodTakenApart() {
            compile(
                    "package com.acme;",
                    "public final class Price {",
                    "    public int of(int pieces, boolean gift) {",
                    "        return pieces < 1 ? 0 : positive(pieces, gift);",
                    "    }",
                    "    private int positive(int pieces, boolean gift) {",
                    "        return gift ? 1 : pieces > 9 ? 9 : pieces;",
                    "    }",
                    "}");

            assertThat(complexity("maximum", "3").kind()).isEqualTo("passes");
        }

        @Test
        void manyStatementsWithoutADecision() {
            compile(
                    "package com.acme;",
                    "public final class Price {",
                    "    public int of(int a) {",
                    "        int b = a + 1; int c = b * 2; int d = c - 3; int e = d / 4; int f = e % 5;",
                    "        return a + b + c + d + e + f;",
                    "    }",
                    "}");

            assertThat(complexity("maximum", "2").kind()).isEqualTo("passes");
        }

        @Test
        void manyLambdasWithoutADecision() {
            compile(
                    "package com.acme;",
                    "public final class Price {",
                    "    public java.util.List<Runnable> of() {",
                    "        return java.util.List.of(() -> run(1), () -> run(2), () -> run(3), () -> run(4));",
                    "    }",
                    "    private void run(int a) { }",
                    "}");

            assertThat(complexity("maximum", "2").kind()).isEqualTo("passes");
        }

        @Test
        void recordsEnumsAndSwitchesOverTexts() {
            compile(
                    "package com.acme;",
                    "public record Price(int a, String b, long c, Kind kind) {",
                    "    enum Kind { ONE, TWO, THREE }",
                    "    int of(String name) {",
                    "        switch (name) { case \"Aa\": return 1; case \"BB\": return 2; default: return 3; }",
                    "    }",
                    "}");

            assertThat(complexity("maximum", "3").kind()).isEqualTo("passes");
        }

        @Test
        void tryWithResourcesAndFinally() {
            compile(
                    "package com.acme;",
                    "public final class Price {",
                    "    public int of(java.io.InputStream in) throws java.io.IOException {",
                    "        try (java.io.InputStream stream = in) { return stream.read(); }",
                    "        finally { System.gc(); }",
                    "    }",
                    "}");

            assertThat(complexity("maximum", "2").kind()).isEqualTo("passes");
        }

        @Test
        void aGeneratedSourceIsLeftOutAndCounted() {
            shop.delete("src/main/java/com/acme/Price.java").delete("target/classes/com/acme/Price.class");
            shop.compiling("target/generated-sources/annotations", PRICE, FOUR);

            Outcome outcome = complexity("maximum", "3");

            assertThat(outcome.kind()).isEqualTo("passes");
            assertThat(outcome.infos().get(0)).endsWith("; 1 class generated, left out");
        }

        @Test
        void classesForNewerReleases() {
            shop.copy(folder.resolve("target/classes"), "target/classes/META-INF/versions/17");

            assertThat(stays()).isTrue();
        }

        @Test
        void descriptionsAndInterfaces() {
            shop.compiling("src/main/java", "com/acme/package-info.java", "/** Prices. */ package com.acme;");
            shop.compiling("src/main/java", "com/acme/Priced.java", "package com.acme; interface Priced { int of(); }");

            assertThat(stays()).isTrue();
        }

        @Test
        void noRepositoryAtAll() {
            shop.delete(".git");

            Outcome outcome = complexity();

            assertThat(outcome.kind()).isEqualTo("passes");
            assertThat(outcome.infos().get(0))
                    .endsWith("; not judged: classes hidden by an annotation: this is no git repository");
        }

        @Test
        void anotherFolderInThePathWithBlanksAndLetters() {
            ModuleOnDisk moved = ModuleOnDisk.shop(folder.resolve("größer und so"));

            assertThat(complexity(moved).kind()).isEqualTo("passes");
        }

        @Test
        void thePhaseOfTheClasses() {
            assertThat(FloorBuild.of(shop)
                            .judging(MethodComplexity::new, "method-complexity")
                            .boundTo("process-classes")
                            .run(shop)
                            .kind())
                    .isEqualTo("passes");
        }

        @Test
        void theSoftLevelWhereAMethodIsTooComplex() {
            assertThat(complexity("maximum", "3", "level", "WARN").kind()).isEqualTo("is violated");
        }

        private boolean stays() {
            return complexity("maximum", "4").kind().equals("passes");
        }
    }

    private void compile(String... lines) {
        shop.compiling("src/main/java", PRICE, lines);
    }

    private Outcome complexity(Object... parameters) {
        return complexity(shop, parameters);
    }

    private static Outcome complexity(ModuleOnDisk module, Object... parameters) {
        return FloorBuild.of(module)
                .judging(MethodComplexity::new, "method-complexity")
                .run(module, parameters);
    }

    private static Outcome reactorRun(ModuleOnDisk[] modules, String exclude) {
        FloorBuild build = FloorBuild.of(modules).judging(MethodComplexity::new, "method-complexity");
        Outcome last = null;
        for (ModuleOnDisk module : modules) {
            last = build.run(module, "excludes", exclude);
        }
        return last;
    }

    private static void renameExecution(ModuleOnDisk module) {
        try {
            String pom = Files.readString(module.file("pom.xml"));
            module.write("pom.xml", pom.replace("coverage-floor", "method-complexity"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
