package io.github.kinetamine.quantity;

import io.github.kinetamine.text.Decimal;
import java.time.Duration;

/** Arguments that have been checked: each method returns its value, or says what is wrong with it. */
final class Checked {

    private Checked() {}

    static double positive(String name, double value, String unit) {
        if (value > 0 && value < Double.POSITIVE_INFINITY) {
            return value;
        }
        throw new IllegalArgumentException(
                name + " must be positive and finite, got " + Decimal.shortest(value) + " " + unit);
    }

    /** A negative zero becomes zero, so that equal quantities are equal records. */
    static double notNegative(String name, double value, String unit) {
        if (value >= 0 && value < Double.POSITIVE_INFINITY) {
            return value + 0.0;
        }
        throw new IllegalArgumentException(
                name + " must be finite and not negative, got " + Decimal.shortest(value) + " " + unit);
    }

    static Duration positive(Duration duration) {
        if (duration.isZero() || duration.isNegative()) {
            throw new IllegalArgumentException("duration must be positive, got " + DurationText.render(duration));
        }
        return duration;
    }
}
