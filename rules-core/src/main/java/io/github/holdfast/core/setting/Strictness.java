package io.github.holdfast.core.setting;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Compares a value of a parameter with an earlier one, by what {@link Stricter} says of the parameter. */
public final class Strictness {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,9})?%?");

    private final Order order;
    private final List<String> ranks;
    private final Stricter.Empty empty;

    private Strictness(Order order, List<String> ranks, Stricter.Empty empty) {
        this.order = order;
        this.ranks = ranks;
        this.empty = empty;
    }

    /** What became of a value. */
    public enum Change {
        /** It says the same, however it is written. */
        NONE,
        /** It lets pass less. */
        STRICTER,
        /** It lets pass more. */
        LOOSER,
        /** Neither is stricter: each may let pass what the other does not. */
        UNORDERED
    }

    /** As it is declared beside a parameter. */
    public static Strictness of(Stricter declared) {
        return of(declared.value(), List.of(declared.ranks()), declared.empty());
    }

    /**
     * @param ranks of {@link Order#RANK}, from the loosest to the strictest; else none
     * @param empty what a list without elements stands for
     */
    public static Strictness of(Order order, List<String> ranks, Stricter.Empty empty) {
        return new Strictness(order, List.copyOf(ranks), empty);
    }

    /** As a page says it under <i>stricter is</i>: a word, or the strictest value. */
    public String word() {
        return order == Order.RANK ? ranks.get(ranks.size() - 1) : order.word();
    }

    /** Whether it compares lists. */
    public boolean isOfLists() {
        return order == Order.MORE || order == Order.FEWER;
    }

    /** What became of a parameter of one value. A value that is none of the parameter's is {@link Change#UNORDERED}. */
    public Change of(String before, String now) {
        String was = before.strip();
        String is = now.strip();
        if (was.equals(is)) {
            return Change.NONE;
        }
        switch (order) {
            case HIGHER:
                return compared(number(was), number(is));
            case LOWER:
                return compared(number(is), number(was));
            case RANK:
                return compared(rank(was), rank(is));
            default:
                return Change.UNORDERED;
        }
    }

    /** What became of a parameter that is a list; neither order nor repetition of its elements counts. */
    public Change of(Collection<String> before, Collection<String> now) {
        Set<String> was = stripped(before);
        Set<String> is = stripped(now);
        if (was.equals(is)) {
            return Change.NONE;
        }
        switch (order) {
            case MORE:
                return grown(was, is);
            case FEWER:
                return grown(is, was);
            default:
                return Change.UNORDERED;
        }
    }

    private Change grown(Set<String> small, Set<String> large) {
        if (small.isEmpty() || large.isEmpty()) {
            switch (empty) {
                case NOTHING:
                    return small.isEmpty() ? Change.STRICTER : Change.LOOSER;
                case EVERYTHING:
                    return small.isEmpty() ? Change.LOOSER : Change.STRICTER;
                default:
                    return Change.UNORDERED;
            }
        }
        if (large.containsAll(small)) {
            return Change.STRICTER;
        }
        return small.containsAll(large) ? Change.LOOSER : Change.UNORDERED;
    }

    private Optional<BigDecimal> rank(String word) {
        List<String> known =
                ranks.stream().map(rank -> rank.toUpperCase(Locale.ROOT)).collect(Collectors.toList());
        int rank = known.indexOf(word.toUpperCase(Locale.ROOT));
        return rank < 0 ? Optional.empty() : Optional.of(BigDecimal.valueOf(rank));
    }

    private static Change compared(Optional<BigDecimal> before, Optional<BigDecimal> now) {
        if (before.isEmpty() || now.isEmpty()) {
            return Change.UNORDERED;
        }
        int sign = now.get().compareTo(before.get());
        return sign == 0 ? Change.NONE : sign > 0 ? Change.STRICTER : Change.LOOSER;
    }

    private static Optional<BigDecimal> number(String text) {
        if (!NUMBER.matcher(text).matches()) {
            return Optional.empty();
        }
        return Optional.of(
                text.endsWith("%")
                        ? new BigDecimal(text.substring(0, text.length() - 1)).movePointLeft(2)
                        : new BigDecimal(text));
    }

    private static Set<String> stripped(Collection<String> elements) {
        return elements.stream().map(String::strip).collect(Collectors.toCollection(HashSet::new));
    }

    @Override
    public String toString() {
        return Arrays.asList(order, ranks, empty).toString();
    }
}
