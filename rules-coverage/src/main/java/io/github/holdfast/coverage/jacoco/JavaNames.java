package io.github.holdfast.coverage.jacoco;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.objectweb.asm.Type;

/** Names of elements as {@code jacoco:check} prints and matches them, see {@code org.jacoco.report.JavaNames}. */
final class JavaNames {

    private JavaNames() {}

    static String ofPackage(String vmName) {
        return vmName.isEmpty() ? "default" : vmName.replace('/', '.');
    }

    static String ofClass(String vmName) {
        return vmName.replace('/', '.').replace('$', '.');
    }

    /** {@code package.Class.method(java.lang.String, int)}; a constructor by its class, an initializer by braces. */
    static String ofMethod(String vmClass, String vmMethod, String descriptor) {
        return ofClass(vmClass) + "." + method(vmClass, vmMethod, descriptor);
    }

    /** {@code Outer.Inner.method(int, String)} as people write it, without packages; a constructor {@code Outer.Inner(int)}. */
    static String inWords(String vmClass, String vmMethod, String descriptor) {
        String type = ofClass(vmClass).substring(vmClass.lastIndexOf('/') + 1);
        if ("<clinit>".equals(vmMethod)) {
            return type + ".static {...}";
        }
        boolean constructs = "<init>".equals(vmMethod);
        if (constructs && isAnonymous(vmClass.substring(vmClass.lastIndexOf('/') + 1))) {
            return type + ".{...}";
        }
        return Arrays.stream(Type.getArgumentTypes(descriptor))
                .map(Type::getClassName)
                .map(name -> name.substring(name.lastIndexOf('.') + 1).replace('$', '.'))
                .collect(Collectors.joining(", ", (constructs ? type : type + "." + vmMethod) + "(", ")"));
    }

    private static String method(String vmClass, String vmMethod, String descriptor) {
        if ("<clinit>".equals(vmMethod)) {
            return "static {...}";
        }
        String simpleClass = vmClass.substring(vmClass.lastIndexOf('/') + 1);
        if ("<init>".equals(vmMethod) && isAnonymous(simpleClass)) {
            return "{...}";
        }
        String name = "<init>".equals(vmMethod) ? simpleClass.replace('$', '.') : vmMethod;
        return Arrays.stream(Type.getArgumentTypes(descriptor))
                .map(argument -> ofClass(argument.getClassName()))
                .collect(Collectors.joining(", ", name + "(", ")"));
    }

    private static boolean isAnonymous(String simpleClass) {
        int start = simpleClass.lastIndexOf('$') + 1;
        return start > 0 && start < simpleClass.length() && !Character.isJavaIdentifierStart(simpleClass.charAt(start));
    }
}
