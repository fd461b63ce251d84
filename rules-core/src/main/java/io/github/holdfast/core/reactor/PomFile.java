package io.github.holdfast.core.reactor;

import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.core.finding.UnusableInput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The elements of a POM as they are written, each with its line: for messages that name a line, and for the modules that
 * an aggregator outside this build lists. Nothing is inherited or interpolated. No document type, no entity of its own,
 * at most 4 MiB.
 */
public final class PomFile {

    private static final long MOST_BYTES = 4L * 1024 * 1024;
    private static final int MOST_DEPTH = 200;

    private PomFile() {}

    /** An element of a POM. */
    public static final class Element {

        private final String name;
        private final int line;
        private final StringBuilder text = new StringBuilder();
        private final List<Element> children = new ArrayList<>();

        private Element(String name, int line) {
            this.name = name;
            this.line = line;
        }

        /** Its name, without a prefix. */
        public String name() {
            return name;
        }

        /** Line of its start tag's end, from 1. */
        public int line() {
            return line;
        }

        /** Its own text, stripped. */
        public String text() {
            return text.toString().strip();
        }

        /** Its children of this name, in their order. */
        public Stream<Element> children(String childName) {
            return children.stream().filter(child -> child.name.equals(childName));
        }

        /** Its children, in their order. */
        public Stream<Element> children() {
            return children.stream();
        }

        /** Text of its first child of this name. */
        public Optional<String> childText(String childName) {
            return children(childName).findFirst().map(Element::text);
        }

        /** Itself and all elements below it, in document order. */
        public Stream<Element> all() {
            return Stream.concat(Stream.of(this), children.stream().flatMap(Element::all));
        }

        /** All elements of this name below it, in document order. */
        public Stream<Element> all(String elementName) {
            return all().filter(element -> element.name.equals(elementName));
        }
    }

    /**
     * Reads a POM.
     *
     * @return its root element
     * @throws UnusableInput {@code UNREADABLE-POM} when it is missing, too large or not well-formed
     */
    public static Element read(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw unreadable(file, 0, "larger than " + MOST_BYTES + " bytes", null);
            }
            try (InputStream stream = Files.newInputStream(file)) {
                return parse(file, stream);
            }
        } catch (IOException e) {
            throw unreadable(file, 0, String.valueOf(e.getMessage()), e);
        } catch (XMLStreamException e) {
            throw malformed(file, e);
        }
    }

    private static UnusableInput malformed(Path file, XMLStreamException e) {
        int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
        return unreadable(file, line, "not well-formed", e);
    }

    /**
     * Reads a POM from its bytes.
     *
     * @param file what messages name
     * @return its root element
     * @throws UnusableInput {@code UNREADABLE-POM} when it is too large or not well-formed
     */
    public static Element read(Path file, byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw unreadable(file, 0, "larger than " + MOST_BYTES + " bytes", null);
        }
        try {
            return parse(file, new ByteArrayInputStream(bytes));
        } catch (XMLStreamException e) {
            throw malformed(file, e);
        }
    }

    private static Element parse(Path file, InputStream stream) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader reader = factory.createXMLStreamReader(stream);
        Element document = new Element("", 1);
        Deque<Element> open = new ArrayDeque<>(List.of(document));
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                Element element =
                        new Element(reader.getLocalName(), reader.getLocation().getLineNumber());
                open.getFirst().children.add(element);
                open.addFirst(element);
                if (open.size() > MOST_DEPTH) {
                    throw unreadable(file, element.line, "nested deeper than " + MOST_DEPTH, null);
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                open.removeFirst();
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                open.getFirst().text.append(reader.getText());
            }
        }
        return document.children.get(0);
    }

    private static UnusableInput unreadable(Path file, int line, String reason, Exception cause) {
        String name = String.valueOf(file.getFileName());
        return new UnusableInput(
                "unreadable POM",
                Finding.of("UNREADABLE-POM", name)
                        .at(name, line)
                        .saying(file + (line > 0 ? ":" + line : "") + ": " + reason)
                        .fixBy("mend the POM")
                        .build(),
                cause);
    }
}
