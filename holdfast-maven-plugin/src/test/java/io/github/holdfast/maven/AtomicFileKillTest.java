package io.github.holdfast.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that replaces a file again and again is killed, fifty times; what is there is always whole. */
class AtomicFileKillTest {

    private static final int TIMES = 50;
    private static final String OLD = "old\n".repeat(200_000);
    private static final String NEW = "new\n".repeat(300_000);

    @TempDir
    Path folder;

    /** Replaces the file for ever, and says so each time. */
    static final class Writer {

        private Writer() {}

        public static void main(String[] arguments) throws IOException {
            Path file = Path.of(arguments[0]);
            while (true) {
                AtomicFile.replace(file, NEW);
                AtomicFile.replace(file, OLD);
                System.out.println("written");
            }
        }
    }

    @Test
    void leavesTheOldFileOrTheNewOneWheneverItIsKilled() throws IOException, InterruptedException {
        Path file = folder.resolve("pom.lock.json");
        Files.writeString(file, OLD);
        for (int time = 0; time < TIMES; time++) {
            kill(file, time % 5);
            String left = Files.readString(file);
            assertThat(left.equals(OLD) || left.equals(NEW)).isTrue();
        }
        assertThat(besides(file)).allMatch(name -> name.matches("pom\\.lock\\.json\\.[0-9a-f-]{36}\\.tmp"));
    }

    /** What killed writers left. */
    private static List<String> besides(Path file) throws IOException {
        try (Stream<Path> all = Files.list(file.getParent())) {
            return all.filter(one -> !one.equals(file))
                    .map(one -> one.getFileName().toString())
                    .collect(Collectors.toList());
        }
    }

    /** Kills a writer that has replaced the file so many times, wherever it is then. */
    private static void kill(Path file, int after) throws IOException, InterruptedException {
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        try (BufferedReader output = writer.inputReader()) {
            for (int line = 0; line <= after; line++) {
                assertThat(output.readLine()).isEqualTo("written");
            }
            writer.destroyForcibly().waitFor();
        }
    }
}
