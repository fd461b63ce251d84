package io.github.holdfast.core.reactor;

import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.core.finding.UnusableInput;
import io.github.holdfast.core.finding.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The jars that the rules are loaded from, with all that they and the enforcer bring. They lie in the local repository,
 * where a test can write: they are opened and digested before anything of the project runs, and have to be the same when
 * a later rule judges, and when the session ends.
 */
public final class OwnJars {

    private static final String CODE = "TOOL-EXCHANGED";
    private static final String ATTRIBUTES = "size,lastModifiedTime,fileKey";

    private OwnJars() {}

    /** Opens and digests the jars of the class realm at hand; each file once a build. */
    public static void record(ReactorModule module) {
        record(module, OwnJars.class.getClassLoader());
    }

    static void record(ReactorModule module, ClassLoader loader) {
        Set<ClassLoader> seen = module.shared().once("loaders", ConcurrentHashMap::newKeySet);
        if (!(loader instanceof URLClassLoader) || !seen.add(loader)) {
            return;
        }
        Map<String, List<String>> jars = jars(module.shared());
        try {
            // a loader opens a jar when it looks into it, and holds that file from then on
            ((URLClassLoader) loader)
                    .findResources("META-INF/MANIFEST.MF")
                    .asIterator()
                    .forEachRemaining(url -> {});
            for (URL url : ((URLClassLoader) loader).getURLs()) {
                Optional<Path> jar = file(url);
                if (jar.isPresent()) {
                    jars.computeIfAbsent(jar.get().toString(), OwnJars::looked);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        SessionEnd.last(module, "jars", arrivals -> jars.keySet().stream()
                .filter(jar -> !jars.get(jar).get(1).equals(digest(jar)))
                .sorted()
                .findFirst()
                .map(jar -> Outcome.of(Verdict.UNUSABLE, exchanged(jar).toString())));
    }

    /**
     * Compares what was recorded with what is there: sizes and times, and the digest where these are others.
     *
     * @throws UnusableInput {@code TOOL-EXCHANGED}
     */
    public static void unchanged(ReactorModule module) {
        Map<String, List<String>> jars = jars(module.shared());
        List<String> others = jars.entrySet().stream()
                .filter(jar -> !jar.getValue().get(0).equals(attributes(jar.getKey())))
                .map(Map.Entry::getKey)
                .sorted()
                .collect(Collectors.toList());
        for (String jar : others) {
            List<String> now = looked(jar);
            if (!now.get(1).equals(jars.get(jar).get(1))) {
                throw new UnusableInput("a tool of the gates was exchanged", exchanged(jar));
            }
            jars.put(jar, now);
        }
    }

    private static Finding exchanged(String jar) {
        return Finding.of(CODE, jar)
                .saying(jar + " was exchanged while this build ran")
                .fixBy("find out which test or plugin writes into the local repository; then delete the folder of that"
                        + " artifact, so that Maven fetches it anew, and build again")
                .build();
    }

    private static Map<String, List<String>> jars(SharedState shared) {
        return shared.once("jars", () -> new ConcurrentHashMap<>());
    }

    private static Optional<Path> file(URL url) {
        try {
            return url.getProtocol().equals("file")
                    ? Optional.of(Path.of(url.toURI())).filter(Files::isRegularFile)
                    : Optional.empty();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Attributes and digest of a file. */
    private static List<String> looked(String jar) {
        return List.of(attributes(jar), digest(jar));
    }

    /** What a file system tells of a file without reading it; of one that is gone nothing. */
    private static String attributes(String jar) {
        Path file = Path.of(jar);
        boolean isUnix = file.getFileSystem().supportedFileAttributeViews().contains("unix");
        try {
            return Files.isRegularFile(file)
                    ? new TreeMap<>(Files.readAttributes(file, isUnix ? "unix:ctime," + ATTRIBUTES : ATTRIBUTES))
                            .toString()
                    : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(String jar) {
        Path file = Path.of(jar);
        if (!Files.isRegularFile(file)) {
            return "";
        }
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), sha256)) {
                while (in.read(buffer) >= 0) {
                    // the digest reads along
                }
            }
            return Base64.getEncoder().encodeToString(sha256.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
