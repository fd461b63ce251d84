package io.github.holdfast.gate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * The rules that an enforcer's {@code externalRules} brings. Those of our own jar are read as if they were written out;
 * any other file is one rule of its own, whose bytes count.
 */
final class ReadyRules {

    private static final String EXTERNAL = "externalRules";
    private static final Pattern OURS = Pattern.compile("classpath:(holdfast/[a-z]+\\.xml)");

    private ReadyRules() {}

    /**
     * @param rule evaluated
     * @return the rule itself where it brings no others
     */
    static List<Xpp3Dom> of(Xpp3Dom rule, ModuleModel module) {
        if (!rule.getName().equals(EXTERNAL)) {
            return List.of(rule);
        }
        String location = text(rule, "location");
        String stylesheet = text(rule, "xsltLocation");
        if (stylesheet.isEmpty() && OURS.matcher(location).matches()) {
            Optional<Xpp3Dom> ready = read(location.substring(location.indexOf(':') + 1));
            if (ready.isPresent()) {
                return List.of(module.evaluated(ready.get().getChild("rules")).getChildren());
            }
        }
        return List.of(opaque(rule, location, stylesheet, module));
    }

    private static Xpp3Dom opaque(Xpp3Dom rule, String location, String stylesheet, ModuleModel module) {
        Xpp3Dom told = new Xpp3Dom(rule);
        add(told, "sha256", digest(location, module));
        if (!stylesheet.isEmpty()) {
            add(told, "xsltSha256", digest(stylesheet, module));
        }
        return told;
    }

    private static void add(Xpp3Dom rule, String name, String value) {
        Xpp3Dom child = new Xpp3Dom(name);
        child.setValue(value);
        rule.addChild(child);
    }

    private static String text(Xpp3Dom rule, String name) {
        Xpp3Dom child = rule.getChild(name);
        return child == null || child.getValue() == null ? "" : child.getValue().strip();
    }

    private static String digest(String location, ModuleModel module) {
        if (location.startsWith("classpath:")) {
            return "";
        }
        Path file = module.folder().resolve(location);
        try {
            return Files.isRegularFile(file)
                    ? ConfigurationText.digest(
                            new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).replace("\r\n", "\n"))
                    : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Xpp3Dom> read(String resource) {
        try (InputStream in = ReadyRules.class.getClassLoader().getResourceAsStream(resource)) {
            return in == null ? Optional.empty() : Optional.of(read(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** By the JDK's reader: what builds such a tree in Maven is in some realms of plugins alone. */
    private static Xpp3Dom read(InputStream in) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        XMLStreamReader reader = factory.createXMLStreamReader(in, StandardCharsets.UTF_8.name());
        Deque<Xpp3Dom> open = new ArrayDeque<>();
        Xpp3Dom last = null;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                Xpp3Dom element = new Xpp3Dom(reader.getLocalName());
                for (int attribute = 0; attribute < reader.getAttributeCount(); attribute++) {
                    element.setAttribute(reader.getAttributeLocalName(attribute), reader.getAttributeValue(attribute));
                }
                if (!open.isEmpty()) {
                    open.peek().addChild(element);
                }
                open.push(element);
            } else if (event == XMLStreamConstants.CHARACTERS && !reader.isWhiteSpace()) {
                open.peek().setValue(reader.getText().strip());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                last = open.pop();
            }
        }
        return last;
    }
}
