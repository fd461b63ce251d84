package io.github.holdfast.lockfile.file;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Locks of any content that the format can hold, with names that have to be escaped. */
final class RandomLocks {

    private static final String[] NAMES = {
        "org.a", "org.b", "a", "b", "A", "ı", "é", "\uD83D\uDE00", "x\"y", "x\\y", "x\u0001y", "z-1", "z_1", "\uFFFD"
    };

    private final Random random;
    private final Map<String, LockedArtifact> artifacts = new TreeMap<>();
    private final Map<String, LockedModule> modules = new TreeMap<>();
    private final Map<String, List<String>> plugins = new TreeMap<>();
    private final Map<String, LockedVariant> variants = new TreeMap<>();
    private final List<String> words = new ArrayList<>();
    private final String resolver;

    private RandomLocks(long seed) {
        this.random = new Random(seed);
        this.resolver = random.nextBoolean() ? "maven-3" : "maven-4";
        artifacts();
        sections();
        variants();
        for (int i = random.nextInt(3); i > 0; i--) {
            words.add(name());
        }
    }

    /** A lock; the same for the same seed. */
    static Lock of(long seed) {
        return new RandomLocks(seed).lock(0);
    }

    /** The same lock, its parts added in another order. */
    static Lock inAnotherOrder(long seed, long order) {
        return new RandomLocks(seed).lock(order);
    }

    private Lock lock(long order) {
        List<Runnable> parts = new ArrayList<>();
        Lock.Builder lock = Lock.builder(resolver);
        artifacts.forEach((key, value) -> parts.add(() -> lock.artifact(key, value)));
        modules.forEach((key, value) -> parts.add(() -> lock.module(key, shuffled(value, order))));
        plugins.forEach((key, value) -> parts.add(() -> lock.plugin(key, shuffled(value, order))));
        variants.forEach((key, value) -> parts.add(() -> lock.variant(key, value)));
        words.forEach(word -> parts.add(() -> lock.profile(word)));
        words.forEach(word -> parts.add(() -> lock.extension(word + ":" + word + ":1")));
        Collections.shuffle(parts, new Random(order));
        parts.forEach(Runnable::run);
        return lock.build();
    }

    private static LockedModule shuffled(LockedModule module, long order) {
        return LockedModule.of(shuffled(module.declared(), order), shuffled(module.resolved(), order));
    }

    private static List<String> shuffled(List<String> lines, long order) {
        List<String> other = new ArrayList<>(lines);
        Collections.shuffle(other, new Random(order));
        return other;
    }

    private void artifacts() {
        for (int i = random.nextInt(8); i > 0; i--) {
            String id = name() + ":" + name() + ":";
            switch (random.nextInt(5)) {
                case 0:
                    artifacts.put(id + "pom:" + i, LockedArtifact.ofPom(hash()).using(List.of()));
                    break;
                case 1:
                    artifacts.put(
                            id + "jar:1-SNAPSHOT",
                            LockedArtifact.of(LockedArtifact.SNAPSHOT, LockedArtifact.SNAPSHOT)
                                    .using(List.of()));
                    break;
                case 2:
                    artifacts.put(
                            id + "jar:" + i,
                            LockedArtifact.ofSystem(hash(), "lib/" + name()).using(List.of()));
                    break;
                default:
                    String parent = "p:p" + i + ":pom:1";
                    artifacts.put(parent, LockedArtifact.ofPom(hash()).using(List.of()));
                    artifacts.put(
                            id + "jar:" + name() + ":" + i,
                            LockedArtifact.of(hash(), hash()).using(List.of(parent)));
            }
        }
    }

    private void sections() {
        List<String> keys = List.copyOf(artifacts.keySet());
        for (int i = random.nextInt(4); i > 0; i--) {
            modules.put(name() + ":" + name(), LockedModule.of(lines("dependency "), lines("test reactor:")));
            plugins.put(
                    name() + ":" + name() + ":" + i,
                    keys.stream().filter(key -> random.nextBoolean()).toList());
        }
        modules.put(
                "all:of-them",
                LockedModule.of(
                        List.of(), keys.stream().map(key -> "compile " + key).toList()));
    }

    private void variants() {
        if (random.nextBoolean()) {
            variants.put(
                    name() + "," + name(),
                    LockedVariant.of(
                            List.of("module a:b declared dependency " + name()), List.of("plugin a:" + name())));
        }
    }

    private List<String> lines(String start) {
        List<String> lines = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            lines.add(start + name() + ":" + name() + " exclusions=" + name());
        }
        return lines;
    }

    private String hash() {
        StringBuilder hash = new StringBuilder();
        for (int i = 0; i < 64; i++) {
            hash.append(Character.forDigit(random.nextInt(16), 16));
        }
        return hash.toString();
    }

    private String name() {
        return NAMES[random.nextInt(NAMES.length)];
    }
}
