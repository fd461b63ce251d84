package io.github.holdfast.coverage.source;

import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.core.finding.UnusableInput;
import io.github.holdfast.core.git.WorkTree;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The main sources of a module, and which of them a class comes from: by the name of its source file and its package,
 * inside the module only. A file lies in its package's folder below a source root, or, where a language does not ask for
 * that (Kotlin, Scala, Groovy), it declares the package.
 */
public final class Sources {

    private static final Set<String> LANGUAGES = Set.of("java", "kt", "kts", "groovy", "scala", "clj", "aj");
    private static final Set<String> DESCRIPTIONS = Set.of("package-info.java", "module-info.java");
    private static final Pattern PACKAGE = Pattern.compile("^\\s*package\\s+([\\p{L}\\p{N}_.`]+)");
    private static final int LONGEST_HEADER = 500;

    private final Path buildDirectory;
    private final Path main;
    private final List<Path> roots;
    private final Optional<WorkTree> workTree;
    private final Map<String, List<Path>> byFileName;
    private final Map<Path, String> declaredPackages = new HashMap<>();
    private final Map<String, Optional<Path>> found = new HashMap<>();

    private Sources(Path buildDirectory, Path main, List<Path> roots, Optional<WorkTree> workTree, List<Path> known) {
        this.buildDirectory = buildDirectory;
        this.main = main;
        this.roots = roots;
        this.workTree = workTree;
        this.byFileName = known.stream().collect(Collectors.groupingBy(path -> String.valueOf(path.getFileName())));
    }

    /**
     * @param module folder of the module, absolute
     * @param buildDirectory its build directory, absolute
     * @param roots its main source roots, absolute, generated ones too
     * @param workTree what git knows; empty without git
     */
    public static Sources of(Path module, Path buildDirectory, Collection<Path> roots, Optional<WorkTree> workTree) {
        List<Path> all = new ArrayList<>(roots);
        all.addAll(folders(buildDirectory.resolve("generated-sources")));
        Path main = module.resolve("src/main");
        List<Path> known = workTree.map(tree -> known(tree, roots, main)).orElse(List.of());
        return new Sources(buildDirectory, main, all, workTree, known);
    }

    private static List<Path> known(WorkTree tree, Collection<Path> roots, Path main) {
        return Stream.concat(roots.stream(), Stream.of(main))
                .flatMap(root -> tree.filesBelow(root).stream())
                .filter(path -> LANGUAGES.contains(extension(path)))
                .distinct()
                .sorted()
                .collect(Collectors.toList());
    }

    private static String extension(Path path) {
        String name = String.valueOf(path.getFileName());
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static List<Path> folders(Path parent) {
        if (!Files.isDirectory(parent)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(parent)) {
            return children.filter(Files::isDirectory).sorted().collect(Collectors.toList());
        } catch (IOException e) {
            throw unreadable(parent, e);
        }
    }

    /** How many main sources there are that git tracks and that compile to a class; 0 without git. */
    public long tracked() {
        return byFileName.values().stream()
                .flatMap(List::stream)
                .filter(file -> workTree.filter(tree -> tree.tracks(file)).isPresent())
                .filter(file -> !DESCRIPTIONS.contains(String.valueOf(file.getFileName())))
                .filter(Files::exists)
                .count();
    }

    /** How many Java sources below the source roots gave none of the classes that were looked up. */
    public int withoutClass() {
        Set<Path> used = found.values().stream().flatMap(Optional::stream).collect(Collectors.toSet());
        return (int) byFileName.values().stream()
                .flatMap(List::stream)
                .filter(file ->
                        file.toString().endsWith(".java") && roots.stream().anyMatch(file::startsWith))
                .filter(file -> !DESCRIPTIONS.contains(String.valueOf(file.getFileName())))
                .filter(file -> !used.contains(file))
                .filter(Files::exists)
                .count();
    }

    /**
     * The source of a class.
     *
     * @param packageName VM name with slashes, empty for the default package
     * @param sourceFile name of the source file
     */
    public Optional<Path> find(String packageName, String sourceFile) {
        String relative = packageName.isEmpty() ? sourceFile : packageName + "/" + sourceFile;
        boolean isName = sourceFile.indexOf('/') < 0 && relative.indexOf('\0') < 0;
        return isName ? found.computeIfAbsent(relative, key -> search(key, packageName, sourceFile)) : Optional.empty();
    }

    private Optional<Path> search(String relative, String packageName, String sourceFile) {
        Path generated = null;
        for (Path root : roots) {
            Path inPlace = root.resolve(relative);
            if (Files.isRegularFile(inPlace)) {
                if (!isGenerated(inPlace)) {
                    return Optional.of(inPlace);
                }
                generated = generated == null ? inPlace : generated;
            }
        }
        if (generated != null) {
            return Optional.of(generated);
        }
        return declaring(packageName, sourceFile).findFirst();
    }

    private Stream<Path> declaring(String packageName, String sourceFile) {
        String declared = packageName.replace('/', '.');
        return byFileName.getOrDefault(sourceFile, List.of()).stream()
                .filter(Files::isRegularFile)
                .filter(file -> declaredPackage(file).equals(declared));
    }

    /** Whether a file is a main source of the module that compiles to a class and that people write. */
    public boolean isMain(Path file) {
        boolean below = file.startsWith(main) || roots.stream().anyMatch(file::startsWith);
        return below
                && LANGUAGES.contains(extension(file))
                && !DESCRIPTIONS.contains(String.valueOf(file.getFileName()))
                && !isGenerated(file);
    }

    /** All sources that a class may come from; more than one when two have the same name and package. */
    public List<Path> candidates(String packageName, String sourceFile) {
        String relative = packageName.isEmpty() ? sourceFile : packageName + "/" + sourceFile;
        List<Path> inPlace = roots.stream()
                .map(root -> root.resolve(relative))
                .filter(Files::isRegularFile)
                .filter(file -> !isGenerated(file))
                .distinct()
                .collect(Collectors.toList());
        return inPlace.isEmpty() ? declaring(packageName, sourceFile).collect(Collectors.toList()) : inPlace;
    }

    /** What kind of source that is. */
    public ClassOrigin originOf(Optional<Path> source) {
        if (source.isEmpty()) {
            return ClassOrigin.UNKNOWN;
        }
        if (isGenerated(source.get())) {
            return ClassOrigin.GENERATED;
        }
        boolean hidden = workTree.filter(tree -> !tree.knows(source.get())).isPresent();
        return hidden ? ClassOrigin.UNKNOWN : ClassOrigin.SOURCE;
    }

    private boolean isGenerated(Path source) {
        return source.startsWith(buildDirectory)
                && workTree.filter(tree -> tree.tracks(source)).isEmpty();
    }

    private String declaredPackage(Path file) {
        return declaredPackages.computeIfAbsent(file, Sources::readPackage);
    }

    /** The lines of a source, decoded as UTF-8, whatever is no UTF-8 replaced. */
    public static List<String> lines(Path file) {
        try {
            return List.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\r\n|\r|\n", -1));
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static String readPackage(Path file) {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
            String line = lines.readLine();
            for (int i = 0; line != null && i < LONGEST_HEADER; i++) {
                Matcher matcher = PACKAGE.matcher(line);
                if (matcher.find()) {
                    return matcher.group(1).replace("`", "");
                }
                line = lines.readLine();
            }
            return "";
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static UnusableInput unreadable(Path file, IOException cause) {
        return new UnusableInput(
                "unreadable source",
                Finding.of("UNREADABLE-SOURCE", String.valueOf(file.getFileName()))
                        .saying(file + ": " + cause.getMessage())
                        .fixBy("make the file readable")
                        .build(),
                cause);
    }
}
