package io.github.holdfast.specs.names;

import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Class files of one module of the running JDK. Listed are those that everybody may use. */
final class ModuleClasses implements Classes {

    private final ModuleReader reader;
    private final Set<String> exported;

    ModuleClasses(ModuleReference module) throws IOException {
        reader = module.open();
        exported = module.descriptor().exports().stream()
                .filter(one -> !one.isQualified())
                .map(ModuleDescriptor.Exports::source)
                .map(one -> one.replace('.', '/'))
                .collect(Collectors.toSet());
    }

    @Override
    public Stream<String> names() throws IOException {
        return reader.list()
                .flatMap(file -> Classes.internalName(file).stream())
                .filter(name -> name.indexOf('/') > 0 && exported.contains(name.substring(0, name.lastIndexOf('/'))));
    }

    @Override
    public Optional<byte[]> bytes(String internalName) throws IOException {
        Optional<InputStream> found = reader.open(internalName + ".class");
        if (found.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream stream = found.get()) {
            return Classes.bounded(stream);
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
