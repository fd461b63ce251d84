package io.github.holdfast.dependencies.check;

import java.util.Locale;

/** Names from POMs as messages print them: whatever is not ASCII is escaped, since letters that look alike deceive. */
final class Printed {

    private Printed() {}

    static String ascii(Object name) {
        String text = name.toString();
        StringBuilder printed = new StringBuilder();
        text.codePoints().forEach(point -> {
            if (point >= ' ' && point < 0x7f) {
                printed.append((char) point);
            } else {
                printed.append(String.format(Locale.ROOT, "\\u%04x", point));
            }
        });
        return printed.toString();
    }
}
