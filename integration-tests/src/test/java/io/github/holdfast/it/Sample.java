package io.github.holdfast.it;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * A sample that has been built, as its {@code verify.groovy} sees it: the log, the JSON reports, JaCoCo's own report.
 * Every method that asserts throws when the sample does not hold.
 */
public final class Sample {

    private static final String LEVEL = "^\\[(?:INFO|WARNING|ERROR)] ?";
    private static final String COLOR = "\u001B\\[[;\\d]*m";

    private final Path folder;

    /** @param basedir the sample's folder, a variable of every script */
    public Sample(File basedir) {
        folder = basedir.toPath();
    }

    /** The lines of {@code build.log}, of all its builds, without the level in front. */
    public List<String> log() throws IOException {
        return Files.readAllLines(folder.resolve("build.log"), StandardCharsets.UTF_8).stream()
                .map(line -> line.replaceAll(COLOR, "").replaceFirst(LEVEL, ""))
                .collect(Collectors.toList());
    }

    /** Asserts that these lines stand in the log, whole, together and in this order, exactly once. */
    public void logged(String block) throws IOException {
        List<String> wanted = lines(block);
        List<String> log = log();
        int times = 0;
        for (int at = 0; at + wanted.size() <= log.size(); at++) {
            if (log.subList(at, at + wanted.size()).equals(wanted)) {
                times++;
            }
        }
        if (times != 1) {
            throw new AssertionError("expected once in build.log, found " + times + " times:\n" + block);
        }
    }

    /** Asserts that no line of the log contains the text. */
    public void neverLogged(String text) throws IOException {
        List<String> found = log().stream().filter(line -> line.contains(text)).collect(Collectors.toList());
        if (!found.isEmpty()) {
            throw new AssertionError("not expected in build.log:\n" + String.join("\n", found));
        }
    }

    /** The report of coverageFloor in the execution {@code coverage-floor} of the sample's only or root module. */
    public Map<?, ?> coverageFloor() throws IOException {
        return json("target/holdfast/coverage-floor-coverageFloor.json");
    }

    /** A JSON file of the sample, as maps, lists, strings and numbers. */
    public Map<?, ?> json(String path) throws IOException {
        return new ObjectMapper().readValue(folder.resolve(path).toFile(), Map.class);
    }

    /** Asserts that coverageFloor passed and counted, to the last item, what JaCoCo's own report of the same build counts. */
    public void agreesWithJacoco() throws IOException, ParserConfigurationException, SAXException {
        Map<?, ?> report = coverageFloor();
        if (!"PASSED".equals(report.get("verdict"))) {
            throw new AssertionError("not passed: " + report);
        }
        Object counted = ((Map<?, ?>) report.get("evidence")).get("counters");
        if (!jacocoReport().equals(counted)) {
            throw new AssertionError("JaCoCo counts " + jacocoReport() + ", coverageFloor " + counted);
        }
    }

    /** The totals of {@code target/site/jacoco/jacoco.xml}: covered and missed of each counter, by its name. */
    public Map<String, Map<String, Integer>> jacocoReport()
            throws IOException, ParserConfigurationException, SAXException {
        return jacocoReport("target/site/jacoco/jacoco.xml");
    }

    /** The totals of an XML report of JaCoCo: covered and missed of each counter, by its name. */
    public Map<String, Map<String, Integer>> jacocoReport(String path)
            throws IOException, ParserConfigurationException, SAXException {
        var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        builder.setEntityResolver((publicId, systemId) -> new InputSource(new StringReader("")));
        Element report = builder.parse(folder.resolve(path).toFile()).getDocumentElement();
        Map<String, Map<String, Integer>> totals = new TreeMap<>();
        for (Node node = report.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element && node.getNodeName().equals("counter")) {
                Element counter = (Element) node;
                totals.put(
                        counter.getAttribute("type"),
                        Map.of("covered", count(counter, "covered"), "missed", count(counter, "missed")));
            }
        }
        return totals;
    }

    private static int count(Element counter, String attribute) {
        return Integer.parseInt(counter.getAttribute(attribute));
    }

    private static List<String> lines(String block) {
        return block.replaceFirst("^\\s*\\n", "")
                .stripTrailing()
                .stripIndent()
                .lines()
                .collect(Collectors.toList());
    }
}
