package io.github.kinetamine.workbench.explorer;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.kinetamine.text.Decimal;
import io.github.kinetamine.text.Suggestion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A value in a request, which knows its place: whatever is not of the type that is asked for is refused, naming the place.
 *
 * @param path such as {@code arms[1].dose}; empty for the whole request
 * @param node the value
 */
record JsonValue(String path, JsonNode node) {

    /** The members of an object that has no others than these. */
    JsonValue withOnly(List<String> names) {
        if (!node.isObject()) {
            throw wrongType("an object");
        }
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            if (!names.contains(member.getKey())) {
                String shown = shortened(member.getKey());
                throw Problem.in(
                        under(shown), "unknown field '" + shown + "': " + Suggestion.hint(shown, names), names);
            }
        }
        return this;
    }

    /** A member that must be there. */
    JsonValue member(String name) {
        return optional(name).orElseThrow(() -> Problem.in(under(name), under(name) + " is missing: give it"));
    }

    /** A member that may be there. */
    Optional<JsonValue> optional(String name) {
        return Optional.ofNullable(node.get(name)).map(value -> new JsonValue(under(name), value));
    }

    /** All members, in their order. */
    Map<String, JsonValue> members() {
        if (!node.isObject()) {
            throw wrongType("an object");
        }
        Map<String, JsonValue> all = new LinkedHashMap<>();
        node.properties().forEach(one -> all.put(one.getKey(), new JsonValue(under(one.getKey()), one.getValue())));
        return all;
    }

    /** The items of an array of at most so many. */
    List<JsonValue> items(int most) {
        if (!node.isArray()) {
            throw wrongType("an array");
        }
        if (node.size() > most) {
            throw Problem.in(path, path + " must have at most " + most + " items, got " + node.size());
        }
        List<JsonValue> items = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            items.add(new JsonValue(path + "[" + i + "]", node.get(i)));
        }
        return items;
    }

    /** A text of at most so many characters. */
    String text(int longest) {
        if (!node.isTextual()) {
            throw wrongType("a string");
        }
        String text = node.textValue();
        if (text.length() > longest) {
            throw Problem.in(path, path + " must have at most " + longest + " characters, got " + text.length());
        }
        return text;
    }

    boolean isText() {
        return node.isTextual();
    }

    /** A finite number. */
    double number() {
        if (!node.isNumber()) {
            throw wrongType("a number");
        }
        double value = node.doubleValue();
        if (!Double.isFinite(value)) {
            throw Problem.in(path, path + " must be a finite number, got " + shortened(node.asText()));
        }
        return value;
    }

    /** A finite number that is at most so large. */
    double numberUpTo(double most) {
        double value = number();
        if (value > most) {
            throw Problem.in(
                    path, path + " must be at most " + Decimal.shortest(most) + ", got " + Decimal.shortest(value));
        }
        return value;
    }

    /** A number above zero and at most so large. */
    double positive(double most, String unit) {
        double value = number();
        if (!(value > 0 && value <= most)) {
            throw Problem.in(
                    path,
                    path + " must be above 0 and at most " + Decimal.shortest(most) + " " + unit + ", got "
                            + Decimal.shortest(value) + " " + unit);
        }
        return value;
    }

    /** A whole number between two, both included. */
    long whole(long least, long most) {
        if (!node.isIntegralNumber()) {
            throw wrongType("a whole number");
        }
        if (!node.canConvertToLong() || node.longValue() < least || node.longValue() > most) {
            throw Problem.in(
                    path, path + " must be between " + least + " and " + most + ", got " + shortened(node.asText()));
        }
        return node.longValue();
    }

    /** What the library makes of this value; what it refuses is refused at this place. */
    <T> T as(Function<JsonValue, T> reading) {
        try {
            return reading.apply(this);
        } catch (IllegalArgumentException e) {
            throw Problem.in(path, e);
        }
    }

    private Problem wrongType(String wanted) {
        String got = switch (node.getNodeType()) {
            case NULL -> "null";
            case OBJECT -> "an object";
            case ARRAY -> "an array";
            case STRING -> "the string '" + shortened(node.textValue()) + "'";
            default -> shortened(node.asText());
        };
        return Problem.in(path, (path.isEmpty() ? "the request" : path) + " must be " + wanted + ", got " + got);
    }

    private String under(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
