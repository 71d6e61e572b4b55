package io.github.kinetamine.nca;

import io.github.kinetamine.quantity.Unit;
import io.github.kinetamine.text.Decimal;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * One result of an analysis: a number with its unit, or the reason why there is none. Immutable and safe for use by many
 * threads.
 *
 * @param value the number in {@code unit}, or NaN where it is missing
 * @param unit the unit
 * @param reason why the value is missing; empty where it is not
 */
public record NcaValue(double value, Unit unit, String reason) {

    public NcaValue {
        Objects.requireNonNull(unit, "unit");
        if (Double.isNaN(value) == reason.isEmpty()) {
            throw new IllegalArgumentException(
                    "a result is either a number or a reason, got " + value + " and '" + reason + "'");
        }
    }

    static NcaValue of(double value, Unit unit) {
        return new NcaValue(value, unit, "");
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
