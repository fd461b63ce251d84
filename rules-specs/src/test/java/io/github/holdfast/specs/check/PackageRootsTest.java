package io.github.holdfast.specs.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import io.github.holdfast.specs.spec.FrontMatter;
import io.github.holdfast.specs.spec.SpecReader;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

/** Few patterns, and exact ones. */
class PackageRootsTest {

    private static List<String> patterns(List<String> types, String... others) {
        return PackageRoots.patterns(types, List.of(others));
    }

    @Test
    void onePatternForAllThatLiesBelowOnePackage() {
        assertThat(patterns(List.of("com.acme.Rates", "com.acme.tax.Vat", "com.acme.tax.eu.Oss")))
                .containsExactly("com.acme.**");
    }

    @Test
    void oneForSisterPackages() {
        assertThat(patterns(List.of("com.acme.tax.Vat", "com.acme.rates.Rates")))
                .containsExactly("com.acme.**");
    }

    @Test
    void noneForAllOfADomain() {
        assertThat(patterns(List.of("com.acme.Rates", "com.other.Vat"))).containsExactly("com.acme.**", "com.other.**");
    }

    @Test
    void aPackageOfOneNameIsTakenWhenItIsTheirs() {
        assertThat(patterns(List.of("acme.Rates", "acme.tax.Vat"))).containsExactly("acme.**");
    }

    @Test
    void sistersOfAnotherModuleStayOutside() {
        assertThat(patterns(List.of("com.acme.tax.Vat", "com.acme.rates.Rates"), "com.acme.web.Page"))
                .containsExactly("com.acme.rates.**", "com.acme.tax.**");
    }

    @Test
    void namesThatBeginAlikeAreNotBelowEachOther() {
        assertThat(patterns(List.of("com.acme.pri.A"), "com.acme.pricing.B")).containsExactly("com.acme.pri.**");
    }

    @Test
    void aModuleBelowTheirPackageIsTakenOut() {
        assertThat(patterns(
                        List.of("com.acme.A", "com.acme.B", "com.acme.tax.Vat"),
                        "com.acme.web.Page",
                        "com.acme.web.api.Call"))
                .containsExactly("com.acme.**", "!com.acme.web.**");
    }

    @Test
    void aTypeIsNamedWhereThatIsShorterThanTakingOut() {
        assertThat(patterns(List.of("com.acme.Main"), "com.acme.web.Page", "com.acme.db.Store"))
                .containsExactly("com.acme.Main");
    }

    @Test
    void typesOfASharedPackageAreNamed() {
        assertThat(patterns(List.of("com.acme.A", "com.acme.tax.Vat"), "com.acme.B"))
                .containsExactly("com.acme.A", "com.acme.tax.**");
    }

    @Test
    void aPackageBetweenTwoOfAnotherModuleIsFound() {
        assertThat(patterns(List.of("com.acme.A", "com.acme.web.own.B"), "com.acme.web.Page"))
                .containsExactly("com.acme.A", "com.acme.web.own.**");
    }

    @Test
    void typesOutsideOfAllPackagesAreNamed() {
        assertThat(patterns(List.of("Main", "Order", "com.acme.A"))).containsExactly("Main", "Order", "com.acme.**");
    }

    @Test
    void exactlyTheTypesOfTheModuleAreCovered() {
        qt().withFixedSeed(11).withExamples(3_000).forAll(types(), types()).checkAssert((own, others) -> {
            Set<String> theirs = new TreeSet<>(others);
            theirs.removeAll(own);
            FrontMatter front = front(PackageRoots.patterns(own, theirs));

            assertThat(own).allMatch(front::coversType);
            assertThat(theirs).noneMatch(front::coversType);
        });
    }

    @Test
    void neverMorePatternsThanTypes() {
        qt().withFixedSeed(12)
                .withExamples(3_000)
                .forAll(types(), types())
                .check((own, others) -> PackageRoots.patterns(own, others).size() <= new TreeSet<>(own).size());
    }

    /** Up to eight types in few packages, so that they meet. */
    private static Gen<List<String>> types() {
        Gen<String> name = lists().of(integers().between(0, 2))
                .ofSizeBetween(0, 4)
                .zip(
                        integers().between(0, 5),
                        (path, type) -> path.stream()
                                        .map(step -> "abc".substring(step, step + 1) + ".")
                                        .collect(Collectors.joining())
                                + "T" + type);
        return lists().of(name).ofSizeBetween(1, 8);
    }

    private static FrontMatter front(List<String> patterns) {
        String text = patterns.stream()
                .map(one -> "    - \"" + one + "\"\n")
                .collect(Collectors.joining("", "---\nspec: m\ncovers:\n  types:\n", "---\n"));
        return SpecReader.ignoring(List.of())
                .read(text.getBytes(UTF_8), "m.md")
                .frontMatter()
                .orElseThrow();
    }
}
