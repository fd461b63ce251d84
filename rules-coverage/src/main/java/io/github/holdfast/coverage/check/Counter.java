package io.github.holdfast.coverage.check;

/** JaCoCo's counters, by their names there. */
public enum Counter {
    /** Source lines with at least one instruction; covered when one of its instructions ran. */
    LINE("line", "lines"),
    /** Branches of conditions and switches. */
    BRANCH("branch", "branches"),
    /** Byte code instructions. */
    INSTRUCTION("instruction", "instructions"),
    /** Cyclomatic complexity; covered as JaCoCo counts it, branches less decisions plus one. */
    COMPLEXITY("complexity", "paths"),
    /** Methods with at least one instruction. */
    METHOD("method", "methods"),
    /** Types with at least one method. */
    CLASS("class", "classes");

    private final String word;
    private final String items;

    Counter(String word, String items) {
        this.word = word;
        this.items = items;
    }

    /** The counter as a message names it. */
    public String word() {
        return word;
    }

    /** What it counts, in the plural. */
    public String items() {
        return items;
    }
}
