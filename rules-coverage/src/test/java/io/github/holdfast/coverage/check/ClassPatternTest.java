package io.github.holdfast.coverage.check;

import static io.github.holdfast.coverage.check.Laws.law;
import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.generators.SourceDSL.strings;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassPatternTest {

    @ParameterizedTest
    @CsvSource({
        "com.acme.Order, com/acme/Order",
        "com/acme/Order, com/acme/Order",
        "com/acme/Order.class, com/acme/Order",
        "' com.acme.Order ', com/acme/Order",
        "com.acme.Order$Line, com/acme/Order$Line",
        "com.acme.Order*, com/acme/Order$Line",
        "com.acme.Order$*, com/acme/Order$Line",
        "com.acme.*, com/acme/Order",
        "com.acme.*Test, com/acme/OrderTest",
        "com.acme.Orde?, com/acme/Order",
        "com.*.Order, com/acme/Order",
        "com.acme.**, com/acme/Order",
        "com.acme.**, com/acme/tax/Rate",
        "com/acme/**, com/acme/tax/eu/Rate",
        "com/acme/**/*.class, com/acme/Order",
        "com/acme/**/*.class, com/acme/tax/eu/Rate",
        "**.Order, com/acme/Order",
        "**.Order, Order",
        "**/Order.class, com/acme/Order",
        "**, Order",
        "**, com/acme/Order",
        "*, Order",
        "**.tax.**, com/acme/tax/Rate",
        "com.**.Rate, com/acme/tax/Rate",
        "com.**.Rate, com/Rate",
        "com.acme.Gr\u00f6\u00dfe, com/acme/Gr\u00f6\u00dfe",
        "com.acme.Gr??e, com/acme/Gr\u00f6\u00dfe",
        "com.acme.\ud835\udcb3, com/acme/\ud835\udcb3",
        "com.acme.?, com/acme/\ud835\udcb3",
        "com.acme.A[B]+(C)|{D}^\\E, com/acme/A[B]+(C)|{D}^\\E",
    })
    void matches(String glob, String name) {
        assertThat(ClassPattern.of(glob).matches(name)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "com.acme.Order, com/acme/Orders",
        "com.acme.Order, com/acme/Order$Line",
        "com.acme.Order, xcom/acme/Order",
        "com.acme.Order, comXacme/Order",
        "com.acme.Order, com/acme/order",
        "com.acme.*, com/acme/tax/Rate",
        "com.acme.*, com/acmex/Order",
        "com.*, com/acme/Order",
        "com.acme.Orde?, com/acme/Orde",
        "com.acme?Order, com/acme/Order",
        "com.acme.**, com/acmex/Order",
        "com.acme.**, com/acme",
        "**.Order, com/acme/MyOrder",
        "**/tax/*, com/acme/tax/eu/Rate",
        "*, com/acme/Order",
        "com.acme.A.B, com/acme/A+B",
        "com.acme.[A-Z]*, com/acme/Order",
        "com.acme.(Order|Tax), com/acme/Order",
        "'', com/acme/Order",
    })
    void doesNotMatch(String glob, String name) {
        assertThat(ClassPattern.of(glob).matches(name)).isFalse();
    }

    @Test
    void isNamedAndComparedByWhatWasConfigured() {
        ClassPattern pattern = ClassPattern.of(" com.acme.** ");

        assertThat(pattern.text()).isEqualTo("com.acme.**");
        assertThat(pattern).hasToString("com.acme.**");
        assertThat(pattern).isEqualTo(ClassPattern.of("com.acme.**")).hasSameHashCodeAs(ClassPattern.of("com.acme.**"));
        assertThat(pattern).isNotEqualTo(ClassPattern.of("com.acme.*")).isNotEqualTo("com.acme.**");
    }

    @Test
    void matchesEveryNameThatHasNoWildcardsByItself() {
        law().forAll(strings().allPossible().ofLengthBetween(1, 12).map(text -> text.replaceAll("[*?./]", "x") + "X"))
                .checkAssert(name -> {
                    assertThat(ClassPattern.of("com.acme." + name).matches("com/acme/" + name))
                            .isTrue();
                    assertThat(ClassPattern.of("com.*." + name).matches("com/acme/" + name))
                            .isTrue();
                    assertThat(ClassPattern.of("com.acme." + name).matches("com/acme/" + name + "x"))
                            .isFalse();
                });
    }

    @Test
    void neverThrows() {
        law().forAll(
                        strings().allPossible().ofLengthBetween(0, 8),
                        strings().betweenCodePoints('!', 'Z').ofLengthBetween(0, 12))
                .checkAssert((any, punctuated) -> {
                    ClassPattern.of(any).matches(punctuated);
                    assertThat(ClassPattern.of("**").matches(any)).isTrue();
                    ClassPattern.of(punctuated).matches(any);
                });
    }
}
