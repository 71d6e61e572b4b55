package io.github.kinetamine.workbench;

/**
 * An option's argument of the form {@code NAME=VALUE}.
 *
 * @param option the option, for messages
 * @param name what stands before the equals sign
 * @param value what stands after it
 */
record Assignment(String option, String name, String value) {

    static Assignment parse(String option, String text) {
        int equals = text.indexOf('=');
        if (equals < 1 || equals == text.length() - 1) {
            throw new IllegalArgumentException(option + " takes NAME=VALUE, got '" + text + "'");
        }
        return new Assignment(
                option,
                text.substring(0, equals).strip(),
                text.substring(equals + 1).strip());
    }

    boolean isNumber() {
        try {
            Double.parseDouble(value);
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    double number() {
        if (!isNumber()) {
            throw new IllegalArgumentException(option + " " + name + " takes a number, got '" + value + "'");
        }
        return Double.parseDouble(value);
    }
}
