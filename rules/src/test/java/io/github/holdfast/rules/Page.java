package io.github.holdfast.rules;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A page of the documentation: its tables, and the codes that it names. */
final class Page {

    private static final Pattern CODE = Pattern.compile("`([A-Z]+(?:-[A-Z]+)+)`");
    private static final Pattern RULER = Pattern.compile("[\\s|:-]+");

    private final Path file;
    private final List<String> lines;

    private Page(Path file, List<String> lines) {
        this.file = file;
        this.lines = lines;
    }

    static Page read(Path file) throws IOException {
        return new Page(file, Files.readAllLines(file, StandardCharsets.UTF_8));
    }

    String text() {
        return String.join("\n", lines);
    }

    /** Every code in backticks. */
    Set<String> codes() {
        Set<String> codes = new TreeSet<>();
        Matcher matcher = CODE.matcher(text());
        while (matcher.find()) {
            codes.add(matcher.group(1));
        }
        return codes;
    }

    /**
     * The rows of the tables whose first column is headed so, each by the headings of its columns, without backticks. Two
     * rows that begin alike are an error.
     */
    Map<String, Map<String, String>> table(String firstHeading) {
        Map<String, Map<String, String>> rows = new LinkedHashMap<>();
        for (int i = 0; i + 1 < lines.size(); i++) {
            List<String> headings = cells(lines.get(i));
            boolean begins = !headings.isEmpty()
                    && headings.get(0).equalsIgnoreCase(firstHeading)
                    && RULER.matcher(lines.get(i + 1)).matches();
            for (int row = i + 2; begins && row < lines.size() && lines.get(row).startsWith("|"); row++) {
                List<String> cells = cells(lines.get(row));
                Map<String, String> byHeading = new LinkedHashMap<>();
                for (int column = 0; column < headings.size(); column++) {
                    byHeading.put(headings.get(column).toLowerCase(Locale.ROOT), cells.get(column));
                }
                if (rows.put(cells.get(0), byHeading) != null) {
                    throw new IllegalArgumentException(file + ":" + (row + 1) + ": a second row " + cells.get(0));
                }
            }
        }
        return rows;
    }

    private static List<String> cells(String line) {
        if (!line.startsWith("|")) {
            return List.of();
        }
        String inside = line.strip().replaceFirst("^\\|", "").replaceFirst("\\|$", "");
        return Arrays.stream(inside.split("(?<!\\\\)\\|", -1))
                .map(cell -> cell.replace("`", "").replace("\\|", "|").strip())
                .collect(Collectors.toCollection(ArrayList::new));
    }

    @Override
    public String toString() {
        return String.valueOf(file.getFileName());
    }
}
