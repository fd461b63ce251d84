package io.github.holdfast.gate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * A plugin's configuration in one form: elements in their order, attributes but those that steer how Maven merges, text
 * without white space around it. What reads the same to the plugin is the same text, however the POM lays it out.
 */
final class ConfigurationText {

    private static final List<String> MERGING =
            List.of(Xpp3Dom.CHILDREN_COMBINATION_MODE_ATTRIBUTE, Xpp3Dom.SELF_COMBINATION_MODE_ATTRIBUTE, "combine.id");

    private ConfigurationText() {}

    /** @param configuration of a plugin or an execution; null for none, which is the same as an empty one */
    static String of(Object configuration) {
        StringBuilder text = new StringBuilder();
        if (configuration instanceof Xpp3Dom) {
            for (Xpp3Dom child : ((Xpp3Dom) configuration).getChildren()) {
                write(child, text);
            }
        }
        return text.toString();
    }

    /** An element with its name, for lists of objects. */
    static String ofElement(Xpp3Dom element) {
        StringBuilder text = new StringBuilder();
        write(element, text);
        return text.toString();
    }

    /** The first sixteen hexadecimal digits of the SHA-256 of a text, which tell whether two are one. */
    static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            StringBuilder digits = new StringBuilder();
            for (int i = 0; i < 8; i++) {
                digits.append(Character.forDigit(digest[i] >> 4 & 15, 16));
                digits.append(Character.forDigit(digest[i] & 15, 16));
            }
            return digits.toString();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(Xpp3Dom element, StringBuilder text) {
        text.append('<').append(element.getName());
        for (String name : new TreeSet<>(Arrays.asList(element.getAttributeNames()))) {
            if (!isOfMerging(name)) {
                text.append(' ')
                        .append(name)
                        .append("=\"")
                        .append(escaped(element.getAttribute(name)))
                        .append('"');
            }
        }
        text.append('>');
        if (element.getValue() != null) {
            text.append(escaped(element.getValue().strip()));
        }
        for (Xpp3Dom child : element.getChildren()) {
            write(child, text);
        }
        text.append("</>");
    }

    /** Whether an attribute steers how Maven merges, and is nothing to the plugin. */
    static boolean isOfMerging(String attribute) {
        return MERGING.contains(attribute);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    /** The elements of a list: the texts of its children, or the parts between the commas of its own text. */
    static List<String> elements(Xpp3Dom list) {
        if (list.getChildCount() == 0) {
            String text = list.getValue() == null ? "" : list.getValue();
            return Arrays.stream(text.split(","))
                    .map(String::strip)
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.toList());
        }
        List<String> elements = new ArrayList<>();
        for (Xpp3Dom child : list.getChildren()) {
            boolean isText = child.getChildCount() == 0;
            elements.add(
                    isText ? (child.getValue() == null ? "" : child.getValue().strip()) : ofElement(child));
        }
        return elements;
    }
}
