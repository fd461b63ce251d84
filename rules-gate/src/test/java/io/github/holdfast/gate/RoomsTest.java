package io.github.holdfast.gate;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.junit.jupiter.api.Test;

/** The rooms: readers know a format, checks know values, and neither knows Maven, files, processes or the clock. */
class RoomsTest {

    private static final String CHECK = "io.github.holdfast.gate.check";
    private static final String MANIFEST = "io.github.holdfast.gate.manifest";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.github.holdfast.gate");

    @Test
    void hasTheseRooms() {
        assertThat(CLASSES).extracting(JavaClass::getPackageName).contains(CHECK, MANIFEST);
    }

    @Test
    void checksDependOnValuesOnly() {
        classes()
                .that()
                .resideInAPackage(CHECK)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        CHECK,
                        MANIFEST,
                        "io.github.holdfast.core.finding",
                        "io.github.holdfast.core.setting",
                        "java.lang",
                        "java.lang.invoke",
                        "java.math",
                        "java.time",
                        "java.util",
                        "java.util.function",
                        "java.util.regex",
                        "java.util.stream",
                        ""))
                .check(CLASSES);
    }

    @Test
    void theManifestIsReadFromBytes() {
        classes()
                .that()
                .resideInAPackage(MANIFEST)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        MANIFEST,
                        "io.github.holdfast.core.finding",
                        "java.lang",
                        "java.lang.invoke",
                        "java.nio",
                        "java.nio.charset",
                        "java.util",
                        "java.util.function",
                        "java.util.regex",
                        "java.util.stream",
                        ""))
                .check(CLASSES);
    }

    /** From Maven 3.9 on a plugin that brings no plexus-utils of its own sees of it what Maven exports, and no more. */
    @Test
    void takesOfPlexusOnlyWhatMavenGivesToEveryPlugin() {
        classes()
                .should()
                .onlyDependOnClassesThat(
                        not(resideInAPackage("org.codehaus.plexus.util..")).or(belongToAnyOf(Xpp3Dom.class)))
                .check(CLASSES);
    }
}
