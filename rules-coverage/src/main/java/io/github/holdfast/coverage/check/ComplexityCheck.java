package io.github.holdfast.coverage.check;

import io.github.holdfast.core.finding.Evidence;
import io.github.holdfast.core.finding.Finding;
import io.github.holdfast.core.finding.Quantity;
import io.github.holdfast.core.finding.Report;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Holds methods against a ceiling of complexity. The order of methods changes nothing. */
public final class ComplexityCheck {

    private static final Comparator<MethodValue> MOST_COMPLEX = Comparator.comparingInt(
                    (MethodValue method) -> -method.complexity())
            .thenComparing(MethodValue::type)
            .thenComparing(MethodValue::name)
            .thenComparingInt(MethodValue::firstLine);

    private final Bound maximum;

    /** @param maximum the ceiling, a whole number from 1 on */
    public ComplexityCheck(Bound maximum) {
        this.maximum = maximum;
    }

    /**
     * Judges the methods of a module.
     *
     * @param evidence with the number of {@code classes} among its facts
     */
    public Report judge(Collection<MethodValue> methods, Evidence evidence) {
        Evidence seen = seen(methods, evidence);
        return methods.isEmpty()
                ? Report.notApplicable("no method has code", seen)
                : judged(methods, "method", "methods", seen);
    }

    /**
     * Judges the methods that a change touches.
     *
     * @param untouched how many methods it leaves alone
     */
    public Report judgeChanged(Collection<MethodValue> methods, int untouched, Evidence evidence) {
        Evidence seen = seen(methods, evidence).with("methodsNotTouched", untouched);
        if (methods.isEmpty()) {
            return untouched == 0
                    ? Report.notApplicable("no method has code", seen)
                    : Report.judged(
                            "the change touches none of " + Quantity.of(untouched, "method", "methods"),
                            seen,
                            List.of());
        }
        return judged(methods, "changed method", "changed methods", seen);
    }

    private Evidence seen(Collection<MethodValue> methods, Evidence evidence) {
        return evidence.with("maximum", maximum.configured()).with("methods", methods.size());
    }

    private Report judged(Collection<MethodValue> methods, String one, String many, Evidence evidence) {
        List<MethodValue> sorted = methods.stream().sorted(MOST_COMPLEX).collect(Collectors.toList());
        MethodValue worst = sorted.get(0);
        List<Finding> findings =
                sorted.stream().filter(this::isTooComplex).map(this::finding).collect(Collectors.toList());
        String count = Quantity.of(methods.size(), one, many);
        String headline = findings.isEmpty() ? passed(count, worst) : failed(findings.size(), count, worst);
        return Report.judged(headline, evidence.with("mostComplex", described(worst)), findings);
    }

    private boolean isTooComplex(MethodValue method) {
        return maximum.isBelow(method.complexity());
    }

    private static Map<String, Object> described(MethodValue method) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("name", method.name());
        map.put("complexity", method.complexity());
        return map;
    }

    private String passed(String methods, MethodValue worst) {
        return methods + ", the most complex has " + worst.complexity() + ", at most " + maximum.configured()
                + " allowed: " + worst.name();
    }

    private String failed(int broken, String methods, MethodValue worst) {
        return broken + " of " + methods + " too complex, the most complex has " + worst.complexity() + ", at most "
                + maximum.configured() + " allowed";
    }

    private Finding finding(MethodValue method) {
        Finding.Builder finding = Finding.of("METHOD-TOO-COMPLEX", method.type() + " " + method.name())
                .saying(place(method) + method.name() + ": complexity " + method.complexity()
                        + (method.lambdas() > 0
                                ? " with " + Quantity.of(method.lambdas(), "lambda", "lambdas") + " in it"
                                : "")
                        + ", at most " + maximum.configured())
                .found(String.valueOf(method.complexity()))
                .needed(maximum.configured())
                .fixBy(
                        "give each part that decides something of its own a method of its own, with a name that says what"
                                + " it decides, and test it there")
                .detail("class", method.type())
                .detail("method", method.name())
                .detail("complexity", method.complexity())
                .detail("lambdas", method.lambdas());
        if (!method.file().isEmpty()) {
            finding.at(method.file(), method.firstLine()).detail("lastLine", method.lastLine());
        }
        return finding.build();
    }

    private static String place(MethodValue method) {
        return method.file().isEmpty() ? "" : method.file() + ":" + method.firstLine() + "  ";
    }
}
