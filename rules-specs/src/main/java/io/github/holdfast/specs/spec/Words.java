package io.github.holdfast.specs.spec;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a text without what can change while it says the same: case, quotes, signs, invisible characters,
 * dates, versions, issue numbers, commit ids, and words mixed of several scripts.
 */
final class Words {

    private static final String MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";

    private static final Pattern DATE =
            Pattern.compile("(?i)\\b\\d{4}([-/.])\\d{1,2}\\1\\d{1,2}(?:t[\\d:.]+(?:z|[+-]\\d\\d:?\\d\\d)?)?(?!\\w)"
                    + "|\\b\\d{1,2}([-/.])\\d{1,2}\\2\\d{2,4}\\b"
                    + "|\\b" + MONTH + "\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4}\\b"
                    + "|\\b\\d{1,2}(?:st|nd|rd|th)?\\.?\\s+" + MONTH + ",?\\s+\\d{4}\\b"
                    + "|\\b" + MONTH + "\\s+\\d{4}\\b");

    /** Loops end at fifty: a longer one could take all of the stack. */
    private static final Pattern NO_WORD = Pattern.compile("https?://\\S+|\\b\\d{1,2}:\\d{2}(?::\\d{2})?\\b"
            + "|(?i:\\bv\\d+(?:\\.\\d+){0,50}(?:-[\\w.]+)?\\b)"
            + "|\\b\\d+(?:\\.\\d+){2,50}(?:-[\\w.]+)?\\b"
            + "|(?i:(?<=\\b(?:version|release|revision|rev)[\\s:.]{1,3})\\d+(?:\\.\\d+){0,50}(?:-[\\w.]+)?\\b)"
            + "|(?<![\\w&])[#!]\\d+\\b|\\bGH-\\d+\\b"
            + "|\\b(?!(?:UTF|ISO|SHA|RFC|AES|RSA|MD|IEEE|BASE|HTTP|EN)-)[A-Z][A-Z0-9]+-\\d+\\b"
            + "|\\b(?=[a-f]*\\d)(?=\\d*[a-f])[0-9a-f]{7,40}\\b");

    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cf}\\u034f\\u115f\\u1160\\u3164\\ufe00-\\ufe0f'\\u2018\\u2019\\u02bc]");
    /** More than Unicode asks anybody to read; looking back over them takes long. */
    private static final Pattern MANY_MARKS = Pattern.compile("(\\p{M}{30})\\p{M}++");

    private static final Pattern WORD = Pattern.compile("\\d+(?:[.,]\\d+){1,50}|[\\p{L}\\p{M}\\p{N}_$]+");
    private static final Set<UnicodeScript> TOGETHER =
            EnumSet.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA);

    private static final Set<String> OF_STAMPS = Set.of(("last updated update modified modification reviewed review"
                    + " revised revision changed change edited verified checked synced version release date status"
                    + " draft final current author by on at as of the this spec specification document doc file page"
                    + " commit see pr issue no changes needed up implemented accepted approved done complete stable and for in")
            .split(" "));
    private static final Pattern STAMP = Pattern.compile(
            "(?i)\\W*(?:last\\s+)?"
                    + "(?:updated?|modified|modification|review(?:ed)?|revised|revision|changed|edited|verified|checked|synced"
                    + "|version|date|status|as of)\\b.*",
            Pattern.DOTALL);

    private static final Pattern BY_WHOM = Pattern.compile(
            "(?i)\\W*(?:authors?|owners?|reviewers?|maintainers?)\\s*\\W?:(?:\\s*+[\\w.@<>,-]++){0,4}+\\W*");
    private static final Pattern OPENING = Pattern.compile("^[\\s\\[(]+");
    private static final Pattern VERSION = Pattern.compile("^v?\\d+(?:\\.\\d+){1,50}[\\s\\[\\]():,\\u2013-]+");

    private Words() {}

    /** The words in their order. */
    static List<String> of(String text) {
        String plain = withoutNoWords(visible(text)).toLowerCase(Locale.ROOT);
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(plain);
        while (matcher.find()) {
            String word = matcher.group();
            if (isAscii(word) || isOfOneScript(word)) {
                words.add(word);
            }
        }
        return List.copyOf(words);
    }

    private static String withoutNoWords(String text) {
        return without(NO_WORD, without(DATE, text));
    }

    /**
     * The text with a blank for each match. Addresses have a colon and two slashes; all else that matches has a digit in
     * each of its parts or right after it, so nothing further away from digits is tried.
     */
    private static String without(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
        StringBuilder rest = new StringBuilder();
        int written = 0;
        for (int from = 0, to; from < text.length(); from = to) {
            to = tried(text, from);
            if (to == from) {
                to = partEnd(text, from);
                continue;
            }
            matcher.region(from, to);
            while (matcher.find()) {
                rest.append(text, written, matcher.start()).append(' ');
                written = matcher.end();
            }
        }
        return written == 0 ? text : rest.append(text, written, text.length()).toString();
    }

    /** The end of the parts from here on that can match; this place when the next one cannot. */
    private static int tried(String text, int from) {
        int end = from;
        while (end < text.length()) {
            int next = partEnd(text, end);
            boolean dated = next < text.length() && isDigit(text.charAt(next));
            if (!dated && !canMatch(text, end, next)) {
                return end;
            }
            end = next;
        }
        return end;
    }

    private static boolean canMatch(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (isDigit(text.charAt(i)) || text.startsWith("://", i)) {
                return true;
            }
        }
        return false;
    }

    /** The end of a part with the white space after it. */
    private static int partEnd(String text, int from) {
        int end = from;
        while (end < text.length() && !isSpace(text.charAt(end))) {
            end++;
        }
        while (end < text.length() && isSpace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(int letter) {
        return letter >= '0' && letter <= '9';
    }

    private static boolean isSpace(int letter) {
        return letter == ' ' || letter >= '\t' && letter <= '\r';
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }

    /** The dates, versions, issue numbers and commit ids in their order. */
    static List<String> marked(String text) {
        List<String> marked = new ArrayList<>();
        for (Pattern pattern : List.of(DATE, NO_WORD)) {
            Matcher matcher = pattern.matcher(visible(text));
            while (matcher.find()) {
                marked.add(matcher.group());
            }
        }
        return marked;
    }

    /** The characters that one sees. */
    static String visible(String text) {
        if (isAscii(text)) {
            return text.replace("'", "");
        }
        String readable = MANY_MARKS.matcher(text).replaceAll("$1");
        return INVISIBLE
                .matcher(Normalizer.normalize(readable, Normalizer.Form.NFKC))
                .replaceAll("");
    }

    /** Whether the text begins with a date, as entries of a change log do. */
    static boolean beginsWithADate(String text) {
        String start = OPENING.matcher(visible(text)).replaceFirst("");
        return DATE.matcher(start).lookingAt()
                || DATE.matcher(VERSION.matcher(start).replaceFirst("")).lookingAt();
    }

    /** Whether a line tells only when, by whom and in which version the text was touched. */
    static boolean isStamp(String line) {
        String seen = visible(line).strip();
        return BY_WHOM.matcher(seen).matches() || STAMP.matcher(seen).matches() && OF_STAMPS.containsAll(of(seen));
    }

    private static boolean isOfOneScript(String word) {
        Set<UnicodeScript> scripts = EnumSet.noneOf(UnicodeScript.class);
        word.codePoints().mapToObj(UnicodeScript::of).forEach(scripts::add);
        scripts.removeAll(Set.of(UnicodeScript.COMMON, UnicodeScript.INHERITED));
        return scripts.size() <= 1 || TOGETHER.containsAll(scripts);
    }
}
