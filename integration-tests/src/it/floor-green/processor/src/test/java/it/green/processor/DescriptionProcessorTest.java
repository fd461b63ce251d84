package it.green.processor;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DescriptionProcessorTest {

    @Test
    void writesADescription(@TempDir File folder) throws Exception {
        Path source = folder.toPath().resolve("Thing.java");
        Files.writeString(source, "package a; @it.green.processor.Described class Thing {}");
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<String> options =
                    List.of("-proc:only", "-d", folder.getPath(), "-cp", System.getProperty("java.class.path"));
            JavaCompiler.CompilationTask task =
                    compiler.getTask(null, files, null, options, null, files.getJavaFileObjects(source));
            task.setProcessors(List.of(new DescriptionProcessor()));
            assertTrue(task.call());
        }
        assertTrue(Files.exists(folder.toPath().resolve("a/ThingDescription.java")));
    }
}
