package io.github.holdfast.core.git;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether a file of a rule that the base does not have may begin with this change. It may while nothing at the base
 * speaks of the rule; afterwards a file at a new place would be a way to start afresh, and counts only once it is on the
 * base.
 */
public final class Bootstrap {

    private Bootstrap() {}

    /**
     * Why the file may not begin here, in words.
     *
     * @param commit tip of the base
     * @param fileName last name of the file
     * @param rule name of the rule that reads it
     * @return empty when it may: the tip is the first commit of the repository, or has neither a file of that name nor a
     *     POM that names the rule, {@code holdfast-rules} or {@code holdfast-parent}
     */
    public static Optional<String> refusal(Path topLevel, String commit, String fileName, String rule) {
        if (isFirstCommit(topLevel, commit)) {
            return Optional.empty();
        }
        List<String> paths = Blobs.paths(topLevel, commit);
        return named(paths, fileName)
                .map(path -> "the base has " + path)
                .findFirst()
                .or(() -> {
                    List<String> poms = named(paths, "pom.xml").collect(Collectors.toList());
                    return Blobs.read(topLevel, commit, poms).entrySet().stream()
                            .flatMap(pom -> speaks(pom, rule))
                            .findFirst();
                });
    }

    private static Stream<String> named(List<String> paths, String name) {
        return paths.stream().filter(path -> path.equals(name) || path.endsWith("/" + name));
    }

    private static Stream<String> speaks(Map.Entry<String, byte[]> pom, String rule) {
        String text = new String(pom.getValue(), StandardCharsets.ISO_8859_1);
        return Stream.of(rule, "holdfast-rules", "holdfast-parent")
                .filter(text::contains)
                .map(name -> "at the base " + pom.getKey() + " names " + name);
    }

    private static boolean isFirstCommit(Path topLevel, String commit) {
        Git git = new Git(topLevel);
        return git.must("rev-list", "--parents", "-n", "1", commit).line().equals(commit)
                && git.must("rev-parse", "--is-shallow-repository").line().equals("false");
    }
}
