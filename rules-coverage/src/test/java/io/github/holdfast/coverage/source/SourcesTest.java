package io.github.holdfast.coverage.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.holdfast.core.git.WorkTree;
import io.github.holdfast.coverage.fixture.GitFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest {

    @TempDir
    Path folder;

    private GitFolder git;

    @BeforeEach
    void makeARepository() {
        git = GitFolder.init(folder);
        git.write(".gitignore", "target/", "Ignored*");
    }

    @Test
    void findsAJavaSourceInItsPlace() {
        Path order = git.write("src/main/java/com/acme/Order.java", "package com.acme;");
        git.addAll();

        Sources sources = sources();

        assertThat(sources.find("com/acme", "Order.java")).contains(order);
        assertThat(sources.originOf(Optional.of(order))).isEqualTo(ClassOrigin.SOURCE);
        assertThat(sources.find("com/acme", "Tax.java")).isEmpty();
        assertThat(sources.find("com", "Order.java")).isEmpty();
        assertThat(sources.find("", "Order.java")).isEmpty();
        assertThat(sources.originOf(Optional.empty())).isEqualTo(ClassOrigin.UNKNOWN);
    }

    @Test
    void findsAJavaSourceOfTheDefaultPackage() {
        Path top = git.write("src/main/java/Top.java", "class Top {}");

        assertThat(sources().find("", "Top.java")).contains(top);
    }

    @Test
    void aNewSourceThatNoIgnoreRuleHidesIsASource() {
        Path order = git.write("src/main/java/com/acme/Order.java", "package com.acme;");

        assertThat(sources().originOf(Optional.of(order))).isEqualTo(ClassOrigin.SOURCE);
    }

    @Test
    void anIgnoredSourceIsUnknown() {
        Path ignored = git.write("src/main/java/com/acme/Ignored.java", "package com.acme;");
        git.addAll();

        Sources sources = sources();

        assertThat(sources.find("com/acme", "Ignored.java")).contains(ignored);
        assertThat(sources.originOf(Optional.of(ignored))).isEqualTo(ClassOrigin.UNKNOWN);
        assertThat(sources.tracked()).isZero();
    }

    @Test
    void findsAKotlinSourceThatOmitsTheRootPackage() {
        Path money = git.write(
                "src/main/kotlin/money/Money.kt", "", "// a comment", "package com.acme.money", "class Money");
        Path top = git.write("src/main/kotlin/Top.kt", "class Top");
        git.addAll();

        Sources sources = sources();

        assertThat(sources.find("com/acme/money", "Money.kt")).contains(money);
        assertThat(sources.originOf(Optional.of(money))).isEqualTo(ClassOrigin.SOURCE);
        assertThat(sources.find("com/acme", "Money.kt")).isEmpty();
        assertThat(sources.find("", "Money.kt")).isEmpty();
        assertThat(sources.find("", "Top.kt")).contains(top);
        assertThat(sources.find("com/acme", "Top.kt")).isEmpty();
    }

    @Test
    void readsThePackageAsLanguagesWriteIt() throws IOException {
        Path backticks = git.write("src/main/kotlin/A.kt", "@file:JvmName(\"A\")", "  package  com.`in`.acme // here");
        Path groovy = git.write("src/main/groovy/B.groovy", "#!/usr/bin/env groovy", "package com.acme; class B {}");
        Path windows = git.write("src/main/scala/C.scala", "package com.acme\r", "class C\r");
        Path latin = folder.resolve("src/main/kotlin/D.kt");
        Files.write(latin, "// Größe\npackage com.acme\n".getBytes(StandardCharsets.ISO_8859_1));

        Sources sources = sources();

        assertThat(sources.find("com/in/acme", "A.kt")).contains(backticks);
        assertThat(sources.find("com/acme", "B.groovy")).contains(groovy);
        assertThat(sources.find("com/acme", "C.scala")).contains(windows);
        assertThat(sources.find("com/acme", "D.kt")).contains(latin);
    }

    @Test
    void tellsTwoFilesOfOneNameApartByTheirPackages() {
        Path one = git.write("src/main/kotlin/one/Money.kt", "package com.acme.one");
        Path two = git.write("src/main/kotlin/two/Money.kt", "package com.acme.two");

        Sources sources = sources();

        assertThat(sources.find("com/acme/two", "Money.kt")).contains(two);
        assertThat(sources.find("com/acme/one", "Money.kt")).contains(one);
    }

    @Test
    void aSourceBelowTheBuildDirectoryIsGenerated() {
        Path inRoot = git.write("target/generated-sources/annotations/com/acme/Gen.java", "package com.acme;");
        Path other = git.write("target/generated-sources/other/com/acme/Other.java", "package com.acme;");
        git.addAll();

        Sources sources = Sources.of(
                folder,
                folder.resolve("target"),
                List.of(folder.resolve("src/main/java"), folder.resolve("target/generated-sources/annotations")),
                workTree());

        assertThat(sources.find("com/acme", "Gen.java")).contains(inRoot);
        assertThat(sources.originOf(Optional.of(inRoot))).isEqualTo(ClassOrigin.GENERATED);
        assertThat(sources.find("com/acme", "Other.java")).contains(other);
        assertThat(sources.originOf(Optional.of(other))).isEqualTo(ClassOrigin.GENERATED);
        assertThat(sources.tracked()).isZero();
    }

    @Test
    void aSourceBelowTheBuildDirectoryThatGitTracksIsNotGenerated() {
        Path hidden = git.write("target/generated-sources/mine/com/acme/Hidden.java", "package com.acme;");
        git.run("add", "--force", "target/generated-sources/mine/com/acme/Hidden.java");

        assertThat(sources().originOf(Optional.of(hidden))).isEqualTo(ClassOrigin.SOURCE);
    }

    @Test
    void theWrittenSourceGoesBeforeAGeneratedOneOfTheSameName() {
        git.write("target/generated-sources/mine/com/acme/Order.java", "package com.acme;");
        Path written = git.write("src/main/java/com/acme/Order.java", "package com.acme;");
        Sources sources = Sources.of(
                folder,
                folder.resolve("target"),
                List.of(folder.resolve("target/generated-sources/mine"), folder.resolve("src/main/java")),
                workTree());

        assertThat(sources.find("com/acme", "Order.java")).contains(written);
    }

    @Test
    void withoutGitAnySourceOutsideOfTheBuildDirectoryIsASource() {
        Path order = git.write("src/main/java/com/acme/Order.java", "package com.acme;");
        Path generated = git.write("target/generated-sources/mine/com/acme/Gen.java", "package com.acme;");
        Sources sources = Sources.of(
                folder, folder.resolve("target"), List.of(folder.resolve("src/main/java")), Optional.empty());

        assertThat(sources.originOf(sources.find("com/acme", "Order.java"))).isEqualTo(ClassOrigin.SOURCE);
        assertThat(sources.originOf(sources.find("com/acme", "Gen.java"))).isEqualTo(ClassOrigin.GENERATED);
        assertThat(sources.find("com/acme", "Order.java")).contains(order);
        assertThat(sources.find("com/acme", "Gen.java")).contains(generated);
        assertThat(sources.tracked()).isZero();
    }

    @Test
    void aNameThatLeavesItsFolderFindsNothing() {
        git.write("src/main/Secret.java", "package com;");
        git.write("src/main/java/com/acme/Order.java", "package com.acme;");

        Sources sources = sources();

        assertThat(sources.find("", "../Secret.java")).isEmpty();
        assertThat(sources.find("com", "acme/Order.java")).isEmpty();
        assertThat(sources.find("com/acme", "/Order.java")).isEmpty();
        assertThat(sources.find("com/acme", "..")).isEmpty();
        assertThat(sources.find("com/acme", "")).isEmpty();
        assertThat(sources.find("com/acme", "Order\0.java")).isEmpty();
        assertThat(sources.find("com\0/acme", "Order.java")).isEmpty();
        assertThat(sources.find("com/acme", "Order.java")).isNotEmpty();
    }

    @Test
    void modulesInsideOneAnotherAreNotMixed() {
        git.write("src/main/kotlin/Outer.kt", "package com.acme");
        git.write("inner/src/main/kotlin/Inner.kt", "package com.acme");
        Path outerOrder = git.write("src/main/kotlin/Order.kt", "package com.acme");
        Path innerOrder = git.write("inner/src/main/kotlin/Order.kt", "package com.acme");
        git.addAll();
        Path inner = folder.resolve("inner");

        Sources ofOuter = sources();
        Sources ofInner =
                Sources.of(inner, inner.resolve("target"), List.of(inner.resolve("src/main/java")), workTree());

        assertThat(ofOuter.find("com/acme", "Order.kt")).contains(outerOrder);
        assertThat(ofInner.find("com/acme", "Order.kt")).contains(innerOrder);
        assertThat(ofOuter.find("com/acme", "Inner.kt")).isEmpty();
        assertThat(ofInner.find("com/acme", "Outer.kt")).isEmpty();
        assertThat(ofOuter.tracked()).isEqualTo(2);
        assertThat(ofInner.tracked()).isEqualTo(2);
    }

    @Test
    void aModuleWhoseNameBeginsLikeAnotherIsNotMixedWithIt() {
        git.write("src/main/java-extra/com/acme/Extra.java", "package com.acme;");
        git.write("src/mainly/java/com/acme/Mainly.java", "package com.acme;");
        git.addAll();
        Path java = folder.resolve("src/main/java");
        Sources sources =
                Sources.of(folder.resolve("other"), folder.resolve("other/target"), List.of(java), workTree());

        assertThat(sources.find("com/acme", "Extra.java")).isEmpty();
        assertThat(sources.find("com/acme", "Mainly.java")).isEmpty();
        assertThat(sources.tracked()).isZero();
    }

    @Test
    void countsTrackedMainSourcesThatCompileToAClass() throws IOException {
        git.write("src/main/java/com/acme/Order.java", "package com.acme;");
        git.write("src/main/java/com/acme/package-info.java", "package com.acme;");
        git.write("src/main/java/module-info.java", "module acme {}");
        git.write("src/main/kotlin/Money.kt", "package com.acme");
        git.write("src/main/resources/messages.properties", "a=b");
        git.write("src/test/java/com/acme/OrderTest.java", "package com.acme;");
        git.write("other/Elsewhere.java", "package com.acme;");
        Path deleted = git.write("src/main/java/com/acme/Deleted.java", "package com.acme;");
        git.addAll().commit();
        Files.delete(deleted);
        git.write("src/main/java/com/acme/New.java", "package com.acme;");

        Sources sources = sources();

        assertThat(sources.tracked()).isEqualTo(2);
        assertThat(sources.find("com/acme", "Deleted.java")).isEmpty();
    }

    @Test
    void countsTrackedSourcesOfASourceRootOfTheProjectsOwn() {
        git.write("code/com/acme/Order.java", "package com.acme;");
        git.addAll();
        Sources sources = Sources.of(folder, folder.resolve("target"), List.of(folder.resolve("code")), workTree());

        assertThat(sources.tracked()).isOne();
    }

    @Test
    void countsTrackedSourcesWhereTheWholeRepositoryIsTheSourceRoot() {
        git.write("com/acme/Order.java", "package com.acme;");
        git.addAll();

        assertThat(Sources.of(folder, folder.resolve("target"), List.of(folder), workTree())
                        .tracked())
                .isOne();
    }

    @Test
    void aSourceOutsideOfTheRepositoryIsUnknown(@TempDir Path outside) throws IOException {
        Files.createDirectories(outside.resolve("com/acme"));
        Path order = Files.writeString(outside.resolve("com/acme/Order.java"), "package com.acme;");
        Sources sources = Sources.of(folder, folder.resolve("target"), List.of(outside), workTree());

        assertThat(sources.find("com/acme", "Order.java")).contains(order);
        assertThat(sources.originOf(Optional.of(order))).isEqualTo(ClassOrigin.UNKNOWN);
        assertThat(sources.tracked()).isZero();
    }

    @Test
    void findsFilesWithNamesOfAllLanguages() {
        Path source = git.write("src/main/kotlin/Größe 1.kt", "package com.äöü");
        git.addAll();

        Sources sources = sources();

        assertThat(sources.find("com/äöü", "Größe 1.kt")).contains(source);
        assertThat(sources.originOf(Optional.of(source))).isEqualTo(ClassOrigin.SOURCE);
    }

    private Sources sources() {
        return Sources.of(folder, folder.resolve("target"), List.of(folder.resolve("src/main/java")), workTree());
    }

    private Optional<WorkTree> workTree() {
        return Optional.of(WorkTree.at(folder));
    }
}
