package io.github.holdfast.coverage.jacoco;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.core.finding.UnusableInput;
import io.github.holdfast.coverage.fixture.AgentJvm;
import io.github.holdfast.coverage.fixture.ExecData;
import io.github.holdfast.coverage.fixture.Refusal;
import io.github.holdfast.coverage.fixture.Shop;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jacoco.core.data.ExecutionData;
import org.jacoco.core.data.ExecutionDataReader;
import org.jacoco.core.tools.ExecFileLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;

class ExecutionFilesTest {

    private static final long SEED = 20260301;
    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");
    private static final Instant NOW = START.plusSeconds(60);
    private static final Instant INSIDE = START.plusSeconds(30);
    private static final Instant BEFORE = START.minusSeconds(3600);
    private static final String ORDER = "com/acme/Order";
    private static final String TAX = "com/acme/Tax";

    @TempDir
    Path folder;

    @Test
    void readsWhatTheAgentRecorded() {
        ExecutionRecord record =
                record(BuildWindow.of(Shop.BEFORE, Instant.now().plusMillis(1)), false, file("jacoco.exec", shop()));

        assertThat(record.sessions()).isOne();
        assertThat(record.staleSessions()).isZero();
        assertThat(record.newestStale()).isEmpty();
        assertThat(record.names()).containsExactlyInAnyOrder(ORDER, TAX, "com/acme/OrderTest");
        assertThat(record.knowsName("com/acme/Other")).isFalse();
        ExecData content = ExecData.of(shop());
        for (ExecutionData data : content.classes()) {
            assertThat(record.knowsId(data.getId())).isTrue();
            assertThat(record.store().get(data.getId()).getProbes()).isEqualTo(data.getProbes());
        }
        assertThat(record.knowsId(1)).isFalse();
    }

    @Test
    void splitsAFileThatTheAgentAppendedToAndDropsTheOlderRun() {
        Path file = folder.resolve("jacoco.exec");
        List<Path> classPath =
                List.of(Shop.recorded().classes(), Shop.recorded().testClasses());
        AgentJvm.run(file, classPath, "com.acme.OrderTest", "includes=" + "com.acme.Order");
        AgentJvm.run(file, classPath, "com.acme.OrderTest", "includes=" + "com.acme.Tax");
        Instant older =
                Instant.ofEpochMilli(ExecData.of(bytes(file)).sessions().get(0).getDumpTimeStamp());

        ExecutionRecord both = record(BuildWindow.of(older, Instant.now().plusMillis(1)), false, file);
        ExecutionRecord newer =
                record(BuildWindow.of(older.plusMillis(1), Instant.now().plusMillis(1)), false, file);

        assertThat(both.sessions()).isEqualTo(2);
        assertThat(both.names()).containsExactlyInAnyOrder(ORDER, TAX);
        assertThat(newer.sessions()).isOne();
        assertThat(newer.staleSessions()).isOne();
        assertThat(newer.mixedSessions()).isZero();
        assertThat(newer.newestStale()).contains(older);
        assertThat(newer.names()).containsExactly(TAX);
    }

    @Test
    void addsUpFiles() {
        ExecutionRecord record = record(
                window(),
                false,
                file("jacoco.exec", ExecData.written(only(ORDER), INSIDE)),
                file("jacoco-it.exec", ExecData.written(only(TAX), INSIDE, INSIDE)));

        assertThat(record.sessions()).isEqualTo(3);
        assertThat(record.names()).containsExactlyInAnyOrder(ORDER, TAX);
    }

    @Test
    void unitesTheProbesOfSessions() {
        byte[] both = ExecData.appended(
                ExecData.written(List.of(new ExecutionData(7, "A", new boolean[] {true, false, false})), INSIDE),
                ExecData.written(List.of(new ExecutionData(7, "A", new boolean[] {false, false, true})), INSIDE));

        ExecutionRecord record = record(window(), false, file("jacoco.exec", both));

        assertThat(record.store().get(7).getProbes()).containsExactly(true, false, true);
    }

    @Test
    void readsProbesOfEveryLengthAsJacocoDoes() {
        List<ExecutionData> classes = new ArrayList<>();
        for (int length : new int[] {1, 7, 8, 9, 127, 128, 129, 1000, 16383, 16384, 20000}) {
            boolean[] probes = new boolean[length];
            for (int i = 0; i < length; i += 3) {
                probes[i] = true;
            }
            classes.add(new ExecutionData(length, "C" + length, probes));
        }

        ExecutionRecord record = record(window(), false, file("jacoco.exec", ExecData.written(classes, INSIDE)));

        for (ExecutionData expected : classes) {
            assertThat(record.store().get(expected.getId()).getProbes()).isEqualTo(expected.getProbes());
        }
    }

    @Test
    void takesTheBuildFromItsFirstToItsLastMillisecond() {
        assertThat(sessionsDumpedAt(START.minusMillis(1))).isZero();
        assertThat(sessionsDumpedAt(START)).isOne();
        assertThat(sessionsDumpedAt(NOW)).isOne();
        assertThat(sessionsDumpedAt(NOW.plusMillis(1))).isZero();
    }

    private int sessionsDumpedAt(Instant time) {
        byte[] bytes = ExecData.written(only(ORDER), time);
        ExecutionRecord record = record(window(), false, file("jacoco.exec", bytes));
        assertThat(record.sessions() + record.staleSessions()).isOne();
        assertThat(record.knowsName(ORDER)).isEqualTo(record.sessions() == 1);
        return record.sessions();
    }

    @Test
    void countsAMergedFileOnlyWhenAllOfItsSessionsAreOfThisBuild() throws IOException {
        ExecutionRecord old = record(window(), false, merged("mixed.exec", BEFORE, INSIDE));
        ExecutionRecord current = record(window(), false, merged("current.exec", INSIDE, INSIDE.plusMillis(1)));

        assertThat(old.sessions()).isZero();
        assertThat(old.staleSessions()).isEqualTo(2);
        assertThat(old.mixedSessions()).isOne();
        assertThat(old.newestStale()).contains(INSIDE);
        assertThat(old.names()).isEmpty();
        assertThat(current.sessions()).isEqualTo(2);
        assertThat(current.names()).containsExactlyInAnyOrder(ORDER, TAX);
    }

    /** Merged by JaCoCo's own loader, which writes all sessions first. */
    private Path merged(String name, Instant one, Instant other) throws IOException {
        ExecFileLoader loader = new ExecFileLoader();
        loader.load(file("one.exec", ExecData.written(only(ORDER), one)).toFile());
        loader.load(file("other.exec", ExecData.written(only(TAX), other)).toFile());
        Path file = folder.resolve(name);
        loader.save(file.toFile(), false);
        return file;
    }

    @Test
    void readsASessionBehindAMergedFile() {
        byte[] bytes = ExecData.appended(
                ExecData.written(only(ORDER), BEFORE, BEFORE.plusMillis(5)), ExecData.written(only(TAX), INSIDE));

        ExecutionRecord record = record(window(), false, file("jacoco.exec", bytes));

        assertThat(record.sessions()).isOne();
        assertThat(record.staleSessions()).isEqualTo(2);
        assertThat(record.newestStale()).contains(BEFORE.plusMillis(5));
        assertThat(record.names()).containsExactly(TAX);
    }

    @Test
    void anOldSessionInWhichNoClassRanDoesNotMakeTheNextOneOld() {
        byte[] bytes = ExecData.appended(ExecData.written(List.of(), BEFORE), ExecData.written(only(ORDER), INSIDE));

        ExecutionRecord record = record(window(), false, file("jacoco.exec", bytes));

        assertThat(record.sessions()).isOne();
        assertThat(record.staleSessions()).isOne();
        assertThat(record.names()).containsExactly(ORDER);
    }

    @Test
    void anOldSessionInWhichNoClassRanDoesNotDropTheOneBefore() {
        byte[] bytes = ExecData.appended(ExecData.written(only(ORDER), INSIDE), ExecData.written(List.of(), BEFORE));

        ExecutionRecord record = record(window(), false, file("jacoco.exec", bytes));

        assertThat(record.sessions()).isOne();
        assertThat(record.staleSessions()).isOne();
        assertThat(record.names()).containsExactly(ORDER);
    }

    @Test
    void countsOldSessionsWhereThatIsAllowed() {
        byte[] bytes = ExecData.appended(
                ExecData.written(only(ORDER), BEFORE), ExecData.written(only(TAX), NOW.plusSeconds(1)));

        ExecutionRecord record = record(window(), true, file("jacoco.exec", bytes));

        assertThat(record.sessions()).isEqualTo(2);
        assertThat(record.staleSessions()).isEqualTo(2);
        assertThat(record.newestStale()).contains(NOW.plusSeconds(1));
        assertThat(record.names()).containsExactlyInAnyOrder(ORDER, TAX);
    }

    @Test
    void dataOutsideOfAnySessionIsOfNoBuild() {
        ExecutionRecord record = record(window(), false, file("jacoco.exec", ExecData.written(only(ORDER))));

        assertThat(record.sessions()).isZero();
        assertThat(record.names()).isEmpty();
    }

    @Test
    void noFileIsAnEmptyRecord() {
        ExecutionRecord record = record(window(), false);

        assertThat(record.sessions()).isZero();
        assertThat(record.staleSessions()).isZero();
        assertThat(record.names()).isEmpty();
    }

    @Test
    void refusesAnEmptyFile() {
        Finding finding = Refusal.of(() -> record(window(), false, file("jacoco.exec", new byte[0])));

        assertThat(finding.code()).isEqualTo("UNREADABLE-EXECUTION-DATA");
        assertThat(finding.file()).contains("jacoco.exec");
        assertThat(finding.message())
                .isEqualTo(
                        "jacoco.exec, byte 0: is empty: the JVM that opened it was killed or halted before it wrote");
        assertThat(finding.details()).containsEntry("offset", 0L);
    }

    @Test
    void refusesAFileThatIsNotThere() {
        Finding finding = Refusal.of(() -> record(window(), false, folder.resolve("none.exec")));

        assertThat(finding.code()).isEqualTo("UNREADABLE-EXECUTION-DATA");
        assertThat(finding.message()).isEqualTo("none.exec, byte 0: cannot be read");
    }

    @Test
    void readsWhatIsWholeOrRefusesAtTheBlockWhereverAFileIsCut() throws IOException {
        byte[] first = ExecData.written(only(ORDER), INSIDE);
        byte[] second = ExecData.written(only(TAX), INSIDE);
        byte[] whole = ExecData.appended(first, second);
        List<Integer> blocks = blockStarts(whole);
        assertThat(blocks).hasSize(6);
        for (int length = 1; length < whole.length; length++) {
            Path file = file("cut.exec", java.util.Arrays.copyOf(whole, length));
            if (blocks.contains(length)) {
                ExecutionRecord record = record(window(), false, file);
                assertThat(record.sessions()).isEqualTo(sessionsBefore(length, blocks));
                assertThat(record.knowsName(ORDER)).isEqualTo(length >= first.length);
                assertThat(record.knowsName(TAX)).isFalse();
            } else {
                int cut = length;
                long start = blocks.stream()
                        .filter(block -> block < cut)
                        .mapToLong(block -> block)
                        .max()
                        .orElseThrow();
                Finding finding = Refusal.of(() -> record(window(), false, file));
                assertThat(finding.code()).isEqualTo("UNREADABLE-EXECUTION-DATA");
                assertThat(finding.details()).as("cut after %s bytes", length).containsEntry("offset", start);
                assertThat(finding.message())
                        .isEqualTo("cut.exec, byte " + start
                                + ": ends in the middle of a block: the JVM that wrote it was killed");
            }
        }
    }

    /** In the order header, session, class, header, session, class. */
    private static int sessionsBefore(int length, List<Integer> blocks) {
        return (blocks.indexOf(length) + 1) / 3;
    }

    private static List<Integer> blockStarts(byte[] bytes) throws IOException {
        List<Integer> starts = new ArrayList<>();
        CountingStream stream = new CountingStream(bytes);
        ExecutionDataReader reader = new ExecutionDataReader(stream) {
            @Override
            protected boolean readBlock(byte type) throws IOException {
                starts.add(stream.position() - 1);
                return super.readBlock(type);
            }
        };
        reader.setSessionInfoVisitor(info -> {});
        reader.setExecutionDataVisitor(data -> {});
        reader.read();
        return starts;
    }

    private static final class CountingStream extends java.io.ByteArrayInputStream {

        private CountingStream(byte[] bytes) {
            super(bytes);
        }

        private int position() {
            return pos;
        }
    }

    @Test
    void refusesAFileOfAnotherFormatVersion() {
        byte[] bytes = ExecData.written(only(ORDER), INSIDE);
        bytes[4]--;

        Finding finding = Refusal.of(() -> record(window(), false, file("jacoco.exec", bytes)));

        assertThat(finding.code()).isEqualTo("UNREADABLE-EXECUTION-DATA");
        assertThat(finding.message()).startsWith("jacoco.exec, byte 0: ").contains("version 0x1006");
    }

    @Test
    void refusesTextThatIsNoExecutionData() {
        byte[] bytes = "<html>504 gateway timeout</html>".getBytes(StandardCharsets.UTF_8);

        Finding finding = Refusal.of(() -> record(window(), false, file("jacoco.exec", bytes)));

        assertThat(finding.code()).isEqualTo("UNREADABLE-EXECUTION-DATA");
        assertThat(finding.message()).isEqualTo("jacoco.exec, byte 0: Invalid execution data file.");
    }

    @Test
    void refusesABlockThatNobodyWrites() {
        byte[] bytes = ExecData.appended(ExecData.written(only(ORDER), INSIDE), new byte[] {0x33});

        Finding finding = Refusal.of(() -> record(window(), false, file("jacoco.exec", bytes)));

        assertThat(finding.details()).containsEntry("offset", bytes.length - 1L);
        assertThat(finding.message()).endsWith("Unknown block type 33.");
    }

    @Test
    void refusesOneClassWithTwoNumbersOfProbesInOneFile() {
        byte[] bytes = ExecData.appended(ExecData.written(probes(2), INSIDE), ExecData.written(probes(3), INSIDE));

        Finding finding = Refusal.of(() -> record(window(), false, file("jacoco.exec", bytes)));

        assertThat(finding.code()).isEqualTo("UNREADABLE-EXECUTION-DATA");
        assertThat(finding.file()).contains("jacoco.exec");
    }

    @Test
    void refusesOneClassWithTwoNumbersOfProbesInTwoFiles() {
        Path one = file("jacoco.exec", ExecData.written(probes(2), INSIDE));
        Path other = file("jacoco-it.exec", ExecData.written(probes(3), INSIDE));

        Finding finding = Refusal.of(() -> record(window(), false, one, other));

        assertThat(finding.code()).isEqualTo("UNREADABLE-EXECUTION-DATA");
        assertThat(finding.file()).contains("jacoco-it.exec");
    }

    @Test
    void refusesOneClassIdWithTwoNamesInTwoFiles() {
        Path one =
                file("jacoco.exec", ExecData.written(List.of(new ExecutionData(7, "A", new boolean[] {true})), INSIDE));
        Path other = file(
                "jacoco-it.exec", ExecData.written(List.of(new ExecutionData(7, "B", new boolean[] {true})), INSIDE));

        Finding finding = Refusal.of(() -> record(window(), false, one, other));

        assertThat(finding.code()).isEqualTo("UNREADABLE-EXECUTION-DATA");
    }

    @Test
    void anyBytesBehindAHeaderAreReadOrRefused() {
        byte[] header = ExecData.written(List.of());
        Path file = folder.resolve("random.exec");
        qt().withFixedSeed(SEED)
                .withExamples(400)
                .forAll(lists().of(integers().between(0, 255)).ofSizeBetween(0, 60))
                .checkAssert(list -> {
                    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                    list.forEach(bytes::write);
                    readOrRefused(file, ExecData.appended(header, bytes.toByteArray()));
                });
    }

    @Test
    void realDataWithAnyByteChangedIsReadOrRefused() {
        byte[] real = shop();
        Path file = folder.resolve("changed.exec");
        for (int position = 0; position < real.length; position++) {
            byte[] bytes = real.clone();
            bytes[position] ^= (byte) (1 << position % 8);
            readOrRefused(file, bytes);
            bytes[position] = (byte) 0xFF;
            readOrRefused(file, bytes);
        }
    }

    private static void readOrRefused(Path file, byte[] bytes) {
        assertThatNoException().isThrownBy(() -> {
            Files.write(file, bytes);
            try {
                record(BuildWindow.of(Instant.EPOCH, Instant.now()), true, file);
            } catch (UnusableInput refused) {
                assertThat(refused.finding().code()).isEqualTo("UNREADABLE-EXECUTION-DATA");
                assertThat((Long) refused.finding().details().get("offset")).isBetween(0L, (long) bytes.length);
            }
        });
    }

    @Test
    void lengthsThatAFileOnlyClaimsTakeNeitherMemoryNorStack() {
        byte[] block = ExecData.appended(
                ExecData.written(List.of(), INSIDE), new byte[] {0x11, 0, 0, 0, 0, 0, 0, 0, 7, 0, 1, 'A'});
        byte[] endless = new byte[200_000];
        java.util.Arrays.fill(endless, (byte) 0xFF);
        file("1-most-probes.exec", ExecData.appended(block, bytes(0xFF, 0xFF, 0xFF, 0xFF, 0x07, 0, 0, 0)));
        file("2-negative-probes.exec", ExecData.appended(block, bytes(0xFF, 0xFF, 0xFF, 0xFF, 0x0F, 0, 0, 0)));
        file("3-endless-number.exec", ExecData.appended(block, endless));
        file("4-endless-zeros.exec", ExecData.appended(block, bytes(0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80)));
        List<Path> classPath = Stream.of(
                        ExecutionFiles.class,
                        ExecutionFilesTest.class,
                        UnusableInput.class,
                        ExecutionData.class,
                        ClassReader.class)
                .map(AgentJvm::jarOf)
                .collect(Collectors.toList());

        String output = AgentJvm.run(
                List.of("-Xmx24m", "-Xss256k"), classPath, InLittleMemory.class.getName(), folder.toString());

        assertThat(output.lines())
                .containsExactly(
                        "1-most-probes.exec UNREADABLE-EXECUTION-DATA",
                        "2-negative-probes.exec UNREADABLE-EXECUTION-DATA",
                        "3-endless-number.exec UNREADABLE-EXECUTION-DATA",
                        "4-endless-zeros.exec UNREADABLE-EXECUTION-DATA");
    }

    /** Reads the files of a folder in a JVM of its own, where a number that is believed would end it. */
    static final class InLittleMemory {

        private InLittleMemory() {}

        public static void main(String[] arguments) throws IOException {
            List<Path> files;
            try (Stream<Path> list = Files.list(Path.of(arguments[0]))) {
                files = list.sorted().collect(Collectors.toList());
            }
            for (Path file : files) {
                System.out.println(file.getFileName() + " " + outcome(file));
            }
        }

        private static String outcome(Path file) {
            try {
                return record(window(), true, file).sessions() + " sessions";
            } catch (UnusableInput refused) {
                return refused.finding().code();
            }
        }
    }

    private static BuildWindow window() {
        return BuildWindow.of(START, NOW);
    }

    private static ExecutionRecord record(BuildWindow window, boolean allowStale, Path... files) {
        return ExecutionFiles.read(
                List.of(files), window, allowStale, path -> path.getFileName().toString());
    }

    private static byte[] shop() {
        return Shop.recorded().exec();
    }

    private static List<ExecutionData> only(String name) {
        return ExecData.of(shop()).classes().stream()
                .filter(data -> data.getName().equals(name))
                .collect(Collectors.toList());
    }

    private static List<ExecutionData> probes(int number) {
        boolean[] probes = new boolean[number];
        probes[0] = true;
        return List.of(new ExecutionData(7, "A", probes));
    }

    private static byte[] bytes(int... values) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int value : values) {
            bytes.write(value);
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
