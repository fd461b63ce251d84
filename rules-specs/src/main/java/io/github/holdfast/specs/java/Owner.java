package io.github.holdfast.specs.java;

/** What a type is declared in. */
final class Owner {

    private final String prefix;
    private final String kind;
    private final boolean visible;

    Owner(String prefix, String kind, boolean visible) {
        this.prefix = prefix;
        this.kind = kind;
        this.visible = visible;
    }

    /** A package; the empty text is the unnamed one. */
    static Owner ofPackage(String name) {
        return new Owner(name.isEmpty() ? "" : name + ".", "", true);
    }

    /** What stands before a simple name. */
    String prefix() {
        return prefix;
    }

    /** Kind of the type that it is; empty for a package. */
    String kind() {
        return kind;
    }

    /** Whether others see it. */
    boolean isVisible() {
        return visible;
    }
}
