package io.github.holdfast.lockfile;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.File;
import java.util.AbstractCollection;
import java.util.AbstractMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.codehaus.plexus.util.xml.pull.XmlPullParserException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The three rooms: rule classes know Maven, readers know files, checks know neither, and data flows one way. */
class RoomsTest {

    private static final String RULES = "io.github.holdfast.lockfile";
    private static final String CHECK = RULES + ".check";
    private static final String[] READERS = {RULES + ".file", RULES + ".repository"};
    private static final String ANCESTRY = RULES + ".repository.Ancestry";
    private static final String REPOSITORY = RULES + ".repository";

    private static final String[] MAVEN = {
        "org.apache.maven..",
        "org.eclipse.aether..",
        "org.eclipse.sisu..",
        "org.codehaus.plexus..",
        "javax.inject..",
        "com.google.inject.."
    };

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(RULES);

    /** What opens a file, a folder or a process; a path alone is only a name, and so is the file that Maven hands out. */
    private static final DescribedPredicate<JavaClass> FILE_ACCESS = resideInAnyPackage(
                    "java.io..", "java.nio.channels..", "java.util.zip..", "java.util.jar..")
            .and(not(namedAnyOf(
                    "java.io.File", "java.io.IOException", "java.io.UncheckedIOException", "java.io.Serializable")))
            .or(resideInAPackage("java.nio.file..")
                    .and(not(namedAnyOf("java.nio.file.Path", "java.nio.file.InvalidPathException"))))
            .or(namedAnyOf("java.lang.Process", "java.lang.ProcessBuilder", "java.lang.Runtime"))
            .as("files, folders and processes");

    @ParameterizedTest
    @ValueSource(strings = {".check", ".file", ".repository"})
    void hasClassesInEveryRoom(String room) {
        assertThat(CLASSES.stream().filter(one -> one.getPackageName().equals(RULES + room)))
                .isNotEmpty();
    }

    @Test
    void hasNoOtherRooms() {
        Set<String> rooms = CLASSES.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());

        assertThat(rooms).containsExactlyInAnyOrder(RULES, CHECK, RULES + ".file", RULES + ".repository");
    }

    @Test
    void hasItsChecks() {
        for (String check :
                List.of("StaleCheck", "DriftCheck", "RealmsCheck", "BytesCheck", "BaseCheck", "ReactorCheck")) {
            assertThat(CLASSES.contain(CHECK + "." + check)).isTrue();
        }
        assertThat(CLASSES.stream().map(JavaClass::getSimpleName)).noneMatch(name -> name.endsWith("Test"));
    }

    @Test
    void onlyTheRuleRoomKnowsMavenAndInjection() {
        noClasses()
                .that()
                .resideOutsideOfPackages(RULES, REPOSITORY)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(MAVEN)
                .check(CLASSES);
    }

    @Test
    void theReaderOfRepositoriesKnowsTheResolverAndOfMavenOnlyHowAPomIsRead() {
        assertThat(CLASSES.contain(ANCESTRY)).isTrue();
        noClasses()
                .that()
                .resideInAPackage(REPOSITORY)
                .should()
                .dependOnClassesThat(resideInAnyPackage(MAVEN)
                        .and(not(resideInAnyPackage("org.eclipse.aether..", "org.apache.maven.model..")))
                        .and(not(type(XmlPullParserException.class))))
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage(REPOSITORY)
                .and()
                .doNotHaveFullyQualifiedName(ANCESTRY)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.maven..")
                .check(CLASSES);
    }

    @Test
    void onlyTheRuleRoomKnowsTheRuleAndTheReactorOfTheCore() {
        noClasses()
                .that()
                .resideOutsideOfPackage(RULES)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.github.holdfast.core.rule..", "io.github.holdfast.core.reactor..")
                .check(CLASSES);
    }

    @Test
    void checksTouchNoFileNoProcessNoClockAndNoGit() {
        noClasses()
                .that()
                .resideInAPackage(CHECK)
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                                "java.io..",
                                "java.nio..",
                                "java.net..",
                                "java.util.concurrent..",
                                "java.lang.reflect..",
                                "io.github.holdfast.core.git..")
                        .or(namedAnyOf(
                                "java.lang.Process",
                                "java.lang.ProcessBuilder",
                                "java.lang.Runtime",
                                "java.lang.Thread",
                                "java.util.Random",
                                "java.util.UUID",
                                "java.util.Timer",
                                "java.util.Calendar",
                                "java.util.Scanner")))
                .check(CLASSES);
    }

    @Test
    void checksAreGivenTheDayAndDoNotAskForIt() {
        noClasses()
                .that()
                .resideInAPackage(CHECK)
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "asks for the time",
                        call -> call.getName().equals("now")
                                && call.getTargetOwner().getPackageName().startsWith("java.time")))
                .check(CLASSES);
    }

    @Test
    void checksAskNeitherTheSystemNorTheClock() {
        noClasses()
                .that()
                .resideInAPackage(CHECK)
                .should()
                .dependOnClassesThat(type(System.class))
                .check(CLASSES);
    }

    @Test
    void checksDependOnTheirOwnRoomAndTheCoresValuesOnly() {
        classes()
                .that()
                .resideInAPackage(CHECK)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                                CHECK,
                                RULES + ".file",
                                "io.github.holdfast.core.build",
                                "io.github.holdfast.core.finding",
                                "java.lang",
                                "java.lang.invoke",
                                "java.math",
                                "java.util",
                                "java.util.function",
                                "java.util.regex",
                                "java.util.stream",
                                "")
                        .or(namedAnyOf(
                                "java.time.LocalDate",
                                "java.time.temporal.ChronoUnit",
                                "java.time.temporal.Temporal",
                                "java.time.chrono.ChronoLocalDate")))
                .check(CLASSES);
    }

    @Test
    void readersDoNotDependOnRules() {
        noClasses()
                .that()
                .resideInAnyPackage(READERS)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(RULES)
                .check(CLASSES);
    }

    @Test
    void readersOfOneFormatDoNotDependOnAnother() {
        for (String reader : READERS) {
            noClasses()
                    .that()
                    .resideInAPackage(reader)
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(READERS).and(not(resideInAPackage(reader))))
                    .check(CLASSES);
        }
    }

    @Test
    void onlyReadersTouchFiles() {
        noClasses()
                .that()
                .resideOutsideOfPackages(READERS)
                .should()
                .dependOnClassesThat(FILE_ACCESS)
                .orShould()
                .callCodeUnitWhere(DescribedPredicate.describe(
                        "touches a java.io.File",
                        call -> call.getTargetOwner().isEquivalentTo(File.class) && !"toPath".equals(call.getName())))
                .check(CLASSES);
    }

    @Test
    void nothingIsSharedByStaticFields() {
        fields().that()
                .areStatic()
                .and(areNotOfTheCompiler())
                .should()
                .beFinal()
                .check(CLASSES);
        noFields()
                .that()
                .areStatic()
                .and(areNotOfTheCompiler())
                .should()
                .haveRawType(mutable())
                .check(CLASSES);
    }

    @Test
    void nothingPrintsToTheConsolePastTheLog() {
        noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .check(CLASSES);
    }

    @Test
    void nothingUsesOldDatesOrReadsObjects() {
        noClasses()
                .should()
                .dependOnClassesThat(namedAnyOf(
                        "java.util.Date",
                        "java.util.Calendar",
                        "java.text.SimpleDateFormat",
                        "java.sql.Date",
                        "java.io.ObjectInputStream",
                        "java.beans.XMLDecoder"))
                .check(CLASSES);
    }

    @Test
    void nothingEndsTheVirtualMachineOrStartsAProcess() {
        noClasses()
                .should()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .dependOnClassesThat(namedAnyOf("java.lang.ProcessBuilder", "java.lang.Process"))
                .check(CLASSES);
    }

    private static DescribedPredicate<JavaClass> namedAnyOf(String... names) {
        Set<String> wanted = Set.of(names);
        return DescribedPredicate.describe("named any of " + wanted, one -> wanted.contains(one.getName()));
    }

    /** Such as the tables of a switch over an enum and the values of one. */
    private static DescribedPredicate<JavaField> areNotOfTheCompiler() {
        return DescribedPredicate.describe(
                "are not of the compiler",
                field -> !field.getModifiers().contains(JavaModifier.SYNTHETIC)
                        && !field.getName().startsWith("$"));
    }

    /** Collections behind their interfaces are made by {@code of} here; what is named by its class can be changed. */
    private static DescribedPredicate<JavaClass> mutable() {
        return DescribedPredicate.describe(
                "mutable",
                one -> one.isAssignableTo(AbstractCollection.class)
                        || one.isAssignableTo(AbstractMap.class)
                        || one.isAssignableTo(ThreadLocal.class)
                        || one.isAssignableTo(StringBuilder.class)
                        || one.getPackageName().startsWith("java.util.concurrent"));
    }
}
