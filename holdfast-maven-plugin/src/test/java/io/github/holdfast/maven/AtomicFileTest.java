package io.github.holdfast.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

    @TempDir
    Path folder;

    private List<String> names(Path in) throws IOException {
        try (Stream<Path> all = Files.list(in)) {
            return all.map(one -> one.getFileName().toString()).sorted().collect(Collectors.toList());
        }
    }

    @Test
    void writesAFileThatWasNotThere() throws IOException {
        Path file = folder.resolve("pom.lock.json");
        AtomicFile.replace(file, "new \u00e4\n");
        assertThat(Files.readAllBytes(file)).isEqualTo("new \u00e4\n".getBytes(StandardCharsets.UTF_8));
        assertThat(names(folder)).containsExactly("pom.lock.json");
    }

    @Test
    void makesTheFoldersAboveIt() throws IOException {
        AtomicFile.replace(folder.resolve("a/b/pom.lock.json"), "new");
        assertThat(folder.resolve("a/b/pom.lock.json")).hasContent("new");
    }

    @Test
    void replacesAllOfALongerFile() throws IOException {
        Path file = Files.writeString(folder.resolve("pom.lock.json"), "old ".repeat(100_000));
        AtomicFile.replace(file, "new");
        assertThat(file).hasContent("new");
        assertThat(names(folder)).containsExactly("pom.lock.json");
    }

    @Test
    @Timeout(120)
    void showsTheOldContentOrTheNewToWhoeverReads() throws Exception {
        String one = "1".repeat(3_000_000);
        String two = "2".repeat(2_000_000);
        Path file = Files.writeString(folder.resolve("pom.lock.json"), one);
        ExecutorService writer = Executors.newSingleThreadExecutor();
        try {
            Future<?> writing = writer.submit(() -> {
                for (int i = 0; i < 40; i++) {
                    AtomicFile.replace(file, i % 2 == 0 ? two : one);
                }
                return null;
            });
            int reads = 0;
            while (!writing.isDone() || reads == 0) {
                String seen = Files.readString(file);
                assertThat(seen.equals(one) || seen.equals(two)).isTrue();
                reads++;
            }
            writing.get();
        } finally {
            writer.shutdownNow();
        }
        assertThat(names(folder)).containsExactly("pom.lock.json");
    }

    @Test
    void leavesNothingBehindWhenTheFileCannotBeReplaced() throws IOException {
        Path file = Files.createDirectories(folder.resolve("pom.lock.json"));
        Files.writeString(file.resolve("inside"), "kept");
        assertThatThrownBy(() -> AtomicFile.replace(file, "new")).isInstanceOf(IOException.class);
        assertThat(names(folder)).containsExactly("pom.lock.json");
        assertThat(file.resolve("inside")).hasContent("kept");
    }

    @Test
    void refusesAFolderThatIsAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("occupied"), "kept");
        assertThatThrownBy(() -> AtomicFile.replace(file.resolve("pom.lock.json"), "new"))
                .isInstanceOf(IOException.class);
        assertThat(file).hasContent("kept");
    }

    /** A name that leaves no room for that of the file beside it: nobody may write there, not even who may write everywhere. */
    @Test
    void leavesTheOldFileWhereNoneCanBeWrittenBesideIt() throws IOException {
        Path file = Files.writeString(folder.resolve("x".repeat(240)), "old");
        assertThatThrownBy(() -> AtomicFile.replace(file, "new")).isInstanceOf(IOException.class);
        assertThat(file).hasContent("old");
        assertThat(names(folder)).containsExactly(file.getFileName().toString());
    }

    @Test
    void replacesALinkAndNotWhatItLeadsTo() throws IOException {
        Path elsewhere = Files.writeString(folder.resolve("elsewhere"), "kept");
        Path file = Files.createSymbolicLink(folder.resolve("pom.lock.json"), elsewhere);
        AtomicFile.replace(file, "new");
        assertThat(file).isRegularFile().hasContent("new");
        assertThat(Files.isSymbolicLink(file)).isFalse();
        assertThat(elsewhere).hasContent("kept");
    }

    @Test
    void writesIntoAFolderThatIsALink() throws IOException {
        Path real = Files.createDirectory(folder.resolve("real"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), real);
        AtomicFile.replace(link.resolve("pom.lock.json"), "new");
        assertThat(real.resolve("pom.lock.json")).hasContent("new");
        assertThat(Files.isSymbolicLink(link)).isTrue();
    }
}
