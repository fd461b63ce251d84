package io.github.holdfast.rules;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** A POM, or another file of XML, as it is written. */
final class Pom {

    private static final Pattern PROPERTY = Pattern.compile("\\$\\{([^}]+)}");

    private final Path file;
    private final Element root;

    private Pom(Path file, Element root) {
        this.file = file;
        this.root = root;
    }

    static Pom read(Path file) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return new Pom(
                    file, factory.newDocumentBuilder().parse(file.toFile()).getDocumentElement());
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }

    Element root() {
        return root;
    }

    List<String> modules() {
        return all(root, "modules").stream()
                .flatMap(modules -> children(modules).stream())
                .map(Pom::text)
                .distinct()
                .collect(Collectors.toList());
    }

    Map<String, String> properties() {
        return child(root, "properties").map(Pom::texts).orElse(Map.of());
    }

    Optional<String> version() {
        return child(root, "version").map(Pom::text);
    }

    /** All plugins that it names anywhere. */
    List<Element> plugins() {
        return all(root, "plugin").stream()
                .filter(plugin -> "plugins".equals(plugin.getParentNode().getNodeName()))
                .collect(Collectors.toList());
    }

    /** The versions of the plugins that it manages, by {@code groupId:artifactId}. */
    Map<String, String> managedPlugins() {
        Map<String, String> versions = new LinkedHashMap<>();
        for (Element management : all(root, "pluginManagement")) {
            for (Element plugin : all(management, "plugin")) {
                child(plugin, "version").ifPresent(version -> versions.put(key(plugin), resolved(text(version))));
            }
        }
        return versions;
    }

    /** A text with the properties that this POM sets. */
    String resolved(String text) {
        Matcher matcher = PROPERTY.matcher(text);
        return matcher.replaceAll(
                found -> Matcher.quoteReplacement(properties().getOrDefault(found.group(1), found.group())));
    }

    static String key(Element plugin) {
        return child(plugin, "groupId").map(Pom::text).orElse("org.apache.maven.plugins") + ":"
                + child(plugin, "artifactId").map(Pom::text).orElseThrow();
    }

    static Optional<Element> child(Element parent, String name) {
        return children(parent).stream()
                .filter(one -> one.getNodeName().equals(name))
                .findFirst();
    }

    static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element) {
                children.add((Element) node);
            }
        }
        return children;
    }

    /** All elements of a name below one. */
    static List<Element> all(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Element child : children(parent)) {
            if (child.getNodeName().equals(name)) {
                found.add(child);
            }
            found.addAll(all(child, name));
        }
        return found;
    }

    /** The texts of the elements in one by their names; two of one name are an error. */
    static Map<String, String> texts(Element parent) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Element child : children(parent)) {
            if (texts.put(child.getNodeName(), text(child)) != null) {
                throw new IllegalArgumentException("two elements " + child.getNodeName());
            }
        }
        return texts;
    }

    static String text(Element element) {
        return element.getTextContent().strip();
    }

    @Override
    public String toString() {
        return file.getParent().getFileName() + "/" + file.getFileName();
    }
}
