package io.github.holdfast.gate.manifest;

import static org.quicktheories.generators.SourceDSL.longs;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.quicktheories.core.Gen;

/** Manifests for tests: a small one, and any number of others with odd texts wherever a text is free. */
public final class Manifests {

    static final String COMMAND = "mvn holdfast:gates";

    /** Two modules: what they share stands once. */
    public static final String SMALL = "# holdfast gates 1\n"
            + "* | gate | coverage-floor/coverageFloor | excludes= level=ERROR line=0.80 phase=verify skip=false\n"
            + "* | launch | .mvn/maven.config | sha256=1f\n"
            + "* | module | com.acme:core | core/pom.xml\n"
            + "* | module | com.acme:web | web/pom.xml\n"
            + "* | root | sources | src/main/java\n"
            + "* | tool | org.jacoco:jacoco-maven-plugin | config=aa version=0.8.15\n"
            + "com.acme:core | root | packaging | jar\n"
            + "com.acme:web | exec | org.acme:script-maven-plugin/run | config=bb goal=run phase=validate\n"
            + "com.acme:web | prop | argLine | -Xmx1g\n"
            + "com.acme:web | root | packaging | war\n";

    private static final List<String> ODD = List.of(
            "|",
            " | ",
            "\\",
            "\\u0041",
            "\n",
            "\r",
            "\t",
            "\u0000",
            " ",
            ",",
            "=",
            "*",
            "#",
            "\u00a0",
            "\u202e",
            "\u2028",
            "\ufeff",
            "\ud800",
            "\udc00",
            "\ue000",
            "é",
            "中",
            "😀",
            "\ud83d",
            "<<<<<<<",
            "=======",
            "x",
            "a.b",
            "src/main");

    private Manifests() {}

    /** Reads a text that is a manifest. */
    public static Manifest read(String text) {
        return ManifestReader.of(
                text.getBytes(java.nio.charset.StandardCharsets.UTF_8), ".holdfast/gates.txt", COMMAND);
    }

    static Gen<List<Fact>> any() {
        return longs().all().map(seed -> random(new Random(seed)));
    }

    static List<Fact> random(Random random) {
        TreeSet<Fact> facts = new TreeSet<>();
        List<String> modules =
                List.of("com.acme:a", "com.acme:b-c", "org.é:x_y").subList(0, random.nextInt(4));
        modules.forEach(module -> facts.add(Fact.ofReactor(Kind.MODULE, module, Words.plain(text(random)))));
        for (int i = random.nextInt(3); i > 0; i--) {
            facts.add(Fact.ofReactor(Kind.LAUNCH, text(random), words(random)));
        }
        List<Kind> kinds = List.of(Kind.EXEC, Kind.GATE, Kind.PROP, Kind.ROOT, Kind.TOOL);
        for (int i = modules.isEmpty() ? 0 : random.nextInt(8); i > 0; i--) {
            Kind kind = kinds.get(random.nextInt(kinds.size()));
            String key = text(random);
            String value = random.nextBoolean() ? words(random) : Words.plain(text(random));
            boolean ofAll = random.nextBoolean();
            for (String module : modules) {
                if (ofAll || random.nextBoolean()) {
                    facts.add(Fact.of(module, kind, key, value));
                }
            }
        }
        List<Fact> shuffled = new ArrayList<>(facts);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private static String words(Random random) {
        Words words = new Words();
        for (int i = random.nextInt(4); i > 0; i--) {
            if (random.nextBoolean()) {
                words.put(text(random), text(random));
            } else {
                words.put(text(random), List.of(text(random), text(random)));
            }
        }
        return words.toString();
    }

    static String text(Random random) {
        StringBuilder text = new StringBuilder("t");
        for (int i = random.nextInt(4); i > 0; i--) {
            text.append(ODD.get(random.nextInt(ODD.size())));
        }
        return text.toString();
    }
}
