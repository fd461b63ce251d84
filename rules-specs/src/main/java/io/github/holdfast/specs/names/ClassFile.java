package io.github.holdfast.specs.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** What one class file declares itself. Reads no code; a class of a newer Java is read as far as its form is known. */
final class ClassFile extends ClassVisitor {

    private static final int NEWEST = Opcodes.V28;

    private final List<Member> members = new ArrayList<>();
    private final List<Member> constructors = new ArrayList<>();
    private final List<String> supertypes = new ArrayList<>();
    private final String simpleName;
    private String source = "";

    private ClassFile(String internalName) {
        super(Opcodes.ASM9);
        simpleName = internalName.substring(Math.max(internalName.lastIndexOf('/'), internalName.lastIndexOf('$')) + 1);
    }

    /**
     * The class in these bytes.
     *
     * @return empty when they are no class file, or one of another name
     */
    static Optional<ClassFile> read(byte[] bytes, String internalName) {
        ClassFile file = new ClassFile(internalName);
        try {
            byte[] known = bytes.clone();
            if (known.length > 7 && ((known[6] & 0xff) << 8 | known[7] & 0xff) > NEWEST) {
                known[6] = 0;
                known[7] = (byte) NEWEST;
            }
            ClassReader reader = new ClassReader(known);
            if (!reader.getClassName().equals(internalName)) {
                return Optional.empty();
            }
            reader.accept(file, ClassReader.SKIP_CODE | ClassReader.SKIP_FRAMES);
            return Optional.of(file);
        } catch (RuntimeException | StackOverflowError e) {
            return Optional.empty();
        }
    }

    /** Its fields and methods. */
    List<Member> members() {
        return members;
    }

    /** What makes it, under its simple name. */
    List<Member> constructors() {
        return constructors;
    }

    /** Internal names of the superclass and the interfaces. */
    List<String> supertypes() {
        return supertypes;
    }

    /** Name of the source file, without folders; empty when it is not told. */
    String source() {
        return source;
    }

    @Override
    public void visit(int version, int access, String name, String signature, String superName, String[] interfaces) {
        Stream.concat(Stream.ofNullable(superName), Stream.of(interfaces == null ? new String[0] : interfaces))
                .forEach(supertypes::add);
    }

    @Override
    public void visitSource(String file, String debug) {
        source = file == null ? "" : file;
    }

    @Override
    public FieldVisitor visitField(int access, String name, String descriptor, String signature, Object value) {
        if ((access & Opcodes.ACC_SYNTHETIC) == 0) {
            members.add(Member.field(name));
        }
        return null;
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, String signature, String[] exceptions) {
        if ((access & Opcodes.ACC_SYNTHETIC) == 0 && !name.equals("<clinit>")) {
            List<String> parameters = Stream.of(Type.getArgumentTypes(descriptor))
                    .map(type -> type.getClassName().replace('$', '.'))
                    .collect(Collectors.toList());
            if (name.equals("<init>")) {
                constructors.add(Member.method(simpleName, parameters));
            } else {
                members.add(Member.method(name, parameters));
            }
        }
        return null;
    }
}
