package io.github.holdfast.core.git;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.holdfast.core.testing.TestRepository;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrailersTest {

    @TempDir
    private Path folder;

    private TestRepository repository;

    @BeforeEach
    void makeHistory() {
        repository = TestRepository.init(folder.resolve("work"));
        commit("Begin\n\nSeen: before the change\n");
        repository.git("update-ref", "refs/remotes/origin/main", "HEAD");
        repository.git("checkout", "--quiet", "-b", "topic");
    }

    private String commit(String message) {
        repository.gitReading(message, "commit", "--quiet", "--allow-empty", "--file=-", "--cleanup=verbatim");
        return repository.git("rev-parse", "HEAD").strip();
    }

    private Trailers trailers() {
        return trailers(repository.folder());
    }

    private static Trailers trailers(Path clone) {
        Base base = new BaseFinder(WorkTree.at(clone), Map.of(), Optional.empty())
                .find()
                .orElseThrow();
        return Trailers.since(clone, base, "Seen");
    }

    @Test
    void readsThoseOfTheChangeWithTheirCommits() {
        String one = commit("One\n\nText.\n\nSeen: p.A first\nOther: no\nSeen: p.B second\n");
        commit("Two\n");
        String three = commit("Three\n\nseen: p.C goes on\n  on another line\n");
        assertThat(trailers().values())
                .containsExactly(
                        Map.entry(three, List.of("p.C goes on on another line")),
                        Map.entry(one, List.of("p.A first", "p.B second")));
        assertThat(trailers().isComplete()).isTrue();
    }

    @Test
    void readsNoLineThatIsNoTrailer() {
        commit("One\n\nSeen: p.A in the middle\n\nand a last paragraph.\n");
        commit("Seen: p.A in the subject\n");
        assertThat(trailers().values()).isEmpty();
    }

    @Test
    void isNotMisledBySeparatorsOfSomebodysConfiguration() {
        repository.git("config", "trailer.separators", "#");
        repository.git("config", "log.showSignature", "true");
        commit("One\n\nSeen: p.A reason\n");
        assertThat(trailers().values().values()).containsExactly(List.of("p.A reason"));
    }

    @Test
    void readsCommitsThatAMergeBroughtIn() {
        repository.git("checkout", "--quiet", "-b", "side");
        commit("Side\n\nSeen: p.A on the side\n");
        repository.git("checkout", "--quiet", "topic");
        commit("Topic\n");
        repository.git("merge", "--quiet", "--no-ff", "-m", "merge", "side");
        assertThat(trailers().values().values()).containsExactly(List.of("p.A on the side"));
    }

    @Test
    void saysWhereCommitsOfTheChangeAreMissing() {
        commit("One\n\nSeen: p.A reason\n");
        commit("Two\n");
        repository.git("checkout", "--quiet", "main");
        repository.git("merge", "--quiet", "--no-ff", "-m", "merge", "topic");
        repository.git("clone", "--quiet", "--depth=2", "file://" + repository.folder(), "../shallow");
        Path clone = folder.resolve("shallow");
        Base base = Base.of("HEAD^1", List.of("HEAD^1"), "first parent");
        Trailers cut = Trailers.since(clone, base, "Seen");
        assertThat(cut.isComplete()).isFalse();
        assertThat(Trailers.since(repository.folder(), base, "Seen").isComplete())
                .isTrue();
    }
}
