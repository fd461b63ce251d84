package io.github.holdfast.specs.java;

import java.util.function.Supplier;
import java.util.regex.Pattern;

/** What a source says of one type or member, reduced to what is compared. Immutable. */
final class Declaration {

    /** Where a Javadoc is wrapped, and the paragraph tags that formatters add and take away. */
    private static final Pattern WRAPPING = Pattern.compile("(?i)</?p\\s*/?>|\\s+");

    /** What is declared. */
    enum Sort {
        TYPE,
        MEMBER,
        /** An enum constant or a record component, whose place others see. */
        ORDERED,
        /** What the language adds to a class that writes it not. */
        IMPLIED,
        /** What the language adds to a record; it follows from the components. */
        FOLLOWS
    }

    private final Sort sort;
    private final String key;
    private final String name;
    private final Supplier<String> shortForm;
    private final Supplier<String> longForm;
    private final String api;
    private final String full;
    private final String javadoc;
    private final int line;

    private Declaration(Builder builder, String javadoc, int line) {
        this.sort = builder.sort;
        this.key = builder.key;
        this.name = builder.name;
        this.shortForm = builder.shortForm;
        this.longForm = builder.longForm;
        this.api = builder.api;
        this.full = builder.full;
        this.javadoc = javadoc;
        this.line = line;
    }

    static Builder of(Sort sort, String key, String name) {
        return new Builder(sort, key, name);
    }

    boolean isType() {
        return sort == Sort.TYPE;
    }

    boolean isOrdered() {
        return sort == Sort.ORDERED;
    }

    boolean isImplied() {
        return sort == Sort.IMPLIED || sort == Sort.FOLLOWS;
    }

    boolean follows() {
        return sort == Sort.FOLLOWS;
    }

    /** What tells it from others of its type. */
    String key() {
        return key;
    }

    String name() {
        return name;
    }

    /** Made from the tree: not for what outlives it. */
    String shortForm() {
        return shortForm.get();
    }

    /** Made from the tree: not for what outlives it. */
    String longForm() {
        return longForm.get();
    }

    /** All that others see of it; empty when they see nothing. */
    String api() {
        return api;
    }

    /** All of it but its Javadoc. */
    String full() {
        return full;
    }

    /** Whether the Javadoc is the same, however it is wrapped. */
    boolean hasJavadocOf(Declaration other) {
        return javadoc.equals(other.javadoc) || unwrapped(javadoc).equals(unwrapped(other.javadoc));
    }

    private static String unwrapped(String comment) {
        return WRAPPING.matcher(comment).replaceAll(" ").replaceAll(" +", " ").strip();
    }

    int line() {
        return line;
    }

    @Override
    public String toString() {
        return longForm();
    }

    /** Collects the forms of a declaration. */
    static final class Builder {

        private final Sort sort;
        private final String key;
        private final String name;
        private Supplier<String> shortForm;
        private Supplier<String> longForm;
        private String api = "";
        private String full = "";

        private Builder(Sort sort, String key, String name) {
            this.sort = sort;
            this.key = key;
            this.name = name;
            this.shortForm = () -> name;
            this.longForm = () -> name;
        }

        Builder shown(Supplier<String> asShort, Supplier<String> asLong) {
            shortForm = asShort;
            longForm = asLong;
            return this;
        }

        Builder api(String text) {
            api = text;
            return this;
        }

        Builder full(String text) {
            full = text;
            return this;
        }

        Declaration at(int line, String javadoc) {
            return new Declaration(this, javadoc, line);
        }
    }
}
