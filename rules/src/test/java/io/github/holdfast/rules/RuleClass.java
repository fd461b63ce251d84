package io.github.holdfast.rules;

import io.github.holdfast.core.rule.HoldfastRule;
import io.github.holdfast.core.setting.Stricter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.inject.Inject;

/** A rule as the enforcer finds it: its class from the index of its jar, its parameters, its files in this repository. */
final class RuleClass {

    private static final String INDEX = "META-INF/sisu/javax.inject.Named";

    private final Class<?> type;

    private RuleClass(Class<?> type) {
        this.type = type;
    }

    /** All rules that the jars of the class path offer, by their names. */
    static List<RuleClass> indexed() throws IOException, ReflectiveOperationException {
        ClassLoader loader = RuleClass.class.getClassLoader();
        TreeSet<String> names = new TreeSet<>();
        for (URL index : Collections.list(loader.getResources(INDEX))) {
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(index.openStream(), StandardCharsets.UTF_8))) {
                lines.lines()
                        .filter(line -> line.startsWith("io.github.holdfast."))
                        .forEach(names::add);
            }
        }
        List<RuleClass> rules = new ArrayList<>();
        for (String name : names) {
            Class<?> type = Class.forName(name, false, loader);
            if (HoldfastRule.class.isAssignableFrom(type)) {
                rules.add(new RuleClass(type));
            }
        }
        return rules;
    }

    Class<?> type() {
        return type;
    }

    /** {@code coverageFloor}. */
    String name() {
        String simple = type.getSimpleName();
        return simple.substring(0, 1).toLowerCase(Locale.ROOT) + simple.substring(1);
    }

    /** {@code coverage-floor}. */
    String kebab() {
        return name().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    /** The module of this repository whose main sources have the class. */
    Path module() throws IOException {
        String source = "src/main/java/" + type.getName().replace('.', '/') + ".java";
        return Repository.modules().stream()
                .filter(module -> Files.isRegularFile(module.resolve(source)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no module has " + source));
    }

    /** What Maven can set: the fields of the class and of its superclasses below the one that all rules share. */
    List<Parameter> parameters() throws IOException, ReflectiveOperationException {
        Object rule = instance();
        List<Parameter> parameters = new ArrayList<>();
        for (Class<?> owner = type; owner != HoldfastRule.class; owner = owner.getSuperclass()) {
            String ownerName = owner.getName();
            JavaSource source = Repository.mainSources().stream()
                    .filter(one -> one.className().equals(ownerName))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no source of " + ownerName));
            for (Field field : owner.getDeclaredFields()) {
                if (isParameter(field)) {
                    field.setAccessible(true);
                    parameters.add(new Parameter(field, field.get(rule), source.commentOf(field.getName())));
                }
            }
        }
        return parameters;
    }

    private static boolean isParameter(Field field) {
        int modifiers = field.getModifiers();
        return !Modifier.isStatic(modifiers)
                && !Modifier.isFinal(modifiers)
                && !field.isSynthetic()
                && !field.isAnnotationPresent(Inject.class);
    }

    /** A rule that nothing is injected into: only what its fields begin with is looked at. */
    private Object instance() throws ReflectiveOperationException {
        Constructor<?> constructor = type.getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        return constructor.newInstance(new Object[constructor.getParameterCount()]);
    }

    @Override
    public String toString() {
        return name();
    }

    /** A field that Maven can set, what it begins with, and its Javadoc. */
    static final class Parameter {

        private final Field field;
        private final Object value;
        private final String comment;

        private Parameter(Field field, Object value, String comment) {
            this.field = field;
            this.value = value;
            this.comment = comment;
        }

        String name() {
            return field.getName();
        }

        boolean isPrivate() {
            return Modifier.isPrivate(field.getModifiers());
        }

        Object value() {
            return value;
        }

        String comment() {
            return comment;
        }

        /** What its rule declares beside it. */
        Optional<Stricter> stricter() {
            return Optional.ofNullable(field.getAnnotation(Stricter.class));
        }

        /** Whether one property can carry it: a text, a number, or a list of texts by commas; not an object of ours. */
        boolean isScalar() {
            if (!Collection.class.isAssignableFrom(field.getType())) {
                return field.getType().isPrimitive()
                        || field.getType().getName().startsWith("java.");
            }
            return ((ParameterizedType) field.getGenericType()).getActualTypeArguments()[0] == String.class;
        }

        /** The fields of the objects that a list takes, with what they begin with. */
        Map<String, Object> fieldsOfItsObjects() throws ReflectiveOperationException {
            Class<?> type = (Class<?>) ((ParameterizedType) field.getGenericType()).getActualTypeArguments()[0];
            Object object = type.getDeclaredConstructor().newInstance();
            Map<String, Object> fields = new LinkedHashMap<>();
            for (Field one : type.getDeclaredFields()) {
                if (isParameter(one)) {
                    one.setAccessible(true);
                    fields.put(one.getName(), one.get(object));
                }
            }
            return fields;
        }

        @Override
        public String toString() {
            return name();
        }
    }

    static List<String> names(List<RuleClass> rules) {
        return rules.stream().map(RuleClass::name).collect(Collectors.toList());
    }
}
