package io.github.holdfast.specs.spec;

import java.util.List;

/** Where a reference stands; the block is the text around it, brought to normal form only when it is asked for. Immutable. */
final class ReferencePlace {

    private final int line;
    private final List<String> headings;
    private final int section;
    private final String block;

    ReferencePlace(int line, List<String> headings, int section, String block) {
        this.line = line;
        this.headings = List.copyOf(headings);
        this.section = section;
        this.block = block;
    }

    int line() {
        return line;
    }

    List<String> headings() {
        return headings;
    }

    int section() {
        return section;
    }

    String block() {
        return String.join(" ", Words.of(block));
    }

    ReferencePlace at(int otherLine) {
        return new ReferencePlace(otherLine, headings, section, block);
    }
}
