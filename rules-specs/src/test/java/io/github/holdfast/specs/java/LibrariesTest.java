package io.github.holdfast.specs.java;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javaformat.java.Formatter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Two neighbouring releases of real libraries, unpacked by the build. */
class LibrariesTest {

    private static final Path LIBRARIES = Path.of("target/libraries");

    private final JavaSources sources = JavaSources.in(StandardCharsets.UTF_8);

    @ParameterizedTest
    @CsvSource({"commons-csv,1.13.0,1.14.0", "commons-cli,1.9.0,1.10.0", "gson,2.12.1,2.13.1"})
    void givesEveryFileOfTwoReleasesAClass(String library, String before, String after) throws IOException {
        Path old = LIBRARIES.resolve(library).resolve(before);
        Path now = LIBRARIES.resolve(library).resolve(after);
        Set<String> names = new TreeSet<>(sources(old));
        names.addAll(sources(now));
        Map<ChangeClass, Integer> counts = new EnumMap<>(ChangeClass.class);
        List<SourceVersions> all = new ArrayList<>();
        List<String> alone = new ArrayList<>();

        for (String name : names) {
            SourceVersions versions = SourceVersions.of(bytes(old.resolve(name)), bytes(now.resolve(name)));
            SourceChange change = sources.compareAll(List.of(versions)).get(0);
            all.add(versions);
            alone.add(change + " " + change.api());
            assertThat(change.unreadable()).as(name).isEmpty();
            boolean apart = !bytes(old.resolve(name))
                    .map(String::new)
                    .equals(bytes(now.resolve(name)).map(String::new));
            assertThat(change.changes().isEmpty() || apart).as(name).isTrue();
            counts.merge(change.changeClass(), 1, Integer::sum);
        }

        assertThat(counts.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(names.size());
        assertThat(counts).containsKeys(ChangeClass.NONE, ChangeClass.BODY);
        assertThat(sources.compareAll(all))
                .extracting(change -> change + " " + change.api())
                .isEqualTo(alone);
    }

    @ParameterizedTest
    @ValueSource(strings = {"commons-csv/1.14.0", "commons-cli/1.10.0", "gson/2.13.1"})
    void findsNothingInALibraryThatAnotherFormatterWrote(String library) throws Exception {
        Path folder = LIBRARIES.resolve(library);
        int reformatted = 0;

        for (String name : sources(folder)) {
            String source = Files.readString(folder.resolve(name));
            String other = Formatter.create().formatSource(source);
            reformatted += other.equals(source) ? 0 : 1;
            assertThat(Edit.change(source, other)).as(name).hasToString("NONE []");
        }

        assertThat(reformatted).isGreaterThan(10);
    }

    private static List<String> sources(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    private static Optional<byte[]> bytes(Path file) throws IOException {
        return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    }
}
