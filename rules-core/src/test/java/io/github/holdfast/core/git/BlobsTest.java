package io.github.holdfast.core.git;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.holdfast.core.testing.TestRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlobsTest {

    @TempDir
    Path folder;

    private TestRepository repository;

    @BeforeEach
    void init() {
        repository = TestRepository.init(folder.resolve("work"));
    }

    private String text(String commit, String path) {
        return Blobs.read(repository.folder(), commit, path)
                .map(bytes -> new String(bytes, UTF_8))
                .orElse("absent");
    }

    @Test
    void readsAFileAsItWasInTheCommit() {
        repository.write("a/b.txt", "old\n");
        String old = repository.commit();
        repository.write("a/b.txt", "new\n");
        String later = repository.commit();

        assertThat(text(old, "a/b.txt")).isEqualTo("old\n");
        assertThat(text(later, "a/b.txt")).isEqualTo("new\n");
        assertThat(text(later, "a")).isEqualTo("absent");
        assertThat(text(later, "b.txt")).isEqualTo("absent");
    }

    @Test
    void readsManyFilesInOneCallWhateverTheirNamesAndBytes() {
        Map<String, String> files = Map.of(
                "a b.txt", "",
                "quo\"te.txt", "1\n2",
                "line\nbreak.txt", "blob 3\nx\n",
                "*.txt", "star",
                ":(glob)x", "magic",
                "grün/ß.txt", "umlaut\n");
        files.forEach(repository::write);
        repository.write("other.txt", "other");
        String commit = repository.commit();

        Map<String, byte[]> read = Blobs.read(repository.folder(), commit, files.keySet());

        assertThat(read.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> new String(entry.getValue(), UTF_8))))
                .isEqualTo(files);
    }

    @Test
    void readsMoreFilesThanACommandLineTakes() {
        List<String> paths = new ArrayList<>();
        for (int i = 0; i < 1203; i++) {
            paths.add("f" + i);
            repository.write("f" + i, "content " + i);
        }
        String commit = repository.commit();

        Map<String, byte[]> read = Blobs.read(repository.folder(), commit, paths);

        assertThat(read).hasSize(1203);
        paths.forEach(path -> assertThat(new String(read.get(path), UTF_8)).isEqualTo("content " + path.substring(1)));
    }

    @Test
    void hasNoLinksAndNoSubmodules() throws IOException {
        repository.write("a.txt", "a");
        Files.createSymbolicLink(repository.folder().resolve("link.txt"), Path.of("a.txt"));
        String commit = repository.commit();

        assertThat(text(commit, "link.txt")).isEqualTo("absent");
        assertThat(Blobs.paths(repository.folder(), commit)).containsExactly("a.txt");
    }
}
