package io.github.holdfast.coverage.jacoco;

import java.nio.charset.StandardCharsets;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * What JaCoCo leaves out of a class because of an annotation whose simple name contains {@code Generated}: an easy way to
 * make code disappear from coverage, so it is told. Immutable.
 */
public final class HiddenCode {

    private static final HiddenCode NOTHING = new HiddenCode(false, 0);

    private final boolean wholeClass;
    private final int methods;

    private HiddenCode(boolean wholeClass, int methods) {
        this.wholeClass = wholeClass;
        this.methods = methods;
    }

    /** Looks for the annotations of a class file; a file that does not hold the word at all is not parsed. */
    static HiddenCode in(byte[] classFile) {
        if (!new String(classFile, StandardCharsets.ISO_8859_1).contains("Generated")) {
            return NOTHING;
        }
        Annotations annotations = new Annotations();
        new ClassReader(classFile)
                .accept(annotations, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return new HiddenCode(annotations.onClass, annotations.methods);
    }

    /** Whether the whole class is hidden. */
    public boolean wholeClass() {
        return wholeClass;
    }

    /** How many single methods are hidden. */
    public int methods() {
        return methods;
    }

    private static boolean hides(String descriptor) {
        int simple = Math.max(descriptor.lastIndexOf('/'), descriptor.lastIndexOf('$')) + 1;
        return descriptor.substring(simple).contains("Generated");
    }

    private static final class Annotations extends ClassVisitor {

        private boolean onClass;
        private int methods;

        private Annotations() {
            super(Opcodes.ASM9);
        }

        @Override
        public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
            onClass |= hides(descriptor);
            return null;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            return new MethodVisitor(Opcodes.ASM9) {
                private boolean counted;

                @Override
                public AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
                    if (!counted && hides(annotation)) {
                        counted = true;
                        methods++;
                    }
                    return null;
                }
            };
        }
    }
}
