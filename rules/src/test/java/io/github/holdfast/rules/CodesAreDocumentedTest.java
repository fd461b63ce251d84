package io.github.holdfast.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The codes of the findings: those in the sources and those on the pages are the same. */
class CodesAreDocumentedTest {

    private static final String CODE = "[A-Z]+(?:-[A-Z]+)+|UNMEASURED|DENIED|STALE|DRIFT|TAMPERED";

    @Test
    void everyCodeOfTheSourcesIsInATableOfARulesPage() throws IOException {
        Set<String> documented = new TreeSet<>();
        for (Path file : Repository.files(Repository.path("docs/rules"), ".md")) {
            documented.addAll(Page.read(file).table("code").keySet());
        }

        assertThat(codes()).isNotEmpty();
        assertThat(documented).containsExactlyInAnyOrderElementsOf(codes());
    }

    @Test
    void everyCodeOfAPageIsInTheSources() throws IOException {
        Map<String, Set<String>> unknown = new TreeMap<>();
        for (Path file : pages()) {
            Set<String> codes = Page.read(file).codes();
            codes.removeAll(codes());
            if (!codes.isEmpty()) {
                unknown.put(file.getFileName().toString(), codes);
            }
        }

        assertThat(unknown).isEmpty();
    }

    @Test
    void theCodesOfAFindingAreFoundWhereverTheyAreWritten() throws IOException {
        assertThat(codes())
                .contains("COVERAGE-BELOW-FLOOR", "COVERAGE-ABOVE-CEILING", "NO-EXECUTION-DATA", "DID-NOT-ARRIVE");
    }

    private static Set<String> codes() throws IOException {
        return Repository.mainSources().stream()
                .flatMap(source -> source.texts().stream())
                .filter(text -> text.matches(CODE))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>(Repository.files(Repository.path("docs"), ".md"));
        for (String name : List.of("README.md", "CONTRIBUTING.md")) {
            if (Files.exists(Repository.path(name))) {
                pages.add(Repository.path(name));
            }
        }
        return pages;
    }
}
