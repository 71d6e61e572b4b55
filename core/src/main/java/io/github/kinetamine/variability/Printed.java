package io.github.kinetamine.variability;

import io.github.kinetamine.text.Decimal;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Numbers as tables of parameters print them. */
final class Printed {

    private static final MathContext FIVE_DIGITS = new MathContext(5);

    private Printed() {}

    /** The number itself. */
    static String number(double value) {
        return Decimal.shortest(value);
    }

    /** At most five significant digits. */
    static String rounded(double value) {
        return Double.isFinite(value)
                ? Decimal.shortest(new BigDecimal(value).round(FIVE_DIGITS).doubleValue())
                : Decimal.shortest(value);
    }

    /** A fraction in percent, with one decimal below 100 %. */
    static String percent(double fraction) {
        return String.format(Locale.ROOT, fraction < 0.9995 ? "%.1f %%" : "%.0f %%", 100 * fraction);
    }

    /** A correlation, with two decimals. */
    static String correlation(double r) {
        return String.format(Locale.ROOT, "%.2f", r);
    }
}
