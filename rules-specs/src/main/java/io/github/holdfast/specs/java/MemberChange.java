package io.github.holdfast.specs.java;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** One type, member, package or module declaration that an edit changed, with its forms before and after. Immutable. */
public final class MemberChange {

    private final ChangeClass changeClass;
    private final String type;
    private final String name;
    private final String shortForm;
    private final boolean ofTheType;
    private final Optional<Integer> lineBefore;
    private final Optional<Integer> lineAfter;
    private final List<String> signatures;

    private MemberChange(
            ChangeClass changeClass, String type, Optional<Declaration> before, Optional<Declaration> after) {
        Declaration newest = after.or(() -> before).orElseThrow();
        this.changeClass = Objects.requireNonNull(changeClass, "changeClass");
        this.type = Objects.requireNonNull(type, "type");
        this.name = newest.name();
        this.shortForm = newest.shortForm();
        this.ofTheType = newest.isType();
        this.lineBefore = before.map(Declaration::line);
        this.lineAfter = after.map(Declaration::line);
        this.signatures = changeClass == ChangeClass.API ? signatures(before, after) : List.of();
    }

    /** Keeps nothing of the trees. */
    static MemberChange of(
            ChangeClass changeClass, String type, Optional<Declaration> before, Optional<Declaration> after) {
        return new MemberChange(changeClass, type, before, after);
    }

    private static List<String> signatures(Optional<Declaration> before, Optional<Declaration> after) {
        Optional<Declaration> old = before.filter(one -> !one.api().isEmpty());
        Optional<Declaration> now = after.filter(one -> !one.api().isEmpty());
        List<String> lines = new ArrayList<>();
        now.ifPresent(one -> lines.add("+ " + form(one, old)));
        old.ifPresent(one -> lines.add("- " + form(one, now)));
        return List.copyOf(lines);
    }

    private static String form(Declaration one, Optional<Declaration> other) {
        if (other.isEmpty()) {
            return one.shortForm();
        }
        boolean alike = one.longForm().equals(other.get().longForm());
        return alike ? one.api() : one.longForm();
    }

    /** What the change is. Never {@link ChangeClass#NONE}. */
    public ChangeClass changeClass() {
        return changeClass;
    }

    /** The type that declares it, fully qualified with dots; of a type its own name; of a package or module that name. */
    public String type() {
        return type;
    }

    /** Its simple name as prose and code name it: {@code round}, {@code Rates}. */
    public String name() {
        return name;
    }

    /** The short form of it, {@code round(BigDecimal)}; the newest one. */
    public String shortForm() {
        return shortForm;
    }

    /** Whether the type itself changed, not a member of it. */
    public boolean isOfTheType() {
        return ofTheType;
    }

    /** Whether it is not in the old file. */
    public boolean isAdded() {
        return lineBefore.isEmpty();
    }

    /** Whether it is not in the new file. */
    public boolean isRemoved() {
        return lineAfter.isEmpty();
    }

    /** The line where it begins in the old file, from 1. */
    public Optional<Integer> lineBefore() {
        return lineBefore;
    }

    /** The line where it begins in the new file, from 1. */
    public Optional<Integer> lineAfter() {
        return lineAfter;
    }

    /** What became of the signature, {@code + round(BigDecimal, RoundingMode)}; empty when it is no change of the API. */
    public List<String> signatures() {
        return signatures;
    }

    @Override
    public String toString() {
        String sign = isAdded() ? "+" : isRemoved() ? "-" : "~";
        return changeClass + " " + sign + " " + type + (isOfTheType() ? "" : " " + shortForm());
    }
}
