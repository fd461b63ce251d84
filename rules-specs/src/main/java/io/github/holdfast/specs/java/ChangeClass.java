package io.github.holdfast.specs.java;

/** What an edit of a Java source did, from nothing to what others see; a later one includes those before it. */
public enum ChangeClass {
    /** The same syntax tree: formatting, comments, imports. */
    NONE,
    /** Only the Javadoc says something else. */
    JAVADOC,
    /** Code that no caller sees. */
    BODY,
    /** Something in a public or protected signature. */
    API;

    /** The greater of two. */
    public ChangeClass or(ChangeClass other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
