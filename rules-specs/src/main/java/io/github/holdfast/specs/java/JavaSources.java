package io.github.holdfast.specs.java;

import io.github.holdfast.core.finding.UnusableInput;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;

/**
 * Tells what an edit did to a Java source by comparing syntax trees, so that formatting and comments count for nothing
 * and a changed signature is told from a changed body. It knows the two versions of one file and no class path: what a
 * name means is judged by the imports. Bytes that cannot be read are taken as changed, with the reason.
 */
public final class JavaSources {

    /** Sources that are parsed together: their trees are held at once. */
    private static final int TOGETHER = 32;

    /** Room for trees that are nested deeply, the same in whichever thread the build runs. */
    private static final long STACK_BYTES = 8L * 1024 * 1024;

    private final Charset charset;

    private JavaSources(Charset charset) {
        this.charset = Objects.requireNonNull(charset, "charset");
    }

    /** Comparison of sources of one charset. */
    public static JavaSources in(Charset charset) {
        return new JavaSources(charset);
    }

    /**
     * What became of a file.
     *
     * @param before its bytes at the base; empty for a new file
     * @param after its bytes now; empty for a deleted one
     * @throws UnusableInput ({@code NO-COMPILER}) when the running Java has no compiler
     */
    public SourceChange compare(Optional<byte[]> before, Optional<byte[]> after) {
        return compareAll(List.of(SourceVersions.of(before, after))).get(0);
    }

    /**
     * What became of files, in their order; as many at once as there are processors.
     *
     * @throws UnusableInput ({@code NO-COMPILER}) when the running Java has no compiler
     */
    public List<SourceChange> compareAll(List<SourceVersions> files) {
        List<FutureTask<List<SourceChange>>> tasks = new ArrayList<>();
        int threads = Math.max(1, Math.min(Runtime.getRuntime().availableProcessors(), files.size() / TOGETHER));
        int share = (files.size() + threads - 1) / threads;
        for (int from = 0; from < files.size(); from += share) {
            List<SourceVersions> part = files.subList(from, Math.min(files.size(), from + share));
            FutureTask<List<SourceChange>> task = new FutureTask<>(() -> new Comparer(charset).compare(part));
            tasks.add(task);
            new Thread(null, task, "holdfast sources", STACK_BYTES).start();
        }
        return tasks.stream().map(JavaSources::awaited).flatMap(List::stream).collect(Collectors.toList());
    }

    /**
     * The top-level types of sources, in their order, each with the reason when it cannot be read.
     *
     * @throws UnusableInput ({@code NO-COMPILER}) when the running Java has no compiler
     */
    public List<TopLevelTypes> topLevelTypes(List<byte[]> sources) {
        FutureTask<List<TopLevelTypes>> task = new FutureTask<>(() -> new Comparer(charset).topLevelTypes(sources));
        new Thread(null, task, "holdfast sources", STACK_BYTES).start();
        return awaited(task);
    }

    /**
     * What versions of files declare, in their order.
     *
     * @param versions their bytes; empty for what is not there
     * @return for each what it declares; empty when it is not there or cannot be read
     * @throws UnusableInput ({@code NO-COMPILER}) when the running Java has no compiler
     */
    public List<Optional<SourceNames>> namesIn(List<Optional<byte[]>> versions) {
        FutureTask<List<Optional<SourceNames>>> task = new FutureTask<>(() -> {
            VersionsParser parser = new VersionsParser(charset);
            List<Optional<SourceNames>> names = new ArrayList<>();
            for (int from = 0; from < versions.size(); from += TOGETHER) {
                parser.parse(versions.subList(from, Math.min(versions.size(), from + TOGETHER)))
                        .forEach(result -> names.add(NamesReader.read(result)));
            }
            return names;
        });
        new Thread(null, task, "holdfast names", STACK_BYTES).start();
        return awaited(task);
    }

    /** What one version of a file declares; empty when it cannot be read. */
    public Optional<SourceNames> namesIn(byte[] version) {
        return namesIn(List.of(Optional.of(version))).get(0);
    }

    private static <T> T awaited(FutureTask<T> task) {
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException) {
                throw (RuntimeException) e.getCause();
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while sources were compared", e);
        }
    }

    /** Compares sources in one thread. */
    private static final class Comparer {

        private final VersionsParser parser;
        private final PlatformTypes platform = new PlatformTypes();

        Comparer(Charset charset) {
            this.parser = new VersionsParser(charset);
        }

        List<SourceChange> compare(List<SourceVersions> files) {
            List<SourceChange> changes = new ArrayList<>();
            for (int from = 0; from < files.size(); from += TOGETHER) {
                List<SourceVersions> part = files.subList(from, Math.min(files.size(), from + TOGETHER));
                List<Optional<byte[]>> versions = new ArrayList<>();
                for (SourceVersions file : part) {
                    versions.add(file.before());
                    versions.add(file.after());
                }
                List<ParseResult> parsed = parser.parse(versions);
                for (int i = 0; i < part.size(); i++) {
                    changes.add(compare(part.get(i), parsed.get(2 * i), parsed.get(2 * i + 1)));
                }
            }
            return changes;
        }

        List<TopLevelTypes> topLevelTypes(List<byte[]> sources) {
            List<TopLevelTypes> types = new ArrayList<>();
            for (int from = 0; from < sources.size(); from += TOGETHER) {
                List<byte[]> part = sources.subList(from, Math.min(sources.size(), from + TOGETHER));
                parser.parse(part.stream().map(Optional::of).collect(Collectors.toList()))
                        .forEach(parsed -> types.add(TopLevelTypes.of(parsed)));
            }
            return types;
        }

        private SourceChange compare(SourceVersions file, ParseResult old, ParseResult now) {
            Set<String> typesBefore = old.parsed().map(ParsedSource::types).orElse(Set.of());
            Set<String> typesAfter = now.parsed().map(ParsedSource::types).orElse(Set.of());
            if (file.areEqual()) {
                return SourceChange.of(List.of(), typesBefore, typesAfter);
            }
            Optional<String> reason = now.refusal()
                    .map(text -> "the new version: " + text)
                    .or(() -> old.refusal().map(text -> "the old version: " + text));
            if (reason.isPresent()) {
                return SourceChange.unreadable(reason.get(), typesBefore, typesAfter);
            }
            try {
                List<DeclaredType> declared = declared(now, old);
                return SourceChange.of(SourceComparison.of(declared(old, now), declared), typesBefore, typesAfter)
                        .declaring(names(declared));
            } catch (StackOverflowError e) {
                return SourceChange.unreadable("the new version: " + ParseResult.TOO_DEEP, typesBefore, typesAfter);
            }
        }

        private List<DeclaredType> declared(ParseResult side, ParseResult other) {
            if (side.parsed().isEmpty()) {
                return List.of();
            }
            ParsedSource source = side.parsed().get();
            Imports others = other.parsed().orElse(source).imports();
            return new SourceReader(source, new Names(source.imports(), others, source.declared(), platform)).types();
        }
    }

    private static Set<String> names(Collection<DeclaredType> types) {
        Set<String> names = new HashSet<>();
        for (DeclaredType type : types) {
            names.add(type.header().name());
            type.members().values().forEach(member -> names.add(member.name()));
        }
        return names;
    }
}
