package io.github.holdfast.specs.java;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the names that a parsed source declares. */
final class NamesReader {

    private static final Pattern ARGUMENTS = Pattern.compile("<[^<>]*>");
    private static final Pattern ANNOTATION = Pattern.compile("@[\\w.]+(?:\\([^()]*\\))?\\s*");

    private final ParsedSource source;
    private final List<SourceType> types = new ArrayList<>();

    private NamesReader(ParsedSource source) {
        this.source = source;
    }

    /** The names of a version; empty when it is not there or cannot be read. */
    static Optional<SourceNames> read(ParseResult version) {
        try {
            return version.parsed().map(NamesReader::read);
        } catch (StackOverflowError e) {
            return Optional.empty();
        }
    }

    private static SourceNames read(ParsedSource source) {
        NamesReader reader = new NamesReader(source);
        String packageName = source.imports().packageName();
        for (Tree part : source.unit().getTypeDecls()) {
            if (part instanceof ClassTree) {
                reader.type((ClassTree) part, packageName.isEmpty() ? "" : packageName + ".");
            }
        }
        return SourceNames.of(reader.types, source.imports().single());
    }

    private void type(ClassTree type, String prefix) {
        String simple = type.getSimpleName().toString();
        String name = prefix + simple;
        List<SourceMember> members = new ArrayList<>();
        int place = types.size();
        for (Tree member : type.getMembers()) {
            int line = (int) source.line(member);
            if (member instanceof ClassTree) {
                type((ClassTree) member, name + ".");
            } else if (member instanceof MethodTree) {
                members.add(method((MethodTree) member, simple, line));
            } else if (member instanceof VariableTree) {
                String field = ((VariableTree) member).getName().toString();
                members.add(SourceMember.field(field, line));
                if (type.getKind().name().equals("RECORD")) {
                    members.add(SourceMember.method(field, List.of(), line));
                }
            }
        }
        types.add(place, SourceType.of(name, (int) source.line(type), members));
    }

    private static SourceMember method(MethodTree method, String type, int line) {
        String name = method.getReturnType() == null ? type : method.getName().toString();
        return SourceMember.method(
                name,
                method.getParameters().stream()
                        .map(parameter -> erased(String.valueOf(parameter.getType())))
                        .collect(Collectors.toList()),
                line);
    }

    private static String erased(String type) {
        String text = ANNOTATION.matcher(type).replaceAll("");
        for (String next = ARGUMENTS.matcher(text).replaceAll(""); !next.equals(text); ) {
            text = next;
            next = ARGUMENTS.matcher(text).replaceAll("");
        }
        return text.substring(text.lastIndexOf('.') + 1).replace(" ", "");
    }
}
