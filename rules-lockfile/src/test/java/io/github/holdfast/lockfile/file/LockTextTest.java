package io.github.holdfast.lockfile.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.holdfast.core.testing.Theories;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quicktheories.WithQuickTheories;

/** A lock has one text, whatever order it was put together in, and that text says all of it. */
class LockTextTest implements WithQuickTheories {

    @Test
    void writesOneThingALineInAFixedOrder() {
        assertThat(LockText.of(Locks.small())).isEqualTo(Locks.SMALL);
    }

    @Test
    void writesALockOfNothing() {
        assertThat(LockText.of(Lock.builder("maven-4").build())).isEqualTo("""
                {
                  "lockVersion": "1.0",
                  "resolver": "maven-4",
                  "profiles": [],
                  "artifacts": {},
                  "modules": {},
                  "plugins": {},
                  "extensions": []
                }
                """);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            34, \\"
            92, \\\\
            0, \\u0000
            9, \\u0009
            10, \\u000a
            31, \\u001f
            """)
    void escapesQuotesBackslashesAndControls(int character, String written) {
        assertThat(profile("x" + (char) character + "y")).isEqualTo("x" + written + "y");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "\u007f", "\u0085", "\u2028", "é", "😀"})
    void writesAllElseAsItIs(String text) {
        assertThat(profile("x" + text + "y")).isEqualTo("x" + text + "y");
    }

    private static String profile(String id) {
        String line = LockText.of(Lock.builder("maven-3").profile(id).build()).split("\n")[4];
        assertThat(line).startsWith("    \"").endsWith("\"");
        return line.substring(5, line.length() - 1);
    }

    @Test
    void sortsByCharactersNotByTheRulesOfALanguage() {
        Lock lock = Lock.builder("maven-3")
                .extension("é:b:1")
                .extension("a:b:1")
                .extension("B:b:1")
                .extension("a-b:b:1")
                .extension("a.b:b:1")
                .build();

        assertThat(lock.extensions()).containsExactly("B:b:1", "a-b:b:1", "a.b:b:1", "a:b:1", "é:b:1");
    }

    @Test
    void holdsEachLineOnce() {
        LockedModule module = LockedModule.of(List.of("b", "a", "b"), List.of("c", "c"));

        assertThat(module).isEqualTo(LockedModule.of(List.of("a", "b"), List.of("c")));
        assertThat(module.declared()).containsExactly("a", "b");
        assertThat(LockedVariant.of(List.of("b", "a", "b"), List.of()).added()).containsExactly("a", "b");
        assertThat(LockedArtifact.ofPom(Locks.A).using(List.of("b", "a", "b")).uses())
                .containsExactly("a", "b");
    }

    @Test
    void writesTheSameInTurkish() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(LockText.of(Locks.small())).isEqualTo(Locks.SMALL);
            assertThat(profile("I\u001fi")).isEqualTo("I\\u001fi");
            assertThat(Locks.read(Locks.SMALL)).isEqualTo(Locks.small());
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void whatIsWrittenIsReadAsItWas() {
        Theories.theory().forAll(Locks.any()).checkAssert(lock -> {
            assertThat(Locks.read(LockText.of(lock))).isEqualTo(lock);
        });
    }

    @Test
    void whatIsReadIsWrittenAsItWas() {
        Theories.theory().forAll(Locks.any()).checkAssert(lock -> {
            String text = LockText.of(lock);

            assertThat(LockText.of(Locks.read(text))).isEqualTo(text);
            assertThat(LockText.of(Locks.read(text.replace("\n", "\r\n")))).isEqualTo(text);
        });
    }

    @Test
    void theOrderOfMakingLeavesNoTrace() {
        Theories.theory().forAll(longs().all(), longs().all()).checkAssert((contents, order) -> {
            String one = LockText.of(Locks.random(new Random(contents), 1).build());
            String other = LockText.of(Locks.random(new Random(contents), order).build());

            assertThat(other).isEqualTo(one);
        });
    }

    @Test
    void theBytesAreUtf8AndEndInOneLineBreak() {
        Theories.theory().forAll(Locks.any()).checkAssert(lock -> {
            String text = LockText.of(lock);

            assertThat(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                    .isEqualTo(text);
            assertThat(text).endsWith("\n}\n").doesNotContain("\r", "\t");
        });
    }

    @Test
    void locksAreEqualWhenTheirTextsAre() {
        Theories.theory()
                .forAll(longs().between(0, 200), longs().between(0, 200))
                .checkAssert((one, other) -> {
                    Lock first = Locks.random(new Random(one), 1).build();
                    Lock second = Locks.random(new Random(other), 2).build();

                    assertThat(first.equals(second))
                            .isEqualTo(LockText.of(first).equals(LockText.of(second)))
                            .isEqualTo(first.hashCode() == second.hashCode());
                });
    }
}
