package io.github.holdfast.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of attempts: what it says is answered is a test that is there, or an edit of a sample. */
class ThreatsTest {

    private static final int OWN = 30;

    private static Map<String, Map<String, String>> answered() throws IOException {
        Page page = Page.read(Repository.path("docs/threats.md"));
        Map<String, Map<String, String>> all = new LinkedHashMap<>(page.table("usual attempt"));
        all.putAll(page.table("other attempt"));
        return all;
    }

    @Test
    void everyAnswerIsSeenSomewhere() throws IOException {
        List<String> unseen = new ArrayList<>();
        for (Map.Entry<String, Map<String, String>> attempt : answered().entrySet()) {
            if (!isThere(attempt.getValue().get("seen in"), attempt.getValue().get("answer"))) {
                unseen.add(attempt.toString());
            }
        }

        assertThat(unseen).isEmpty();
    }

    @Test
    void theLessUsualAttemptsAreNumberedAndMany() throws IOException {
        List<String> others = new ArrayList<>(Page.read(Repository.path("docs/threats.md"))
                .table("other attempt")
                .keySet());

        assertThat(others).hasSizeGreaterThan(OWN);
        for (int i = 0; i < others.size(); i++) {
            assertThat(others.get(i)).startsWith(i + 1 + ". ");
        }
    }

    @Test
    void whatIsNotAnsweredSaysWhyAndWhatClosesIt() throws IOException {
        Map<String, Map<String, String>> open =
                Page.read(Repository.path("docs/threats.md")).table("not answered");

        assertThat(open).isNotEmpty();
        assertThat(open.values())
                .allMatch(row ->
                        !row.get("why").isEmpty() && !row.get("what closes it").isEmpty());
    }

    /** {@code Class.method} of a test, or {@code sample/edit}, which fails with the codes of the answer. */
    private static boolean isThere(String place, String answer) throws IOException {
        int slash = place.indexOf('/');
        if (slash > 0) {
            String edits = Files.readString(Repository.path("integration-tests/src/it")
                    .resolve(place.substring(0, slash))
                    .resolve("edits.groovy"));
            int edit = edits.indexOf("'" + place.substring(slash + 1) + "'");
            int fails = edits.indexOf(".fails(", edit);
            return edit > 0
                    && Stream.of(answer.split(", ")).allMatch(code -> edits.substring(fails, edits.indexOf(')', fails))
                            .contains("'" + code));
        }
        int dot = place.indexOf('.');
        for (Path module : Repository.modules()) {
            Path tests = module.resolve("src/test/java");
            if (Files.isDirectory(tests)) {
                for (Path test : Repository.files(tests, "/" + place.substring(0, dot) + ".java")) {
                    if (Files.readString(test).contains("void " + place.substring(dot + 1) + "(")) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
