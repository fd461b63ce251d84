package io.github.holdfast.lockfile.file;

import static org.quicktheories.generators.SourceDSL.longs;

import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.core.finding.UnusableInput;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quicktheories.core.Gen;

/** Locks for tests: a small one with one of everything, and any number of others. */
final class Locks {

    static final String A = "a".repeat(64);
    static final String B = "b".repeat(64);
    static final String C = "c".repeat(64);

    static final String COMMAND = "mvn holdfast:lock";

    /** What may stand in a line of a lock, and must come back as it was. */
    private static final List<String> ODD = List.of(
            "\"",
            "\\",
            "\\u0041",
            "\\\"",
            "\t",
            "\r",
            "\n",
            "\u0000",
            "\u001f",
            "\u007f",
            "\u0085",
            "\u00a0",
            "\u2028=======",
            "\u2029",
            "\ufeff",
            "\uffff",
            "é",
            "ß",
            "İ",
            "中",
            "😀",
            "{",
            "}",
            "[",
            "],",
            ": ",
            "/",
            "'",
            "<",
            "=",
            ">>>>>>>",
            " ",
            "  ");

    private static final List<String> GROUPS = List.of("com.acme", "org.lib", "org.plug", "é.中", "a\"b", "a\\b");
    private static final List<String> NAMES = List.of("core", "web", "a", "b", "x-y_z", "😀");
    private static final List<String> VERSIONS = List.of("1", "2.0", "2.0.1-jre", "1-SNAPSHOT", "${v}");
    private static final List<String> EXTENSIONS = List.of("jar", "jar", "war", "jar:tests", "pom");
    private static final List<String> KINDS = List.of("dependency", "managed", "profile p dependency", "plugin");
    private static final List<String> SCOPES = List.of("compile", "test", "processor", "runtime");

    private Locks() {}

    /** One of everything. */
    static Lock small() {
        return Lock.builder("maven-3")
                .profile("jdk17")
                .artifact("com.acme.bom:bom:pom:1", LockedArtifact.ofPom(B).using(List.of("com.acme.bom:parent:pom:1")))
                .artifact("com.acme.bom:parent:pom:1", LockedArtifact.ofPom(C))
                .artifact("org.lib:legacy:jar:0.9", LockedArtifact.ofSystem(A, "lib/legacy \"0.9\".jar"))
                .artifact(
                        "org.lib:moving:jar:tests:2-SNAPSHOT",
                        LockedArtifact.of(LockedArtifact.SNAPSHOT, LockedArtifact.SNAPSHOT))
                .artifact("org.lib:top:jar:1.0", LockedArtifact.of(A, B).using(List.of("com.acme.bom:parent:pom:1")))
                .artifact("org.plug:engine:jar:1", LockedArtifact.of(B, C))
                .module(
                        "com.acme:app",
                        LockedModule.of(
                                List.of(
                                        "parent reactor:com.acme:orders",
                                        "dependency org.lib:top:jar:1.0 compile exclusions=org.lib:mid"),
                                List.of(
                                        "test org.lib:moving:jar:tests:2-SNAPSHOT",
                                        "compile org.lib:top:jar:1.0",
                                        "system org.lib:legacy:jar:0.9",
                                        "compile reactor:com.acme:core")))
                .module("com.acme:core", LockedModule.of(List.of(), List.of()))
                .module("com.acme:orders", LockedModule.of(List.of("managed com.acme.bom:bom:pom:1 import"), List.of()))
                .plugin("org.plug:plugin:2 maven-default 3.8", List.of())
                .plugin("org.plug:plugin:1 + org.plug:engine:jar:1", List.of("org.plug:engine:jar:1"))
                .extension("org.ext:core:1")
                .variant(
                        "it,native",
                        LockedVariant.of(
                                List.of("module com.acme:core resolved compile org.plug:engine:jar:1"), List.of()))
                .build();
    }

    /** The text of {@link #small()}, written by hand. */
    static final String SMALL = """
            {
              "lockVersion": "1.0",
              "resolver": "maven-3",
              "profiles": [
                "jdk17"
              ],
              "artifacts": {
                "com.acme.bom:bom:pom:1": {"sha256": "#b", "uses": ["com.acme.bom:parent:pom:1"]},
                "com.acme.bom:parent:pom:1": {"sha256": "#c"},
                "org.lib:legacy:jar:0.9": {"sha256": "#a", "path": "lib/legacy \\"0.9\\".jar"},
                "org.lib:moving:jar:tests:2-SNAPSHOT": {"sha256": "snapshot", "pom": "snapshot"},
                "org.lib:top:jar:1.0": {"sha256": "#a", "pom": "#b", "uses": ["com.acme.bom:parent:pom:1"]},
                "org.plug:engine:jar:1": {"sha256": "#b", "pom": "#c"}
              },
              "modules": {
                "com.acme:app": {
                  "declared": [
                    "dependency org.lib:top:jar:1.0 compile exclusions=org.lib:mid",
                    "parent reactor:com.acme:orders"
                  ],
                  "resolved": [
                    "compile org.lib:top:jar:1.0",
                    "compile reactor:com.acme:core",
                    "system org.lib:legacy:jar:0.9",
                    "test org.lib:moving:jar:tests:2-SNAPSHOT"
                  ]
                },
                "com.acme:core": {
                  "declared": [],
                  "resolved": []
                },
                "com.acme:orders": {
                  "declared": [
                    "managed com.acme.bom:bom:pom:1 import"
                  ],
                  "resolved": []
                }
              },
              "plugins": {
                "org.plug:plugin:1 + org.plug:engine:jar:1": [
                  "org.plug:engine:jar:1"
                ],
                "org.plug:plugin:2 maven-default 3.8": []
              },
              "extensions": [
                "org.ext:core:1"
              ],
              "variants": {
                "it,native": {
                  "added": [
                    "module com.acme:core resolved compile org.plug:engine:jar:1"
                  ],
                  "removed": []
                }
              }
            }
            """.replace("#a", A).replace("#b", B).replace("#c", C);

    static Lock read(String text) {
        try {
            return read(text.getBytes(StandardCharsets.UTF_8));
        } catch (UnusableInput refused) {
            throw new AssertionError(refused.finding().toString(), refused);
        }
    }

    static Lock read(byte[] bytes) {
        return LockReader.of(bytes, "pom.lock.json", COMMAND);
    }

    /** Why a text is not read. */
    static Finding refusal(String text) {
        return refusal(text.getBytes(StandardCharsets.UTF_8));
    }

    static Finding refusal(byte[] bytes) {
        try {
            Lock lock = read(bytes);
            throw new AssertionError("was read: " + lock);
        } catch (UnusableInput refused) {
            return refused.finding();
        }
    }

    /** Any lock that can be written, with odd characters wherever a text is free. */
    static Gen<Lock> any() {
        return longs().all().map(seed -> random(new Random(seed), seed).build());
    }

    /**
     * A lock in the making.
     *
     * @param contents decides what is in it
     * @param order decides in which order it is put there
     */
    static Lock.Builder random(Random contents, long order) {
        List<Runnable> steps = new ArrayList<>();
        Lock.Builder lock = Lock.builder(contents.nextBoolean() ? "maven-3" : "maven-4");
        some(contents, 3, () -> text(contents)).forEach(id -> steps.add(() -> lock.profile(id)));
        some(contents, 3, () -> text(contents)).forEach(id -> steps.add(() -> lock.extension(id)));
        Collection<String> keys = some(contents, 6, () -> key(contents));
        List<String> poms = keys.stream().filter(key -> key.contains(":pom:")).collect(Collectors.toList());
        keys.forEach(key -> {
            LockedArtifact artifact = artifact(contents, key);
            List<String> uses = poms.stream()
                    .filter(pom -> artifact.path().isEmpty() && contents.nextBoolean())
                    .collect(Collectors.toList());
            steps.add(() -> lock.artifact(key, artifact.using(uses)));
        });
        List<String> coordinates = shuffled(keys, contents);
        Random shuffler = new Random(order);
        LockedModule whole = LockedModule.of(
                lines(contents, KINDS),
                shuffled(coordinates.stream().map(key -> "compile " + key).collect(Collectors.toList()), shuffler));
        steps.add(() -> lock.module("com.acme:app", whole));
        some(contents, 3, () -> pick(contents, GROUPS) + ":" + pick(contents, NAMES))
                .forEach(id -> {
                    LockedModule module = LockedModule.of(
                            shuffled(lines(contents, KINDS), shuffler), shuffled(lines(contents, SCOPES), shuffler));
                    steps.add(() -> lock.module(id, module));
                });
        some(contents, 3, () -> pick(contents, GROUPS) + ":" + pick(contents, NAMES) + ":1" + mark(contents))
                .forEach(id -> {
                    Collection<String> realm = some(contents, 3, () -> key(contents));
                    steps.add(() -> lock.plugin(id, shuffled(realm, shuffler)));
                });
        some(contents, 2, () -> combination(contents)).forEach(id -> {
            LockedVariant variant = LockedVariant.of(
                    shuffled(lines(contents, List.of("module a:b declared", "plugin p:p:1 realm")), shuffler),
                    shuffled(lines(contents, List.of("module a:b resolved")), shuffler));
            steps.add(() -> lock.variant(id, variant));
        });
        Collections.shuffle(steps, shuffler);
        steps.forEach(Runnable::run);
        return lock;
    }

    private static String combination(Random random) {
        return Stream.generate(() -> text(random).replace(",", ""))
                .limit(1 + random.nextInt(2))
                .sorted()
                .distinct()
                .collect(Collectors.joining(","));
    }

    private static LockedArtifact artifact(Random random, String key) {
        String hash = key.endsWith("SNAPSHOT") ? LockedArtifact.SNAPSHOT : hash(random);
        if (key.contains(":pom:")) {
            return LockedArtifact.ofPom(hash);
        }
        return !key.endsWith("SNAPSHOT") && random.nextInt(5) == 0
                ? LockedArtifact.ofSystem(hash, "lib/" + text(random))
                : LockedArtifact.of(hash, key.endsWith("SNAPSHOT") ? hash : hash(random));
    }

    private static String hash(Random random) {
        return Stream.generate(() -> Integer.toHexString(random.nextInt(16)))
                .limit(64)
                .collect(Collectors.joining());
    }

    private static String key(Random random) {
        return String.join(
                ":", pick(random, GROUPS), pick(random, NAMES), pick(random, EXTENSIONS), pick(random, VERSIONS));
    }

    private static String mark(Random random) {
        return pick(random, List.of("", "", " + org.lib:x:jar:1", " maven-default 3.8"));
    }

    private static Collection<String> lines(Random random, List<String> starts) {
        return some(random, 4, () -> pick(random, starts) + " " + (random.nextBoolean() ? key(random) : text(random)));
    }

    /** A text of plain and odd parts. */
    static String text(Random random) {
        StringBuilder text = new StringBuilder("t");
        for (int i = random.nextInt(4); i > 0; i--) {
            text.append(random.nextBoolean() ? pick(random, ODD) : pick(random, NAMES));
        }
        return text.toString();
    }

    private static Collection<String> some(Random random, int most, java.util.function.Supplier<String> one) {
        return Stream.generate(one).limit(random.nextInt(most + 1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> shuffled(Collection<String> lines, Random random) {
        List<String> shuffled = new ArrayList<>(lines);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private static String pick(Random random, List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
