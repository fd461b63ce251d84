package io.github.holdfast.specs.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Finds the patterns that cover the types of one module and no type of the others: as few as there can be, of packages
 * where that is possible, of single types where two modules share a package.
 */
final class PackageRoots {

    /** How many names an own package must have to stand for packages of which it holds no type itself. */
    private static final int NAMES_OF_A_ROOT = 2;

    private final SortedMap<String, List<String>> own = new TreeMap<>();
    private final NavigableSet<String> foreign;
    private final List<String> patterns = new ArrayList<>();

    private PackageRoots(Collection<String> types, Collection<String> others) {
        new TreeSet<>(types).forEach(type -> own.computeIfAbsent(packageOf(type), name -> new ArrayList<>())
                .add(type));
        this.foreign = others.stream().map(PackageRoots::packageOf).collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * The patterns, those that take out at the end.
     *
     * @param types fully qualified names of the top-level types of the module
     * @param others those of all other modules
     */
    static List<String> patterns(Collection<String> types, Collection<String> others) {
        PackageRoots roots = new PackageRoots(types, others);
        roots.cover(List.copyOf(roots.own.keySet()));
        return roots.patterns.stream()
                .sorted(PackageRoots::negatedLast)
                .distinct()
                .collect(Collectors.toList());
    }

    private static int negatedLast(String one, String other) {
        boolean first = one.startsWith("!");
        return first == other.startsWith("!") ? one.compareTo(other) : first ? 1 : -1;
    }

    private void cover(List<String> packages) {
        if (packages.isEmpty()) {
            return;
        }
        String root = common(packages);
        boolean rooted = own.containsKey(root) ? !root.isEmpty() : names(root).size() >= NAMES_OF_A_ROOT;
        if (rooted && !reachesForeign(root)) {
            patterns.add(root + ".**");
            return;
        }
        int before = patterns.size();
        patterns.addAll(own.getOrDefault(root, List.of()));
        children(root, packages).values().forEach(this::cover);
        if (rooted && own.containsKey(root) && !foreign.contains(root)) {
            coverAllBut(root, packages, before);
        }
    }

    /** Takes the package with all below but what is foreign, where that is no longer than naming each. */
    private void coverAllBut(String root, List<String> packages, int before) {
        List<String> taken = foreignRoots(root);
        boolean mixed = packages.stream().anyMatch(one -> taken.stream().anyMatch(out -> isIn(out, one)));
        if (!mixed && 1 + taken.size() <= patterns.size() - before) {
            patterns.subList(before, patterns.size()).clear();
            patterns.add(root + ".**");
            taken.forEach(out -> patterns.add("!" + out + ".**"));
        }
    }

    private List<String> foreignRoots(String root) {
        List<String> roots = new ArrayList<>();
        for (String name : foreign) {
            if (isIn(root, name) && roots.stream().noneMatch(out -> isIn(out, name))) {
                roots.add(name);
            }
        }
        return roots;
    }

    private SortedMap<String, List<String>> children(String root, List<String> packages) {
        SortedMap<String, List<String>> children = new TreeMap<>();
        int depth = names(root).size();
        packages.stream().filter(name -> !name.equals(root)).forEach(name -> children.computeIfAbsent(
                        names(name).get(depth), key -> new ArrayList<>())
                .add(name));
        return children;
    }

    private boolean reachesForeign(String root) {
        return foreign.stream().anyMatch(name -> isIn(root, name));
    }

    private static boolean isIn(String root, String name) {
        return name.equals(root) || name.startsWith(root + ".");
    }

    private static String common(List<String> packages) {
        List<String> common = names(packages.get(0));
        for (String one : packages) {
            List<String> names = names(one);
            int length = 0;
            while (length < Math.min(common.size(), names.size())
                    && common.get(length).equals(names.get(length))) {
                length++;
            }
            common = common.subList(0, length);
        }
        return String.join(".", common);
    }

    private static List<String> names(String name) {
        return name.isEmpty() ? List.of() : Arrays.asList(name.split("\\."));
    }

    private static String packageOf(String type) {
        int dot = type.lastIndexOf('.');
        return dot < 0 ? "" : type.substring(0, dot);
    }
}
