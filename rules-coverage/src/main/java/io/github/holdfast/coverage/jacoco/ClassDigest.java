package io.github.holdfast.coverage.jacoco;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Tells whether the class files below a folder are still those that they were: names and bytes, no dates. */
public final class ClassDigest {

    private ClassDigest() {}

    /**
     * SHA-256 over names and bytes of the class files below a folder, in hex; a folder that is not there has none.
     *
     * @throws io.github.holdfast.core.finding.UnusableInput {@code UNREADABLE-CLASS}
     */
    public static String of(Path folder) {
        ClassFiles files = ClassFiles.below(List.of(folder));
        List<ClassFile> all = new ArrayList<>(files.classes());
        files.versioned().stream().sorted().forEach(all::add);
        MessageDigest digest = sha256();
        for (ClassFile file : all) {
            byte[] bytes = ClassFiles.bytes(file);
            digest.update((file.name() + "\0" + bytes.length + "\0").getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        }
        StringBuilder hex = new StringBuilder();
        for (byte one : digest.digest()) {
            hex.append(String.format(Locale.ROOT, "%02x", one));
        }
        return hex.toString();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
