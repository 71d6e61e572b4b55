package io.github.kinetamine.workbench.output;

import com.fasterxml.jackson.core.io.NumberOutput;
import io.github.kinetamine.text.Decimal;

/**
 * Numbers in tables: {@link Decimal#shortest}, found faster.
 *
 * <p>Tables have many numbers, and before Java 19 {@link Double#toString} prints a digit too many here and there, which is
 * costly to mend. Jackson's writer is right at once where no exponent is printed.
 */
final class NumberText {

    private NumberText() {}

    /** Exactly the text of {@link Decimal#shortest}. */
    static String shortest(double value) {
        String text = NumberOutput.toString(value, true);
        boolean isPlain = text.indexOf('E') < 0 && value != 0 && Double.isFinite(value);
        if (!isPlain) {
            return Decimal.shortest(value);
        }
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
