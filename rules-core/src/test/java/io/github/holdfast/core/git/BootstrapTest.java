package io.github.holdfast.core.git;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.holdfast.core.testing.TestRepository;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BootstrapTest {

    @TempDir
    Path folder;

    private TestRepository repository;

    @BeforeEach
    void init() {
        repository = TestRepository.init(folder.resolve("work"));
        repository.write("pom.xml", "<project/>");
        repository.commit();
    }

    private Optional<String> refusal() {
        return Bootstrap.refusal(repository.folder(), repository.commit(), "list.txt", "someRule");
    }

    @Test
    void isGrantedWhereNothingSpeaksOfTheRule() {
        repository.write("a/pom.xml", "<project/>");
        repository.write("docs/rules.md", "holdfast-rules");
        repository.write("a/my-list.txt", "");

        assertThat(refusal()).isEmpty();
    }

    @Test
    void isRefusedWhereAFileOfThatNameIsAnywhere() {
        repository.write("deep/down/list.txt", "");

        assertThat(refusal()).contains("the base has deep/down/list.txt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"someRule", "holdfast-rules", "holdfast-parent"})
    void isRefusedWhereAPomNames(String word) {
        repository.write("z/pom.xml", "<project><x>" + word + "</x></project>");

        assertThat(refusal()).contains("at the base z/pom.xml names " + word);
    }

    @Test
    void isGrantedInTheFirstCommit() {
        TestRepository first = TestRepository.init(folder.resolve("first"));
        first.write("pom.xml", "holdfast-parent");

        assertThat(Bootstrap.refusal(first.folder(), first.commit(), "list.txt", "someRule"))
                .isEmpty();
    }

    @Test
    void isRefusedWhereACloneIsCutOffAtThatCommit() {
        repository.write("pom.xml", "holdfast-parent");
        String tip = repository.commit();
        TestRepository shallow = TestRepository.at(folder.resolve("shallow"));
        repository.git("clone", "--quiet", "--depth=1", "file://" + repository.folder(), "../shallow");

        assertThat(Bootstrap.refusal(shallow.folder(), tip, "list.txt", "someRule"))
                .contains("at the base pom.xml names holdfast-parent");
    }
}
