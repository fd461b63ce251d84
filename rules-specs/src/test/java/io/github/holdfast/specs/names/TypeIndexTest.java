package io.github.holdfast.specs.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TypeIndexTest {

    @TempDir
    private Path folder;

    private Path classes;

    @BeforeEach
    void compile() throws IOException {
        classes = folder.resolve("classes");
        Path source = folder.resolve("Rates.java");
        Files.writeString(
                source,
                "package com.acme; public class Rates extends Base implements Comparable<Rates> { int day;"
                        + " public Rates(java.util.List<String> names, int... days) {}"
                        + " public int compareTo(Rates other) { return 0; }"
                        + " private void hidden(Builder[] all) { Runnable run = () -> {}; new Object() {}; }"
                        + " public static class Builder {} enum Mode { UP { } } @interface Marked { String value(); } }"
                        + " class Base { protected String currency() { return null; } }");
        int status = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-g", "-d", classes.toString(), source.toString());
        assertThat(status).isZero();
    }

    @Test
    void findsATypeWithAllItDeclaresAndInherits() {
        KnownType rates = only("Rates");

        assertThat(rates.name()).isEqualTo("com.acme.Rates");
        assertThat(rates.rank()).isEqualTo(Rank.MAIN);
        assertThat(rates.sourceFile()).isEqualTo("com/acme/Rates.java");
        assertThat(rates.place()).isEqualTo(classes.toString());
        assertThat(rates.isComplete()).isTrue();
        assertThat(rates.members().stream().map(Member::toString))
                .contains(
                        "Rates(java.util.List, int[])",
                        "day",
                        "compareTo(com.acme.Rates)",
                        "hidden(com.acme.Rates.Builder[])",
                        "currency()",
                        "toString()")
                .doesNotContain("Base()", "Object()")
                .noneMatch(member -> member.contains("lambda"));
    }

    @Test
    void findsNestedTypesByTheirOwnNames() {
        assertThat(only("Builder").name()).isEqualTo("com.acme.Rates.Builder");
        assertThat(only("Mode").members().stream().map(Member::toString)).contains("UP", "values()", "ordinal()");
        assertThat(only("Marked").members().stream().map(Member::toString)).contains("value()");
    }

    @Test
    void listsWhatTheReactorHasAndAllPackages() {
        KnownNames names = find(Set.of());

        assertThat(names.ofTheReactor())
                .containsExactly(
                        "com.acme.Base",
                        "com.acme.Rates",
                        "com.acme.Rates.Builder",
                        "com.acme.Rates.Marked",
                        "com.acme.Rates.Mode");
        assertThat(names.hasPackage("com.acme")).isTrue();
        assertThat(names.hasPackage("java.util")).isTrue();
        assertThat(names.hasPackage("com")).isFalse();
        assertThat(names.classes()).isEqualTo(5);
        assertThat(names.named("Rates")).isEmpty();
    }

    @Test
    void knowsTheJdkWithJavaBaseFirst() {
        KnownNames names = find(Set.of("List", "HttpClient", "Unsafe"));

        assertThat(names.named("List")).hasToString("[java.util.List, java.awt.List]");
        assertThat(names.named("List").get(0).rank()).isEqualTo(Rank.JAVA_BASE);
        assertThat(names.named("List").get(0).members().stream().map(Member::toString))
                .contains("removeIf(java.util.function.Predicate)", "hashCode()", "copyOf(java.util.Collection)");
        assertThat(names.named("HttpClient").stream().map(KnownType::name)).contains("java.net.http.HttpClient");
        assertThat(names.named("Unsafe").stream().map(KnownType::name)).doesNotContain("jdk.internal.misc.Unsafe");
    }

    @Test
    void readsAJarThatSeveralModulesShareOnce() throws IOException {
        Path jar = jar(Map.of("com/acme/Rates.class", bytes("Rates"), "com/acme/Base.class", bytes("Base")));
        ClassPlace place = ClassPlace.of(jar, Rank.DEPENDENCY);

        KnownNames names = TypeIndex.find(List.of(place, ClassPlace.of(jar, Rank.DEPENDENCY)), Set.of("Rates"));

        assertThat(names.named("Rates")).hasSize(1);
        assertThat(names.classes()).isEqualTo(2);
        assertThat(names.ofTheReactor()).isEmpty();
    }

    @Test
    void isNotCompleteWhereASupertypeIsMissing() throws IOException {
        Path jar = jar(Map.of("com/acme/Rates.class", bytes("Rates")));

        KnownNames names = TypeIndex.find(List.of(ClassPlace.of(jar, Rank.DEPENDENCY)), Set.of("Rates"));

        assertThat(names.named("Rates").get(0).isComplete()).isFalse();
    }

    @Test
    void putsTheReactorBeforeADependencyWithTheSameType() throws IOException {
        Path jar = jar(Map.of("com/acme/Rates.class", bytes("Rates")));

        KnownNames names = TypeIndex.find(
                List.of(ClassPlace.of(jar, Rank.DEPENDENCY), ClassPlace.of(classes, Rank.MAIN)), Set.of("Rates"));

        assertThat(names.named("Rates").stream().map(KnownType::rank)).containsExactly(Rank.MAIN);
    }

    @Test
    void tellsOfAJarThatIsNone() throws IOException {
        Path broken = Files.write(folder.resolve("broken.jar"), new byte[] {'P', 'K', 3, 4, 0});

        KnownNames names = TypeIndex.find(
                List.of(ClassPlace.of(broken, Rank.DEPENDENCY), ClassPlace.of(classes, Rank.MAIN)), Set.of("Rates"));

        assertThat(names.unreadable()).hasSize(1);
        assertThat(names.unreadable().get(0)).startsWith(broken + ": ");
        assertThat(names.named("Rates")).hasSize(1);
    }

    @Test
    void knowsNothingOfWhatIsNotThere() {
        KnownNames names = TypeIndex.find(List.of(ClassPlace.of(folder.resolve("none"), Rank.MAIN)), Set.of("Rates"));

        assertThat(names.named("Rates")).isEmpty();
        assertThat(names.unreadable()).isEmpty();
        assertThat(names.classes()).isZero();
    }

    @Test
    void takesAClassThatCannotBeReadForOneWithUnknownMembers() throws IOException {
        byte[] cut = Arrays.copyOf(bytes("Rates"), 200);
        byte[] text = "no class".getBytes(StandardCharsets.UTF_8);
        Path jar = jar(Map.of(
                "com/acme/Rates.class",
                cut,
                "com/acme/NoClass.class",
                text,
                "com/acme/Lie.class",
                bytes("Rates"),
                "com/acme/Empty.class",
                new byte[0],
                "../../Escaped.class",
                bytes("Rates"),
                "/Absolute.class",
                bytes("Rates"),
                "com/acme/Huge.class",
                new byte[Classes.MOST_BYTES + 1]));

        KnownNames names = TypeIndex.find(
                List.of(ClassPlace.of(jar, Rank.DEPENDENCY)),
                Set.of("Rates", "NoClass", "Lie", "Empty", "Escaped", "Absolute", "Huge"));

        for (String name : List.of("Rates", "NoClass", "Lie", "Empty", "Escaped", "Absolute", "Huge")) {
            assertThat(names.named(name)).as(name).hasSize(1);
            assertThat(names.named(name).get(0).isComplete()).as(name).isFalse();
        }
    }

    @Test
    void endsWhereTypesInheritFromThemselves() throws IOException {
        byte[] ofItself = new String(bytes("Rates"), StandardCharsets.ISO_8859_1)
                .replace("com/acme/Base", "com/acme/Rates".substring(0, 13))
                .getBytes(StandardCharsets.ISO_8859_1);
        Path jar = jar(Map.of("com/acme/Rates.class", ofItself));

        assertThat(TypeIndex.find(List.of(ClassPlace.of(jar, Rank.DEPENDENCY)), Set.of("Rates"))
                        .named("Rates"))
                .hasSize(1);
    }

    @Test
    void readsAClassOfAJavaThatIsNotThereYet() throws IOException {
        byte[] newer = bytes("Rates");
        newer[6] = 1;
        newer[7] = 0;
        Path jar = jar(Map.of("com/acme/Rates.class", newer, "com/acme/Base.class", bytes("Base")));

        KnownType rates = TypeIndex.find(List.of(ClassPlace.of(jar, Rank.DEPENDENCY)), Set.of("Rates"))
                .named("Rates")
                .get(0);

        assertThat(rates.isComplete()).isTrue();
        assertThat(rates.members()).contains(Member.field("day"));
    }

    @Test
    void leavesOutWhatHasNoNameInTheLanguage() {
        assertThat(Classes.internalName("a/B$1.class")).isEmpty();
        assertThat(Classes.internalName("a/B$1Local.class")).isEmpty();
        assertThat(Classes.internalName("a/B$.class")).isEmpty();
        assertThat(Classes.internalName("module-info.class")).isEmpty();
        assertThat(Classes.internalName("META-INF/versions/9/a/B.class")).isEmpty();
        assertThat(Classes.internalName("a/B.txt")).isEmpty();
        assertThat(Classes.internalName("B.class")).contains("B");
        assertThat(Classes.internalName("a/B$C.class")).contains("a/B$C");
    }

    private KnownType only(String simpleName) {
        List<KnownType> ofTheReactor = find(Set.of(simpleName)).named(simpleName).stream()
                .filter(type -> type.rank() == Rank.MAIN)
                .toList();
        assertThat(ofTheReactor).hasSize(1);
        return ofTheReactor.get(0);
    }

    private KnownNames find(Set<String> simpleNames) {
        return TypeIndex.find(List.of(ClassPlace.of(classes, Rank.MAIN)), simpleNames);
    }

    private byte[] bytes(String type) throws IOException {
        return Files.readAllBytes(classes.resolve("com/acme/" + type + ".class"));
    }

    private Path jar(Map<String, byte[]> entries) throws IOException {
        Path jar = folder.resolve("library.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return jar;
    }
}
