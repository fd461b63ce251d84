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

    /** Each form begins with a look at its first letter, which costs less than to look for the end of a word. */
    private static final Pattern DATE = Pattern.compile(
            "(?i)(?=\\d)\\b\\d{4}([-/.])\\d{1,2}\\1\\d{1,2}(?:t[\\d:.]+(?:z|[+-]\\d\\d:?\\d\\d)?)?(?!\\w)"
                    + "|(?=\\d)\\b\\d{1,2}([-/.])\\d{1,2}\\2\\d{2,4}\\b"
                    + "|(?=[jfmasond])\\b" + MONTH + "\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4}\\b"
                    + "|(?=\\d)\\b\\d{1,2}(?:st|nd|rd|th)?\\.?\\s+" + MONTH + ",?\\s+\\d{4}\\b"
                    + "|(?=[jfmasond])\\b" + MONTH + "\\s+\\d{4}\\b");

    private static final Pattern NO_WORD = Pattern.compile("https?://\\S+|(?=\\d)\\b\\d{1,2}:\\d{2}(?::\\d{2})?\\b"
            + "|(?i:(?=v\\d)\\bv\\d+(?:\\.\\d+)*(?:-[\\w.]+)?\\b)"
            + "|(?=\\d)\\b\\d+(?:\\.\\d+){2,}(?:-[\\w.]+)?\\b"
            + "|(?i:(?=\\d)(?<=\\b(?:version|release|revision|rev)[\\s:.]{1,3})\\d+(?:\\.\\d+)*(?:-[\\w.]+)?\\b)"
            + "|(?=[#!]\\d)(?<![\\w&])[#!]\\d+\\b|(?=G)\\bGH-\\d+\\b"
            + "|(?=[A-Z])\\b(?!(?:UTF|ISO|SHA|RFC|AES|RSA|MD|IEEE|BASE|HTTP|EN)-)[A-Z][A-Z0-9]+-\\d+\\b"
            + "|(?=[0-9a-f]{7})\\b(?=[a-f]*\\d)(?=\\d*[a-f])[0-9a-f]{7,40}\\b");

    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cf}\\u034f\\u115f\\u1160\\u3164\\ufe00-\\ufe0f'\\u2018\\u2019\\u02bc]");
    private static final Pattern WORD = Pattern.compile("\\d+(?:[.,]\\d+)+|[\\p{L}\\p{M}\\p{N}_$]+");
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
            "(?i)\\W*(?:authors?|owners?|reviewers?|maintainers?)\\s*\\W?:(?:\\s*[\\w.@<>,-]+){0,4}\\W*");
    private static final Pattern OPENING = Pattern.compile("^[\\s\\[(]+");
    private static final Pattern VERSION = Pattern.compile("^v?\\d+(?:\\.\\d+)+[\\s\\[\\]():,\\u2013-]+");

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

    /** All but addresses has a digit in it. */
    private static String withoutNoWords(String text) {
        boolean hasDigit = text.chars().anyMatch(letter -> letter >= '0' && letter <= '9');
        String dateless = hasDigit ? DATE.matcher(text).replaceAll(" ") : text;
        return hasDigit || text.contains("://") ? NO_WORD.matcher(dateless).replaceAll(" ") : dateless;
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(letter -> letter < 128);
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
        return INVISIBLE
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
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
