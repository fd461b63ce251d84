package io.github.holdfast.specs.java;

import java.util.HashMap;
import java.util.Map;

/** Which types the running JDK has, to tell what an import of a whole package brings. Remembers what was asked. */
final class PlatformTypes {

    private final Map<String, Boolean> known = new HashMap<>();

    /** Whether there is a top-level type of this name. */
    boolean has(String packageName, String type) {
        return known.computeIfAbsent(packageName + "." + type, PlatformTypes::isThere);
    }

    private static boolean isThere(String name) {
        String resource = name.replace('.', '/') + ".class";
        return ClassLoader.getPlatformClassLoader().getResource(resource) != null;
    }
}
