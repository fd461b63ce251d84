package io.github.holdfast.core.yaml;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The characters of a YAML file. Refuses what a YAML parser would tell in words of its own, or not at all. */
final class YamlText {

    private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");
    private static final Pattern CONFLICT = Pattern.compile("(<{7}|>{7}|\\|{7})( .*)?|={7}");
    private static final Pattern TAB = Pattern.compile("( *)\t\\s*\\S.*");

    private YamlText() {}

    /** The text in these bytes without a byte order mark. */
    static String of(byte[] bytes, YamlPlace file) {
        if (bytes.length > file.format().mostBytes()) {
            throw file.refuse("more than " + file.format().mostBytes() + " bytes, no such file is that long");
        }
        String text = decoded(bytes, file);
        String content = text.startsWith("\ufeff") ? text.substring(1) : text;
        int number = 0;
        for (String line : LINE_END.split(content, -1)) {
            number++;
            if (CONFLICT.matcher(line).matches()) {
                throw file.at(number, 1).refuse("a conflict that git left", "resolve the conflict, then build again");
            }
            Matcher tab = TAB.matcher(line);
            if (tab.matches()) {
                throw file.at(number, tab.end(1) + 1).refuse("a tab, expected spaces to indent with");
            }
        }
        return content;
    }

    private static String decoded(byte[] bytes, YamlPlace file) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer text = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), text, true);
        text.flip();
        if (!result.isError()) {
            return text.toString();
        }
        String[] before = LINE_END.split(text, -1);
        String last = before[before.length - 1];
        int column = last.codePointCount(0, last.length()) + 1;
        throw file.at(before.length, column).refuse("expected UTF-8, found a byte that is none");
    }
}
