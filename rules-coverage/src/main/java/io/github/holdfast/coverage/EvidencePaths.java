package io.github.holdfast.coverage;

import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.core.finding.UnusableInput;
import io.github.holdfast.core.reactor.ReactorModule;
import io.github.holdfast.core.rule.Parameter;
import io.github.holdfast.coverage.jacoco.ClassFile;
import io.github.holdfast.coverage.jacoco.ClassFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where the evidence of a module lies, from its parameters and Maven's defaults. */
final class EvidencePaths {

    private static final String WILD = "*?[{\\";
    private static final String MUTATIONS = "**/mutations.xml";

    private final ReactorModule module;
    private final Set<String> execFiles;
    private final Set<String> classesDirectories;
    private final Set<String> testReports;

    EvidencePaths(
            ReactorModule module, Set<String> execFiles, Set<String> classesDirectories, Set<String> testReports) {
        this.module = module;
        this.execFiles = execFiles;
        this.classesDirectories = classesDirectories;
        this.testReports = testReports;
    }

    /** Files of execution data by the glob that matched them; a glob that matches none is there with none. */
    Map<String, List<Path>> execFiles() {
        Map<String, List<Path>> files = new LinkedHashMap<>();
        if (execFiles.isEmpty()) {
            files.put("", glob(module.buildDirectory(), "jacoco*.exec"));
        }
        execFiles.forEach(pattern -> files.put(pattern, glob(module.directory(), pattern.strip())));
        return files;
    }

    /** The globs of the execution data as a message names them. */
    String execPatterns() {
        return execFiles.isEmpty()
                ? module.fromRoot(module.buildDirectory()) + "/jacoco*.exec"
                : String.join(", ", execFiles);
    }

    /** Reports of PIT that the globs match, below the build directory where there is none. */
    List<Path> pitReports(Set<String> globs) {
        if (globs.isEmpty()) {
            return glob(module.buildDirectory(), "pit-reports/" + MUTATIONS);
        }
        return globs.stream()
                .flatMap(pattern ->
                        glob(module.directory(), pattern.strip(), "reports", "target/pit-reports/" + MUTATIONS)
                                .stream())
                .distinct()
                .sorted()
                .collect(Collectors.toList());
    }

    /** The globs of PIT's reports as a message names them. */
    String pitPatterns(Set<String> globs) {
        return globs.isEmpty()
                ? module.fromRoot(module.buildDirectory()) + "/pit-reports/" + MUTATIONS
                : String.join(", ", globs);
    }

    /** What is read from these paths depends on: the paths, and the size and time of each file of execution data. */
    String key() {
        StringBuilder key = new StringBuilder().append(classesDirectories).append(testReports);
        execFiles().forEach((pattern, files) -> {
            key.append(' ').append(pattern);
            files.forEach(file -> key.append(' ').append(file).append(stamp(file)));
        });
        return key.toString();
    }

    private String stamp(Path file) {
        try {
            return " " + Files.size(file) + " " + Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** Folders of the classes that ship. */
    List<Path> classes() {
        return folders(classesDirectories, module.project().getBuild().getOutputDirectory());
    }

    /** How many classes of the output directory the configured folders leave out. */
    int outside(ClassFiles files) {
        if (classesDirectories.isEmpty()) {
            return 0;
        }
        Set<Path> judged = files.classes().stream().map(ClassFile::path).collect(Collectors.toSet());
        Path output = module.directory().resolve(module.project().getBuild().getOutputDirectory());
        return (int) ClassFiles.below(List.of(output)).classes().stream()
                .filter(file -> !judged.contains(file.path()))
                .count();
    }

    /** The configured folders of classes as a message names them, or empty. */
    String configuredClasses() {
        return String.join(", ", classesDirectories);
    }

    /** Whether there is any source of a test. */
    boolean hasTestSources() {
        return resolved(module.project().getTestCompileSourceRoots()).stream()
                .filter(Files::isDirectory)
                .anyMatch(root -> !glob(root, "**.{java,kt,groovy,scala}").isEmpty());
    }

    /** Whether the agent's usual file is there, whatever the globs say. */
    boolean hasUsualExecFile() {
        return !glob(module.buildDirectory(), "jacoco*.exec").isEmpty();
    }

    /** Folder of the test classes. */
    Path testClasses() {
        return module.directory().resolve(module.project().getBuild().getTestOutputDirectory());
    }

    /** Folders of the test reports. */
    List<Path> testReports() {
        return folders(
                testReports,
                module.buildDirectory().resolve("surefire-reports").toString(),
                module.buildDirectory().resolve("failsafe-reports").toString());
    }

    /** Main source roots, generated ones too. */
    List<Path> sourceRoots() {
        return resolved(module.project().getCompileSourceRoots());
    }

    private List<Path> folders(Set<String> configured, String... defaults) {
        return resolved(configured.isEmpty() ? Arrays.asList(defaults) : configured);
    }

    private List<Path> resolved(Collection<String> paths) {
        return paths.stream()
                .map(path -> module.directory().resolve(path.strip()).normalize())
                .distinct()
                .collect(Collectors.toList());
    }

    private List<Path> glob(Path folder, String pattern) {
        return glob(folder, pattern, "execFiles", "target/jacoco*.exec");
    }

    private List<Path> glob(Path folder, String pattern, String parameter, String example) {
        List<String> segments = new ArrayList<>(Arrays.asList(pattern.split("/")));
        Path start = pattern.startsWith("/") ? folder.getRoot() : folder;
        while (segments.size() > 1 && segments.get(0).chars().noneMatch(c -> WILD.indexOf(c) >= 0)) {
            start = start.resolve(segments.remove(0)).normalize();
        }
        String rest = String.join("/", segments);
        if (!Files.isDirectory(start)) {
            return List.of();
        }
        int depth = rest.contains("**") ? Integer.MAX_VALUE : segments.size();
        PathMatcher matcher = matcher(pattern, rest, parameter, example);
        Path from = start;
        try (Stream<Path> paths = Files.walk(from, depth, FileVisitOption.FOLLOW_LINKS)) {
            return paths
                    .filter(Files::isRegularFile)
                    .filter(path -> matcher.matches(from.relativize(path)))
                    .collect(Collectors.toCollection(TreeSet::new))
                    .stream()
                    .collect(Collectors.toList());
        } catch (IOException | UncheckedIOException e) {
            throw unreadable(from, e);
        }
    }

    private UnusableInput unreadable(Path path, Exception cause) {
        return new UnusableInput(
                "unreadable execution data",
                Finding.of("UNREADABLE-EXECUTION-DATA", module.fromRoot(path))
                        .saying(module.fromRoot(path) + ": " + cause.getMessage())
                        .fixBy("make it readable")
                        .build(),
                cause);
    }

    private static PathMatcher matcher(String pattern, String rest, String parameter, String example) {
        try {
            PathMatcher below = FileSystems.getDefault().getPathMatcher("glob:" + rest);
            PathMatcher here = FileSystems.getDefault().getPathMatcher("glob:" + rest.replaceFirst("^(\\*\\*/)+", ""));
            return path -> below.matches(path) || here.matches(path);
        } catch (PatternSyntaxException e) {
            throw Parameter.invalid(parameter, pattern, "a glob such as " + example);
        }
    }
}
