package io.github.kinetamine.nca;

import io.github.kinetamine.quantity.Unit;
import io.github.kinetamine.text.Decimal;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * One result of an analysis: a number with its unit, or the reason why there is none. Immutable and safe for use by many
 * threads.
 *
 * @param value the number in {@code unit}, finite; or NaN where it is missing
 * @param unit the unit
 * @param reason why the value is missing; empty where it is not
 */
public record NcaValue(double value, Unit unit, String reason) {

    public NcaValue {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(reason, "reason");
        boolean isNumber = Double.isFinite(value) && reason.isEmpty();
        boolean isReason = Double.isNaN(value) && !reason.isBlank();
        if (!isNumber && !isReason) {
            throw new IllegalArgumentException("a result is either a finite number, or NaN with a reason, got " + value
                    + " " + unit.symbol() + " and '" + reason + "'");
        }
    }

    static NcaValue of(double value, Unit unit) {
        return Double.isInfinite(value)
                ? missing(unit, "the result exceeds the largest double")
                : new NcaValue(value, unit, "");
    }

    static NcaValue missing(Unit unit, String reason) {
        return new NcaValue(Double.NaN, unit, reason);
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
