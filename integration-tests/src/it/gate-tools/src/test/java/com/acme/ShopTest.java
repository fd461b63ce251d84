package com.acme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;

class ShopTest {

    @Test
    void doubles() {
        assertEquals(4, new Shop().twice(2));
    }

    @Test
    void exchangesARule() throws IOException {
        if (!Boolean.getBoolean("exchange")) {
            return;
        }
        Path rules = Path.of(System.getProperty("localRepository"), "io/github/holdfast/holdfast-rules-coverage");
        int exchanged = 0;
        try (DirectoryStream<Path> versions = Files.newDirectoryStream(rules, Files::isDirectory)) {
            for (Path version : versions) {
                try (DirectoryStream<Path> jars = Files.newDirectoryStream(version, "*.jar")) {
                    for (Path jar : jars) {
                        Path other = jar.resolveSibling("other");
                        Files.copy(jar, other);
                        Files.write(other, new byte[1], StandardOpenOption.APPEND);
                        Files.move(other, jar, StandardCopyOption.REPLACE_EXISTING);
                        exchanged++;
                    }
                }
            }
        }
        assertEquals(1, exchanged);
    }
}
