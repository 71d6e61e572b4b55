package io.github.kinetamine.dossier;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Something that a test measured.
 *
 * @param testClass the class of tests that left it, by its name below the root package
 * @param requirement what had to hold, in the words of the test
 * @param figure what was measured
 * @param value the outcome
 * @param bound what it may be: {@code <= 5e-7}, {@code >= 10000} or {@code = 1}; words are a remark and bind nothing
 * @param unit of the value; "1" where it has none
 */
record Figure(String testClass, String requirement, String figure, String value, String bound, String unit) {

    private static final Pattern BOUND = Pattern.compile("(<=|>=|=|<|>)\\s*(\\S.*)");

    /** Whether the value is within the bound. */
    boolean holds() {
        Matcher parts = BOUND.matcher(bound);
        if (!parts.matches()) {
            return true;
        }
        String limit = parts.group(2);
        if (parts.group(1).equals("=") && limit.equals(value)) {
            return true;
        }
        try {
            return isWithin(Double.parseDouble(value), parts.group(1), Double.parseDouble(limit));
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static boolean isWithin(double value, String comparison, double limit) {
        return switch (comparison) {
            case "<=" -> value <= limit;
            case ">=" -> value >= limit;
            case "<" -> value < limit;
            case ">" -> value > limit;
            default -> value == limit;
        };
    }
}
