package io.github.holdfast.coverage.jacoco;

import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.core.finding.UnusableInput;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jacoco.core.data.ExecutionData;
import org.jacoco.core.data.ExecutionDataReader;
import org.jacoco.core.data.ExecutionDataStore;
import org.jacoco.core.data.ExecutionDataWriter;
import org.jacoco.core.data.SessionInfo;

/**
 * Reads JaCoCo's execution data, session by session. The agent appends to a file that it finds, a session info first and
 * then that session's data, so that an old file keeps the coverage of a test that is gone: data of sessions that were not
 * dumped in this build, or bear no id of it where it gave some, is left out. A merged file has one header, lists all
 * sessions first and cannot be split; it counts only when all of its sessions do. Format: {@code
 * org.jacoco.core.data.ExecutionDataWriter} of JaCoCo 0.8.
 */
public final class ExecutionFiles {

    private static final long MOST_BYTES = 512L * 1024 * 1024;

    private final BuildWindow window;
    private final boolean allowStale;
    private final Function<Path, String> naming;
    private final ExecutionDataStore store = new ExecutionDataStore();
    private int sessions;
    private int staleSessions;
    private int mixedSessions;
    private int foreignSessions;
    private Instant newestStale = Instant.MIN;

    private ExecutionFiles(BuildWindow window, boolean allowStale, Function<Path, String> naming) {
        this.window = window;
        this.allowStale = allowStale;
        this.naming = naming;
    }

    /**
     * Reads all files as one record.
     *
     * @param allowStale whether sessions of other builds count too
     * @param naming how messages name a file
     * @throws UnusableInput {@code UNREADABLE-EXECUTION-DATA} with file and offset
     */
    public static ExecutionRecord read(
            Collection<Path> files, BuildWindow window, boolean allowStale, Function<Path, String> naming) {
        ExecutionFiles reading = new ExecutionFiles(window, allowStale, naming);
        files.forEach(reading::read);
        return new ExecutionRecord(
                reading.store,
                reading.sessions,
                reading.staleSessions,
                reading.mixedSessions,
                reading.foreignSessions,
                Optional.of(reading.newestStale).filter(time -> time.isAfter(Instant.MIN)));
    }

    private void read(Path file) {
        Blocks blocks = new Blocks(bytes(file));
        try {
            blocks.read();
            blocks.closeGroup();
        } catch (EOFException e) {
            throw unreadable(
                    file, blocks.offset(), "ends in the middle of a block: the JVM that wrote it was killed", e);
        } catch (IOException | IllegalStateException | IllegalArgumentException e) {
            throw unreadable(file, blocks.offset(), String.valueOf(e.getMessage()), e);
        }
    }

    private byte[] bytes(Path file) {
        try {
            long size = Files.size(file);
            if (size == 0) {
                throw unreadable(
                        file, 0, "is empty: the JVM that opened it was killed or halted before it wrote", null);
            }
            if (size > MOST_BYTES) {
                throw unreadable(file, 0, "is larger than " + MOST_BYTES + " bytes", null);
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw unreadable(file, 0, "cannot be read", e);
        }
    }

    private UnusableInput unreadable(Path file, long offset, String reason, Exception cause) {
        String name = naming.apply(file);
        return new UnusableInput(
                "unreadable execution data",
                Finding.of("UNREADABLE-EXECUTION-DATA", name)
                        .in(name)
                        .saying(name + ", byte " + offset + ": " + reason)
                        .fixByCleanBuild(
                                "find out why the test JVM did not end by itself (System.exit, halt, a crash, a kill), then"
                                        + " build again with clean")
                        .detail("offset", offset)
                        .build(),
                cause);
    }

    /** The blocks of one file: sessions in groups, each followed by its data. */
    private final class Blocks extends ExecutionDataReader {

        private final Position position;
        private final List<SessionInfo> group = new ArrayList<>();
        private final List<ExecutionData> held = new ArrayList<>();
        private int blockStart;

        private Blocks(byte[] bytes) {
            this(new Position(bytes));
        }

        private Blocks(Position position) {
            super(position);
            this.position = position;
            setSessionInfoVisitor(this::session);
        }

        private int offset() {
            return blockStart;
        }

        @Override
        protected boolean readBlock(byte type) throws IOException {
            blockStart = position.offset() - 1;
            if (type == ExecutionDataWriter.BLOCK_HEADER) {
                closeGroup();
            }
            if (type != ExecutionDataWriter.BLOCK_EXECUTIONDATA) {
                return super.readBlock(type);
            }
            long id = in.readLong();
            String name = in.readUTF();
            held.add(new ExecutionData(id, name, probes()));
            return true;
        }

        /** As the library reads them, with the length held against what is left of the file. */
        private boolean[] probes() throws IOException {
            long length = 0;
            int shift = 0;
            int part;
            do {
                part = in.readUnsignedByte();
                length |= (long) (part & 0x7F) << shift;
                shift += 7;
            } while ((part & 0x80) != 0 && shift < 35);
            if ((part & 0x80) != 0 || length > Math.min(Integer.MAX_VALUE, 8L * position.available())) {
                throw new EOFException();
            }
            boolean[] probes = new boolean[(int) length];
            int bits = 0;
            for (int i = 0; i < probes.length; i++) {
                bits = i % 8 == 0 ? in.readUnsignedByte() : bits >> 1;
                probes[i] = (bits & 1) != 0;
            }
            return probes;
        }

        private void session(SessionInfo info) {
            if (!held.isEmpty()) {
                closeGroup();
            }
            group.add(info);
        }

        private void closeGroup() {
            boolean current = group.stream().allMatch(window::contains);
            if (!current) {
                staleSessions += group.size();
                mixedSessions += (int) group.stream().filter(window::contains).count();
                foreignSessions +=
                        (int) group.stream().filter(window::isOfAnother).count();
                group.stream()
                        .map(info -> Instant.ofEpochMilli(info.getDumpTimeStamp()))
                        .filter(dumped -> dumped.isAfter(newestStale))
                        .forEach(dumped -> newestStale = dumped);
            }
            if (allowStale || (current && !group.isEmpty())) {
                sessions += group.size();
                held.forEach(store::put);
            }
            group.clear();
            held.clear();
        }
    }

    /** Bytes with a position that can be asked for. */
    private static final class Position extends ByteArrayInputStream {

        private Position(byte[] bytes) {
            super(bytes);
        }

        private int offset() {
            return pos;
        }
    }
}
