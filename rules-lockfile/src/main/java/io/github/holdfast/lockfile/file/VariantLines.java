package io.github.holdfast.lockfile.file;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The sections of a lock as single lines, which a variant adds and takes away: {@code module <id> declared <line>},
 * {@code module <id> resolved <line>}, {@code module <id>} for one without a line, {@code plugin <key> realm
 * <coordinates>} and {@code plugin <key>}.
 */
public final class VariantLines {

    private static final String DECLARED = " declared ";
    private static final String RESOLVED = " resolved ";
    private static final String REALM = " realm ";

    private final Lock lock;

    VariantLines(Lock lock) {
        this.lock = lock;
    }

    /** The difference from the sections of one lock to those of another. */
    public static LockedVariant between(Lock base, Lock other) {
        Set<String> before = new VariantLines(base).lines();
        Set<String> after = new VariantLines(other).lines();
        Set<String> added = new TreeSet<>(after);
        added.removeAll(before);
        before.removeAll(after);
        return LockedVariant.of(added, before);
    }

    private Set<String> lines() {
        Set<String> lines = new TreeSet<>();
        lock.modules().forEach((id, module) -> {
            String start = "module " + id;
            lines.add(start);
            module.declared().forEach(line -> lines.add(start + DECLARED + line));
            module.resolved().forEach(line -> lines.add(start + RESOLVED + line));
        });
        lock.plugins().forEach((key, realm) -> {
            lines.add("plugin " + key);
            realm.forEach(line -> lines.add("plugin " + key + REALM + line));
        });
        return lines;
    }

    Lock apply(LockedVariant variant) {
        Set<String> lines = lines();
        lines.removeAll(variant.removed());
        lines.addAll(variant.added());
        Map<String, Set<String>> declared = new TreeMap<>();
        Map<String, Set<String>> resolved = new TreeMap<>();
        Map<String, Set<String>> plugins = new TreeMap<>();
        for (String line : lines) {
            String rest = line.substring(line.indexOf(' ') + 1);
            if (line.startsWith("plugin ")) {
                sort(rest, REALM, plugins);
            } else if (rest.indexOf(RESOLVED) == rest.indexOf(' ') && rest.contains(RESOLVED)) {
                sort(rest, RESOLVED, resolved);
            } else {
                sort(rest, DECLARED, declared);
            }
        }
        Lock.Builder applied = Lock.builder(lock.resolver());
        lock.profiles().forEach(applied::profile);
        lock.extensions().forEach(applied::extension);
        lock.artifacts().forEach(applied::artifact);
        declared.forEach((id, all) -> applied.module(id, LockedModule.of(all, of(resolved, id))));
        plugins.forEach(applied::plugin);
        return applied.build();
    }

    private static Collection<String> of(Map<String, Set<String>> lines, String id) {
        return lines.getOrDefault(id, Set.of());
    }

    private static void sort(String rest, String word, Map<String, Set<String>> into) {
        int at = rest.indexOf(word);
        String key = at < 0 ? rest : rest.substring(0, at);
        Set<String> all = into.computeIfAbsent(key, none -> new TreeSet<>());
        if (at >= 0) {
            all.add(rest.substring(at + word.length()));
        }
    }
}
