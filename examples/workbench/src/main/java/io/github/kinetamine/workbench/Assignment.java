package io.github.kinetamine.workbench;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * An option's argument of the form {@code NAME=VALUE}.
 *
 * @param option the option, for messages
 * @param name what stands before the equals sign
 * @param value what stands after it
 */
record Assignment(String option, String name, String value) {

    /** All arguments of an option; a name that comes twice is refused. */
    static List<Assignment> parseAll(String option, List<String> texts) {
        Set<String> names = new HashSet<>();
        List<Assignment> all = texts.stream().map(text -> parse(option, text)).toList();
        for (Assignment assignment : all) {
            if (!names.add(assignment.name())) {
                throw new IllegalArgumentException(
                        option + " gives " + assignment.name() + " twice: keep one of the values");
            }
        }
        return all;
    }

    static Assignment parse(String option, String text) {
        int equals = text.indexOf('=');
        String name = equals < 0 ? "" : text.substring(0, equals).strip();
        String value = text.substring(equals + 1).strip();
        if (name.isEmpty() || value.isEmpty()) {
            throw new IllegalArgumentException(option + " takes NAME=VALUE, got '" + text + "'");
        }
        return new Assignment(option, name, value);
    }

    boolean isNumber() {
        return NumberText.isNumber(value);
    }

    double number() {
        return NumberText.parse(option + " " + name, value);
    }
}
