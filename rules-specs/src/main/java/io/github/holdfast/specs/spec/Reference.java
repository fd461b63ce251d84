package io.github.holdfast.specs.spec;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Something that a document names, with its place. Immutable. */
public final class Reference {

    /** How it is named. */
    public enum Kind {
        /** Inline code that is one name and nothing else. */
        NAME,
        /** A name within a piece of Java, in a fence or in inline code. */
        CODE,
        /** Inline code that is the path of a file. */
        FILE,
        /** A relative link. */
        LINK
    }

    /** Why a reference may not count. */
    public enum Hidden {
        /** It counts. */
        NOT,
        /** It stands in a section that is ignored. */
        SECTION,
        /** It stands in an item of a list that begins with a date. */
        DATED,
        /** It stands in a region that is switched off. */
        REGION
    }

    private final Kind kind;
    private final String text;
    private final Optional<JavaName> name;
    private final ReferencePlace place;
    private final Hidden hidden;

    Reference(Kind kind, String text, Optional<JavaName> name, ReferencePlace place, Hidden hidden) {
        this.kind = Objects.requireNonNull(kind, "kind");
        this.text = Objects.requireNonNull(text, "text");
        this.name = name;
        this.place = Objects.requireNonNull(place, "place");
        this.hidden = Objects.requireNonNull(hidden, "hidden");
    }

    /** This reference in another line. */
    public Reference at(int line) {
        return new Reference(kind, text, name, place.at(line), hidden);
    }

    /** How it is named. */
    public Kind kind() {
        return kind;
    }

    /** The name, path or destination as it is written. */
    public String text() {
        return text;
    }

    /** The name in its parts; empty for files and links. */
    public Optional<JavaName> name() {
        return name;
    }

    /** The line in the document, from 1. */
    public int line() {
        return place.line();
    }

    /** The headings that it stands under, the outermost first. */
    public List<String> headings() {
        return place.headings();
    }

    /** Number of the section that it stands in, 0 before the first heading. */
    public int section() {
        return place.section();
    }

    /** What its paragraph says in normal form, to find it again in another version. */
    public String block() {
        return place.block();
    }

    /** Why it may not count. */
    public Hidden hidden() {
        return hidden;
    }

    @Override
    public String toString() {
        return kind + " " + line() + ": " + text + (hidden == Hidden.NOT ? "" : " " + hidden);
    }
}
