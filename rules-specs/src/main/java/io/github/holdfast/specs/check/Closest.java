package io.github.holdfast.specs.check;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The name that somebody may have meant: one that holds the other, or the one with the fewest letters to change. */
final class Closest {

    private static final int LETTERS_A_CHANGE = 3;
    private static final int CONTAINED = 2;

    private Closest() {}

    /** The nearest of these names; empty when none is near. */
    static Optional<String> to(String wanted, Collection<String> names) {
        return names.stream()
                .filter(name -> !name.equals(wanted) && distance(wanted, name) < Integer.MAX_VALUE)
                .min(Comparator.<String>comparingInt(name -> distance(wanted, name))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Whether one of these names is the wanted one but for a few letters. */
    static boolean isTypo(String wanted, Collection<String> names) {
        int most = wanted.length() / LETTERS_A_CHANGE;
        return names.stream()
                .anyMatch(name -> Math.abs(name.length() - wanted.length()) <= most
                        && name.charAt(0) == wanted.charAt(0)
                        && changes(wanted, name) <= Math.min(most, CONTAINED));
    }

    private static int distance(String wanted, String name) {
        String one = wanted.toLowerCase(Locale.ROOT);
        String other = name.toLowerCase(Locale.ROOT);
        int most = wanted.length() / LETTERS_A_CHANGE;
        int letters = Math.abs(one.length() - other.length()) > most ? Integer.MAX_VALUE : changes(one, other);
        int shorter = Math.min(one.length(), other.length());
        boolean contained = shorter >= LETTERS_A_CHANGE
                && shorter * LETTERS_A_CHANGE >= Math.max(one.length(), other.length())
                && (one.contains(other) || other.contains(one));
        if (contained) {
            return Math.min(letters, CONTAINED);
        }
        return letters > most ? Integer.MAX_VALUE : letters;
    }

    /** Letters to insert, to drop, to replace, and neighbours to swap (Damerau 1964, optimal string alignment). */
    private static int changes(String one, String other) {
        int[][] rows = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                rows[i][j] = i == 0 || j == 0 ? i + j : best(rows, one, other, i, j);
            }
        }
        return rows[one.length()][other.length()];
    }

    private static int best(int[][] rows, String one, String other, int i, int j) {
        boolean same = one.charAt(i - 1) == other.charAt(j - 1);
        int best = Math.min(rows[i - 1][j - 1] + (same ? 0 : 1), Math.min(rows[i - 1][j], rows[i][j - 1]) + 1);
        boolean swapped =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(best, rows[i - 2][j - 2] + 1) : best;
    }
}
