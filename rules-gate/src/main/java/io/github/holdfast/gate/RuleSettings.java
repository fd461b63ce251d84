package io.github.holdfast.gate;

import io.github.holdfast.core.rule.HoldfastRule;
import io.github.holdfast.core.setting.Stricter;
import io.github.holdfast.core.setting.Strictness;
import io.github.holdfast.gate.check.Settings;
import io.github.holdfast.gate.manifest.Words;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.inject.Named;

/** What our rules declare of their parameters, read from their classes: those that the index of components names. */
final class RuleSettings implements Settings {

    private static final String INDEX = "META-INF/sisu/javax.inject.Named";
    private static final String OURS = "io.github.holdfast.";

    private final Map<String, Map<String, Parameter>> rules;

    private RuleSettings(Map<String, Map<String, Parameter>> rules) {
        this.rules = rules;
    }

    /** One parameter. */
    private static final class Parameter {

        private final Strictness strictness;
        private final boolean list;
        private final String initial;

        private Parameter(Field field, Object value) {
            this.strictness = Strictness.of(field.getAnnotation(Stricter.class));
            this.list = value instanceof Collection;
            Words words = new Words();
            if (list) {
                words.put(
                        "x",
                        ((Collection<?>) value).stream().map(String::valueOf).collect(Collectors.toList()));
            } else {
                words.put("x", String.valueOf(value));
            }
            this.initial = words.written("x").orElseThrow();
        }
    }

    /** The rules that a class loader can see. */
    static RuleSettings of(ClassLoader loader) {
        Map<String, Map<String, Parameter>> rules = new HashMap<>();
        try {
            for (URL index : Collections.list(loader.getResources(INDEX))) {
                for (String name : lines(index)) {
                    if (name.startsWith(OURS)) {
                        Class<?> type = Class.forName(name, false, loader);
                        if (HoldfastRule.class.isAssignableFrom(type)) {
                            rules.put(type.getAnnotation(Named.class).value(), parameters(type));
                        }
                    }
                }
            }
            return new RuleSettings(rules);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> lines(URL index) throws IOException {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(index.openStream(), StandardCharsets.UTF_8))) {
            return lines.lines().map(String::strip).collect(Collectors.toList());
        }
    }

    private static Map<String, Parameter> parameters(Class<?> type) throws ReflectiveOperationException {
        Constructor<?> constructor = type.getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        Object rule = constructor.newInstance(new Object[constructor.getParameterCount()]);
        Map<String, Parameter> parameters = new HashMap<>();
        for (Class<?> owner = type; owner != HoldfastRule.class; owner = owner.getSuperclass()) {
            for (Field field : owner.getDeclaredFields()) {
                if (field.isAnnotationPresent(Stricter.class)) {
                    field.setAccessible(true);
                    parameters.put(field.getName(), new Parameter(field, field.get(rule)));
                }
            }
        }
        return parameters;
    }

    private Optional<Parameter> find(String rule, String parameter) {
        return Optional.ofNullable(rules.getOrDefault(rule, Map.of()).get(parameter));
    }

    @Override
    public Set<String> parameters(String rule) {
        return rules.getOrDefault(rule, Map.of()).keySet();
    }

    @Override
    public boolean isOurs(String rule) {
        return rules.containsKey(rule);
    }

    @Override
    public boolean isList(String rule, String parameter) {
        return find(rule, parameter).map(one -> one.list).orElse(false);
    }

    @Override
    public Optional<Strictness> strictness(String rule, String parameter) {
        return find(rule, parameter).map(one -> one.strictness);
    }

    @Override
    public Optional<String> initial(String rule, String parameter) {
        return find(rule, parameter).map(one -> one.initial);
    }
}
