package io.github.holdfast.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A POM of others as it stands, with modules taken out or gates laid in; not an effective model. */
final class PomText {
    private final Path file;
    private final Document document;

    private PomText(Path file, Document document) {
        this.file = file;
        this.document = document;
    }

    static PomText read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new PomText(file, parse(in));
        }
    }

    /** The folders of its modules, those of its profiles too, each once. */
    List<String> modules() {
        return elements("module").stream()
                .map(module -> module.getTextContent().strip())
                .distinct()
                .toList();
    }

    /** Takes out the modules whose folder is not wanted. */
    void keepModules(Predicate<String> wanted) throws IOException {
        List<Element> unwanted = elements("module").stream()
                .filter(module -> !wanted.test(module.getTextContent().strip()))
                .toList();
        unwanted.forEach(PomText::remove);
        if (!unwanted.isEmpty()) {
            save();
        }
    }

    /** Lays in the properties, plugins and profiles of another POM; a plugin of the same name goes. */
    void layIn(String pom) throws IOException {
        Element other;
        try (InputStream in = new ByteArrayInputStream(pom.getBytes(UTF_8))) {
            other = parse(in).getDocumentElement();
        }
        Element root = document.getDocumentElement();
        Element plugins = child(child(root, "build"), "plugins");
        for (Element plugin : children(child(child(other, "build"), "plugins"))) {
            String name = text(plugin, "artifactId");
            children(plugins).stream()
                    .filter(old -> text(old, "artifactId").equals(name))
                    .forEach(PomText::remove);
            plugins.appendChild(document.importNode(plugin, true));
        }
        for (String section : List.of("properties", "profiles")) {
            Element target = child(root, section);
            children(child(other, section)).forEach(each -> target.appendChild(document.importNode(each, true)));
        }
        save();
    }

    private void save() throws IOException {
        try {
            TransformerFactory.newInstance()
                    .newTransformer()
                    .transform(new DOMSource(document), new StreamResult(file.toFile()));
        } catch (TransformerException e) {
            throw new IOException(file.toString(), e);
        }
    }

    private List<Element> elements(String name) {
        NodeList all = document.getElementsByTagName(name);
        return IntStream.range(0, all.getLength())
                .mapToObj(i -> (Element) all.item(i))
                .toList();
    }

    private static Document parse(InputStream in) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(in);
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(e);
        }
    }

    private static Element child(Element parent, String name) {
        Optional<Element> present = children(parent).stream()
                .filter(each -> each.getNodeName().equals(name))
                .findFirst();
        return present.orElseGet(
                () -> (Element) parent.appendChild(parent.getOwnerDocument().createElement(name)));
    }

    private static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element) {
                children.add((Element) node);
            }
        }
        return children;
    }

    private static String text(Element parent, String name) {
        return child(parent, name).getTextContent().strip();
    }

    private static void remove(Node node) {
        node.getParentNode().removeChild(node);
    }
}
