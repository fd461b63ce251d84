package io.github.holdfast.specs.java;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** One type, member, package or module declaration that an edit changed, with its forms before and after. Immutable. */
public final class MemberChange {

    private final ChangeClass changeClass;
    private final String type;
    private final Optional<Declaration> before;
    private final Optional<Declaration> after;

    private MemberChange(
            ChangeClass changeClass, String type, Optional<Declaration> before, Optional<Declaration> after) {
        this.changeClass = Objects.requireNonNull(changeClass, "changeClass");
        this.type = Objects.requireNonNull(type, "type");
        this.before = before;
        this.after = after;
    }

    static MemberChange of(
            ChangeClass changeClass, String type, Optional<Declaration> before, Optional<Declaration> after) {
        return new MemberChange(changeClass, type, before, after);
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
        return declaration().name();
    }

    /** The short form of it, {@code round(BigDecimal)}; the newest one. */
    public String shortForm() {
        return declaration().shortForm();
    }

    /** Whether the type itself changed, not a member of it. */
    public boolean isOfTheType() {
        return declaration().isType();
    }

    /** Whether it is not in the old file. */
    public boolean isAdded() {
        return before.isEmpty();
    }

    /** Whether it is not in the new file. */
    public boolean isRemoved() {
        return after.isEmpty();
    }

    /** The line where it begins in the old file, from 1. */
    public Optional<Integer> lineBefore() {
        return before.map(Declaration::line);
    }

    /** The line where it begins in the new file, from 1. */
    public Optional<Integer> lineAfter() {
        return after.map(Declaration::line);
    }

    /** What became of the signature, {@code + round(BigDecimal, RoundingMode)}; empty when it is no change of the API. */
    public List<String> signatures() {
        List<String> lines = new ArrayList<>();
        if (changeClass == ChangeClass.API) {
            boolean both = visible(before) && visible(after);
            after.filter(one -> !one.api().isEmpty()).ifPresent(one -> lines.add("+ " + form(one, both)));
            before.filter(one -> !one.api().isEmpty()).ifPresent(one -> lines.add("- " + form(one, both)));
        }
        return List.copyOf(lines);
    }

    private String form(Declaration one, boolean both) {
        if (!both) {
            return one.shortForm();
        }
        boolean alike =
                before.orElseThrow().longForm().equals(after.orElseThrow().longForm());
        return alike ? one.api() : one.longForm();
    }

    private static boolean visible(Optional<Declaration> declaration) {
        return declaration.filter(one -> !one.api().isEmpty()).isPresent();
    }

    private Declaration declaration() {
        return after.or(() -> before).orElseThrow();
    }

    @Override
    public String toString() {
        String sign = isAdded() ? "+" : isRemoved() ? "-" : "~";
        return changeClass + " " + sign + " " + type + (isOfTheType() ? "" : " " + shortForm());
    }
}
