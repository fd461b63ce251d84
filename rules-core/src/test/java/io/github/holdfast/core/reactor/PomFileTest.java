package io.github.holdfast.core.reactor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.holdfast.core.finding.UnusableInput;
import io.github.holdfast.core.testing.StagedBuild;
import io.github.holdfast.core.testing.Theories;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quicktheories.WithQuickTheories;

class PomFileTest implements WithQuickTheories {

    private static final String POM = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!-- one
                 two -->
            <project xmlns="http://maven.apache.org/POM/4.0.0"
                     xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
              <artifactId> core
              </artifactId>
              <modules>
                <module>a</module>
                <!-- <module>hidden</module> -->
                <module><![CDATA[b & c]]></module>
                <module>d&amp;<!-- x -->e&#x66;</module>
              </modules>
              <profiles><profile><modules><module>g</module></modules></profile></profiles>
            </project>
            """;

    @TempDir
    private Path folder;

    @Test
    void readsElementsInTheirOrderWithTheLineWhereTheirStartTagEnds() {
        PomFile.Element project = PomFile.read(file(POM));

        assertThat(project.line()).isEqualTo(5);
        assertThat(project.childText("artifactId")).contains("core");
        assertThat(project.childText("version")).isEmpty();
        assertThat(texts(project.all("module"))).containsExactly("a", "b & c", "d&ef", "g");
        assertThat(project.all("module").map(PomFile.Element::line)).containsExactly(9, 11, 12, 14);
        assertThat(texts(project.children("modules").flatMap(modules -> modules.children("module"))))
                .containsExactly("a", "b & c", "d&ef");
    }

    @Test
    void countsTheSameLinesWithCarriageReturns() {
        PomFile.Element project = PomFile.read(file(POM.replace("\n", "\r\n")));

        assertThat(project.all("module").map(PomFile.Element::line)).containsExactly(9, 11, 12, 14);
        assertThat(project.all("artifactId").map(PomFile.Element::text)).containsExactly("core");
    }

    @Test
    void readsElementsWithANamespacePrefix() {
        PomFile.Element project = PomFile.read(
                file("<m:project xmlns:m=\"http://maven.apache.org/POM/4.0.0\"><m:modules><m:module>a</m:module>"
                        + "</m:modules></m:project>"));

        assertThat(texts(project.all("module"))).containsExactly("a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE"})
    void readsAByteOrderMarkInEveryCharset(String charset) {
        String mark = charset.equals("UTF-16") ? "" : "\ufeff";

        assertThat(texts(read(mark + "<project><module>Größe</module></project>", Charset.forName(charset))))
                .containsExactly("Größe");
    }

    @Test
    void readsTheCharsetThatThePomNames() {
        String pom = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><project><module>Größe</module></project>";

        assertThat(texts(read(pom, StandardCharsets.ISO_8859_1))).containsExactly("Größe");
    }

    @Test
    void refusesBytesThatAreNotInTheCharsetOfThePom() {
        byte[] pom = "<project>Größe</project>".getBytes(StandardCharsets.ISO_8859_1);

        quietly(() -> assertThat(failure(pom).finding().message()).endsWith("pom.xml:1: not well-formed"));
    }

    private Stream<PomFile.Element> read(String pom, Charset charset) {
        return PomFile.read(file(pom.getBytes(charset))).all("module");
    }

    @Test
    void saysWhereAPomBreaksOff() {
        UnusableInput failure = failure("<project>\n  <modules>\n    <module>a</mod");

        assertThat(failure).hasMessage("unreadable POM");
        assertThat(failure.finding().code()).isEqualTo("UNREADABLE-POM");
        assertThat(failure.finding().subject()).isEqualTo("pom.xml");
        assertThat(failure.finding().file()).contains("pom.xml");
        assertThat(failure.finding().line()).hasValue(3);
        assertThat(failure.finding().message()).isEqualTo(folder.resolve("pom.xml") + ":3: not well-formed");
        assertThat(failure.finding().fix()).contains("mend the POM");
    }

    @Test
    void refusesAMissingFileAndAFolder() throws IOException {
        assertThat(failureAt(folder.resolve("none.xml")).finding().message())
                .isEqualTo(folder.resolve("none.xml") + ": " + folder.resolve("none.xml"));
        assertThat(failureAt(Files.createDirectory(folder.resolve("folder.xml")))
                        .finding()
                        .code())
                .isEqualTo("UNREADABLE-POM");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "<!-- only -->",
                "text",
                "<project>",
                "<project></other>",
                "<project/><project/>",
                "<project/>text",
                "<project>&nbsp;</project>",
                "<a:project/>",
                "<<<<<<< HEAD\n<project/>\n=======\n<project/>\n>>>>>>> main\n"
            })
    void refusesWhatIsNotWellFormed(String pom) {
        assertThat(failure(pom).finding().message()).endsWith(": not well-formed");
    }

    @Test
    void refusesBinaryData() {
        byte[] bytes = new byte[5000];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 31);
        }

        quietly(() -> assertThat(failure(bytes).finding().message()).endsWith("pom.xml:1: not well-formed"));
    }

    @Test
    void reads4MebibytesAndNotOneByteMore() {
        assertThat(PomFile.read(file(ofSize(4 * 1024 * 1024))).all("project")).hasSize(1);
        assertThat(failure(ofSize(4 * 1024 * 1024 + 1)).finding().message())
                .isEqualTo(folder.resolve("pom.xml") + ": larger than 4194304 bytes");
        assertThat(failure(ofSize(5 * 1024 * 1024)).finding().line()).isEmpty();
    }

    private static byte[] ofSize(int size) {
        byte[] bytes = new byte[size];
        Arrays.fill(bytes, (byte) ' ');
        byte[] start = "<project>".getBytes(StandardCharsets.UTF_8);
        byte[] end = "</project>".getBytes(StandardCharsets.UTF_8);
        System.arraycopy(start, 0, bytes, 0, start.length);
        System.arraycopy(end, 0, bytes, size - end.length, end.length);
        return bytes;
    }

    @Test
    void refusesElementsThatAreNestedTooDeep() {
        assertThat(PomFile.read(file(nested(199))).all("a")).hasSize(199);
        assertThat(failure(nested(201)).finding().message())
                .isEqualTo(folder.resolve("pom.xml") + ":1: nested deeper than 200");
        assertThat(failure("<a>".repeat(300_000)).finding().message()).endsWith(": nested deeper than 200");
    }

    private static String nested(int depth) {
        return "<a>".repeat(depth) + "</a>".repeat(depth);
    }

    @Test
    void neverExpandsAnEntityOfThePomItself() {
        assertThat(failure("<!DOCTYPE p [<!ENTITY a \"ha\">]>\n<project><module>&a;</module></project>")
                        .finding()
                        .message())
                .isEqualTo(folder.resolve("pom.xml") + ":2: not well-formed");
        assertThat(failure("<!DOCTYPE p [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
                                + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]>\n<project>&c;</project>")
                        .finding()
                        .message())
                .isEqualTo(folder.resolve("pom.xml") + ":2: not well-formed");
        assertThat(failure("<!DOCTYPE p [<!ENTITY a \"ha\">]>\n<project x=\"&a;\"/>")
                        .finding()
                        .line())
                .hasValue(2);
    }

    @Test
    void neverReadsAnExternalEntity() {
        String secret = StagedBuild.write(folder.resolve("secret.txt"), "geheim")
                .toUri()
                .toString();

        assertThat(failure("<!DOCTYPE p [<!ENTITY x SYSTEM \"" + secret + "\">]>\n<project>&x;</project>")
                        .finding()
                        .line())
                .hasValue(2);
        assertThat(failure("<!DOCTYPE p SYSTEM \"" + secret + "\">\n<project>&x;</project>")
                        .finding()
                        .line())
                .hasValue(2);
    }

    @Test
    void readsNoDocumentTypeWhereNothingIsMadeOfIt() {
        String broken = StagedBuild.write(folder.resolve("broken.dtd"), "<!ELEMENT")
                .toUri()
                .toString();

        assertThat(texts(PomFile.read(file("<!DOCTYPE p [<!ENTITY % x SYSTEM \"" + broken
                                + "\"> %x;]>\n<project><module>a</module></project>"))
                        .all("module")))
                .containsExactly("a");
        assertThat(texts(PomFile.read(
                                file("<!DOCTYPE p SYSTEM \"" + broken + "\">\n<project><module>a</module></project>"))
                        .all("module")))
                .containsExactly("a");
    }

    @Test
    void refusesRandomBytesWithNothingButUnusableInput() {
        quietly(() -> Theories.theory()
                .forAll(lists().of(integers().between(-128, 127)).ofSizeBetween(0, 40))
                .checkAssert(bytes -> assertReadOrRefused(toBytes(bytes))));
    }

    /** The parser of the JDK also complains of wrong bytes on the error stream. */
    private static void quietly(Runnable reading) {
        PrintStream console = System.err;
        System.setErr(new PrintStream(OutputStream.nullOutputStream()));
        try {
            reading.run();
        } finally {
            System.setErr(console);
        }
    }

    @Test
    void readsOrRefusesEveryMutationOfAPom() {
        byte[] pom = POM.getBytes(StandardCharsets.UTF_8);
        Theories.theory()
                .withExamples(3000)
                .forAll(
                        integers().between(0, pom.length),
                        integers().between(0, 30),
                        lists().of(arbitrary().pick(FRAGMENTS)).ofSizeBetween(0, 3))
                .checkAssert((at, cut, fragments) -> {
                    String head = new String(pom, 0, at, StandardCharsets.UTF_8);
                    int from = Math.min(pom.length, at + cut);
                    String tail = new String(pom, from, pom.length - from, StandardCharsets.UTF_8);
                    assertReadOrRefused((head + String.join("", fragments) + tail).getBytes(StandardCharsets.UTF_8));
                });
    }

    private static final List<String> FRAGMENTS = List.of(
            "<",
            ">",
            "&",
            "&lt;",
            "&x;",
            "&#0;",
            "&#x10ffff;",
            "]]>",
            "<![CDATA[",
            "<!--",
            "-->",
            "--",
            "<?xml version=\"1.1\"?>",
            "<?xml version=\"1.0\" encoding=\"UTF-16\"?>",
            "<?xml version=\"1.0\" encoding=\"none\"?>",
            "<?pi",
            "<!DOCTYPE p>",
            "<!DOCTYPE p [<!ENTITY x \"y\">]>",
            "<!DOCTYPE p [<!ENTITY % x \"y\"> %x;",
            "xmlns:m=\"\"",
            "<m:module>",
            " xml:space=\"x\"",
            "\0",
            "\ufeff",
            "\uffff",
            "\r",
            "<module>",
            "</module>",
            "<a/>",
            "\"");

    private void assertReadOrRefused(byte[] pom) {
        try {
            PomFile.read(file(pom)).all().forEach(element -> assertThat(element.line())
                    .isPositive());
        } catch (UnusableInput refused) {
            assertThat(refused.finding().code()).isEqualTo("UNREADABLE-POM");
        }
    }

    private static byte[] toBytes(List<Integer> numbers) {
        byte[] bytes = new byte[numbers.size()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = numbers.get(i).byteValue();
        }
        return bytes;
    }

    private static List<String> texts(Stream<PomFile.Element> elements) {
        return elements.map(PomFile.Element::text).toList();
    }

    private UnusableInput failure(String pom) {
        return failure(pom.getBytes(StandardCharsets.UTF_8));
    }

    private UnusableInput failure(byte[] pom) {
        return failureAt(file(pom));
    }

    private static UnusableInput failureAt(Path pom) {
        return catchThrowableOfType(UnusableInput.class, () -> PomFile.read(pom));
    }

    private Path file(String pom) {
        return file(pom.getBytes(StandardCharsets.UTF_8));
    }

    private Path file(byte[] pom) {
        try {
            Path file = folder.resolve("pom.xml");
            Files.deleteIfExists(file);
            return Files.write(file, pom);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
