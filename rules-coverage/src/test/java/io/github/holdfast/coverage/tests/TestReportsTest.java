package io.github.holdfast.coverage.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.strings;

import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.core.finding.UnusableInput;
import io.github.holdfast.coverage.fixture.AgentJvm;
import io.github.holdfast.coverage.fixture.Refusal;
import io.github.holdfast.coverage.fixture.SurefireReport;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestReportsTest {

    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

    @TempDir
    Path folder;

    @Test
    void countsTestsThatRan() {
        SurefireReport.of("com.acme.OrderTest").passed("one").passed("two").writeTo(folder);
        SurefireReport.of("com.acme.TaxTest").passed("one").writeTo(folder);

        TestCounts counts = counts();

        assertThat(counts.ran()).isEqualTo(3);
        assertThat(counts.skipped()).isZero();
        assertThat(counts.failed()).isEmpty();
        assertThat(counts).hasToString("3 tests, 0 skipped, 0 failed");
    }

    @Test
    void addsUpFoldersAndReadsNoneThatIsNotThere() {
        SurefireReport.of("com.acme.OrderTest").passed("one").writeTo(folder.resolve("surefire-reports"));
        SurefireReport.of("com.acme.OrderIT").passed("one").failed("two").writeTo(folder.resolve("failsafe-reports"));

        TestCounts counts = TestReports.in(
                List.of(folder.resolve("surefire-reports"), folder.resolve("none"), folder.resolve("failsafe-reports")),
                START);

        assertThat(counts.ran()).isEqualTo(3);
        assertThat(counts.failed()).containsExactly("com.acme.OrderIT.two");
        assertThat(TestReports.in(List.of(), START).ran()).isZero();
    }

    @Test
    void countsSkippedTestsApart() {
        SurefireReport.of("com.acme.OrderTest")
                .passed("one")
                .skipped("two")
                .skipped("three")
                .writeTo(folder);

        TestCounts counts = counts();

        assertThat(counts.ran()).isOne();
        assertThat(counts.skipped()).isEqualTo(2);
        assertThat(counts.failed()).isEmpty();
    }

    @Test
    void namesFailuresAndErrors() {
        SurefireReport.of("com.acme.OrderTest")
                .passed("one")
                .failed("two")
                .inError("three")
                .writeTo(folder);

        TestCounts counts = counts();

        assertThat(counts.ran()).isEqualTo(3);
        assertThat(counts.failed()).containsExactly("com.acme.OrderTest.two", "com.acme.OrderTest.three");
    }

    @Test
    void countsRepeatedNamesOfParameterizedTests() {
        SurefireReport.of("com.acme.OrderTest")
                .passed("total[1]")
                .passed("total[1]")
                .failed("total[1]")
                .failed("total[1]")
                .writeTo(folder);

        TestCounts counts = counts();

        assertThat(counts.ran()).isEqualTo(4);
        assertThat(counts.failed()).containsExactly("com.acme.OrderTest.total[1]", "com.acme.OrderTest.total[1]");
    }

    @Test
    void aFlakyTestThatPassedInTheEndDidNotFail() {
        SurefireReport.of("com.acme.OrderTest").flaky("one").passed("two").writeTo(folder);

        TestCounts counts = counts();

        assertThat(counts.ran()).isEqualTo(2);
        assertThat(counts.failed()).isEmpty();
    }

    @Test
    void aFlakyTestBesideAFailureIsNotNamed() {
        SurefireReport.of("com.acme.OrderTest").flaky("one").failed("two").writeTo(folder);

        assertThat(counts().failed()).containsExactly("com.acme.OrderTest.two");
    }

    @Test
    void aTestThatFailedInAllItsRunsIsNamedOnce() {
        SurefireReport.of("com.acme.OrderTest").failedAgain("one").writeTo(folder);

        assertThat(counts().failed()).containsExactly("com.acme.OrderTest.one");
    }

    @Test
    void aFailureOutsideOfAnyTestIsNamedByItsSuite() throws IOException {
        write(
                "TEST-com.acme.OrderTest.xml",
                "<testsuite name=\"com.acme.OrderTest\" tests=\"0\" errors=\"1\"></testsuite>");

        assertThat(counts().failed()).containsExactly("com.acme.OrderTest");
    }

    @Test
    void leavesOutReportsOfEarlierBuilds() throws IOException {
        Path old = SurefireReport.of("com.acme.DeletedTest").failed("one").writeTo(folder);
        Files.setLastModifiedTime(old, FileTime.from(START.minusMillis(1)));
        Path atTheStart = SurefireReport.of("com.acme.OrderTest").passed("one").writeTo(folder);
        Files.setLastModifiedTime(atTheStart, FileTime.from(START));

        TestCounts counts = counts();

        assertThat(counts.ran()).isOne();
        assertThat(counts.failed()).isEmpty();
    }

    @Test
    void leavesOutAnOldReportEvenWhenItIsBroken() throws IOException {
        Path old = write("TEST-com.acme.DeletedTest.xml", "<testsuite");
        Files.setLastModifiedTime(old, FileTime.from(START.minusSeconds(5)));

        assertThat(counts().ran()).isZero();
    }

    @Test
    void readsOnlyReports() throws IOException {
        write("com.acme.OrderTest.txt", "Tests run: 1");
        write("failsafe-summary.xml", "<failsafe-summary/>");
        write("TEST-com.acme.OrderTest.txt", "no XML");
        SurefireReport.of("com.acme.NestedTest").passed("one").writeTo(folder.resolve("nested"));

        assertThat(counts().ran()).isZero();
    }

    @Test
    void readsAReportWithoutCounts() throws IOException {
        write(
                "TEST-com.acme.OrderTest.xml",
                "\uFEFF<?xml version=\"1.0\"?>\r\n<!-- by hand -->\r\n<testsuite tests=\" 2 \"/>\r\n");

        assertThat(counts().ran()).isEqualTo(2);
    }

    @Test
    void refusesAReportInAnotherCharset() throws IOException {
        Files.write(
                folder.resolve("TEST-com.acme.OrderTest.xml"),
                ("<?xml version=\"1.0\" encoding=\"UTF-16\"?><testsuite tests=\"1\" failures=\"1\">"
                                + "<testcase classname=\"com.acme.OrderTest\" name=\"größer\"><failure/></testcase></testsuite>")
                        .getBytes(StandardCharsets.UTF_16));

        assertThat(Refusal.of(this::counts).code()).isEqualTo("UNREADABLE-TEST-REPORT");
    }

    @Test
    void refusesAnEmptyFile() throws IOException {
        Path file = write("TEST-com.acme.OrderTest.xml", "");

        Finding finding = Refusal.of(this::counts);

        assertThat(finding.code()).isEqualTo("UNREADABLE-TEST-REPORT");
        assertThat(finding.subject()).isEqualTo("TEST-com.acme.OrderTest.xml");
        assertThat(finding.message()).startsWith(file + ": ");
        assertThat(finding.fix()).contains("build again with clean");
    }

    @Test
    void refusesAFileOfAnotherFormat() throws IOException {
        write("TEST-com.acme.OrderTest.xml", "<project><modelVersion>4.0.0</modelVersion></project>");

        assertThat(Refusal.of(this::counts).message()).contains("the root element is not testsuite");
    }

    @Test
    void refusesCountsThatAreNoNumbers() throws IOException {
        for (String number : List.of("", "many", "1,234", "1.5", "99999999999", "0x1", "-1", "&#50;")) {
            write("TEST-com.acme.OrderTest.xml", "<testsuite tests=\"" + number + "\"/>");

            assertThat(Refusal.of(this::counts).code()).as(number).isEqualTo("UNREADABLE-TEST-REPORT");
        }
    }

    @Test
    void readsTheRootElementAsAParserDoes() {
        qt().withFixedSeed(20260301)
                .withExamples(200)
                .forAll(
                        strings().allPossible().ofLengthBetween(0, 12).assuming(TestReportsTest::isXml),
                        integers().between(0, 9),
                        integers().between(0, 1))
                .checkAssert((name, tests, failures) -> {
                    String text = document(name, tests, failures);
                    try {
                        write("TEST-com.acme.OrderTest.xml", text);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                    assertThat(counts().ran()).isEqualTo(tests);
                    assertThat(counts().failed())
                            .isEqualTo(failures == 0 ? List.of() : List.of("com.acme.OrderTest." + name));
                });
    }

    private static boolean isXml(String text) {
        return text.codePoints().allMatch(c -> c >= 0x20 && (c < 0xD800 || c > 0xDFFF) && c != 0xFFFE && c != 0xFFFF);
    }

    /** Written by the JDK, which escapes what has to be. */
    private static String document(String name, int tests, int failures) {
        try {
            StringWriter text = new StringWriter();
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeComment(" <testsuite tests='99'> ");
            xml.writeStartElement("testsuite");
            xml.writeAttribute("name", name);
            xml.writeAttribute("tests", String.valueOf(tests));
            xml.writeAttribute("failures", String.valueOf(failures));
            xml.writeStartElement("testcase");
            xml.writeAttribute("classname", "com.acme.OrderTest");
            xml.writeAttribute("name", name);
            if (failures > 0) {
                xml.writeEmptyElement("failure");
            }
            xml.writeEndDocument();
            return text.toString();
        } catch (XMLStreamException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void readsAnyWayToWriteARootElement() throws IOException {
        for (String root : List.of(
                "<testsuite tests='2'/>",
                "<testsuite\n\ttests\n=\r\n\"2\"\n>",
                "<testsuite name=\"a > b tests='9'\" tests=\"2\">",
                "<?xml version='1.0'?><?xml-stylesheet href='<testsuite tests=\"9\">'?><testsuite tests='2'>",
                "<testsuite x:tests='9' xmlns:x='urn:x' tests='2' xtests='9'>")) {
            write("TEST-com.acme.OrderTest.xml", root);

            assertThat(counts().ran()).as(root).isEqualTo(2);
        }
    }

    @Test
    void refusesARootElementThatIsNone() throws IOException {
        for (String root : List.of(
                "<testsuites tests='2'/>",
                "<testsuite2 tests='2'/>",
                "testsuite tests='2'",
                "<testsuite tests=2>",
                "<testsuite tests='2",
                "<testsuite tests='2' ",
                "<testsuite",
                "<!-- <testsuite tests='2'> ",
                "<?xml version='1.0' <testsuite tests='2'>",
                "<x/><testsuite tests='2'/>")) {
            write("TEST-com.acme.OrderTest.xml", root);

            assertThat(Refusal.of(this::counts).code()).as(root).isEqualTo("UNREADABLE-TEST-REPORT");
        }
    }

    @Test
    void refusesAReportWithFailuresThatIsCutAnywhere() throws IOException {
        String whole = SurefireReport.of("com.acme.OrderTest")
                .passed("one")
                .failed("two")
                .text();
        for (int length = 1; length < whole.length(); length++) {
            write("TEST-com.acme.OrderTest.xml", whole.substring(0, length));

            assertThat(Refusal.of(this::counts).code())
                    .as("cut after %s", length)
                    .isEqualTo("UNREADABLE-TEST-REPORT");
        }
    }

    @Test
    void theHeadOfAReportWithoutFailuresIsEnough() throws IOException {
        String whole = SurefireReport.of("com.acme.OrderTest")
                .passed("one")
                .passed("two")
                .text();
        int head = whole.indexOf("<properties>") + 1;
        write("TEST-com.acme.OrderTest.xml", whole.substring(0, head));

        assertThat(counts().ran()).isEqualTo(2);
    }

    @Test
    void refusesADocumentType() throws IOException {
        write("TEST-com.acme.OrderTest.xml", "<!DOCTYPE testsuite>\n<testsuite tests=\"1\"/>");

        assertThat(Refusal.of(this::counts).code()).isEqualTo("UNREADABLE-TEST-REPORT");
    }

    @Test
    void expandsNoEntityInACount() throws IOException {
        write("TEST-com.acme.OrderTest.xml", "<!DOCTYPE testsuite [<!ENTITY n \"7\">]>\n<testsuite tests=\"&n;\"/>");

        assertThat(Refusal.of(this::counts).code()).isEqualTo("UNREADABLE-TEST-REPORT");
    }

    @Test
    void expandsNoBillionLaughs() throws IOException {
        StringBuilder text = new StringBuilder("<!DOCTYPE testsuite [<!ENTITY e0 \"ha\">");
        for (int i = 1; i < 12; i++) {
            text.append("<!ENTITY e").append(i).append(" \"");
            text.append(("&e" + (i - 1) + ";").repeat(10)).append("\">");
        }
        text.append(
                "]>\n<testsuite tests=\"1\" failures=\"1\"><testcase name=\"a\" classname=\"A\"><failure>&e11;</failure>");
        text.append("</testcase></testsuite>");
        write("TEST-com.acme.OrderTest.xml", text.toString());

        assertThat(Refusal.of(this::counts).code()).isEqualTo("UNREADABLE-TEST-REPORT");
    }

    @Test
    void readsNoOtherFile() throws IOException {
        Path secret = write("secret.txt", "7");
        for (String reference : List.of("tests=\"&x;\" failures=\"0\">", "tests=\"1\" failures=\"1\">&x;")) {
            write(
                    "TEST-com.acme.OrderTest.xml",
                    "<!DOCTYPE testsuite [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>\n<testsuite " + reference
                            + "</testsuite>");

            assertThat(Refusal.of(this::counts).code()).isEqualTo("UNREADABLE-TEST-REPORT");
        }
        write("TEST-com.acme.OrderTest.xml", "<!DOCTYPE testsuite SYSTEM \"" + secret.toUri() + "\">\n<testsuite/>");
        assertThat(Refusal.of(this::counts).code()).isEqualTo("UNREADABLE-TEST-REPORT");
    }

    @Test
    void refusesAnEntityThatNobodyDeclared() throws IOException {
        write("TEST-com.acme.OrderTest.xml", "<testsuite tests=\"&n;\"/>");

        assertThat(Refusal.of(this::counts).code()).isEqualTo("UNREADABLE-TEST-REPORT");
    }

    @Test
    void aReportThatIsAFolderIsRefused() throws IOException {
        Files.createDirectories(folder.resolve("TEST-com.acme.OrderTest.xml"));

        assertThat(Refusal.of(this::counts).code()).isEqualTo("UNREADABLE-TEST-REPORT");
    }

    @Test
    void holdsNoLongOutputInMemory() throws IOException {
        Path report = folder.resolve("TEST-com.acme.OrderTest.xml");
        String line = "x".repeat(99) + "\n";
        try (BufferedWriter writer = Files.newBufferedWriter(report)) {
            writer.write(
                    "<testsuite tests=\"1\" failures=\"1\"><testcase name=\"loud\" classname=\"com.acme.OrderTest\">");
            for (String[] element : new String[][] {
                {"<failure>", "</failure>"},
                {"<system-out><![CDATA[", "]]></system-out>"},
                {"<system-err>", "</system-err>"}
            }) {
                writer.write(element[0]);
                for (int i = 0; i < 300_000; i++) {
                    writer.write(line);
                }
                writer.write(element[1]);
            }
            writer.write("</testcase></testsuite>");
        }
        List<Path> classPath = Stream.of(TestReports.class, TestReportsTest.class, UnusableInput.class)
                .map(AgentJvm::jarOf)
                .collect(Collectors.toList());

        String output = AgentJvm.run(List.of("-Xmx24m"), classPath, InLittleMemory.class.getName(), folder.toString());

        assertThat(output.lines()).containsExactly("[com.acme.OrderTest.loud]");
    }

    /** Reads a folder in a JVM of its own, which ends when it holds on to a report's output. */
    static final class InLittleMemory {

        private InLittleMemory() {}

        public static void main(String[] arguments) {
            System.out.println(
                    TestReports.in(List.of(Path.of(arguments[0])), START).failed());
        }
    }

    private TestCounts counts() {
        return TestReports.in(List.of(folder), START);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
