package io.github.holdfast.coverage.tests;

import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.core.finding.UnusableInput;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the XML reports of surefire and failsafe ({@code TEST-*.xml}), those of this build only: reports of deleted test
 * classes stay until a clean. The numbers stand in the attributes of the root element; the rest of a file is read only
 * when a test in it failed. Format: the schema {@code surefire-test-report-3.0.xsd}.
 */
public final class TestReports {

    /** The output of tests stands in CDATA sections of any length; they are read in parts of so many characters. */
    private static final int OUTPUT_CHUNK = 8192;

    private final Instant buildStart;
    private int ran;
    private int skipped;
    private final List<String> failed = new ArrayList<>();

    private TestReports(Instant buildStart) {
        this.buildStart = buildStart;
    }

    /**
     * Counts the tests of this build.
     *
     * @param folders folders of reports; one that is not there has none
     * @param buildStart reports written before are of another build
     * @throws UnusableInput {@code UNREADABLE-TEST-REPORT} when a report is no such XML
     */
    public static TestCounts in(Collection<Path> folders, Instant buildStart) {
        TestReports reports = new TestReports(buildStart);
        folders.stream().filter(Files::isDirectory).forEach(reports::readFolder);
        return new TestCounts(reports.ran, reports.skipped, reports.failed);
    }

    private void readFolder(Path folder) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "TEST-*.xml")) {
            for (Path file : files) {
                if (!Files.getLastModifiedTime(file).toInstant().isBefore(buildStart)) {
                    read(file);
                }
            }
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
    }

    private void read(Path file) {
        try {
            Map<String, String> suite = suite(file);
            int suiteSkipped = number(suite, "skipped");
            ran += Math.max(0, number(suite, "tests") - suiteSkipped);
            skipped += suiteSkipped;
            if (number(suite, "failures") + number(suite, "errors") > 0) {
                readFailures(file, String.valueOf(suite.get("name")));
            }
        } catch (IOException | XMLStreamException | NumberFormatException e) {
            throw unreadable(file, e);
        }
    }

    private static Map<String, String> suite(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            return RootTag.attributes(stream, "testsuite");
        }
    }

    private void readFailures(Path file, String suite) throws IOException, XMLStreamException {
        try (InputStream stream = new BufferedInputStream(Files.newInputStream(file))) {
            readFailures(factory().createXMLStreamReader(stream), suite);
        }
    }

    private void readFailures(XMLStreamReader xml, String suite) throws XMLStreamException {
        String test = suite;
        int before = failed.size();
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if ("testcase".equals(xml.getLocalName())) {
                test = xml.getAttributeValue(null, "classname") + "." + xml.getAttributeValue(null, "name");
            } else if ("failure".equals(xml.getLocalName()) || "error".equals(xml.getLocalName())) {
                failed.add(test);
            }
        }
        if (failed.size() == before) {
            failed.add(suite);
        }
    }

    private static int number(Map<String, String> suite, String attribute) {
        return Integer.parseUnsignedInt(suite.getOrDefault(attribute, "0").strip());
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty("jdk.xml.cdataChunkSize", OUTPUT_CHUNK);
        return factory;
    }

    private static UnusableInput unreadable(Path file, Exception cause) {
        String name = String.valueOf(file.getFileName());
        return new UnusableInput(
                "unreadable test report",
                Finding.of("UNREADABLE-TEST-REPORT", name)
                        .saying(file + ": " + String.valueOf(cause.getMessage()).replaceAll("\\s+", " "))
                        .fixByCleanBuild("build again with clean")
                        .build(),
                cause);
    }
}
