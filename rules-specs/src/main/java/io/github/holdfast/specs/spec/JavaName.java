package io.github.holdfast.specs.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A name of a type or member as people write it: {@code Rates}, {@code com.acme.Rates}, {@code Rates#day(int)}, {@code
 * Rates.day()}, {@code day()}, {@code @Rated}. Immutable.
 */
public final class JavaName {

    private static final String ID = "[\\p{L}_$][\\p{L}\\p{N}_$]*+";
    private static final Pattern NAME = Pattern.compile("(new\\s+)?(@)?(" + ID + "(?:\\." + ID + ")*+)?"
            + "(?:<[\\w\\s,.?&<>\\[\\]]*>)?((?:#|::|\\.(?=\\w+\\())" + ID + ")?(?:\\(([^()]*)\\))?(?:\\s*\\{?})?;?");
    private static final Pattern TAG =
            Pattern.compile("\\{@(?:link|linkplain|code|value)\\s+([^\\s{}]+(?:\\([^)]*\\))?)" + "[^{}]*}");
    private static final Pattern HUMPS = Pattern.compile(
            "\\p{Lu}[\\p{L}\\p{N}$]*[\\p{Ll}\\p{N}]\\p{Lu}[\\p{L}\\p{N}$]*" + "|\\p{Lu}{2,}\\p{Ll}[\\p{L}\\p{N}$]*");

    private final List<String> segments;
    private final Optional<String> member;
    private final boolean call;
    private final boolean annotation;
    private final Optional<List<String>> parameters;

    private JavaName(
            List<String> segments,
            Optional<String> member,
            boolean call,
            boolean annotation,
            Optional<List<String>> parameters) {
        this.segments = List.copyOf(segments);
        this.member = Objects.requireNonNull(member, "member");
        this.call = call;
        this.annotation = annotation;
        this.parameters = parameters;
    }

    /** A chain of names as it stands in code. */
    static JavaName inCode(String chain, boolean call) {
        return new JavaName(List.of(chain.split("\\s*\\.\\s*")), Optional.empty(), call, false, Optional.empty());
    }

    /**
     * The name that a whole text is.
     *
     * @return empty when the text is something else
     */
    public static Optional<JavaName> parse(String text) {
        String plain = untagged(text.strip());
        Matcher matcher = NAME.matcher(plain.startsWith(".") ? plain.substring(1) : plain);
        if (plain.length() > 500 || !matcher.matches() || matcher.group(3) == null && matcher.group(4) == null) {
            return Optional.empty();
        }
        return Optional.of(of(matcher));
    }

    private static String untagged(String text) {
        Matcher tag = TAG.matcher(text);
        return tag.matches() ? tag.group(1) : text;
    }

    private static JavaName of(Matcher matcher) {
        Optional<String> member =
                Optional.ofNullable(matcher.group(4)).map(one -> one.replaceFirst("^(?:#|::|\\.)", ""));
        List<String> segments =
                matcher.group(3) == null ? List.of() : List.of(matcher.group(3).split("\\."));
        boolean construction =
                matcher.group(1) != null || member.filter("new"::equals).isPresent();
        String arguments = matcher.group(5);
        return new JavaName(
                segments,
                construction ? Optional.empty() : member,
                arguments != null && !construction,
                matcher.group(2) != null,
                construction ? Optional.empty() : Optional.ofNullable(arguments).flatMap(ParameterTypes::of));
    }

    /** What is joined by dots: packages, types, and perhaps a member. Empty for {@code #day}. */
    public List<String> segments() {
        return segments;
    }

    /** What stands behind {@code #} or {@code ::}. */
    public Optional<String> member() {
        return member;
    }

    /** Whether parentheses follow. */
    public boolean isCall() {
        return call;
    }

    /** Whether it begins with {@code @}. */
    public boolean isAnnotation() {
        return annotation;
    }

    /** Simple erased types between the parentheses; empty when there are none, or when what is there are no types. */
    public Optional<List<String>> parameters() {
        return parameters;
    }

    /** Whether it is nothing but a member whose type is not told, or told by a variable. */
    public boolean isBareMember() {
        return firstType() < 0 && (call || member.isPresent());
    }

    /** The name of the member that {@link #isBareMember}. */
    public String bareMember() {
        return member.orElseGet(() -> segments.get(segments.size() - 1));
    }

    /** Where the first type is among the segments: the first in upper case; negative when there is none. */
    public int firstType() {
        for (int i = 0; i < segments.size(); i++) {
            if (Character.isUpperCase(segments.get(i).codePointAt(0))) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a text like this is meant for Java wherever it stands, and not a word or the name of something else. */
    public boolean looksLikeJava() {
        int type = firstType();
        if (type < 0) {
            return call && segments.size() + (member.isPresent() ? 1 : 0) <= 2;
        }
        return annotation || member.isPresent() || segments.size() > 1 || isWrittenLikeAType(segments.get(type));
    }

    private boolean isWrittenLikeAType(String word) {
        return call && word.codePoints().anyMatch(Character::isLowerCase)
                || HUMPS.matcher(word).matches();
    }

    /** Whether it is one word and nothing else. */
    public boolean isLone() {
        return segments.size() == 1 && member.isEmpty() && !call && !annotation;
    }

    /** This name with what an import of its first part stands for. */
    JavaName imported(String qualified) {
        List<String> full = new ArrayList<>(List.of(qualified.split("\\.")));
        full.addAll(segments.subList(1, segments.size()));
        return new JavaName(full, member, call, annotation, parameters);
    }

    /** Simple names of types that it may mean. */
    public List<String> typeNames() {
        List<String> names = new ArrayList<>();
        for (String segment : segments) {
            if (Character.isUpperCase(segment.codePointAt(0))) {
                names.add(segment);
            }
        }
        return names;
    }

    @Override
    public String toString() {
        String arguments =
                parameters.map(types -> "(" + String.join(", ", types) + ")").orElse(call ? "()" : "");
        return (annotation ? "@" : "")
                + String.join(".", segments)
                + member.map(one -> "#" + one).orElse("")
                + arguments;
    }
}
