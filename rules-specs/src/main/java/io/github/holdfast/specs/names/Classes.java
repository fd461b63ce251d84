package io.github.holdfast.specs.names;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.stream.Stream;

/** The class files of one place, listed and read one by one. */
interface Classes extends Closeable {

    /** Greatest class file that is read. */
    int MOST_BYTES = 4 * 1024 * 1024;

    /** Internal names of the classes, those of the compiler's own making and of hidden packages left out. */
    Stream<String> names() throws IOException;

    /** The bytes of a class; empty when there is none, or one that is too large. */
    Optional<byte[]> bytes(String internalName) throws IOException;

    @Override
    default void close() throws IOException {}

    /** All of a stream that is not too long. */
    static Optional<byte[]> bounded(InputStream stream) throws IOException {
        byte[] bytes = stream.readNBytes(MOST_BYTES + 1);
        return bytes.length > MOST_BYTES ? Optional.empty() : Optional.of(bytes);
    }

    /** The internal name of what lies in a file; empty when it is no class, or one without a name in the language. */
    static Optional<String> internalName(String file) {
        if (!file.endsWith(".class") || file.startsWith("META-INF/") || file.endsWith("-info.class")) {
            return Optional.empty();
        }
        String name = file.substring(0, file.length() - ".class".length());
        int dollar = name.indexOf('$', name.lastIndexOf('/') + 1);
        while (dollar >= 0) {
            if (dollar + 1 == name.length() || !Character.isJavaIdentifierStart(name.charAt(dollar + 1))) {
                return Optional.empty();
            }
            dollar = name.indexOf('$', dollar + 1);
        }
        return Optional.of(name);
    }

    /** The last part of an internal name. */
    static String simpleName(String internalName) {
        return internalName.substring(Math.max(internalName.lastIndexOf('/'), internalName.lastIndexOf('$')) + 1);
    }

    /** An internal name as it is written in sources. */
    static String dotted(String internalName) {
        return internalName.replace('/', '.').replace('$', '.');
    }
}
