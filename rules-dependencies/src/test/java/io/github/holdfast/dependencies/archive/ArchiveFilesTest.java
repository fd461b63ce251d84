package io.github.holdfast.dependencies.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.holdfast.dependencies.check.Archive;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Archives are known by their first bytes, whatever they are called. */
class ArchiveFilesTest {

    @TempDir
    Path tree;

    @Test
    void findsAJarAClassAndAnEmptyZipUnderAnyName() throws IOException {
        try (OutputStream stream = Files.newOutputStream(tree.resolve("notes.txt"));
                JarOutputStream jar = new JarOutputStream(stream)) {
            jar.putNextEntry(new JarEntry("a"));
        }
        try (OutputStream stream = Files.newOutputStream(tree.resolve("empty"))) {
            new ZipOutputStream(stream).finish();
        }
        String name = "/" + getClass().getName().replace('.', '/') + ".class";
        Files.copy(getClass().getResourceAsStream(name), tree.resolve("picture.png"));
        Files.writeString(tree.resolve("readme.jar"), "PK is no archive");

        assertThat(ArchiveFiles.find(tree, List.of("notes.txt", "empty", "picture.png", "readme.jar")))
                .containsExactly(
                        Archive.of("notes.txt", Archive.Kind.ZIP),
                        Archive.of("empty", Archive.Kind.ZIP),
                        Archive.of("picture.png", Archive.Kind.CLASS));
    }

    @ParameterizedTest
    @CsvSource({
        "7f454c46, ELF",
        "cffaedfe, MACH_O",
        "cefaedfe, MACH_O",
        "feedface, MACH_O",
        "feedfacf, MACH_O",
        "cafebabe00000002, MACH_O",
        "cafebabf00000002, MACH_O",
        "bebafeca, MACH_O",
        "bfbafeca, MACH_O",
        "cafebabe00000041, CLASS",
        "cafebabe0003002d, CLASS",
        "4d5a9000, PE",
        "504b0708, ZIP"
    })
    void knowsNativeFiles(String hex, Archive.Kind kind) throws IOException {
        Files.write(tree.resolve("file"), Arrays.copyOf(bytes(hex), 80));

        assertThat(ArchiveFiles.find(tree, List.of("file"))).containsExactly(Archive.of("file", kind));
    }

    @Test
    void textFoldersLinksAndWhatIsGoneAreNoArchives() throws IOException {
        Files.writeString(tree.resolve("text"), "MZ begins this text.\n".repeat(9), StandardCharsets.UTF_8);
        Files.writeString(tree.resolve("short"), "PK");
        Files.write(tree.resolve("none"), new byte[0]);
        Files.createDirectory(tree.resolve("submodule"));
        Files.write(tree.resolve("program"), bytes("7f454c46"));
        Files.createSymbolicLink(tree.resolve("link"), Path.of("program"));

        assertThat(ArchiveFiles.find(tree, List.of("text", "short", "none", "submodule", "link", "gone")))
                .isEmpty();
    }

    private static byte[] bytes(String hex) {
        byte[] bytes = new byte[hex.length() / 2];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(hex.substring(2 * i, 2 * i + 2), 16);
        }
        return bytes;
    }
}
