package io.github.holdfast.specs;

import io.github.holdfast.core.git.Base;
import io.github.holdfast.core.git.ChangeSet;
import io.github.holdfast.core.git.ChangedFile;
import io.github.holdfast.core.reactor.ReactorModule;
import io.github.holdfast.specs.check.ReferenceSource;
import io.github.holdfast.specs.file.FileBytes;
import io.github.holdfast.specs.java.JavaSources;
import io.github.holdfast.specs.java.SourceNames;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the change did to files, and what its Java sources declared and declare. */
final class ReferencedCode {

    private final ReactorModule module;
    private final Map<String, String> gone = new HashMap<>();
    private final Set<String> changed = new HashSet<>();
    private final List<ChangedFile> sources = new ArrayList<>();

    /** Without a change: where there is nothing to compare with. */
    ReferencedCode(ReactorModule module) {
        this.module = module;
    }

    ReferencedCode(ReactorModule module, Base base) {
        this(module);
        ChangeSet changes = module.changes(base);
        changes.files().forEach(file -> add(changes, file));
        changes.others().forEach(file -> add(changes, file));
    }

    private void add(ChangeSet changes, ChangedFile file) {
        Path absolute = changes.topLevel().resolve(file.path());
        if (!absolute.startsWith(module.reactorRoot())) {
            return;
        }
        String path = module.fromRoot(absolute);
        changed.add(path);
        if (file.kind() == ChangedFile.Kind.DELETED) {
            gone.put(path, "");
        }
        oldPath(file).ifPresent(old -> gone.put(old, path));
        if (path.endsWith(".java")) {
            sources.add(file);
        }
    }

    private Optional<String> oldPath(ChangedFile file) {
        return file.oldPath().map(old -> module.fromRoot(topLevel().resolve(old)));
    }

    private Path topLevel() {
        return module.workTree().orElseThrow().topLevel();
    }

    /** Files that were there and are not, to where they went; the empty text when they are deleted. */
    Map<String, String> gone() {
        return gone;
    }

    /** Files that are not as they were. */
    Set<String> changed() {
        return changed;
    }

    /** The Java sources that the change touched. */
    List<ReferenceSource> sources(Base base) {
        SourceFolders folders = SourceFolders.of(module);
        List<Path> wanted = new ArrayList<>();
        sources.forEach(file -> pathBefore(file).ifPresent(path -> wanted.add(absolute(path))));
        Map<Path, byte[]> old = module.whereItBegan(base, wanted);
        Map<Charset, List<ChangedFile>> byCharset = new HashMap<>();
        sources.forEach(file -> byCharset
                .computeIfAbsent(folders.charset(path(file)), charset -> new ArrayList<>())
                .add(file));
        List<ReferenceSource> read = new ArrayList<>();
        byCharset.forEach((charset, files) -> read.addAll(read(charset, files, old)));
        return read;
    }

    private List<ReferenceSource> read(Charset charset, List<ChangedFile> files, Map<Path, byte[]> old) {
        List<Optional<byte[]>> versions = new ArrayList<>();
        for (ChangedFile file : files) {
            versions.add(pathBefore(file).map(path -> old.get(absolute(path))));
            versions.add(pathAfter(file).map(path -> FileBytes.ofSource(absolute(path), path)));
        }
        List<Optional<SourceNames>> names = JavaSources.in(charset).namesIn(versions);
        List<ReferenceSource> read = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            Optional<String> before = pathBefore(files.get(i)).filter(path -> old.containsKey(absolute(path)));
            read.add(ReferenceSource.of(before, pathAfter(files.get(i)), names.get(2 * i), names.get(2 * i + 1)));
        }
        return read;
    }

    private Optional<String> pathBefore(ChangedFile file) {
        return file.kind() == ChangedFile.Kind.ADDED
                ? Optional.empty()
                : oldPath(file).or(() -> Optional.of(path(file)));
    }

    private Optional<String> pathAfter(ChangedFile file) {
        return file.kind() == ChangedFile.Kind.DELETED
                ? Optional.empty()
                : Optional.of(path(file)).filter(path -> FileBytes.isThere(absolute(path)));
    }

    private String path(ChangedFile file) {
        return module.fromRoot(topLevel().resolve(file.path()));
    }

    private Path absolute(String path) {
        return module.reactorRoot().resolve(path).normalize();
    }
}
