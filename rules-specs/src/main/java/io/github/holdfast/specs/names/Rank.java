package io.github.holdfast.specs.names;

/** Whose a type is, the nearest first. A simple name means the type of the nearest. */
public enum Rank {
    /** A class of the reactor that ships. */
    MAIN,
    /** A test class of the reactor. */
    TEST,
    /** A class of the module java.base. */
    JAVA_BASE,
    /** A class of a dependency. */
    DEPENDENCY,
    /** A class of another module of the JDK. */
    JDK
}
