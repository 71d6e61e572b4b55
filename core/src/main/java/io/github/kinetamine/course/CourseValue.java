package io.github.kinetamine.course;

import io.github.kinetamine.quantity.Unit;
import io.github.kinetamine.text.Decimal;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * A number that a course has, with its unit, or the reason why there is none. Immutable and safe for use by many threads.
 *
 * @param value the number in {@code unit}, finite; or NaN where it is missing
 * @param unit the unit
 * @param reason why the value is missing; empty where it is not
 */
public record CourseValue(double value, Unit unit, String reason) {

    public CourseValue {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(reason, "reason");
        boolean isNumber = Double.isFinite(value) && reason.isEmpty();
        boolean isReason = Double.isNaN(value) && !reason.isBlank();
        if (!isNumber && !isReason) {
            throw new IllegalArgumentException("a value is either a finite number, or NaN with a reason, got " + value
                    + " " + unit.symbol() + " and '" + reason + "'");
        }
    }

    static CourseValue of(double value, Unit unit) {
        return new CourseValue(value, unit, "");
    }

    static CourseValue missing(Unit unit, String reason) {
        return new CourseValue(Double.NaN, unit, reason);
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
