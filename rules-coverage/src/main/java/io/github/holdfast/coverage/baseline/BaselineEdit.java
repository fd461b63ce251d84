package io.github.holdfast.coverage.baseline;

import io.github.holdfast.coverage.check.Baseline;
import io.github.holdfast.coverage.check.BaselineLine;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Rewrites the text of a baseline line by line, so that comments stay and a difference shows what rose and nothing else. */
public final class BaselineEdit {

    private final List<String> rows;
    private Baseline current;

    private BaselineEdit(List<String> rows, Baseline current) {
        this.rows = new ArrayList<>(rows);
        this.current = current;
    }

    /**
     * The text with other and more lines.
     *
     * @param rows the lines of the file, without line ends
     * @param current the baseline that was read from them
     * @param header what the first line has to say
     * @param lines those that take the place of others, or are new
     */
    public static String of(List<String> rows, Baseline current, Baseline header, Collection<BaselineLine> lines) {
        BaselineEdit edit = new BaselineEdit(rows, current);
        edit.rows.set(0, header.header());
        lines.forEach(edit::put);
        return String.join("\n", edit.rows) + "\n";
    }

    private void put(BaselineLine line) {
        int number = current.lineNumber(line);
        if (number > 0) {
            rows.set(number - 1, line.toString());
            return;
        }
        int at = placeOf(line);
        List<String> added = new ArrayList<>();
        if (!current.names(line.module())) {
            added.add(Baseline.comment(line.module()));
        }
        added.add(line.toString());
        rows.addAll(at, added);
        String text = String.join("\n", rows) + "\n";
        current = BaselineFile.parse(text.getBytes(StandardCharsets.UTF_8), "baseline");
    }

    /** Behind the last line that comes before it; so the comment of the next module stays with that. */
    private int placeOf(BaselineLine line) {
        int behind = 1;
        int module = 0;
        for (BaselineLine other : current.lines()) {
            if (other.compareTo(line) < 0) {
                behind = current.lineNumber(other);
            } else if (module == 0 && other.module().equals(line.module())) {
                module = current.lineNumber(other);
            }
        }
        boolean firstOfItsModule = module > 0
                && current.lines().stream()
                        .noneMatch(other -> other.module().equals(line.module()) && other.compareTo(line) < 0);
        return firstOfItsModule ? module - 1 : behind;
    }
}
