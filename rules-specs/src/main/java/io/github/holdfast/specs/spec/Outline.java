package io.github.holdfast.specs.spec;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonmark.node.ListItem;
import org.commonmark.node.Paragraph;

/** Which headings what is visited stands under, and whether that is a part that does not count. */
final class Outline {

    private final Set<List<String>> ignoredSections;
    private final Deque<Integer> levels = new ArrayDeque<>();
    private final Deque<String> titles = new ArrayDeque<>();
    private int ignoredLevel = Integer.MAX_VALUE;
    private int datedItems;
    private int section;

    /** @param ignoredSections headings of sections that do not count, in any case and style */
    Outline(Collection<String> ignoredSections) {
        this.ignoredSections = ignoredSections.stream().map(Words::of).collect(Collectors.toSet());
    }

    void enter(int level, String title) {
        while (!levels.isEmpty() && levels.peekLast() >= level) {
            levels.removeLast();
            titles.removeLast();
        }
        levels.addLast(level);
        titles.addLast(title);
        section++;
        if (level <= ignoredLevel) {
            ignoredLevel = ignoredSections.contains(Words.of(title)) ? level : Integer.MAX_VALUE;
        }
    }

    /** Whether an item of a list begins with a date, as entries of a change log do. */
    static boolean isDated(ListItem item) {
        return item.getFirstChild() instanceof Paragraph
                && Words.beginsWithADate(InlineText.of(item.getFirstChild()).text());
    }

    void enterItem(boolean dated) {
        datedItems += dated ? 1 : 0;
    }

    void leaveItem(boolean dated) {
        datedItems -= dated ? 1 : 0;
    }

    /** The open headings, the outermost first. */
    List<String> titles() {
        return new ArrayList<>(titles);
    }

    /** The number of the section, 0 before the first heading. */
    int section() {
        return section;
    }

    boolean isInIgnoredSection() {
        return ignoredLevel != Integer.MAX_VALUE;
    }

    boolean isInDatedItem() {
        return datedItems > 0;
    }

    boolean isIgnored() {
        return isInDatedItem() || isInIgnoredSection();
    }
}
