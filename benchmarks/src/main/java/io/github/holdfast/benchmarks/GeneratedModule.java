package io.github.holdfast.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes the sources of a module of any size: packages of 30 classes each (22 classes, 6 of them with a nested class,
 * an enum and a record), and one test class a package that runs about half the methods of every class. The same
 * packages always have the same bytes.
 */
final class GeneratedModule {
    static final int CLASSES_PER_PACKAGE = 30;

    private static final int TYPES = 24;
    private static final int ENUM = 22;
    private static final int RECORD = 23;
    private static final int NEST_EVERY = 4;

    private static final String[] METHODS = {"""
            public int loop$K(int x) {
                int sum = seed();
                for (int i = 0; i < x; i++) {
                    if (i % $N == 0) {
                        sum += i;
                    } else if (sum > 100_000) {
                        sum = 0;
                    } else {
                        sum ^= i << 1;
                    }
                }
                return sum;
            }
        """, """
            public int keyword$K(int x) {
                String word = x > $N ? "alpha" : x > 0 ? "beta" : "gamma";
                switch (word) {
                    case "alpha":
                        return x + seed();
                    case "beta":
                        return x - seed();
                    case "gamma":
                        return -x;
                    default:
                        throw new IllegalStateException(word);
                }
            }
        """, """
            public int stream$K(int x) {
                return java.util.stream.IntStream.range(0, x)
                        .filter(i -> i % 2 == 0 || i > $N)
                        .map(i -> i * seed())
                        .reduce(0, Integer::sum);
            }
        """, """
            public int parse$K(int x) {
                try {
                    String text = x < 0 ? "none" : Integer.toString(x + $N);
                    return Integer.parseInt(text) + seed();
                } catch (NumberFormatException e) {
                    return -1;
                } finally {
                    calls.incrementAndGet();
                }
            }
        """, """
            public int search$K(int x) {
                int low = 0;
                int high = $N * 16;
                while (low < high) {
                    int middle = (low + high) >>> 1;
                    if (middle < x && middle != seed()) {
                        low = middle + 1;
                    } else {
                        high = middle;
                    }
                }
                return low;
            }
        """, """
            public int guarded$K(int x) {
                java.util.function.IntUnaryOperator step = i -> i > $N ? i - 1 : i + 1;
                synchronized (calls) {
                    int value = step.applyAsInt(x);
                    return value > seed() ? value : seed();
                }
            }
        """, """
            public int resource$K(int x) {
                try (java.io.StringReader reader = new java.io.StringReader("text $N")) {
                    for (int i = 0; i < x; i++) {
                        if (reader.read() < 0) {
                            return i;
                        }
                    }
                    return x;
                } catch (java.io.IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            }
        """, """
            public int grade$K(int x) {
                if (x < 0 || x > 1_000) {
                    throw new IllegalArgumentException("out of range: " + x);
                }
                switch (x % 5) {
                    case 0:
                        return seed();
                    case 1:
                    case 2:
                        return $N;
                    default:
                        return x * 3;
                }
            }
        """};
    private static final String[] NAMES = {
        "loop", "keyword", "stream", "parse", "search", "guarded", "resource", "grade"
    };

    private GeneratedModule() {}

    /** Writes the packages of these numbers, the last left out, of 30 classes each and their tests, below {@code module/src}. */
    static void write(Path module, int first, int end) throws IOException {
        for (int p = first; p < end; p++) {
            String name = String.format("p%03d", p);
            Path main = Files.createDirectories(module.resolve("src/main/java/com/acme/" + name));
            Path test = Files.createDirectories(module.resolve("src/test/java/com/acme/" + name));
            StringBuilder tests = new StringBuilder();
            for (int t = 0; t < TYPES; t++) {
                Files.writeString(main.resolve(typeName(t) + ".java"), type(name, p, t), UTF_8);
                tests.append(testOf(p, t));
            }
            String header = "package com.acme." + name + ";\n\nimport static org.junit.jupiter.api.Assertions.*;\n"
                    + "import org.junit.jupiter.api.Test;\n\n";
            Files.writeString(
                    test.resolve("PackageTest.java"), header + "class PackageTest {\n" + tests + "}\n", UTF_8);
        }
    }

    private static String type(String packageName, int p, int t) {
        StringBuilder text = new StringBuilder("package com.acme." + packageName + ";\n\n" + head(t));
        for (int k = 0; k < methods(t); k++) {
            String method = METHODS[kind(p, t, k)];
            text.append(method.replace("$K", Integer.toString(k)).replace("$N", Integer.toString(2 + (t + k) % 9)))
                    .append('\n');
        }
        if (nests(t)) {
            text.append(nested());
        }
        return text.append("}\n").toString();
    }

    private static String head(int t) {
        String calls =
                "    private static final java.util.concurrent.atomic.AtomicInteger calls = new java.util.concurrent.atomic.AtomicInteger();\n";
        String text;
        if (t == ENUM) {
            text = """
                    public enum $T {
                        LOW, MIDDLE, HIGH;

                    $C
                        public static $T of(int seed) {
                            return values()[seed % values().length];
                        }

                        int seed() {
                            return ordinal() + 1;
                        }

                    """;
        } else if (t == RECORD) {
            text = """
                    public record $T(int seed, String name) {
                    $C
                        public static $T of(int seed) {
                            return new $T(seed, "name " + seed);
                        }

                    """;
        } else {
            text = """
                    public class $T {
                    $C
                        private final int seed;

                        $T(int seed) {
                            this.seed = seed;
                        }

                        public static $T of(int seed) {
                            return new $T(seed);
                        }

                        int seed() {
                            return seed;
                        }

                        @Override
                        public boolean equals(Object other) {
                            return this == other || other instanceof $T && (($T) other).seed == seed;
                        }

                        @Override
                        public int hashCode() {
                            return 31 * seed;
                        }

                    """;
        }
        return text.replace("$T", typeName(t)).replace("$C", calls);
    }

    private static String nested() {
        return """
                    public int walk(int x) {
                        Node node = null;
                        for (int i = 0; i < x; i++) {
                            node = new Node(i, node);
                        }
                        return node == null ? 0 : node.length();
                    }

                    static final class Node {
                        private final int value;
                        private final Node next;

                        Node(int value, Node next) {
                            this.value = value;
                            this.next = next;
                        }

                        int length() {
                            int length = 0;
                            for (Node node = this; node != null; node = node.next) {
                                length++;
                            }
                            return length;
                        }

                        int greatest() {
                            return next == null ? value : Math.max(value, next.greatest());
                        }
                    }
                """;
    }

    private static String testOf(int p, int t) {
        String type = typeName(t);
        StringBuilder text = new StringBuilder(
                "\n    @Test\n    void runs" + type + "() {\n        " + type + " it = " + type + ".of(4);\n");
        for (int k = 0; k < (methods(t) + 1) / 2; k++) {
            String call = "it." + NAMES[kind(p, t, k)] + k + "(" + (3 + k) + ")";
            text.append("        assertEquals(" + call + ", " + call + ");\n");
        }
        if (nests(t)) {
            text.append("        assertEquals(3, it.walk(3));\n");
        }
        return text.append("    }\n").toString();
    }

    private static String typeName(int t) {
        return String.format("Type%02d", t);
    }

    private static int methods(int t) {
        return 5 + t % 8;
    }

    private static boolean nests(int t) {
        return t % NEST_EVERY == 0;
    }

    private static int kind(int p, int t, int k) {
        return (p + 3 * t + k) % METHODS.length;
    }
}
