package io.github.holdfast.lockfile.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.holdfast.core.finding.UnusableInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileHashesTest {

    private static final FileTime THEN = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));

    @TempDir
    Path folder;

    private final FileHashes hashes = new FileHashes();

    private Path file(byte[] bytes) throws IOException {
        Path file = folder.resolve("one.jar");
        Files.write(file, bytes);
        Files.setLastModifiedTime(file, THEN);
        return file;
    }

    /** Vectors of FIPS 180-4. */
    @ParameterizedTest
    @CsvSource({
        "'',e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "abc,ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    })
    void isSha256(String text, String expected) throws IOException {
        assertThat(hashes.of(file(text.getBytes()))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(ints = {65535, 65536, 65537, 1_000_003})
    void readsAllBuffersOfABigFile(int size) throws Exception {
        byte[] bytes = new byte[size];
        new Random(7).nextBytes(bytes);
        String expected =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        assertThat(hashes.of(file(bytes))).isEqualTo(expected);
    }

    @Test
    void readsAFileOnce() throws IOException {
        Path file = file("abc".getBytes());
        String first = hashes.of(file);
        file("xyz".getBytes());
        assertThat(hashes.of(file)).isEqualTo(first);
        assertThat(new FileHashes().of(file)).isNotEqualTo(first);
    }

    @Test
    void readsAFileOfAnotherSizeAgain() throws IOException {
        Path file = file("abc".getBytes());
        String first = hashes.of(file);
        file("abcd".getBytes());
        assertThat(hashes.of(file)).isNotEqualTo(first);
    }

    @Test
    void readsAFileOfAnotherTimeAgain() throws IOException {
        Path file = file("abc".getBytes());
        String first = hashes.of(file);
        file("xyz".getBytes());
        Files.setLastModifiedTime(file, FileTime.from(THEN.toInstant().plusMillis(1)));
        assertThat(hashes.of(file)).isNotEqualTo(first);
    }

    @Test
    void isOfEachFile() throws IOException {
        Path one = file("abc".getBytes());
        Path two = folder.resolve("two.jar");
        Files.write(two, "xyz".getBytes());
        Files.setLastModifiedTime(two, THEN);
        assertThat(hashes.of(one)).isNotEqualTo(hashes.of(two));
    }

    @Test
    void saysThatAFileIsGone() {
        Path file = folder.resolve("gone.jar");
        assertThatThrownBy(() -> hashes.of(file)).isInstanceOfSatisfying(UnusableInput.class, failure -> {
            assertThat(failure.finding().code()).isEqualTo("UNREADABLE-ARTIFACT");
            assertThat(failure.finding().message()).startsWith(file + " cannot be read: ");
        });
    }

    @Test
    void saysThatAFolderIsNoFile() throws IOException {
        Path file = Files.createDirectory(folder.resolve("folder.jar"));
        assertThatThrownBy(() -> hashes.of(file)).isInstanceOfSatisfying(UnusableInput.class, failure -> assertThat(
                        failure.finding().code())
                .isEqualTo("UNREADABLE-ARTIFACT"));
    }

    @Test
    void readsAFileThatBecameReadable() throws IOException {
        Path file = Files.createDirectory(folder.resolve("one.jar"));
        assertThatThrownBy(() -> hashes.of(file)).isInstanceOf(UnusableInput.class);
        Files.delete(file);
        assertThat(hashes.of(file("abc".getBytes()))).startsWith("ba7816bf");
    }

    @Test
    void whatWasReadInParallelIsKnown() throws IOException {
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            Path file = folder.resolve(i + ".jar");
            Files.writeString(file, "content " + i);
            Files.setLastModifiedTime(file, THEN);
            files.add(file);
        }
        files.addAll(List.copyOf(files));
        hashes.read(files);
        String before = hashes.of(files.get(3));
        Files.writeString(files.get(3), "CONTENT 3");
        Files.setLastModifiedTime(files.get(3), THEN);
        assertThat(hashes.of(files.get(3))).isEqualTo(before);
        assertThat(files.stream().map(hashes::of).distinct()).hasSize(20);
    }

    @Test
    void givesManyThreadsTheSame() throws Exception {
        Path file = file(new byte[3_000_000]);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<String>> askers = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                askers.add(() -> hashes.of(file));
            }
            String expected = new FileHashes().of(file);
            for (Future<String> one : threads.invokeAll(askers)) {
                assertThat(one.get()).isSameAs(hashes.of(file)).isEqualTo(expected);
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
