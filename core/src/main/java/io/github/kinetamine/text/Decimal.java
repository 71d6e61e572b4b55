package io.github.kinetamine.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Decimal numbers of any unit as people write them: the fewest digits that read back as the same {@code double}.
 *
 * <p>{@code 30.0} is {@code 30}, {@code 1.0E-4} is {@code 0.0001}; below 1e-7 and from 1e15 on the form is
 * {@code 1.5e-9}. The text does not depend on the locale, nor on the Java version: releases before 19 print some
 * numbers with a digit too many, and those are mended here (subnormal numbers apart). NaN and the infinities are
 * {@code NaN}, {@code Infinity} and {@code -Infinity}; the sign of zero is dropped.
 *
 * <p>Immutable and safe for use by many threads.
 */
public final class Decimal {

    private static final boolean JAVA_IS_SHORTEST = Runtime.version().feature() >= 19;
    /** A decimal of at most so many digits is the only one of its length that reads back as its double. */
    private static final int UNIQUE_DIGITS = 15;

    private Decimal() {}

    /** The shortest text that {@link Double#parseDouble} turns back into {@code value}. */
    public static String shortest(double value) {
        if (value == 0) {
            return "0";
        }
        String text = Double.toString(value);
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return text;
        }
        boolean trusted = JAVA_IS_SHORTEST || text.length() <= UNIQUE_DIGITS;
        if (trusted && text.indexOf('E') < 0) {
            return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
        }
        BigDecimal decimal = new BigDecimal(text).stripTrailingZeros();
        boolean unique = JAVA_IS_SHORTEST || decimal.precision() <= UNIQUE_DIGITS;
        return written(unique ? decimal : roundedShortest(value));
    }

    /** The decimal of least precision that reads back as {@code value}, the closest one where there are several. */
    static BigDecimal roundedShortest(double value) {
        BigDecimal exact = new BigDecimal(value);
        for (int digits = UNIQUE_DIGITS; digits < 17; digits++) {
            BigDecimal low = exact.round(new MathContext(digits, RoundingMode.DOWN));
            BigDecimal high = exact.round(new MathContext(digits, RoundingMode.UP));
            boolean lowReads = low.doubleValue() == value;
            boolean highReads = high.doubleValue() == value;
            if (lowReads || highReads) {
                return (lowReads && highReads ? closer(exact, low, high) : lowReads ? low : high).stripTrailingZeros();
            }
        }
        return exact.round(new MathContext(17, RoundingMode.HALF_EVEN)).stripTrailingZeros();
    }

    private static BigDecimal closer(BigDecimal exact, BigDecimal low, BigDecimal high) {
        int side = exact.subtract(low).abs().compareTo(high.subtract(exact).abs());
        if (side == 0) {
            return low.unscaledValue().testBit(0) ? high : low;
        }
        return side < 0 ? low : high;
    }

    private static String written(BigDecimal decimal) {
        int exponent = decimal.precision() - decimal.scale() - 1;
        if (exponent >= -7 && exponent < 15) {
            return decimal.toPlainString();
        }
        String digits = decimal.unscaledValue().abs().toString();
        String fraction = digits.length() == 1 ? "" : "." + digits.substring(1);
        return (decimal.signum() < 0 ? "-" : "") + digits.charAt(0) + fraction + "e" + exponent;
    }
}
