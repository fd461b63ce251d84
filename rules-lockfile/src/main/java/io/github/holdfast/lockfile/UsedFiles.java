package io.github.holdfast.lockfile;

import io.github.holdfast.lockfile.check.UsedFile;
import io.github.holdfast.lockfile.file.Lock;
import io.github.holdfast.lockfile.file.LockedArtifact;
import io.github.holdfast.lockfile.repository.ArtifactKey;
import io.github.holdfast.lockfile.repository.ArtifactStore.Located;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The files of all that a module takes, and of the POMs behind them that the lock names, with their bytes. */
final class UsedFiles {

    private final Resolution resolution;
    private final Map<String, Taken.One> files = new LinkedHashMap<>();

    private UsedFiles(Resolution resolution) {
        this.resolution = resolution;
    }

    /** Finds and reads them; a file that several modules take is read once. */
    static List<UsedFile> of(Taken taken, Lock lock, Resolution resolution) {
        UsedFiles used = new UsedFiles(resolution);
        used.add(taken, lock);
        return used.read();
    }

    private void add(Taken taken, Lock lock) {
        Deque<Map.Entry<String, Taken.One>> open =
                new ArrayDeque<>(taken.artifacts().entrySet());
        while (!open.isEmpty()) {
            Map.Entry<String, Taken.One> next = open.removeFirst();
            if (files.putIfAbsent(next.getKey(), next.getValue()) == null) {
                Taken.One one = next.getValue();
                Optional.ofNullable(lock.artifacts().get(next.getKey()))
                        .map(LockedArtifact::uses)
                        .orElse(List.of())
                        .forEach(key -> open.add(Map.entry(
                                key, one.beside(ArtifactKey.parse(key), "parent or BOM of " + next.getKey()))));
            }
        }
    }

    private List<UsedFile> read() {
        List<Wanted> wanted = new ArrayList<>();
        files.forEach((key, one) -> {
            wanted.add(new Wanted(key, one, false));
            if (!one.isPom() && !one.isSystem()) {
                wanted.add(new Wanted(key, one, true));
            }
        });
        resolution
                .hashes()
                .read(wanted.stream()
                        .flatMap(one -> one.located.file().stream())
                        .collect(Collectors.toList()));
        return wanted.stream().map(this::used).collect(Collectors.toList());
    }

    private UsedFile used(Wanted one) {
        return one.located
                .file()
                .map(file -> UsedFile.there(
                        one.key, one.pom, one.taken.use(), resolution.hashes().of(file), file.toString()))
                .orElseGet(() -> UsedFile.absent(
                        one.key, one.pom, one.taken.use(), one.located.reason(), one.located.isOffline()));
    }

    /** A file that is looked for. */
    private final class Wanted {

        private final String key;
        private final Taken.One taken;
        private final boolean pom;
        private final Located located;

        private Wanted(String key, Taken.One taken, boolean pom) {
            this.key = key;
            this.taken = taken;
            this.pom = pom;
            this.located = pom ? taken.pomIn(resolution.store()) : taken.in(resolution.store());
        }
    }
}
