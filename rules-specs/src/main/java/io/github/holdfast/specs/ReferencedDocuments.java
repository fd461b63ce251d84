package io.github.holdfast.specs;

import io.github.holdfast.core.finding.UnusableInput;
import io.github.holdfast.core.git.Base;
import io.github.holdfast.core.reactor.ReactorModule;
import io.github.holdfast.specs.check.ReferenceQuestions;
import io.github.holdfast.specs.check.ReferenceScope;
import io.github.holdfast.specs.file.FileBytes;
import io.github.holdfast.specs.spec.FrontMatter;
import io.github.holdfast.specs.spec.ReferenceDocument;
import io.github.holdfast.specs.spec.ReferenceReader;
import io.github.holdfast.specs.spec.SpecFile;
import io.github.holdfast.specs.spec.SpecVersions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The specs and other documents of the reactor with what they name, now and where the change began. */
final class ReferencedDocuments {

    private final ReactorModule module;
    private final ReferenceReader reader;
    private final Map<String, SpecVersions> specs = new TreeMap<>();
    private final Map<String, ReferenceDocument> now = new TreeMap<>();
    private final Map<String, ReferenceDocument> before = new HashMap<>();

    /**
     * @param knownFiles paths of the files that are there, from the reactor root
     * @param changed those of them, or that were there, which are not as they were where the change began
     */
    ReferencedDocuments(
            ReactorModule module, ReferenceSetting setting, Collection<String> knownFiles, Set<String> changed) {
        this.module = module;
        this.reader = ReferenceReader.ignoring(setting.specs().ignoreSections());
        ReactorSpecs.of(module, setting.specs()).versions().stream()
                .filter(versions -> versions.after().isPresent())
                .forEach(versions -> specs.put(versions.path(), versions));
        specs.forEach(
                (path, versions) -> now.put(path, reader.read(versions.after().orElseThrow())));
        knownFiles.stream()
                .filter(path -> setting.isDocument(path) && !now.containsKey(path))
                .forEach(path -> now.put(path, read(path)));
        now.keySet().stream()
                .filter(path -> pathBefore(path).filter(path::equals).isPresent() && !changed.contains(path))
                .forEach(path -> before.put(path, now.get(path)));
    }

    private ReferenceDocument read(String path) {
        Path file = module.reactorRoot().resolve(path);
        return reader.read(FileBytes.ofSpec(file, path), path);
    }

    private Optional<String> pathBefore(String path) {
        SpecVersions versions = specs.get(path);
        return versions == null ? Optional.of(path) : versions.before().map(SpecFile::path);
    }

    /** Reads what changed as it was where the change began. */
    void readBefore(Base base) {
        Map<String, Path> wanted = new HashMap<>();
        now.keySet().stream().filter(path -> !before.containsKey(path)).forEach(path -> pathBefore(path)
                .ifPresent(old -> wanted.put(path, module.reactorRoot().resolve(old))));
        Map<Path, byte[]> contents = module.whereItBegan(base, wanted.values());
        wanted.forEach((path, old) -> Optional.ofNullable(contents.get(old))
                .flatMap(bytes -> readable(bytes, path))
                .ifPresent(document -> before.put(path, document)));
    }

    /** What nobody could read at the base names nothing there. */
    private Optional<ReferenceDocument> readable(byte[] bytes, String path) {
        try {
            return Optional.of(reader.read(bytes, path));
        } catch (UnusableInput broken) {
            return Optional.empty();
        }
    }

    boolean isEmpty() {
        return now.isEmpty();
    }

    Collection<ReferenceDocument> documents() {
        return now.values();
    }

    /** The documents as they are judged, by their paths. */
    List<ReferenceScope> scopes() {
        List<ReferenceScope> scopes = new ArrayList<>();
        now.forEach((path, document) -> {
            Optional<SpecVersions> versions = Optional.ofNullable(specs.get(path));
            scopes.add(ReferenceScope.of(
                    document,
                    Optional.ofNullable(before.get(path)),
                    versions.map(ReferencedDocuments::removed).orElse(List.of()),
                    type -> versions.stream().flatMap(SpecVersions::fronts).anyMatch(front -> front.coversType(type))));
        });
        return scopes;
    }

    /** What both versions of a spec declare as removed. */
    private static List<String> removed(SpecVersions versions) {
        List<String> then = removed(versions.before());
        return removed(versions.after()).stream().filter(then::contains).collect(Collectors.toList());
    }

    private static List<String> removed(Optional<SpecFile> version) {
        return version.flatMap(SpecFile::frontMatter).map(FrontMatter::removed).orElse(List.of());
    }

    /** What can be linked to, in the documents that are linked to and are there. */
    Map<String, Set<String>> anchors() {
        Map<String, Set<String>> anchors = new HashMap<>();
        now.forEach((path, document) -> anchors.put(path, document.anchors()));
        for (String path : ReferenceQuestions.linked(now.values())) {
            Path file = module.reactorRoot().resolve(path);
            if (path.endsWith(".md") && !now.containsKey(path) && FileBytes.isThere(file)) {
                readable(FileBytes.ofSpec(file, path), path)
                        .ifPresent(document -> anchors.put(path, document.anchors()));
            }
        }
        return anchors;
    }

    /** What could be linked to where the change began, in those of the linked documents that changed. */
    Map<String, Set<String>> oldAnchors(Base base, Set<String> changed) {
        Map<String, Set<String>> anchors = new HashMap<>();
        before.forEach((path, document) -> anchors.put(path, document.anchors()));
        Map<Path, String> wanted = new HashMap<>();
        ReferenceQuestions.linked(now.values()).stream()
                .filter(path -> path.endsWith(".md") && changed.contains(path))
                .forEach(path -> wanted.put(module.reactorRoot().resolve(path), path));
        module.whereItBegan(base, wanted.keySet()).forEach((file, bytes) -> readable(bytes, wanted.get(file))
                .ifPresent(document -> anchors.put(wanted.get(file), document.anchors())));
        return anchors;
    }
}
