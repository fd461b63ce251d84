package io.github.holdfast.gate;

import io.github.holdfast.gate.manifest.Fact;
import io.github.holdfast.gate.manifest.Kind;
import io.github.holdfast.gate.manifest.Words;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Files that decide how a build starts, before a POM is read, and what CI calls. */
final class LaunchFacts {

    /** As a file system that ignores case would find them. */
    private static final Pattern LAUNCH = Pattern.compile(
            "(.*/)?\\.mvn(/.+)?|(.*/)?project-local-repo/.+|(.*/)?mvnw[^/]*|(.*/)?lombok\\.config"
                    + "|\\.(github|gitea|forgejo)/(workflows|actions)/.+|\\.gitlab-ci\\.ya?ml|\\.gitlab/(.+/)?[^/]+\\.ya?ml"
                    + "|(.*/)?Jenkinsfile([.-](?!md$)[^/]+)?|azure-pipelines[^/]*\\.ya?ml|bitbucket-pipelines\\.ya?ml"
                    + "|\\.(circleci|buildkite|teamcity|woodpecker)/.+|\\.(travis|drone|woodpecker|cirrus)\\.ya?ml",
            Pattern.CASE_INSENSITIVE);

    /** Where Maven 4 keeps what it built of a reactor, and looks for every artifact before it asks a repository. */
    private static final Pattern BUILT = Pattern.compile("(.*/)?project-local-repo/.+");

    private LaunchFacts() {}

    /** Whether a file is one, by its path from git's top level. */
    static boolean isOne(String path) {
        return LAUNCH.matcher(path).matches();
    }

    /** Whether a file that git does not know is one that Maven itself leaves in each build. */
    static boolean isBuilt(String path) {
        return BUILT.matcher(path).matches();
    }

    /**
     * @param paths of files from git's top level, with {@code /}; others than these are passed over
     * @param content of one of them
     */
    static List<Fact> of(Collection<String> paths, Function<String, byte[]> content) {
        return paths.stream()
                .filter(LaunchFacts::isOne)
                .map(path -> Fact.ofReactor(
                        Kind.LAUNCH,
                        path,
                        new Words().put("sha256", digest(content.apply(path))).toString()))
                .collect(Collectors.toList());
    }

    /** A text has the same digest with the line ends of any checkout. */
    private static String digest(byte[] bytes) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            byte[] digest = sha256.digest(isText(bytes) ? withoutReturns(bytes) : bytes);
            StringBuilder digits = new StringBuilder();
            for (byte one : digest) {
                digits.append(Character.forDigit(one >> 4 & 15, 16)).append(Character.forDigit(one & 15, 16));
            }
            return digits.toString();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isText(byte[] bytes) {
        for (byte one : bytes) {
            if (one == 0) {
                return false;
            }
        }
        return true;
    }

    private static byte[] withoutReturns(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1)
                .replace("\r\n", "\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }
}
