package io.github.holdfast.coverage.jacoco;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Which method of a class each lambda stands in. A compiler turns the body of a lambda into a synthetic method and hands it
 * over where the lambda stands; its name alone does not tell overloads apart. Immutable.
 */
final class Lambdas {

    private final Map<String, String> enclosing;

    private Lambdas(Map<String, String> enclosing) {
        this.enclosing = enclosing;
    }

    /** Reads the methods of a class file. */
    static Lambdas in(byte[] classFile) {
        Methods methods = new Methods();
        new ClassReader(classFile).accept(methods, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        methods.handedOver.keySet().retainAll(methods.synthetic);
        return new Lambdas(methods.handedOver);
    }

    /** Name and descriptor of the method that a lambda stands in, at whatever depth; of any other method its own. */
    String methodAround(String method) {
        Set<String> passed = new HashSet<>();
        String around = method;
        while (enclosing.containsKey(around) && passed.add(around)) {
            around = enclosing.get(around);
        }
        return around;
    }

    private static final class Methods extends ClassVisitor {

        private final Map<String, String> handedOver = new HashMap<>();
        private final Set<String> synthetic = new HashSet<>();
        private String type = "";

        private Methods() {
            super(Opcodes.ASM9);
        }

        @Override
        public void visit(
                int version, int access, String name, String signature, String superName, String[] interfaces) {
            type = name;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            String method = name + descriptor;
            if ((access & Opcodes.ACC_SYNTHETIC) != 0) {
                synthetic.add(method);
            }
            return new MethodVisitor(Opcodes.ASM9) {
                @Override
                public void visitInvokeDynamicInsn(
                        String call, String callDescriptor, Handle bootstrap, Object... arguments) {
                    for (Object argument : arguments) {
                        if (argument instanceof Handle
                                && ((Handle) argument).getOwner().equals(type)) {
                            Handle body = (Handle) argument;
                            handedOver.putIfAbsent(body.getName() + body.getDesc(), method);
                        }
                    }
                }
            };
        }
    }
}
