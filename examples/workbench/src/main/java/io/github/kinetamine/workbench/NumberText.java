package io.github.kinetamine.workbench;

import java.util.regex.Pattern;

/** Numbers as the user types them: decimal, with a point; none of the other forms that Java reads, such as {@code 70d}. */
final class NumberText {

    /** Possessive, so that a long text that is no number is known to be none in one pass. */
    private static final Pattern DECIMAL = Pattern.compile("[+-]?+(\\d++\\.?+\\d*+|\\.\\d++)([eE][+-]?+\\d++)?+");

    private NumberText() {}

    static boolean isNumber(String text) {
        return DECIMAL.matcher(text).matches();
    }

    /** The number; {@code what} begins the message that refuses anything else. */
    static double parse(String what, String text) {
        if (!isNumber(text)) {
            throw new IllegalArgumentException(what + " takes a number, as in 70 or 0.5, got '" + text + "'");
        }
        double number = Double.parseDouble(text);
        if (Double.isInfinite(number)) {
            throw new IllegalArgumentException(what + " takes a finite number, got '" + text + "'");
        }
        return number;
    }
}
