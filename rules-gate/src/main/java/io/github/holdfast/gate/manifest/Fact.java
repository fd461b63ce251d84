package io.github.holdfast.gate.manifest;

import java.util.Objects;

/** One thing that holds of a module, or of the reactor: whose it is, of which kind, its key there, its value. */
public final class Fact implements Comparable<Fact> {

    /** In the place of a module: the reactor, or, in a file, all modules alike. */
    public static final String ALL = "*";

    private static final String VARIED = "@";
    private static final String GONE = "gone=true";

    private final String module;
    private final Kind kind;
    private final String key;
    private final String value;

    private Fact(String module, Kind kind, String key, String value) {
        this.module = Objects.requireNonNull(module, "module");
        this.kind = Objects.requireNonNull(kind, "kind");
        this.key = Objects.requireNonNull(key, "key");
        this.value = Objects.requireNonNull(value, "value");
        if (kind.isOfReactor() != module.equals(ALL)) {
            throw new IllegalArgumentException(kind.word() + " of " + module);
        }
    }

    /**
     * @param module its {@code groupId:artifactId}
     * @param kind one that modules have
     * @param value as {@link Words} write it
     */
    public static Fact of(String module, Kind kind, String key, String value) {
        return new Fact(module, kind, key, value);
    }

    /**
     * @param kind one that only the reactor has
     * @param value as {@link Words} write it
     */
    public static Fact ofReactor(Kind kind, String key, String value) {
        return new Fact(ALL, kind, key, value);
    }

    /** {@code groupId:artifactId}, or {@link #ALL} of the reactor. */
    public String module() {
        return module;
    }

    /** What it is about. */
    public Kind kind() {
        return kind;
    }

    /** What tells it from others of its kind in its module. */
    public String key() {
        return key;
    }

    /** As the file has it, which {@link Words} take apart. */
    public String value() {
        return value;
    }

    /**
     * The same fact where profiles are active that are not always.
     *
     * @param combination ids of profiles, sorted, with a comma between two
     */
    public Fact with(String combination) {
        return new Fact(module, kind, VARIED + Escapes.written(combination, " ") + " " + key, value);
    }

    /** The profiles that it holds with, as {@link #with} has them; empty of a fact that always holds. */
    public String combination() {
        return isVaried() ? Escapes.read(key.substring(1, key.indexOf(' '))) : "";
    }

    /** This fact as it is where its profiles are active. */
    public Fact unvaried() {
        return isVaried() ? new Fact(module, kind, key.substring(key.indexOf(' ') + 1), value) : this;
    }

    private boolean isVaried() {
        return key.startsWith(VARIED) && key.indexOf(' ') > 1;
    }

    /** The fact that something is not there where other facts hold. */
    public Fact gone() {
        return new Fact(module, kind, key, GONE);
    }

    /** Whether it says that something is not there. */
    public boolean isGone() {
        return value.equals(GONE);
    }

    /** By module, kind and key; facts that differ in their value alone cannot stand in one manifest. */
    @Override
    public int compareTo(Fact other) {
        int byModule = module.compareTo(other.module);
        int byKind = byModule != 0 ? byModule : kind.compareTo(other.kind);
        return byKind != 0 ? byKind : key.compareTo(other.key);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Fact && compareTo((Fact) other) == 0 && value.equals(((Fact) other).value);
    }

    @Override
    public int hashCode() {
        return Objects.hash(module, kind, key, value);
    }

    @Override
    public String toString() {
        return module + " | " + kind.word() + " | " + key + " | " + value;
    }
}
