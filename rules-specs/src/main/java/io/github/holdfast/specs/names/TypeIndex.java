package io.github.holdfast.specs.names;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Finds types by their simple names in folders, jars and the running JDK. All places are listed; only the classes that
 * are asked for, and their supertypes, are read. A place that cannot be read is told and stops nothing.
 */
public final class TypeIndex {

    private static final int MOST_READ = 50_000;

    private final Set<String> asked;
    private final List<Source> sources = new ArrayList<>();
    private final Map<String, Source> places = new HashMap<>();
    private final Map<String, Optional<ClassFile>> files = new HashMap<>();
    private final List<Found> found = new ArrayList<>();
    private final Set<String> ofTheReactor = new TreeSet<>();
    private final Set<String> packages = new HashSet<>();
    private final List<String> unreadable = new ArrayList<>();
    private int classes;

    private TypeIndex(Set<String> asked) {
        this.asked = Set.copyOf(asked);
    }

    /**
     * Looks names up.
     *
     * @param places folders and jars; one that several modules share is read once
     * @param simpleNames of the types that are asked for
     */
    public static KnownNames find(Collection<ClassPlace> places, Set<String> simpleNames) {
        TypeIndex index = new TypeIndex(simpleNames);
        new LinkedHashSet<>(places).forEach(index::add);
        ModuleFinder.ofSystem().findAll().stream()
                .sorted(Comparator.comparing(module -> module.descriptor().name()))
                .forEach(index::add);
        index.sources.sort(Comparator.comparing(source -> source.rank));
        index.sources.forEach(index::list);
        index.readSupertypes();
        return index.known();
    }

    private void add(ClassPlace place) {
        if (Files.isDirectory(place.path())) {
            sources.add(new Source(place.name(), place.rank(), () -> new FolderClasses(place.path())));
        } else if (Files.isRegularFile(place.path())) {
            sources.add(new Source(place.name(), place.rank(), () -> new JarClasses(place.path())));
        } else if (place.rank() == Rank.DEPENDENCY) {
            unreadable.add(place.name() + ": not there");
        }
    }

    private void add(ModuleReference module) {
        String name = module.descriptor().name();
        Rank rank = name.equals("java.base") ? Rank.JAVA_BASE : Rank.JDK;
        sources.add(new Source(name, rank, () -> new ModuleClasses(module)));
    }

    private void list(Source source) {
        try (Classes content = source.opening.open()) {
            List<String> wanted = new ArrayList<>();
            content.names().forEach(name -> {
                classes += source.isOfTheJdk() ? 0 : 1;
                boolean first = places.putIfAbsent(name, source) == null;
                packages.add(
                        name.substring(0, Math.max(name.lastIndexOf('/'), 0)).replace('/', '.'));
                if (source.isOfTheReactor()) {
                    ofTheReactor.add(Classes.dotted(name));
                }
                if (asked.contains(Classes.simpleName(name)) && (first || source.isOfTheReactor())) {
                    wanted.add(name);
                }
            });
            for (String name : wanted) {
                found.add(new Found(name, source, read(content, name)));
            }
        } catch (IOException | UncheckedIOException | IllegalArgumentException | IllegalStateException e) {
            unreadable.add(source.name + ": " + e);
        }
    }

    private Optional<ClassFile> read(Classes content, String name) throws IOException {
        if (files.size() >= MOST_READ) {
            return Optional.empty();
        }
        Optional<ClassFile> file = content.bytes(name).flatMap(bytes -> ClassFile.read(bytes, name));
        files.putIfAbsent(name, file);
        return file;
    }

    private void readSupertypes() {
        Set<String> next = supertypes(new ArrayList<>(files.values()));
        while (!next.isEmpty()) {
            Map<Source, List<String>> byPlace = new LinkedHashMap<>();
            next.forEach(name -> byPlace.computeIfAbsent(place(name), source -> new ArrayList<>())
                    .add(name));
            byPlace.forEach(this::read);
            List<Optional<ClassFile>> read = new ArrayList<>();
            next.forEach(name -> read.add(files.computeIfAbsent(name, none -> Optional.empty())));
            next = supertypes(read);
        }
    }

    /** Where a class is; one in a hidden package of the JDK is looked for where most of them are. */
    private Source place(String name) {
        Source listed = places.get(name);
        return listed != null
                ? listed
                : sources.stream()
                        .filter(source -> source.rank == Rank.JAVA_BASE)
                        .findFirst()
                        .orElseThrow();
    }

    private void read(Source source, List<String> names) {
        try (Classes content = source.opening.open()) {
            for (String name : names) {
                read(content, name);
            }
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            unreadable.add(source.name + ": " + e);
        }
    }

    private Set<String> supertypes(Collection<Optional<ClassFile>> read) {
        Set<String> names = new LinkedHashSet<>();
        read.forEach(file -> file.ifPresent(one -> names.addAll(one.supertypes())));
        names.removeAll(files.keySet());
        return names;
    }

    private KnownNames known() {
        List<KnownType> types = new ArrayList<>();
        found.forEach(one -> types.add(type(one)));
        return KnownNames.of(types, ofTheReactor, packages, unreadable, classes);
    }

    private KnownType type(Found one) {
        Set<Member> members = new LinkedHashSet<>();
        boolean complete = one.file.isPresent();
        one.file.ifPresent(file -> members.addAll(file.constructors()));
        Set<String> seen = new HashSet<>();
        List<Optional<ClassFile>> open = new ArrayList<>(List.of(one.file));
        while (!open.isEmpty()) {
            Optional<ClassFile> file = open.remove(open.size() - 1);
            complete &= file.isPresent();
            file.ifPresent(known -> {
                members.addAll(known.members());
                known.supertypes().stream()
                        .filter(seen::add)
                        .forEach(name -> open.add(files.getOrDefault(name, Optional.empty())));
            });
        }
        String source = one.file.map(ClassFile::source).orElse("");
        String folder = one.name.substring(0, one.name.lastIndexOf('/') + 1);
        return KnownType.of(
                Classes.dotted(one.name),
                one.source.rank,
                one.source.name,
                source.isEmpty() ? "" : folder + source,
                members,
                seen.stream().map(Classes::dotted).collect(Collectors.toSet()),
                complete);
    }

    /** How a place is opened. */
    private interface Opening {
        Classes open() throws IOException;
    }

    private static final class Source {

        private final String name;
        private final Rank rank;
        private final Opening opening;

        Source(String name, Rank rank, Opening opening) {
            this.name = name;
            this.rank = rank;
            this.opening = opening;
        }

        boolean isOfTheReactor() {
            return rank == Rank.MAIN || rank == Rank.TEST;
        }

        boolean isOfTheJdk() {
            return rank == Rank.JAVA_BASE || rank == Rank.JDK;
        }
    }

    private static final class Found {

        private final String name;
        private final Source source;
        private final Optional<ClassFile> file;

        Found(String name, Source source, Optional<ClassFile> file) {
            this.name = name;
            this.source = source;
            this.file = file;
        }
    }
}
