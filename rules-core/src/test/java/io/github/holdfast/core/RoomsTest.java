package io.github.holdfast.core;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rooms of core and what each may touch. */
class RoomsTest {

    private static final String CORE = "io.github.holdfast.core";
    private static final String OWN_JARS = CORE + ".reactor.OwnJars";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(CORE);

    @ParameterizedTest
    @ValueSource(strings = {"finding", "git", "yaml"})
    void knowsNothingOfMaven(String room) {
        check(noClasses()
                .that()
                .resideInAPackage(CORE + "." + room)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.maven..", "org.codehaus..", "org.eclipse..", "javax.inject.."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"finding", "yaml"})
    void opensNoFileAndRunsNoProcess(String room) {
        check(noClasses()
                .that()
                .resideInAPackage(CORE + "." + room)
                .should()
                .dependOnClassesThat(resideInAPackage("java.nio.file..")
                        .and(not(type(Path.class)))
                        .or(resideInAPackage("java.nio.channels.."))
                        .or(resideInAPackage("java.io..").and(not(belongToAnyOf(IN_MEMORY))))
                        .or(belongToAnyOf(ProcessBuilder.class, Process.class, Runtime.class))));
    }

    private static final Class<?>[] IN_MEMORY = {
        Serializable.class, StringWriter.class, IOException.class, UncheckedIOException.class
    };

    @ParameterizedTest
    @ValueSource(
            strings = {
                "finding git",
                "finding reactor",
                "finding rule",
                "finding yaml",
                "git reactor",
                "git rule",
                "git yaml",
                "reactor rule",
                "yaml build",
                "yaml git",
                "yaml reactor",
                "yaml rule",
                "finding build",
                "git build",
                "reactor build",
                "build rule"
            })
    void leansOnNoRoomAboveIt(String rooms) {
        String[] lowerAndUpper = rooms.split(" ");
        check(noClasses()
                .that()
                .resideInAPackage(CORE + "." + lowerAndUpper[0])
                .should()
                .dependOnClassesThat()
                .resideInAPackage(CORE + "." + lowerAndUpper[1]));
    }

    @Test
    void onlyGitRunsProcesses() {
        check(noClasses()
                .that()
                .doNotHaveFullyQualifiedName(CORE + ".git.Git")
                .should()
                .dependOnClassesThat(belongToAnyOf(ProcessBuilder.class, Process.class)));
        check(noClasses()
                .should()
                .callMethodWhere(target(owner(type(Runtime.class))).and(target(name("exec")))));
    }

    @Test
    void nothingReadsObjectsOrOpensTheNetwork() {
        check(noClasses().should().dependOnClassesThat(type(ObjectInputStream.class)));
        check(noClasses()
                .that()
                .doNotHaveFullyQualifiedName(OWN_JARS)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net..", "javax.net.."));
    }

    @Test
    void whereOurJarsLieIsAskedOfTheClassLoaderAndNothingIsOpenedThere() {
        check(noClasses()
                .that()
                .haveFullyQualifiedName(OWN_JARS)
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.net..", "javax.net..")
                        .and(not(belongToAnyOf(URL.class, URLClassLoader.class, URISyntaxException.class)))));
        check(noClasses()
                .should()
                .callMethodWhere(target(owner(type(URL.class)))
                        .and(not(target(name("getProtocol"))))
                        .and(not(target(name("toURI"))))));
    }

    @Test
    void nothingPrintsToTheConsoleItself() {
        check(noClasses().should(ACCESS_STANDARD_STREAMS));
    }

    @Test
    void noStaticFieldCanChange() {
        check(fields().that()
                .areStatic()
                .and()
                .doNotHaveModifier(JavaModifier.SYNTHETIC)
                .should(NEVER_CHANGE));
    }

    private static final ArchCondition<JavaField> NEVER_CHANGE = new ArchCondition<>("be final and hold no state") {
        @Override
        public void check(JavaField field, ConditionEvents events) {
            boolean unchanging = field.getModifiers().contains(JavaModifier.FINAL) && isImmutable(valueOf(field));
            events.add(new SimpleConditionEvent(field, unchanging, field.getDescription() + " can change"));
        }
    };

    private static Object valueOf(JavaField field) {
        try {
            Field reflected = field.reflect();
            reflected.setAccessible(true);
            return reflected.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean isImmutable(Object value) {
        if (value instanceof Collection || value instanceof Map) {
            return value.getClass().getName().startsWith("java.util.ImmutableCollections");
        }
        boolean ours = value.getClass().getPackageName().startsWith(CORE);
        return value instanceof String
                || value instanceof Number
                || value instanceof Pattern
                || value instanceof Comparator
                || value instanceof Enum
                || ours && Stream.of(value.getClass().getDeclaredFields()).allMatch(RoomsTest::isFinal);
    }

    private static boolean isFinal(Field field) {
        return Modifier.isFinal(field.getModifiers());
    }

    private static void check(ArchRule rule) {
        rule.check(CLASSES);
    }
}
