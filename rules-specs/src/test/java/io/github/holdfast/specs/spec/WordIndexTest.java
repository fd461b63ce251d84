package io.github.holdfast.specs.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WordIndexTest {

    private final Random random = new Random(20_261_101L);

    @Test
    void findsAllThatShareSoManyWords() {
        for (int vocabulary : List.of(3, 10, 40, 400)) {
            List<Set<String>> texts =
                    IntStream.range(0, 120).mapToObj(i -> text(vocabulary)).toList();
            WordIndex<Integer> index = new WordIndex<>();
            IntStream.range(0, texts.size()).forEach(i -> index.add(i, texts.get(i)));

            for (int i = 0; i < 300; i++) {
                Set<String> words = text(vocabulary + 2);
                int least = 1 + random.nextInt(words.size());
                List<String> found = new ArrayList<>();

                boolean stopped = index.anySharing(words, least, (text, shared) -> !found.add(text + ":" + shared));

                assertThat(stopped).isFalse();
                assertThat(found).containsExactlyInAnyOrderElementsOf(sharing(texts, words, least));
            }
        }
    }

    @Test
    void stopsAtWhatIsAskedForAndStartsAnew() {
        WordIndex<Integer> index = new WordIndex<>();
        IntStream.range(0, 100).forEach(i -> index.add(i, Set.of("a", "b" + i % 2)));

        assertThat(index.anySharing(Set.of("a", "b1"), 2, (text, shared) -> text == 51))
                .isTrue();
        assertThat(index.anySharing(Set.of("a", "b1"), 2, (text, shared) -> text == 50))
                .isFalse();
        assertThat(index.anySharing(Set.of("c"), 1, (text, shared) -> true)).isFalse();
    }

    private Set<String> text(int vocabulary) {
        return random.ints(1 + random.nextInt(12), 0, vocabulary)
                .mapToObj(number -> "w" + number)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> sharing(List<Set<String>> texts, Set<String> words, int least) {
        List<String> sharing = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            long shared = texts.get(i).stream().filter(words::contains).count();
            if (shared >= least) {
                sharing.add(i + ":" + shared);
            }
        }
        return sharing;
    }
}
