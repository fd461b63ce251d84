package io.github.holdfast.coverage.jacoco;

import io.github.holdfast.coverage.check.MethodValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jacoco.core.analysis.IMethodCoverage;

/**
 * The methods of a class with JaCoCo's cyclomatic complexity (branches less decisions plus one, after its filters). What
 * stands in a lambda is counted in the method around it, since JaCoCo's own numbers fall when code moves into one.
 */
public final class ClassMethods {

    private static final int NAME = 0;
    private static final int DESCRIPTOR = 1;

    private final AnalysedClass type;
    private final Map<String, MethodValue> methods = new LinkedHashMap<>();

    private ClassMethods(AnalysedClass type) {
        this.type = type;
    }

    /**
     * The methods of a class that have code.
     *
     * @param file the path of its source, relative to the reactor root, empty where there is none
     * @throws io.github.holdfast.core.finding.UnusableInput {@code UNREADABLE-CLASS} when its file cannot be read
     */
    public static List<MethodValue> of(AnalysedClass type, String file) {
        return new ClassMethods(type).at(file);
    }

    private List<MethodValue> at(String file) {
        List<IMethodCoverage> lambdas = new ArrayList<>();
        for (IMethodCoverage method : type.coverage().getMethods()) {
            if (isNamedAsLambda(method)) {
                lambdas.add(method);
            } else {
                methods.put(
                        method.getName() + method.getDesc(),
                        value(method.getName(), method.getDesc(), complexity(method))
                                .at(file, method.getFirstLine(), method.getLastLine()));
            }
        }
        if (!lambdas.isEmpty()) {
            Lambdas places = Lambdas.in(ClassFiles.bytes(type.file()));
            lambdas.forEach(lambda -> add(lambda, places, file));
        }
        return new ArrayList<>(methods.values());
    }

    private static boolean isNamedAsLambda(IMethodCoverage method) {
        return method.getName().contains("lambda$");
    }

    private void add(IMethodCoverage lambda, Lambdas places, String file) {
        String own = lambda.getName() + lambda.getDesc();
        String around = places.methodAround(own);
        String[] parts = around.split("(?=\\()", 2);
        MethodValue body = value(parts[NAME], parts[DESCRIPTOR], complexity(lambda))
                .at(file, lambda.getFirstLine(), lambda.getLastLine());
        if (around.equals(own)) {
            methods.put(own, body);
            return;
        }
        // The method around may have no code of its own that counts, as one that an annotation hides.
        MethodValue method = methods.getOrDefault(
                around, value(parts[NAME], parts[DESCRIPTOR], 1).at(file, 0, 0));
        methods.put(around, method.with(body));
    }

    private MethodValue value(String name, String descriptor, int complexity) {
        return MethodValue.of(
                JavaNames.ofClass(type.name()), JavaNames.inWords(type.name(), name, descriptor), complexity);
    }

    private static int complexity(IMethodCoverage method) {
        return method.getComplexityCounter().getTotalCount();
    }
}
