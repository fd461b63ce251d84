package io.github.holdfast.coverage.jacoco;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names and bytes of class files make the digest, and nothing else. */
class ClassDigestTest {

    @TempDir
    Path folder;

    private String before;

    @BeforeEach
    void twoClasses() throws IOException {
        write("com/acme/Order.class", "order");
        write("com/acme/Tax.class", "tax");
        before = ClassDigest.of(folder);
    }

    @Test
    void isSha256InHex() {
        assertThat(before).matches("[0-9a-f]{64}");
    }

    @Test
    void staysWhenDatesAndOtherFilesChange() throws IOException {
        Files.setLastModifiedTime(folder.resolve("com/acme/Tax.class"), FileTime.from(Instant.EPOCH));
        write("application.properties", "a=b");

        assertThat(ClassDigest.of(folder)).isEqualTo(before);
    }

    @Test
    void changesWithTheBytesOfAClass() throws IOException {
        write("com/acme/Tax.class", "tex");

        assertThat(ClassDigest.of(folder)).isNotEqualTo(before);
    }

    @Test
    void changesWithTheNameOfAClassAndWithOneMoreOrLess() throws IOException {
        Files.move(folder.resolve("com/acme/Tax.class"), folder.resolve("com/acme/Tex.class"));
        String renamed = ClassDigest.of(folder);
        write("com/acme/Tax.class", "tax");
        String more = ClassDigest.of(folder);

        assertThat(renamed).isNotEqualTo(before);
        assertThat(more).isNotEqualTo(before).isNotEqualTo(renamed);
    }

    @Test
    void aFolderThatIsNotThereHasNoClass() throws IOException {
        assertThat(ClassDigest.of(folder.resolve("none")))
                .isEqualTo(ClassDigest.of(Files.createDirectory(folder.resolve("empty"))));
    }

    private void write(String path, String content) throws IOException {
        Files.createDirectories(folder.resolve(path).getParent());
        Files.writeString(folder.resolve(path), content);
    }
}
