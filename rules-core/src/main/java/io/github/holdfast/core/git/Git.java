package io.github.holdfast.core.git;

import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.core.finding.UnusableInput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Runs the git command line in one folder; nothing else in Holdfast does. No shell, no pager, no prompt, no hook or
 * configuration that could change what is read; the environment's {@code GIT_*} variables are removed, since they would
 * point git at another repository.
 */
final class Git {

    private static final int SECONDS = 120;
    private static final int MOST_BYTES = 512 * 1024 * 1024;
    private static final List<String> FIXED = List.of(
            "git",
            "--no-pager",
            "-c",
            "core.quotePath=false",
            "-c",
            "core.fsmonitor=false",
            "-c",
            "core.untrackedCache=false");

    private final Path directory;
    private final Map<String, String> variables;

    Git(Path directory) {
        this(directory, Map.of());
    }

    private Git(Path directory, Map<String, String> variables) {
        this.directory = directory;
        this.variables = variables;
    }

    /** Whether a git command can be started at all. */
    static boolean isInstalled() {
        try {
            new ProcessBuilder("git", "--version").start().destroy();
            return true;
        } catch (IOException notThere) {
            return false;
        }
    }

    /** Git in the same folder with these variables set beside the fixed ones. */
    Git with(Map<String, String> more) {
        return new Git(directory, more);
    }

    /** What a git command answered: its exit code and both of its outputs. */
    static final class Answer {

        private final int exitCode;
        private final byte[] output;
        private final String complaint;

        private Answer(int exitCode, byte[] output, String complaint) {
            this.exitCode = exitCode;
            this.output = output;
            this.complaint = complaint;
        }

        boolean succeeded() {
            return exitCode == 0;
        }

        /** Standard output. */
        byte[] output() {
            return output;
        }

        /** Standard output in UTF-8, without white space around it. */
        String line() {
            return text().strip();
        }

        /** Standard output in UTF-8. */
        String text() {
            return new String(output, StandardCharsets.UTF_8);
        }

        /** Standard error, in English. */
        String complaint() {
            return complaint;
        }
    }

    /**
     * Runs git with these arguments and waits for its end.
     *
     * @throws UnusableInput with code {@code NO-GIT} when there is no git, {@code GIT-FAILED} when it does not end in
     *     two minutes
     */
    Answer run(String... arguments) {
        return run(new byte[0], List.of(arguments));
    }

    /** Runs git as {@link #run(String...)} does and gives its output; it has to succeed. */
    Answer must(String... arguments) {
        return must(new byte[0], List.of(arguments));
    }

    /** Runs git with this input and gives its output; it has to succeed. */
    Answer must(byte[] input, List<String> arguments) {
        Answer answer = run(input, arguments);
        if (!answer.succeeded()) {
            throw failed(arguments.get(0), answer.complaint());
        }
        return answer;
    }

    private Answer run(byte[] input, List<String> arguments) {
        List<String> command = new ArrayList<>(FIXED);
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        harden(builder.environment());
        builder.environment().putAll(variables);
        Process process = start(builder);
        try {
            CompletableFuture<byte[]> complaint = drain(process.getErrorStream());
            CompletableFuture<byte[]> output = drain(process.getInputStream());
            feed(process.getOutputStream(), input);
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                throw failed(arguments.get(0), "did not end within " + SECONDS + " seconds");
            }
            return new Answer(
                    process.exitValue(), output.join(), new String(complaint.join(), StandardCharsets.UTF_8).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed(arguments.get(0), "was interrupted");
        } finally {
            process.destroyForcibly();
        }
    }

    /** The failure of a git command that had to succeed. */
    UnusableInput failed(String subcommand, String complaint) {
        return new UnusableInput(
                "git failed",
                Finding.of("GIT-FAILED", "git")
                        .saying("git " + subcommand + ": "
                                + complaint.lines().findFirst().orElse("no reason given"))
                        .fixBy(
                                "make git work in this checkout; where its owner is another user, set safe.directory in the"
                                        + " git configuration of the user who builds")
                        .detail("complaint", complaint)
                        .build());
    }

    private static void harden(Map<String, String> environment) {
        environment.keySet().removeIf(name -> name.startsWith("GIT_"));
        environment.put("LC_ALL", "C");
        environment.put("GIT_OPTIONAL_LOCKS", "0");
        environment.put("GIT_NO_REPLACE_OBJECTS", "1");
        environment.put("GIT_GRAFT_FILE", "/dev/null");
        environment.put("GIT_TERMINAL_PROMPT", "0");
    }

    private static Process start(ProcessBuilder builder) {
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UnusableInput(
                    "no git",
                    Finding.of("NO-GIT", "git")
                            .saying("git could not be started")
                            .fixBy("install git and put it on the path")
                            .build(),
                    e);
        }
    }

    private static void feed(OutputStream stream, byte[] input) throws IOException {
        if (input.length == 0) {
            stream.close();
            return;
        }
        try (stream) {
            stream.write(input);
        }
    }

    /** Each stream by a thread of its own: a worker of the common pool may never come. */
    private static CompletableFuture<byte[]> drain(InputStream stream) {
        return CompletableFuture.supplyAsync(() -> drained(stream), task -> new Thread(task, "holdfast git").start());
    }

    private static byte[] drained(InputStream stream) {
        try (stream) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            byte[] buffer = new byte[65536];
            for (int n = stream.read(buffer); n >= 0; n = stream.read(buffer)) {
                if (bytes.size() + n > MOST_BYTES) {
                    throw new IOException("git printed more than " + MOST_BYTES + " bytes");
                }
                bytes.write(buffer, 0, n);
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
