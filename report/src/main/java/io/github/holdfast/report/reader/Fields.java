package io.github.holdfast.report.reader;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** The fields of a JSON object, asked for by name and kind; what is missing or of another kind is told with its path. */
final class Fields {

    private final JsonObject object;
    private final String path;

    private Fields(JsonObject object, String path) {
        this.object = object;
        this.path = path;
    }

    static Fields of(JsonElement element) throws NoReport {
        return of(element, "");
    }

    private static Fields of(JsonElement element, String path) throws NoReport {
        if (element == null || !element.isJsonObject()) {
            throw new NoReport((path.isEmpty() ? "the whole" : path) + " is no object");
        }
        return new Fields(element.getAsJsonObject(), path.isEmpty() ? "" : path + ".");
    }

    Fields object(String name) throws NoReport {
        return of(object.get(name), path + name);
    }

    boolean has(String name) {
        return object.has(name) && !object.get(name).isJsonNull();
    }

    /** An element that has to be there, null or not. */
    private JsonElement required(String name) throws NoReport {
        if (!object.has(name)) {
            throw new NoReport(path + name + " is missing");
        }
        return object.get(name);
    }

    String text(String name) throws NoReport {
        return optionalText(name).orElseThrow(() -> new NoReport(path + name + " is null"));
    }

    /** A text that matches as a whole. */
    String text(String name, Pattern pattern) throws NoReport {
        String text = text(name);
        if (!pattern.matcher(text).matches()) {
            throw new NoReport(path + name + " does not match " + pattern);
        }
        return text;
    }

    Optional<String> optionalText(String name) throws NoReport {
        JsonElement element = required(name);
        return element.isJsonNull() ? Optional.empty() : Optional.of(text(element, path + name));
    }

    OptionalInt optionalInt(String name) throws NoReport {
        JsonElement element = required(name);
        return element.isJsonNull() ? OptionalInt.empty() : OptionalInt.of((int) number(name, Integer.MAX_VALUE));
    }

    /** A whole number from 0 on. */
    long number(String name, long most) throws NoReport {
        JsonElement element = required(name);
        if (!element.isJsonPrimitive() || !element.getAsJsonPrimitive().isNumber()) {
            throw new NoReport(path + name + " is no number");
        }
        // A number with a huge exponent is compared and never written out.
        BigDecimal number = decimal(element.getAsJsonPrimitive(), path + name);
        if (number.signum() < 0
                || number.compareTo(BigDecimal.valueOf(most)) > 0
                || number.stripTrailingZeros().scale() > 0) {
            throw new NoReport(path + name + " is no whole number from 0 to " + most);
        }
        return number.longValue();
    }

    private static BigDecimal decimal(JsonPrimitive primitive, String path) throws NoReport {
        try {
            return primitive.getAsBigDecimal();
        } catch (NumberFormatException e) {
            throw new NoReport(path + " is no number", e);
        }
    }

    List<String> texts(String name) throws NoReport {
        List<String> texts = new ArrayList<>();
        for (JsonElement element : array(name)) {
            texts.add(text(element, path + name));
        }
        return texts;
    }

    List<Fields> objects(String name) throws NoReport {
        List<Fields> objects = new ArrayList<>();
        for (JsonElement element : array(name)) {
            objects.add(of(element, path + name + "[" + objects.size() + "]"));
        }
        return objects;
    }

    private Iterable<JsonElement> array(String name) throws NoReport {
        JsonElement element = required(name);
        if (!element.isJsonArray()) {
            throw new NoReport(path + name + " is no list");
        }
        return element.getAsJsonArray();
    }

    private static String text(JsonElement element, String path) throws NoReport {
        if (!element.isJsonPrimitive() || !element.getAsJsonPrimitive().isString()) {
            throw new NoReport(path + " is no text");
        }
        return element.getAsString();
    }

    @Override
    public String toString() {
        return path + object.keySet();
    }
}
