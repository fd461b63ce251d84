package io.github.holdfast.benchmarks;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What one process took: wall time of all of it, wall time of its goals that judge (of any other program: all of it), CPU
 * time of all its threads, and the kernel's own high-water mark of its resident memory ({@code VmHWM}, 0 where there is no
 * {@code /proc}).
 */
record Measured(double seconds, double goalSeconds, double cpuSeconds, long peakKilobytes) {
    /** Maven then begins each line with the milliseconds since its start. */
    static final String STAMPED = "-Dorg.slf4j.simpleLogger.showDateTime=true";

    private static final int POLL_MILLIS = 5;
    /** In CI the base is not ours to name. */
    private static final Set<String> CI = Set.of(
            "CI", "GITHUB_ACTIONS", "GITLAB_CI", "JENKINS_URL", "TF_BUILD", "BITBUCKET_BUILD_NUMBER", "HOLDFAST_BASE");

    private static final Pattern GOAL = Pattern.compile(
            "(\\d+) \\[INFO\\] --- (?:jacoco(?:-maven-plugin)?:\\S+:(?:report|check)|(?:maven-)?enforcer(?:-plugin)?:\\S+:enforce) .*");
    private static final Pattern END = Pattern.compile("(\\d+) \\[INFO\\] BUILD SUCCESS");

    /** Runs the command in the folder; both its outputs go to the log file. A failing command is an error. */
    static Measured run(Path folder, Path log, List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("GIT_COMMITTER_DATE", "2026-01-01T00:00:00Z");
        builder.environment().keySet().removeAll(CI);
        long start = System.nanoTime();
        Process process = builder.start();
        process.getOutputStream().close();
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        long peak = 0;
        Duration cpu = Duration.ZERO;
        do {
            cpu = process.info().totalCpuDuration().orElse(cpu);
            peak = Math.max(peak, highWaterMark(status));
        } while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS));
        double seconds = (System.nanoTime() - start) / 1e9;
        List<String> lines = Files.readAllLines(log, ISO_8859_1);
        if (process.exitValue() != 0) {
            throw new IOException(
                    String.join(" ", command) + " failed in " + folder + ":\n" + String.join("\n", lines));
        }
        boolean maven = command.contains(STAMPED);
        return new Measured(seconds, maven ? goals(lines) : seconds, cpu.toMillis() / 1e3, peak);
    }

    /** This process and then another one: their times added, the greater of their peaks. */
    Measured then(Measured next) {
        return new Measured(
                seconds + next.seconds,
                goalSeconds + next.goalSeconds,
                cpuSeconds + next.cpuSeconds,
                Math.max(peakKilobytes, next.peakKilobytes));
    }

    /**
     * Seconds from the line that announces the first goal that judges or reports to the one that ends the build; 0 without
     * such lines.
     */
    static double goals(List<String> lines) {
        long begin = 0;
        long end = 0;
        for (String line : lines) {
            Matcher goal = GOAL.matcher(line);
            Matcher success = END.matcher(line);
            if (begin == 0 && goal.matches()) {
                begin = Long.parseLong(goal.group(1));
            } else if (success.matches()) {
                end = Long.parseLong(success.group(1));
            }
        }
        return (end - begin) / 1e3;
    }

    private static long highWaterMark(Path status) {
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException | UncheckedIOException e) {
            // the process has ended, or this system has no /proc: the marks read so far stand
            return 0;
        }
    }
}
