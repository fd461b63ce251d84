package io.github.holdfast.core.yaml;

import java.util.Objects;

/** What a kind of YAML file is called when it is refused, and how large one of it may be. Immutable. */
public final class YamlFormat {

    private final String code;
    private final String name;
    private final int mostBytes;
    private final int mostNodes;

    private YamlFormat(String code, String name, int mostBytes, int mostNodes) {
        this.code = Objects.requireNonNull(code, "code");
        this.name = Objects.requireNonNull(name, "name");
        this.mostBytes = mostBytes;
        this.mostNodes = mostNodes;
    }

    /**
     * A kind of file.
     *
     * @param code code of the finding for one that cannot be read
     * @param name what such a file holds, for example {@code approvals}
     * @param mostBytes greatest size in bytes
     * @param mostNodes greatest number of keys, values, lists and mappings
     */
    public static YamlFormat of(String code, String name, int mostBytes, int mostNodes) {
        return new YamlFormat(code, name, mostBytes, mostNodes);
    }

    /** Code of the finding for a file that cannot be read. */
    public String code() {
        return code;
    }

    /** What such a file holds. */
    public String name() {
        return name;
    }

    /** Greatest size in bytes. */
    public int mostBytes() {
        return mostBytes;
    }

    /** Greatest number of nodes. */
    public int mostNodes() {
        return mostNodes;
    }
}
