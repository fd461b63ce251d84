package io.github.holdfast.report;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The rooms: reader reads files, writer makes texts of values, and neither knows the other or Maven. */
class RoomsTest {

    private static final String REPORT = "io.github.holdfast.report";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(REPORT);

    @Test
    void hasTheseRooms() {
        assertThat(CLASSES)
                .extracting(JavaClass::getPackageName)
                .contains(REPORT, REPORT + ".reader", REPORT + ".writer");
    }

    @Test
    void valuesKnowNobody() {
        classes()
                .that()
                .resideInAPackage(REPORT)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        REPORT,
                        "java.lang..",
                        "java.math",
                        "java.time",
                        "java.util",
                        "java.util.function",
                        "java.util.stream",
                        ""))
                .check(CLASSES);
    }

    @Test
    void writersOpenNoFileAndAskNoClock() {
        classes()
                .that()
                .resideInAPackage(REPORT + ".writer")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        REPORT,
                        REPORT + ".writer",
                        "com.google.gson.stream",
                        "java.io",
                        "java.lang..",
                        "java.math",
                        "java.nio.charset",
                        "java.security",
                        "java.util",
                        "java.util.function",
                        "java.util.stream",
                        ""))
                .check(CLASSES);
    }

    @Test
    void knowsNothingOfMavenOrOfTheRules() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.maven..", "io.github.holdfast.core..")
                .check(CLASSES);
    }
}
