package io.github.kinetamine.data;

import io.github.kinetamine.quantity.Units;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Numbers as cells hold them: {@code 12}, {@code -0.5}, {@code 1.5e-3}, with a decimal point. Times in hours are whole
 * nanoseconds, rounded half up from the decimal itself, so that equal decimals are equal times. Stateless.
 */
final class NumberText {

    /** What {@link #nanos} answers for a time beyond {@link Units#LONGEST_DURATION} on either side. */
    static final long TOO_FAR = Long.MIN_VALUE;

    private static final int LONGEST = 400;
    private static final BigDecimal NANOS_PER_HOUR = BigDecimal.valueOf(3_600_000_000_000L);
    private static final double LONGEST_HOURS = Units.LONGEST_DURATION.toHours();
    /** Below this a time is no nanosecond, and an exact product could have a billion digits. */
    private static final double NEGLIGIBLE = 1e-30;

    /** Enough decimals of an hour to tell a nanosecond, which is 2.8e-13 h, from the next. */
    private static final int DECIMALS = 13;

    private NumberText() {}

    /** Whether a text is a number as this class reads them; {@code NaN} and {@code Infinity} are not. */
    static boolean isNumber(String text) {
        int i = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
        int whole = digitsFrom(text, i);
        i += whole;
        int fraction = 0;
        if (i < text.length() && text.charAt(i) == '.') {
            fraction = digitsFrom(text, i + 1);
            i += 1 + fraction;
        }
        if (i < text.length() && (text.charAt(i) == 'e' || text.charAt(i) == 'E')) {
            i++;
            i += i < text.length() && (text.charAt(i) == '-' || text.charAt(i) == '+') ? 1 : 0;
            int exponent = digitsFrom(text, i);
            i = exponent > 0 ? i + exponent : -1;
        }
        return i == text.length() && whole + fraction > 0 && i <= LONGEST;
    }

    private static int digitsFrom(String text, int start) {
        int i = start;
        while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
            i++;
        }
        return i - start;
    }

    /** The double nearest to a number; infinite where it is too large. */
    static double value(String number) {
        return Double.parseDouble(number);
    }

    /** A number of hours in whole nanoseconds, or {@link #TOO_FAR}. */
    static long nanos(String number) {
        double hours = Double.parseDouble(number);
        if (!(Math.abs(hours) <= LONGEST_HOURS)) {
            return TOO_FAR;
        }
        return Math.abs(hours) < NEGLIGIBLE ? 0 : nanos(new BigDecimal(number));
    }

    private static long nanos(BigDecimal hours) {
        return hours.multiply(NANOS_PER_HOUR).setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    /** A time in hours, with as many decimals as {@link #nanos} needs to give the same time. */
    static String hours(long nanos) {
        BigDecimal hours = BigDecimal.valueOf(nanos).divide(NANOS_PER_HOUR, DECIMALS, RoundingMode.HALF_UP);
        return hours.signum() == 0 ? "0" : hours.stripTrailingZeros().toPlainString();
    }
}
