package io.github.kinetamine.workbench.output;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * A double as decimal text, the same on every JDK and in every locale.
 *
 * <p>{@link #shortest} writes x with the smallest number p of significant digits such that x, correctly rounded to p
 * digits, reads back as x: {@code Double.parseDouble(shortest(x)) == x}. At most 17 digits are needed. From 1e-6 up to
 * (not including) 1e21 the text is plain, {@code 0.667} or {@code 24}; outside it has an exponent, {@code 1e-7}. There
 * is never a trailing {@code .0}, and both zeros are {@code 0}. {@code Double.toString} cannot be used: before JDK 19 it
 * is sometimes longer than needed.
 *
 * <p>Source of the layout: ECMAScript, Number::toString (ECMA-262, 6.1.6.1.20), without the plus sign of an exponent.
 * Stateless and safe for use by many threads.
 */
public final class Decimal {

    private static final double PLAIN_FROM = 1e-6;
    private static final double DIGITS_15 = 1e15;
    private static final double[] POWERS = powersOfTen(22);

    private Decimal() {}

    /** The shortest text that reads back as {@code x}; {@code NaN}, {@code Infinity} and {@code -Infinity} as Java reads them. */
    public static String shortest(double x) {
        if (x == 0) {
            return "0";
        }
        if (!Double.isFinite(x)) {
            return Double.toString(x);
        }
        String magnitude = shortestPositive(Math.abs(x));
        return x < 0 ? "-" + magnitude : magnitude;
    }

    /** {@code x} rounded (half even, of its exact value) to so many significant digits, without trailing zeros; for people, not for files. */
    public static String rounded(double x, int digits) {
        if (digits < 1 || digits > 17) {
            throw new IllegalArgumentException("significant digits must be from 1 to 17, got " + digits);
        }
        if (x == 0 || !Double.isFinite(x)) {
            return shortest(x);
        }
        String magnitude = text(round(new BigDecimal(Math.abs(x)), digits));
        return x < 0 ? "-" + magnitude : magnitude;
    }

    private static String shortestPositive(double x) {
        if (x < Double.MIN_NORMAL) {
            return text(readsBack(x, 1)); // few digits are left below the normal doubles
        }
        if (x < PLAIN_FROM || x >= DIGITS_15) {
            return text(readsBack(x, 15)); // fifteen digits hold every shorter decimal too
        }
        String text = shortOrNull(x);
        return text != null ? text : text(readsBack(x, 16));
    }

    /**
     * Decimals of at most 15 digits, tried as m / 10^k: with m below 2^53 and k up to 22 both are exact, so that the
     * quotient is correctly rounded and equals x exactly when the decimal m / 10^k reads as x. No two decimals of at
     * most 15 digits read as one double, hence the first k that fits is the shortest.
     */
    private static String shortOrNull(double x) {
        for (int k = 0; k < POWERS.length; k++) {
            double m = Math.rint(x * POWERS[k]);
            if (m >= DIGITS_15) {
                return null;
            }
            if (m / POWERS[k] == x) {
                return plain((long) m, k);
            }
        }
        return null;
    }

    private static BigDecimal readsBack(double x, int fewestDigits) {
        BigDecimal exact = new BigDecimal(x);
        for (int digits = fewestDigits; digits < 17; digits++) {
            BigDecimal rounded = round(exact, digits);
            if (rounded.doubleValue() == x) {
                return rounded;
            }
        }
        return round(exact, 17);
    }

    private static BigDecimal round(BigDecimal exact, int digits) {
        return exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
    }

    private static String text(BigDecimal value) {
        BigDecimal shortest = value.stripTrailingZeros();
        int exponent = shortest.precision() - shortest.scale() - 1;
        if (exponent >= -6 && exponent < 21) {
            return shortest.toPlainString();
        }
        String digits = shortest.unscaledValue().toString();
        String fraction = digits.length() == 1 ? "" : "." + digits.substring(1);
        return digits.charAt(0) + fraction + "e" + exponent;
    }

    /** The text of m / 10^k without an exponent; m does not end in zero unless k is zero. */
    private static String plain(long m, int k) {
        String digits = Long.toString(m);
        if (k == 0) {
            return digits;
        }
        int whole = digits.length() - k;
        return whole > 0
                ? digits.substring(0, whole) + "." + digits.substring(whole)
                : "0." + "0".repeat(-whole) + digits;
    }

    private static double[] powersOfTen(int largest) {
        double[] powers = new double[largest + 1];
        for (int k = 0; k <= largest; k++) {
            powers[k] = Double.parseDouble("1e" + k);
        }
        return powers;
    }
}
