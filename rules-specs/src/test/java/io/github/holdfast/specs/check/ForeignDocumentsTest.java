package io.github.holdfast.specs.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.core.finding.Report;
import io.github.holdfast.specs.names.ClassPlace;
import io.github.holdfast.specs.names.KnownNames;
import io.github.holdfast.specs.names.Rank;
import io.github.holdfast.specs.names.TypeIndex;
import io.github.holdfast.specs.spec.ReferenceDocument;
import io.github.holdfast.specs.spec.ReferenceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Long documents of a real project, unpacked by the build, against the classes that they were written for. */
class ForeignDocumentsTest {

    private static final Path ROOT = Path.of("target/documents/rocketmq-all-5.1.4");
    private static final Path CLASSES = Path.of("target/documents/classes");

    /** What is told here is true: these names are not in that release, and that link leads nowhere. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "docs/cn/client/java/API_Reference_DefaultMQProducer.md | MixAll#AUTO_CREATE_TOPIC_KEY_TOPIC",
                "docs/cn/best_practice.md | Message#PROPERTY_MAX_OFFSET, []()",
                "docs/en/operation.md | MessageClientIDSetter#createUniqIDBuffer",
            })
    void raisesNoFalseAlarm(String path, String truths) throws IOException {
        Report report = report(path);

        assertThat(Files.readAllLines(ROOT.resolve(path))).hasSizeGreaterThan(300);
        assertThat((Integer) report.evidence().facts().get("references")).isPositive();
        assertThat(String.join(
                        ", ", report.findings().stream().map(Finding::subject).toList()))
                .isEqualTo(truths);
    }

    private static Report report(String path) throws IOException {
        byte[] bytes = Files.readAllBytes(ROOT.resolve(path));
        ReferenceDocument document =
                ReferenceReader.ignoring(List.of("Change Log")).read(bytes, path);
        List<ClassPlace> places;
        try (Stream<Path> jars = Files.list(CLASSES)) {
            places = jars.sorted().map(jar -> ClassPlace.of(jar, Rank.MAIN)).collect(Collectors.toList());
        }
        KnownNames names = TypeIndex.find(places, ReferenceQuestions.types(List.of(document)));
        return ReferencesCheck.by(
                        names,
                        ReferenceReactor.of(Map.of(), Set.of(), Set.of()),
                        List.of(),
                        ReferenceFiles.of(files(), Map.of(), anchors(document), Map.of()),
                        false)
                .judge(List.of(ReferenceScope.of(document, Optional.of(document), List.of(), type -> false)));
    }

    private static Set<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.map(file -> ROOT.relativize(file).toString()).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Map<String, Set<String>> anchors(ReferenceDocument document) throws IOException {
        Map<String, Set<String>> anchors = new HashMap<>();
        anchors.put(document.path(), document.anchors());
        return anchors;
    }
}
