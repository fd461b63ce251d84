package io.github.holdfast.core.setting;

/** How two values of a parameter compare. */
public enum Order {
    /** Numbers, or ratios as {@code 0.8} or {@code 80%}: the higher is stricter. */
    HIGHER("higher"),
    /** Numbers, or ratios as {@code 0.02} or {@code 2%}: the lower is stricter. */
    LOWER("lower"),
    /** Lists: one with all elements of the other, and more, is stricter. */
    MORE("more"),
    /** Lists: one with some elements of the other, and none else, is stricter. */
    FEWER("fewer"),
    /** Words that a parameter ranks, whatever the case of their letters. */
    RANK(""),
    /** No value is stricter than another: a different one is another gate. */
    SAME("-");

    private final String word;

    Order(String word) {
        this.word = word;
    }

    /** As a page says it under <i>stricter is</i>; nothing for a rank, where the strictest value stands. */
    public String word() {
        return word;
    }
}
