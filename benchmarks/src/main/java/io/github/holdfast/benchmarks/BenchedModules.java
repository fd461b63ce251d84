package io.github.holdfast.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The modules that are judged, each made by the first who asks for it. */
final class BenchedModules {
    private static final int PACKAGES = 100;
    private static final int REACTOR = 40;
    private static final int PACKAGES_OF_A_MODULE = 2;
    private static final int CHANGED_IN_THE_LIBRARY = 30;
    private static final int CHANGED = 500;
    private static final int CHANGED_IN_A_MODULE = 5;
    /** Tests of the library that wait for the clock, or need a file that its test-sources jar has elsewhere. */
    private static final String LEFT_OUT =
            "-Dtest=!LockingVisitorsTest,!FastDateParser*Test,!*MessageFormatTest,!StringEscapeUtilsTest";

    private final Path folder;

    /** Takes the folder that they lie in; the sources of commons-lang3 are unpacked there already. */
    BenchedModules(Path folder) {
        this.folder = folder;
    }

    /** A real library, with a change of 30 sources. */
    BenchedModule library() throws IOException, InterruptedException {
        BenchedModule module = BenchedModule.single(folder.resolve("commons-lang3"));
        if (!module.isBuilt()) {
            copy(folder.resolve("commons-lang3-unpacked"), module.folder());
            module.commit();
            finish(module, CHANGED_IN_THE_LIBRARY, LEFT_OUT);
        }
        return module;
    }

    /** 3,000 classes, with a change of 500 sources. */
    BenchedModule generated() throws IOException, InterruptedException {
        BenchedModule module = BenchedModule.single(folder.resolve("generated-3000"));
        if (!module.isBuilt()) {
            GeneratedModule.write(module.folder(), 0, PACKAGES);
            module.commit();
            finish(module, CHANGED);
        }
        return module;
    }

    /** 40 modules of 60 classes, with a change of 5 sources in each. */
    BenchedModule reactor() throws IOException, InterruptedException {
        List<String> names =
                IntStream.range(0, REACTOR).mapToObj("module-%02d"::formatted).toList();
        BenchedModule reactor = BenchedModule.reactor(folder.resolve("reactor-40"), names);
        if (!reactor.isBuilt()) {
            int first = 0;
            for (Path module : reactor.folders()) {
                GeneratedModule.write(module, first, first + PACKAGES_OF_A_MODULE);
                first += PACKAGES_OF_A_MODULE;
            }
            reactor.commit();
            finish(reactor, CHANGED_IN_A_MODULE, "-T2");
        }
        return reactor;
    }

    /** Every build unpacks the library anew, which must not take the change away. */
    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(path));
                Files.createDirectories(copy.getParent());
                Files.copy(path, copy);
            }
        }
    }

    private static void finish(BenchedModule module, int changed, String... arguments)
            throws IOException, InterruptedException {
        for (Path folder : module.folders()) {
            SourceChange.apply(folder.resolve("src/main/java"), changed);
        }
        module.test(arguments);
    }
}
