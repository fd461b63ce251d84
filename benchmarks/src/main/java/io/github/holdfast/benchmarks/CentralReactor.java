package io.github.holdfast.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The reactor of a real project, put together from its POMs on central: their folders are those that {@code <modules>}
 * names, the last name of a path is taken for the artifactId. There is no source, so {@code validate} is as far as it
 * gets. What central lacks is left out: modules, and modules that need something which is not there.
 */
final class CentralReactor {
    private static final String DEPENDENCY_PLUGIN = "3.9.0";
    private static final int ATTEMPTS = 12;
    private static final Pattern FAILED = Pattern.compile(
            "\\[ERROR] (?:.*on project (\\S+): |\\s*The project [^:\\s]+:([^:\\s]+):\\S+ \\(.* has \\d+ errors?)");

    private final BenchedModule reactor;
    private final String groupId;
    private final String version;
    private final Map<String, String> leftOut = new TreeMap<>();

    private CentralReactor(Path folder, String groupId, String version) {
        this.reactor = BenchedModule.single(folder);
        this.groupId = groupId;
        this.version = version;
    }

    /**
     * Assembles it in the folder, unless an earlier run did, and prints what it is made of.
     *
     * @param root coordinates of the root POM, {@code groupId:artifactId:version}
     * @param top folder of the POM that all others inherit from, seen from the root
     * @param gates POM whose properties, plugins and profiles that POM gets
     * @param warmUp Maven arguments with which every module must get through
     */
    static BenchedModule assemble(Path folder, String root, String top, String gates, List<String> warmUp, Page page)
            throws IOException, InterruptedException {
        String[] parts = root.split(":");
        CentralReactor central = new CentralReactor(folder, parts[0], parts[2]);
        Path facts = folder.resolveSibling(folder.getFileName() + ".facts");
        if (!Files.exists(facts)) {
            central.fetchAll(parts[1]);
            PomText.read(folder.resolve(top).resolve("pom.xml")).layIn(gates);
            central.dropWhatFails(warmUp);
            Files.writeString(facts, central.facts(root), UTF_8);
        }
        Files.readAllLines(facts, UTF_8).forEach(line -> page.print("%s", line));
        return central.reactor;
    }

    /** The folders of a reactor, its root's first, as the POMs name them. */
    static List<String> folders(Path root) throws IOException {
        List<String> folders = new ArrayList<>(List.of(""));
        for (int i = 0; i < folders.size(); i++) {
            String folder = folders.get(i);
            for (String module : PomText.read(pom(root, folder)).modules()) {
                folders.add(folder.isEmpty() ? module : folder + "/" + module);
            }
        }
        return folders;
    }

    /** The artifactIds of the modules that stopped a build, read from its log. */
    static Set<String> failed(List<String> log) {
        Set<String> failed = new TreeSet<>();
        for (String line : log) {
            Matcher matcher = FAILED.matcher(line);
            if (matcher.find()) {
                failed.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
            }
        }
        return failed;
    }

    private void fetchAll(String rootArtifactId) throws IOException, InterruptedException {
        Path root = reactor.folder();
        Files.createDirectories(root.resolve(".mvn"));
        List<String> level = List.of("");
        while (!level.isEmpty()) {
            fetch(level, rootArtifactId);
            List<String> next = new ArrayList<>();
            for (String folder : level) {
                if (Files.exists(pom(root, folder))) {
                    PomText.read(pom(root, folder))
                            .modules()
                            .forEach(module -> next.add(folder.isEmpty() ? module : folder + "/" + module));
                } else {
                    leftOut.put(folder, "its POM is not on central");
                }
            }
            level = next;
        }
        prune();
    }

    /** One Maven process, a module a POM, so that one that is missing does not stop the others. */
    private void fetch(List<String> level, String rootArtifactId) throws IOException, InterruptedException {
        Path root = reactor.folder();
        BenchedModule fetch = BenchedModule.single(root.resolveSibling(root.getFileName() + "-fetch"));
        Files.createDirectories(fetch.folder().resolve(".mvn"));
        StringBuilder modules = new StringBuilder();
        for (int i = 0; i < level.size(); i++) {
            String folder = level.get(i);
            String artifactId = folder.isEmpty() ? rootArtifactId : folder.substring(folder.lastIndexOf('/') + 1);
            String text = resource("fetch-pom.xml")
                    .replace("@number@", Integer.toString(i))
                    .replace("@dependency-plugin.version@", DEPENDENCY_PLUGIN)
                    .replace("@groupId@", groupId)
                    .replace("@artifactId@", artifactId)
                    .replace("@version@", version)
                    .replace("@folder@", root.resolve(folder).toAbsolutePath().toString());
            Path pom = fetch.folder().resolve("fetch-" + i).resolve("pom.xml");
            Files.createDirectories(pom.getParent());
            Files.writeString(pom, text, UTF_8);
            modules.append("    <module>fetch-").append(i).append("</module>\n");
        }
        Files.writeString(fetch.folder().resolve("pom.xml"), """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>io.github.holdfast.benchmarks</groupId>
                  <artifactId>fetch</artifactId>
                  <version>1</version>
                  <packaging>pom</packaging>
                  <modules>
                %s  </modules>
                </project>
                """.formatted(modules), UTF_8);
        fetch.maven(List.of("-fn", "validate"));
    }

    /** Modules that fail go, until all get through; those that need them fail in their place. */
    private void dropWhatFails(List<String> warmUp) throws IOException, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                List<String> keepGoing = new ArrayList<>(List.of("-fae"));
                keepGoing.addAll(warmUp);
                reactor.maven(keepGoing);
                return;
            } catch (IOException e) {
                Set<String> failed = failed(Arrays.asList(e.getMessage().split("\n")));
                List<String> dropped = folders(reactor.folder()).stream()
                        .filter(folder -> failed.contains(folder.substring(folder.lastIndexOf('/') + 1)))
                        .filter(folder -> !folder.isEmpty())
                        .collect(Collectors.toList());
                if (dropped.isEmpty() || attempt == ATTEMPTS) {
                    throw e;
                }
                for (String folder : dropped) {
                    leftOut.put(folder, "it needs something that is not on central");
                    Files.move(
                            pom(reactor.folder(), folder),
                            reactor.folder().resolve(folder).resolve("left-out.xml"),
                            StandardCopyOption.REPLACE_EXISTING);
                }
                prune();
            }
        }
    }

    /** Takes out of all POMs the modules that have no POM. */
    private void prune() throws IOException {
        List<String> left = new ArrayList<>(List.of(""));
        for (int i = 0; i < left.size(); i++) {
            Path folder = reactor.folder().resolve(left.get(i));
            PomText pom = PomText.read(folder.resolve("pom.xml"));
            pom.keepModules(module -> Files.exists(folder.resolve(module).resolve("pom.xml")));
            String prefix = left.get(i).isEmpty() ? "" : left.get(i) + "/";
            pom.modules().forEach(module -> left.add(prefix + module));
        }
    }

    private String facts(String root) throws IOException {
        StringBuilder text = new StringBuilder("%nThe reactor of %s, %d POMs put together from central.%n"
                .formatted(root, folders(reactor.folder()).size()));
        leftOut.forEach((folder, why) -> text.append("- left out: ")
                .append(folder)
                .append(", ")
                .append(why)
                .append('\n'));
        return text.toString();
    }

    private static Path pom(Path root, String folder) {
        return root.resolve(folder).resolve("pom.xml");
    }

    private static String resource(String file) throws IOException {
        try (InputStream in = CentralReactor.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }
}
