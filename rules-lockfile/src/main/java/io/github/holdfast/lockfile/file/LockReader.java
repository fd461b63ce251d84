package io.github.holdfast.lockfile.file;

import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.core.finding.UnusableInput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads a lock, strictly: what is not the one text of its own content was not written by {@code holdfast:lock}. */
public final class LockReader {

    private static final long MOST_BYTES = 64L << 20;
    private static final Pattern CONFLICT =
            Pattern.compile("^(<<<<<<<|=======|>>>>>>>|\\|\\|\\|\\|\\|\\|\\|)", Pattern.MULTILINE | Pattern.UNIX_LINES);
    private static final int MOST_NAMES = 3;

    private final String shown;
    private final String command;

    private LockReader(String shown, String command) {
        this.shown = shown;
        this.command = command;
    }

    /**
     * Reads the file, once.
     *
     * @param shown the file as messages print it
     * @param command that writes a lock in this project, as messages print it
     * @throws UnusableInput {@code LOCK-MISSING}, {@code LOCK-UNREADABLE} or {@code HAND-EDITED}
     */
    public static Lock read(Path file, String shown, String command) {
        return new LockReader(shown, command).read(file);
    }

    /** Reads the file where there is one, as {@link #read}. */
    public static Optional<Lock> readIfThere(Path file, String shown, String command) {
        return Files.notExists(file, LinkOption.NOFOLLOW_LINKS)
                ? Optional.empty()
                : Optional.of(read(file, shown, command));
    }

    /** Reads the content of a file, as {@link #read}. */
    public static Lock of(byte[] bytes, String shown, String command) {
        return new LockReader(shown, command).of(bytes);
    }

    private Lock read(Path file) {
        if (Files.notExists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw failure(
                    "LOCK-MISSING", "there is no lock", shown + " is not there", 0, command + ", then commit " + shown);
        }
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw unreadable("is no regular file", 0, restore());
        }
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw unreadable("is larger than 64 MiB", 0, restore());
            }
            return of(Files.readAllBytes(file));
        } catch (IOException e) {
            throw unreadable("cannot be read: " + e, 0, "make it readable");
        }
    }

    private Lock of(byte[] bytes) {
        String text = decoded(bytes);
        Matcher conflict = CONFLICT.matcher(text);
        if (conflict.find()) {
            throw unreadable(
                    "has the conflict markers of a merge",
                    lineOf(text, conflict.start()),
                    "take either side, then " + command);
        }
        String unix = withUnixLineEnds(text);
        Lock lock = parsed(unix);
        String canonical = LockText.of(lock);
        if (!canonical.equals(unix)) {
            int at = firstDifference(canonical, unix);
            throw handEdited(difference(canonical, unix, at), lineOf(canonical, at));
        }
        Set<String> unreferenced = lock.unreferenced();
        if (!unreferenced.isEmpty()) {
            throw handEdited(
                    "nothing in it refers to "
                            + unreferenced.stream()
                                    .limit(MOST_NAMES)
                                    .map(LockParser::shortened)
                                    .collect(Collectors.joining(", "))
                            + (unreferenced.size() > MOST_NAMES
                                    ? " and " + (unreferenced.size() - MOST_NAMES) + " more"
                                    : ""),
                    0);
        }
        return lock;
    }

    private Lock parsed(String text) {
        try {
            return new LockParser(text).lock();
        } catch (LockParser.Malformed e) {
            throw unreadable(e.getMessage(), e.line(), e.isOfNewerHoldfast() ? "use a newer Holdfast" : restore());
        }
    }

    private String decoded(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (text.startsWith("\ufeff")) {
                throw unreadable("begins with a byte order mark", 1, restore());
            }
            if (text.isBlank()) {
                throw unreadable("is empty", 0, restore());
            }
            return text;
        } catch (CharacterCodingException e) {
            throw unreadable("is not UTF-8", 0, restore());
        }
    }

    /** A file that git wrote with CRLF throughout is the same file. */
    private static String withUnixLineEnds(String text) {
        boolean everywhere = text.contains("\r\n")
                && text.chars().filter(one -> one == '\n').count()
                        == Pattern.compile("\r\n").matcher(text).results().count();
        return everywhere ? text.replace("\r\n", "\n") : text;
    }

    private static int firstDifference(String canonical, String text) {
        int at = 0;
        int end = Math.min(canonical.length(), text.length());
        while (at < end && canonical.charAt(at) == text.charAt(at)) {
            at++;
        }
        return at;
    }

    private static int lineOf(String text, int at) {
        return 1
                + (int) text.substring(0, at).chars().filter(one -> one == '\n').count();
    }

    private static String difference(String canonical, String text, int at) {
        if (canonical.equals(text + "\n")) {
            return "it does not end in a line break";
        }
        int line = lineOf(canonical, at);
        if (text.startsWith("\r\n", at) && canonical.startsWith("\n", at)) {
            return "line " + line + " ends in CR LF and others do not";
        }
        return "line " + line + " is not as holdfast:lock writes it: " + around(text, at) + ", should be "
                + around(canonical, at);
    }

    /** The line, of a long one the part around a character. */
    private static String around(String text, int at) {
        int start = text.lastIndexOf('\n', at - 1) + 1;
        int lineBreak = text.indexOf('\n', start);
        int end = lineBreak < 0 ? text.length() : lineBreak;
        if (start == text.length()) {
            return "nothing";
        }
        int from =
                end - start > LockParser.MOST_CHARACTERS ? Math.max(start, at - LockParser.MOST_CHARACTERS / 2) : start;
        int to = Math.min(end, from + LockParser.MOST_CHARACTERS);
        return "\"" + (from > start ? "…" : "") + text.substring(from, to) + (to < end ? "…" : "") + "\"";
    }

    private UnusableInput handEdited(String why, int line) {
        return failure(
                "HAND-EDITED",
                "the lock was edited",
                shown + " was not written by holdfast:lock: " + why,
                line,
                restore());
    }

    private String restore() {
        return "restore " + shown + " from the base, then " + command;
    }

    private UnusableInput unreadable(String why, int line, String mend) {
        return failure("LOCK-UNREADABLE", "the lock cannot be read", shown + " " + why, line, mend);
    }

    private UnusableInput failure(String code, String what, String why, int line, String mend) {
        Finding.Builder finding = Finding.of(code, shown).saying(why).fixBy(mend);
        return new UnusableInput(what, (line > 0 ? finding.at(shown, line) : finding.in(shown)).build());
    }
}
