package io.github.holdfast.coverage.check;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The coverage that a project has reached: a line a module and counter, and what they were measured with. The text form
 * is the file of the project; a comment stands before each module, so that two branches that raise neighbours merge.
 * Immutable.
 */
public final class Baseline {

    /** Version of the format. */
    public static final int VERSION = 1;

    private static final String START = "# holdfast coverage baseline ";

    private final String jacoco;
    private final boolean reactorCredit;
    private final NavigableMap<String, BaselineLine> lines;
    private final Map<String, Integer> places;

    private Baseline(
            String jacoco,
            boolean reactorCredit,
            NavigableMap<String, BaselineLine> lines,
            Map<String, Integer> places) {
        this.jacoco = Objects.requireNonNull(jacoco, "jacoco");
        this.reactorCredit = reactorCredit;
        this.lines = Collections.unmodifiableNavigableMap(new TreeMap<>(lines));
        this.places = Map.copyOf(places);
    }

    /**
     * @param jacoco version of JaCoCo that counted
     * @param reactorCredit whether the tests of other modules counted too
     * @throws IllegalArgumentException when there are two lines of one module and counter
     */
    public static Baseline of(String jacoco, boolean reactorCredit, Collection<BaselineLine> lines) {
        NavigableMap<String, BaselineLine> map = new TreeMap<>();
        for (BaselineLine line : lines) {
            if (map.put(line.key(), line) != null) {
                throw new IllegalArgumentException("two lines of " + line.key());
            }
        }
        return new Baseline(jacoco, reactorCredit, map, Map.of());
    }

    /** This baseline as it was read, with the line number of each line by its key. */
    public Baseline at(Map<String, Integer> lineNumbers) {
        return new Baseline(jacoco, reactorCredit, lines, lineNumbers);
    }

    /** Version of JaCoCo that counted. */
    public String jacoco() {
        return jacoco;
    }

    /** Whether the tests of other modules counted too. */
    public boolean reactorCredit() {
        return reactorCredit;
    }

    /** The lines, sorted by module and counter. */
    public Collection<BaselineLine> lines() {
        return lines.values();
    }

    /** The line of a module and counter. */
    public Optional<BaselineLine> line(String module, Counter counter) {
        return Optional.ofNullable(lines.get(module + " " + counter.name()));
    }

    /** Whether there is any line of a module. */
    public boolean names(String module) {
        return lines.values().stream().anyMatch(line -> line.module().equals(module));
    }

    /** Where a line stands in the file, from 1; 0 when this baseline was not read from one. */
    public int lineNumber(BaselineLine line) {
        return places.getOrDefault(line.key(), 0);
    }

    /** Of lines that were measured those that are new here, and those that let the line here rise; never a lower one. */
    public List<BaselineLine> raisedBy(Collection<BaselineLine> measured) {
        return measured.stream()
                .filter(line -> Optional.ofNullable(lines.get(line.key()))
                        .map(here -> here.isRaisedBy(line.count()))
                        .orElse(true))
                .sorted()
                .collect(Collectors.toList());
    }

    /** The first line of the file. */
    public String header() {
        return START + VERSION + " \u00b7 jacoco " + jacoco + (reactorCredit ? " \u00b7 credit REACTOR" : "");
    }

    /** The comment before the lines of a module. */
    public static String comment(String module) {
        return "# " + module;
    }

    /** The whole file. */
    public String text() {
        StringBuilder text = new StringBuilder(header()).append('\n');
        String module = "";
        for (BaselineLine line : lines.values()) {
            if (!line.module().equals(module)) {
                module = line.module();
                text.append(comment(module)).append('\n');
            }
            text.append(line).append('\n');
        }
        return text.toString();
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof Baseline && ((Baseline) object).text().equals(text());
    }

    @Override
    public int hashCode() {
        return text().hashCode();
    }

    @Override
    public String toString() {
        return text();
    }
}
