package io.github.holdfast.specs.java;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What the imports of a file say of its simple names. */
final class Imports {

    private final String packageName;
    private final Map<String, String> single = new HashMap<>();
    private final Set<String> whole = new TreeSet<>();

    private Imports(String packageName) {
        this.packageName = packageName;
    }

    static Imports of(CompilationUnitTree unit) {
        Imports imports = new Imports(
                unit.getPackageName() == null ? "" : unit.getPackageName().toString());
        for (ImportTree one : unit.getImports()) {
            String name = one.getQualifiedIdentifier().toString();
            int dot = name.lastIndexOf('.');
            String last = name.substring(dot + 1);
            if (last.equals("*")) {
                imports.whole.add(name.substring(0, dot));
            } else {
                imports.single.put(last, name);
            }
        }
        return imports;
    }

    String packageName() {
        return packageName;
    }

    /** What a simple name means by an import of its own; empty when none names it. */
    String named(String simple) {
        return single.getOrDefault(simple, "");
    }

    /** What is imported one by one. */
    Collection<String> single() {
        return single.values();
    }

    /** The packages and types whose content is imported as a whole. */
    Set<String> whole() {
        return whole;
    }

    /** Whether a simple name can mean this one without an import of its own. */
    boolean reaches(String qualified) {
        int dot = qualified.lastIndexOf('.');
        String owner = dot < 0 ? "" : qualified.substring(0, dot);
        return owner.equals(packageName) || owner.equals("java.lang") || whole.contains(owner);
    }
}
