package io.github.holdfast.coverage.jacoco;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.holdfast.coverage.fixture.JavaSources;
import io.github.holdfast.coverage.fixture.Library;
import io.github.holdfast.coverage.fixture.Shop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassFilesTest {

    @TempDir
    Path folder;

    @Test
    void listsClassesSortedByName() throws IOException {
        touch("b/Z.class", "b/A$1.class", "b/A.class", "a/b/C.class", "Top.class");

        assertThat(ClassFiles.below(List.of(folder)).classes())
                .extracting(ClassFile::name)
                .containsExactly("Top", "a/b/C", "b/A", "b/A$1", "b/Z");
    }

    @Test
    void leavesOutWhatIsNoClassOfCode() throws IOException {
        touch("p/A.class", "module-info.class", "p/package-info.class", "p/A.java", "p/a.properties", "p/class");
        Files.createDirectories(folder.resolve("p/Folder.class"));

        assertThat(ClassFiles.below(List.of(folder)).classes())
                .extracting(ClassFile::name)
                .containsExactly("p/A");
    }

    @Test
    void keepsMultiReleaseFoldersApart() throws IOException {
        touch("p/A.class", "META-INF/versions/9/p/A.class", "META-INF/versions/17/p/B.class", "META-INF/p/C.class");
        touch("META-INF/versions/9/module-info.class");

        ClassFiles files = ClassFiles.below(List.of(folder));

        assertThat(files.classes()).extracting(ClassFile::name).containsExactly("META-INF/p/C", "p/A");
        assertThat(files.versioned())
                .extracting(ClassFile::name)
                .containsExactlyInAnyOrder("META-INF/versions/9/p/A", "META-INF/versions/17/p/B");
    }

    @Test
    void leavesOutTheModuleDescriptorOfARealMultiReleaseLibrary() {
        ClassFiles files = ClassFiles.below(List.of(Library.recorded().classes()));

        assertThat(Library.recorded().classes().resolve("META-INF/versions/9/module-info.class"))
                .exists();
        assertThat(files.versioned()).isEmpty();
        assertThat(files.classes()).extracting(ClassFile::name).contains("com/google/gson/Gson");
    }

    @Test
    void listsSeveralFoldersAndNoneWhereThereIsNone() throws IOException {
        touch("one/p/A.class", "two/p/A.class", "two/p/B.class");

        ClassFiles files =
                ClassFiles.below(List.of(folder.resolve("two"), folder.resolve("none"), folder.resolve("one")));

        assertThat(files.classes())
                .extracting(ClassFile::path)
                .containsExactly(
                        folder.resolve("one/p/A.class"),
                        folder.resolve("two/p/A.class"),
                        folder.resolve("two/p/B.class"));
        assertThat(ClassFiles.below(List.of()).classes()).isEmpty();
        assertThat(ClassFiles.below(List.of(folder.resolve("one/p/A.class"))).classes())
                .isEmpty();
    }

    @Test
    void followsAFolderOfClassesThatIsALink() throws IOException {
        touch("elsewhere/p/A.class");
        Path link = Files.createSymbolicLink(folder.resolve("classes"), folder.resolve("elsewhere"));

        assertThat(ClassFiles.below(List.of(link)).classes())
                .extracting(ClassFile::name)
                .containsExactly("p/A");
    }

    @Test
    void hasJacocosIdOfAClass() {
        ClassFile order = ClassFile.below(
                Shop.recorded().classes(), Shop.recorded().classes().resolve("com/acme/Order.class"));

        assertThat(io.github.holdfast.coverage.fixture.ExecData.of(
                                Shop.recorded().exec())
                        .classes())
                .anyMatch(data -> data.getName().equals("com/acme/Order") && data.getId() == ClassFiles.id(order));
    }

    @Test
    void aFileIsEqualToItselfOnly() {
        ClassFile file = ClassFile.below(folder, folder.resolve("p/A.class"));

        assertThat(file).isEqualTo(ClassFile.below(folder, folder.resolve("p/A.class")));
        assertThat(file).hasSameHashCodeAs(ClassFile.below(folder, folder.resolve("p/A.class")));
        assertThat(file).isNotEqualTo(ClassFile.below(folder, folder.resolve("p/B.class")));
        assertThat(file).hasToString(folder.resolve("p/A.class").toString());
    }

    private void touch(String... names) throws IOException {
        for (String name : names) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.createFile(file);
        }
    }

    @Test
    void namesAClassThatTheCompilerWrote() {
        JavaSources.below(folder.resolve("src"))
                .with("p/A.java", "package p;", "class A {", "    static class B {", "    }", "}")
                .compileTo(folder.resolve("classes"));

        assertThat(ClassFiles.below(List.of(folder.resolve("classes"))).classes())
                .extracting(ClassFile::name)
                .containsExactly("p/A", "p/A$B");
    }
}
