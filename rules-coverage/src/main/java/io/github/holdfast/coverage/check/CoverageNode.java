package io.github.holdfast.coverage.check;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** One element with its six counters, and where its source is. Immutable. */
public final class CoverageNode {

    private final Element element;
    private final String name;
    private final Map<Counter, Count> counts;
    private final String file;
    private final int line;
    private final int lastLine;
    private final String module;

    private CoverageNode(
            Element element,
            String name,
            Map<Counter, Count> counts,
            String file,
            int line,
            int lastLine,
            String module) {
        this.element = Objects.requireNonNull(element, "element");
        this.name = Objects.requireNonNull(name, "name");
        this.counts = Collections.unmodifiableMap(new EnumMap<>(counts));
        this.file = Objects.requireNonNull(file, "file");
        this.line = line;
        this.lastLine = lastLine;
        this.module = Objects.requireNonNull(module, "module");
    }

    /** @param counts a count for each counter */
    public static CoverageNode of(Element element, String name, Map<Counter, Count> counts) {
        return new CoverageNode(element, name, counts, "", 0, 0, "");
    }

    /** This element with its source: a path relative to the reactor root and lines from 1, or 0 for the whole file. */
    public CoverageNode at(String sourceFile, int first, int last) {
        return new CoverageNode(element, name, counts, sourceFile, Math.max(0, first), Math.max(0, last), module);
    }

    /** This element as one of a reactor: with the name of the module that it belongs to. */
    CoverageNode of(String moduleName) {
        return new CoverageNode(element, name, counts, file, line, lastLine, moduleName);
    }

    /** The module that it belongs to where it stands beside those of others, else empty. */
    public String module() {
        return module;
    }

    /** The kind of element. */
    public Element element() {
        return element;
    }

    /** Its name, in the form of its kind. */
    public String name() {
        return name;
    }

    /** The count of a counter. */
    public Count count(Counter counter) {
        return counts.get(counter);
    }

    /** Its source file relative to the reactor root; empty for modules and packages. */
    public String file() {
        return file;
    }

    /** Its first line, or 0. */
    public int line() {
        return line;
    }

    /** Its last line, or 0. */
    public int lastLine() {
        return lastLine;
    }

    Map<String, Object> toJdkTypes() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("element", element.name());
        map.put("name", name);
        map.put("file", file);
        map.put("line", line);
        map.put("lastLine", lastLine);
        counts.forEach((counter, count) -> map.put(counter.name(), new long[] {count.covered(), count.missed()}));
        return map;
    }

    static CoverageNode fromJdkTypes(Map<String, Object> map) {
        Map<Counter, Count> counts = new EnumMap<>(Counter.class);
        for (Counter counter : Counter.values()) {
            long[] pair = (long[]) map.get(counter.name());
            counts.put(counter, Count.of(pair[0], pair[1]));
        }
        Element element = Element.valueOf((String) map.get("element"));
        return of(element, (String) map.get("name"), counts)
                .at((String) map.get("file"), (Integer) map.get("line"), (Integer) map.get("lastLine"));
    }

    @Override
    public String toString() {
        return element + " " + name + " " + counts;
    }
}
