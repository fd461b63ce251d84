package io.github.holdfast.specs.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.holdfast.core.finding.Report;
import io.github.holdfast.specs.java.JavaSources;
import io.github.holdfast.specs.java.SourceNames;
import io.github.holdfast.specs.names.ClassPlace;
import io.github.holdfast.specs.names.Rank;
import io.github.holdfast.specs.names.TypeIndex;
import io.github.holdfast.specs.spec.ReferenceDocument;
import io.github.holdfast.specs.spec.ReferenceReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.tools.ToolProvider;

/** A small project, where the change began and now; its sources of now are compiled. Modules are the first folders. */
final class ReferenceCase {

    private static final List<String> IGNORED = List.of("Change Log", "History");

    private final Path folder;
    private final Map<String, String> before = new TreeMap<>();
    private final Map<String, String> now = new TreeMap<>();
    private final Map<String, String> renamed = new HashMap<>();
    private final Set<String> generated = new HashSet<>();
    private final Set<String> left = new TreeSet<>();
    private final Set<String> missing = new HashSet<>();
    private final Set<String> removed = new HashSet<>();
    private final List<ClassPlace> libraries = new ArrayList<>();
    private String covers = "com.acme.";
    private boolean unknownFails;

    ReferenceCase(Path folder) {
        this.folder = folder;
    }

    /** A file that the change leaves alone. */
    ReferenceCase file(String path, String text) {
        return before(path, text).now(path, text);
    }

    ReferenceCase before(String path, String text) {
        before.put(path, text);
        return this;
    }

    ReferenceCase now(String path, String text) {
        now.put(path, text);
        return this;
    }

    ReferenceCase renamed(String from, String to) {
        renamed.put(from, to);
        return this;
    }

    /** A source whose class is still there although the source is not. */
    ReferenceCase leftOver(String path) {
        left.add(path);
        return this;
    }

    ReferenceCase generated(String source) {
        generated.add(source);
        return this;
    }

    ReferenceCase missing(String module) {
        missing.add(module);
        return this;
    }

    ReferenceCase removed(String type) {
        removed.add(type);
        return this;
    }

    ReferenceCase covers(String prefix) {
        covers = prefix;
        return this;
    }

    ReferenceCase library(Path jar) {
        libraries.add(ClassPlace.of(jar, Rank.DEPENDENCY));
        return this;
    }

    ReferenceCase unknownFails() {
        unknownFails = true;
        return this;
    }

    Report judge() {
        Map<String, String> modules = new HashMap<>();
        List<ClassPlace> places = new ArrayList<>(libraries);
        for (String module : compile()) {
            Path classes = folder.resolve(module).resolve("classes");
            if (!missing.contains(module)) {
                places.add(ClassPlace.of(classes, Rank.MAIN));
                modules.put(classes.toString(), module);
            }
        }
        List<ReferenceDocument> documents = documents(now);
        Map<String, ReferenceDocument> old = new HashMap<>();
        documents(before).forEach(document -> old.put(document.path(), document));
        List<ReferenceScope> scopes = documents.stream()
                .map(document -> ReferenceScope.of(
                        document,
                        Optional.ofNullable(old.get(document.path())),
                        removed,
                        type -> type.startsWith(covers)))
                .toList();
        return ReferencesCheck.by(
                        TypeIndex.find(places, ReferenceQuestions.types(documents)),
                        ReferenceReactor.of(modules, missing, generated),
                        sources(),
                        files(documents, old),
                        unknownFails)
                .judge(scopes);
    }

    private static List<ReferenceDocument> documents(Map<String, String> files) {
        List<ReferenceDocument> documents = new ArrayList<>();
        files.forEach((path, text) -> {
            if (path.endsWith(".md")) {
                documents.add(ReferenceReader.ignoring(IGNORED).read(text.getBytes(StandardCharsets.UTF_8), path));
            }
        });
        return documents;
    }

    private ReferenceFiles files(List<ReferenceDocument> documents, Map<String, ReferenceDocument> old) {
        Set<String> there = new TreeSet<>(now.keySet());
        now.keySet().forEach(path -> {
            for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
                there.add(path.substring(0, slash));
            }
        });
        Map<String, String> gone = new HashMap<>();
        before.keySet().stream()
                .filter(path -> !now.containsKey(path))
                .forEach(path -> gone.put(path, renamed.getOrDefault(path, "")));
        Map<String, Set<String>> anchors = new HashMap<>();
        documents.forEach(document -> anchors.put(document.path(), document.anchors()));
        Map<String, Set<String>> oldAnchors = new HashMap<>();
        old.forEach((path, document) -> oldAnchors.put(path, document.anchors()));
        return ReferenceFiles.of(there, gone, anchors, oldAnchors);
    }

    private List<ReferenceSource> sources() {
        List<ReferenceSource> sources = new ArrayList<>();
        Set<String> paths = new TreeSet<>(before.keySet());
        paths.addAll(now.keySet());
        for (String path : paths) {
            boolean changed = !Optional.ofNullable(before.get(path)).equals(Optional.ofNullable(now.get(path)));
            if (path.endsWith(".java") && changed && !renamed.containsValue(path)) {
                Optional<String> old = Optional.of(path).filter(before::containsKey);
                String target = renamed.getOrDefault(path, path);
                Optional<String> after = Optional.of(target).filter(now::containsKey);
                sources.add(ReferenceSource.of(
                        old, after, old.flatMap(one -> names(before, one)), after.flatMap(one -> names(now, one))));
            }
        }
        return sources;
    }

    private static Optional<SourceNames> names(Map<String, String> files, String path) {
        return JavaSources.in(StandardCharsets.UTF_8)
                .namesIn(List.of(Optional.of(files.get(path).getBytes(StandardCharsets.UTF_8))))
                .get(0);
    }

    private Set<String> compile() {
        Set<String> modules = new TreeSet<>();
        List<String> arguments =
                new ArrayList<>(List.of("-g", "-d", folder.resolve("all").toString()));
        Map<String, String> compiled = new TreeMap<>(now);
        left.forEach(path -> compiled.put(path, before.get(path)));
        try {
            Files.createDirectories(folder.resolve("all"));
            for (Map.Entry<String, String> file : compiled.entrySet()) {
                if (file.getKey().endsWith(".java")) {
                    String module = file.getKey().substring(0, file.getKey().indexOf('/'));
                    modules.add(module);
                    Path source = folder.resolve("sources").resolve(file.getKey());
                    Files.createDirectories(source.getParent());
                    Files.writeString(source, file.getValue());
                    arguments.set(
                            2,
                            Files.createDirectories(folder.resolve(module).resolve("classes"))
                                    .toString());
                    List<String> one = new ArrayList<>(arguments);
                    one.addAll(List.of("-sourcepath", source.getParent().toString(), "-implicit:none"));
                    one.addAll(List.of("-cp", classPath(modules), source.toString()));
                    assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, one.toArray(String[]::new)))
                            .isZero();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return modules;
    }

    private String classPath(Set<String> modules) {
        return String.join(
                ":",
                modules.stream()
                        .map(module -> folder.resolve(module).resolve("classes").toString())
                        .toList());
    }
}
