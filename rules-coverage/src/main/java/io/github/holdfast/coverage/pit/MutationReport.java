package io.github.holdfast.coverage.pit;

import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.core.finding.UnusableInput;
import io.github.holdfast.coverage.check.Mutant;
import io.github.holdfast.coverage.check.MutantStatus;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads {@code mutations.xml} of PIT, one mutant after the other, without document types and entities, and bounded in the
 * number of mutants and the length of texts. That {@code partial="true"} stands at its head means nothing: whole runs have
 * it too. Immutable.
 */
public final class MutationReport {

    /** PIT makes about one mutant of two lines, so this is a module of millions of lines. */
    static final int MOST_MUTANTS = 2_000_000;

    private static final int LONGEST_TEXT = 10_000;
    private static final Set<String> FIELDS =
            Set.of("sourceFile", "mutatedClass", "mutatedMethod", "lineNumber", "description");

    private final Path path;
    private final Instant writtenAt;
    private final List<Mutant> mutants;

    private MutationReport(Path path, Instant writtenAt, List<Mutant> mutants) {
        this.path = path;
        this.writtenAt = writtenAt;
        this.mutants = Collections.unmodifiableList(mutants);
    }

    /** When a report was written. */
    public static Instant writtenAt(Path path) {
        try {
            return Files.getLastModifiedTime(path).toInstant();
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    /**
     * Reads a report.
     *
     * @throws UnusableInput {@code NO-EVIDENCE} when it is empty, truncated, too large or no report of PIT
     */
    public static MutationReport read(Path path) {
        try (InputStream stream = new BufferedInputStream(Files.newInputStream(path))) {
            XMLStreamReader xml = factory().createXMLStreamReader(stream);
            return new MutationReport(path, writtenAt(path), new Reading(xml).mutants());
        } catch (IOException | XMLStreamException | IllegalArgumentException e) {
            throw unreadable(path, e);
        }
    }

    /** Its file. */
    public Path path() {
        return path;
    }

    /** When it was written. */
    public Instant writtenAt() {
        return writtenAt;
    }

    /** Its mutants, as they stand in it. */
    public List<Mutant> mutants() {
        return mutants;
    }

    @Override
    public String toString() {
        return path + ": " + mutants.size() + " mutants";
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }

    private static UnusableInput unreadable(Path path, Exception cause) {
        String name = String.valueOf(path.getFileName());
        return new UnusableInput(
                "unreadable report of PIT",
                Finding.of("NO-EVIDENCE", name)
                        .saying(path + ": is empty, cut off, or no report of PIT: "
                                + String.valueOf(cause.getMessage()).replaceAll("\\s+", " "))
                        .fixByCleanBuild("find out why PIT did not end (its log tells), then build with clean")
                        .build(),
                cause);
    }

    /** One pass through a document. */
    private static final class Reading {

        private final XMLStreamReader xml;
        private final List<Mutant> mutants = new ArrayList<>();
        private final Map<String, String> names = new HashMap<>();

        private Reading(XMLStreamReader xml) {
            this.xml = xml;
        }

        private List<Mutant> mutants() throws XMLStreamException {
            begin();
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    if (!"mutation".equals(xml.getLocalName())) {
                        throw new IllegalArgumentException("an element " + shortened(xml.getLocalName()));
                    }
                    if (mutants.size() == MOST_MUTANTS) {
                        throw new IllegalArgumentException("more than " + MOST_MUTANTS + " mutants");
                    }
                    mutants.add(mutant());
                }
            }
            return mutants;
        }

        private void begin() throws XMLStreamException {
            int event = xml.getEventType();
            while (event != XMLStreamConstants.START_ELEMENT) {
                if (event == XMLStreamConstants.DTD) {
                    throw new IllegalArgumentException("a document type");
                }
                event = xml.next();
            }
            if (!"mutations".equals(xml.getLocalName())) {
                throw new IllegalArgumentException("the root element is " + shortened(xml.getLocalName()));
            }
        }

        private Mutant mutant() throws XMLStreamException {
            String status = String.valueOf(xml.getAttributeValue(null, "status"));
            Map<String, String> fields = new HashMap<>();
            for (int depth = 1; depth > 0; ) {
                int event = xml.next();
                if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                } else if (event == XMLStreamConstants.START_ELEMENT) {
                    String name = xml.getLocalName();
                    if (depth == 1 && FIELDS.contains(name)) {
                        fields.put(name, text());
                    } else {
                        depth++;
                    }
                }
            }
            return Mutant.of(
                    once(field(fields, "mutatedClass")),
                    once(field(fields, "mutatedMethod")),
                    once(field(fields, "sourceFile")),
                    Integer.parseUnsignedInt(field(fields, "lineNumber")),
                    MutantStatus.of(status)
                            .orElseThrow(() -> new IllegalArgumentException("a status " + shortened(status))),
                    once(fields.getOrDefault("description", "")));
        }

        private static String field(Map<String, String> fields, String name) {
            String text = fields.getOrDefault(name, "");
            if (text.isEmpty()) {
                throw new IllegalArgumentException("a mutation without " + name);
            }
            return text;
        }

        private String once(String text) {
            return names.computeIfAbsent(text, same -> same);
        }

        private String text() throws XMLStreamException {
            StringBuilder text = new StringBuilder();
            for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
                if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                    text.append(xml.getText());
                } else {
                    throw new IllegalArgumentException("something in a text");
                }
                if (text.length() > LONGEST_TEXT) {
                    throw new IllegalArgumentException("a text of more than " + LONGEST_TEXT + " characters");
                }
            }
            return text.toString().strip();
        }

        private static String shortened(String text) {
            return text.length() > 40 ? text.substring(0, 40) : text;
        }
    }
}
