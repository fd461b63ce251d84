package io.github.holdfast.lockfile.file;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What {@code pom.lock.json} says; see {@code docs/lock-format.md}. Immutable. */
public final class Lock {

    private final String resolver;
    private final List<String> profiles;
    private final SortedMap<String, LockedArtifact> artifacts;
    private final SortedMap<String, LockedModule> modules;
    private final SortedMap<String, List<String>> plugins;
    private final List<String> extensions;
    private final SortedMap<String, LockedVariant> variants;

    private Lock(Builder builder) {
        this.resolver = builder.resolver;
        this.profiles = List.copyOf(builder.profiles);
        this.artifacts = Collections.unmodifiableSortedMap(new TreeMap<>(builder.artifacts));
        this.modules = Collections.unmodifiableSortedMap(new TreeMap<>(builder.modules));
        this.plugins = Collections.unmodifiableSortedMap(new TreeMap<>(builder.plugins));
        this.extensions = List.copyOf(builder.extensions);
        this.variants = Collections.unmodifiableSortedMap(new TreeMap<>(builder.variants));
    }

    /** @param resolver whose rules of resolution it was written by, {@code maven-3} or {@code maven-4} */
    public static Builder builder(String resolver) {
        return new Builder(resolver);
    }

    /** Whose rules of resolution it was written by. */
    public String resolver() {
        return resolver;
    }

    /** Ids of the profiles that were active when it was written, sorted; told, never compared. */
    public List<String> profiles() {
        return profiles;
    }

    /** By {@code groupId:artifactId:extension[:classifier]:version}. */
    public SortedMap<String, LockedArtifact> artifacts() {
        return artifacts;
    }

    /** By {@code groupId:artifactId}. */
    public SortedMap<String, LockedModule> modules() {
        return modules;
    }

    /** Coordinates of what a plugin brings, sorted, by the plugin with its declared dependencies. */
    public SortedMap<String, List<String>> plugins() {
        return plugins;
    }

    /** Core extensions, {@code groupId:artifactId:version}, sorted. */
    public List<String> extensions() {
        return extensions;
    }

    /** By the combination of profiles, its ids sorted and joined by commas. */
    public SortedMap<String, LockedVariant> variants() {
        return variants;
    }

    /**
     * The lock with what a variant adds and takes away; it has no variants itself.
     *
     * @throws IllegalArgumentException when there is none of this combination
     */
    public Lock variant(String combination) {
        LockedVariant variant = variants.get(combination);
        if (variant == null) {
            throw new IllegalArgumentException("no variant " + combination);
        }
        return new VariantLines(this).apply(variant);
    }

    /** Keys of the artifacts that no section refers to, directly or through POMs, sorted. */
    public Set<String> unreferenced() {
        Set<String> referenced = new HashSet<>();
        Deque<String> open = new ArrayDeque<>();
        references().forEach(open::add);
        while (!open.isEmpty()) {
            String key = open.removeFirst();
            if (artifacts.containsKey(key) && referenced.add(key)) {
                open.addAll(artifacts.get(key).uses());
            }
        }
        Set<String> left = new TreeSet<>(artifacts.keySet());
        left.removeAll(referenced);
        return left;
    }

    private Stream<String> references() {
        Stream<String> ofModules = modules.values().stream()
                .flatMap(module -> Stream.concat(
                        module.resolved().stream().map(Lock::lastWord),
                        module.declared().stream().flatMap(Lock::pom)));
        Stream<String> ofVariants = variants.values().stream()
                .flatMap(variant -> variant.added().stream())
                .flatMap(line -> Stream.concat(Stream.of(lastWord(line)), pom(line)));
        Stream<String> ofPlugins = plugins.values().stream().flatMap(Collection::stream);
        return Stream.of(ofModules, ofVariants, ofPlugins).flatMap(all -> all);
    }

    /** The POM that a declared line names as parent or BOM. */
    private static Stream<String> pom(String line) {
        return Stream.of(line.split(" ")).filter(word -> word.contains(":pom:"));
    }

    private static String lastWord(String line) {
        return line.substring(line.lastIndexOf(' ') + 1);
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof Lock)) {
            return false;
        }
        Lock that = (Lock) other;
        return resolver.equals(that.resolver)
                && profiles.equals(that.profiles)
                && artifacts.equals(that.artifacts)
                && modules.equals(that.modules)
                && plugins.equals(that.plugins)
                && extensions.equals(that.extensions)
                && variants.equals(that.variants);
    }

    @Override
    public int hashCode() {
        return Objects.hash(resolver, profiles, artifacts, modules, plugins, extensions, variants);
    }

    @Override
    public String toString() {
        return "lock of " + modules.keySet() + " with " + artifacts.size() + " artifacts";
    }

    /** Collects the parts, in any order. */
    public static final class Builder {

        private final String resolver;
        private final Set<String> profiles = new TreeSet<>();
        private final Map<String, LockedArtifact> artifacts = new TreeMap<>();
        private final Map<String, LockedModule> modules = new TreeMap<>();
        private final Map<String, List<String>> plugins = new TreeMap<>();
        private final Set<String> extensions = new TreeSet<>();
        private final Map<String, LockedVariant> variants = new TreeMap<>();

        private Builder(String resolver) {
            this.resolver = Objects.requireNonNull(resolver, "resolver");
        }

        /** Adds the id of a profile that is active. */
        public Builder profile(String id) {
            profiles.add(id);
            return this;
        }

        /** Adds an artifact. */
        public Builder artifact(String key, LockedArtifact artifact) {
            artifacts.put(key, artifact);
            return this;
        }

        /** Adds a project. */
        public Builder module(String id, LockedModule module) {
            modules.put(id, module);
            return this;
        }

        /** Adds a plugin, with what it brings in any order. */
        public Builder plugin(String key, Collection<String> realm) {
            plugins.put(key, List.copyOf(new TreeSet<>(realm)));
            return this;
        }

        /** Adds a core extension. */
        public Builder extension(String coordinates) {
            extensions.add(coordinates);
            return this;
        }

        /** Adds a variant. */
        public Builder variant(String combination, LockedVariant variant) {
            variants.put(combination, variant);
            return this;
        }

        /** The lock. */
        public Lock build() {
            return new Lock(this);
        }
    }
}
