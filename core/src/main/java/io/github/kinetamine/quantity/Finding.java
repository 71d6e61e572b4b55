package io.github.kinetamine.quantity;

import io.github.kinetamine.text.Decimal;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * What was read off a curve or a course: a number with its unit, or the reason why there is none. Immutable and safe for use by
 * many threads.
 *
 * @param value the number in {@code unit}, finite; or NaN where it is missing
 * @param unit the unit
 * @param reason why the value is missing; empty where it is not
 */
public record Finding(double value, Unit unit, String reason) {

    public Finding {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(reason, "reason");
        boolean isNumber = Double.isFinite(value) && reason.isEmpty();
        boolean isReason = Double.isNaN(value) && !reason.isBlank();
        if (!isNumber && !isReason) {
            throw new IllegalArgumentException("a result is either a finite number, or NaN with a reason, got " + value
                    + " " + unit.symbol() + " and '" + reason + "'");
        }
    }

    /** A number; missing where it is infinite. */
    public static Finding of(double value, Unit unit) {
        return Double.isInfinite(value)
                ? missing(unit, "the result exceeds the largest double")
                : new Finding(value, unit, "");
    }

    /** No number, and why. */
    public static Finding missing(Unit unit, String reason) {
        return new Finding(Double.NaN, unit, reason);
    }

    /** Whether there is a number. */
    public boolean isPresent() {
        return reason.isEmpty();
    }

    /** The number, if there is one. */
    public OptionalDouble asOptional() {
        return isPresent() ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    /**
     * The number.
     *
     * @throws IllegalStateException with the reason, if there is none
     */
    public double orThrow() {
        if (!isPresent()) {
            throw new IllegalStateException(reason);
        }
        return value;
    }

    /** Number and unit, or "missing" and the reason. */
    @Override
    public String toString() {
        return isPresent() ? Decimal.shortest(value) + " " + unit.symbol() : "missing: " + reason;
    }
}
