package io.github.holdfast.coverage.check;

import java.util.Locale;

/** What a limit is held against, by JaCoCo's names; its BUNDLE is our MODULE. */
public enum Element {
    /** A module, or the whole reactor where that is the scope. */
    MODULE,
    /** A package, named with dots. */
    PACKAGE,
    /** A class, named with dots, nested ones too. */
    CLASS,
    /** A source file, named {@code package/File.java} with slashes. */
    SOURCEFILE,
    /** A method, named {@code package.Class.method(java.lang.String)}. */
    METHOD;

    /** The element as a message names it. */
    public String word() {
        return this == SOURCEFILE ? "source file" : name().toLowerCase(Locale.ROOT);
    }
}
