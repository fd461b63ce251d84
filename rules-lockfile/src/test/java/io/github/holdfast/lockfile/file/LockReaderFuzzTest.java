package io.github.holdfast.lockfile.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.holdfast.core.finding.UnusableInput;
import io.github.holdfast.core.testing.Theories;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.quicktheories.WithQuickTheories;

/**
 * Whatever the bytes of a lock are, they are its one text or refused in words. Replays these inputs; with
 * {@code JAZZER_FUZZ=1} it searches for more.
 */
class LockReaderFuzzTest implements WithQuickTheories {

    private static final Set<String> CODES = Set.of("LOCK-UNREADABLE", "HAND-EDITED");
    private static final int SOME = 500;

    @MethodSource("written")
    @FuzzTest
    void isItsOneTextOrRefused(byte[] bytes) {
        isTakenAsItStands(bytes);
    }

    static Stream<Arguments> written() {
        return Stream.of(
                        Locks.SMALL,
                        Locks.SMALL.replace("\n", "\r\n"),
                        Locks.SMALL.replace("1.0", "1.1"),
                        Locks.SMALL.replace("jdk17", "\ud83d"),
                        Locks.SMALL.replace("jdk17", "\\u0000\\n\\/"),
                        Locks.SMALL.replace("\"variants\"", "<<<<<<< HEAD\n\"variants\""),
                        "[[[[[[[[",
                        "")
                .map(text -> Arguments.of(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aByteThatIsOtherIsSeenOrMeansWhatItSays() {
        byte[] small = Locks.SMALL.getBytes(StandardCharsets.UTF_8);
        AtomicInteger taken = new AtomicInteger();
        Theories.theory().withExamples(SOME).forAll(longs().all()).checkAssert(seed -> {
            Random random = new Random(seed);
            byte[] bytes = small.clone();
            for (int i = random.nextInt(3); i >= 0; i--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(random.nextBoolean() ? 128 : 256);
            }
            taken.addAndGet(isTakenAsItStands(bytes) ? 1 : 0);
        });
        assertThat(taken).hasValueBetween(1, SOME - 1);
    }

    @Test
    void aBitThatIsOtherIsNeverTheSameLock() {
        byte[] small = Locks.SMALL.getBytes(StandardCharsets.UTF_8);
        Lock lock = Locks.small();
        for (int at = 0; at < small.length; at += 3) {
            int bit = at * 8 + at % 8;
            byte[] bytes = small.clone();
            bytes[bit / 8] ^= (byte) (1 << bit % 8);
            try {
                assertThat(Locks.read(bytes)).as("bit " + bit).isNotEqualTo(lock);
                isTakenAsItStands(bytes);
            } catch (UnusableInput refused) {
                assertThat(refused.finding().code()).isIn(CODES);
            }
        }
    }

    @Test
    void aLineThatIsGoneOrTwiceIsSeenOrMeansWhatItSays() {
        Theories.theory().withExamples(SOME).forAll(Locks.any(), longs().all()).checkAssert((lock, seed) -> {
            Random random = new Random(seed);
            String[] lines = LockText.of(lock).split("(?<=\n)");
            StringBuilder text = new StringBuilder();
            int at = random.nextInt(lines.length);
            int to = random.nextInt(lines.length);
            int kind = random.nextInt(3);
            for (int i = 0; i < lines.length; i++) {
                text.append(kind == 0 && i == at ? "" : lines[i]);
                text.append(kind == 1 && i == at || kind == 2 && i == to ? lines[kind == 1 ? i : at] : "");
            }
            if (isTakenAsItStands(text.toString().getBytes(StandardCharsets.UTF_8))) {
                assertThat(Locks.read(text.toString())).isNotEqualTo(lock);
            }
        });
    }

    @Test
    void bytesOfTwoLocksAreSeenOrMeanWhatTheySay() {
        Theories.theory()
                .withExamples(SOME)
                .forAll(Locks.any(), Locks.any(), longs().all())
                .checkAssert((one, other, seed) -> {
                    byte[] head = LockText.of(one).getBytes(StandardCharsets.UTF_8);
                    byte[] tail = LockText.of(other).getBytes(StandardCharsets.UTF_8);
                    Random random = new Random(seed);
                    int cut = random.nextInt(head.length);
                    int from = random.nextInt(tail.length);
                    ByteArrayOutputStream spliced = new ByteArrayOutputStream();
                    spliced.write(head, 0, cut);
                    spliced.write(tail, from, tail.length - from);

                    isTakenAsItStands(spliced.toByteArray());
                });
    }

    /** Whether bytes are taken; then they are the whole text of what was taken. */
    private static boolean isTakenAsItStands(byte[] bytes) {
        try {
            Lock lock = Locks.read(bytes);
            String text = new String(bytes, StandardCharsets.UTF_8);
            assertThat(LockText.of(lock)).isIn(text, text.replace("\r\n", "\n"));
            assertThat(lock.unreferenced()).isEmpty();
            return true;
        } catch (UnusableInput refused) {
            assertThat(refused.finding().code()).isIn(CODES);
            assertThat(refused.finding().message()).hasSizeLessThan(1_000);
            assertThat(refused.finding().fix()).isPresent();
            return false;
        }
    }
}
