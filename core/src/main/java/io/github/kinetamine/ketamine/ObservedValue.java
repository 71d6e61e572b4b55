package io.github.kinetamine.ketamine;

import io.github.kinetamine.quantity.Unit;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What was measured, and what came out.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param analyte the substance, named as the series of models are ({@code noresketamine}); or empty
 * @param quantity what the number is
 * @param detail what the quantity leaves open; not empty for {@link ObservedQuantity#OTHER}
 * @param time the time that belongs to it, from the first dose; {@link ObservedQuantity} says what it means
 * @param value the number in {@code unit}; empty where only a range was published
 * @param unit the unit of the value and of the spread
 * @param statistic what the number is of its group
 * @param spread standard deviation, interval or range as printed; or empty
 */
public record ObservedValue(
        String analyte,
        ObservedQuantity quantity,
        String detail,
        Optional<Duration> time,
        OptionalDouble value,
        Unit unit,
        Statistic statistic,
        String spread) {

    /** What a number is of the group that it describes. Immutable, as every enum. */
    public enum Statistic {
        /** The arithmetic mean. */
        MEAN,
        /** The median. */
        MEDIAN,
        /** The geometric mean. */
        GEOMETRIC_MEAN,
        /** The typical value of a population model. */
        ESTIMATE,
        /** The source does not say, or it was not read. */
        UNSTATED
    }

    /** Checks that the unit suits the quantity and that there is a number, or a spread in its place. */
    public ObservedValue {
        Objects.requireNonNull(analyte, "analyte");
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(statistic, "statistic");
        if (!quantity.allows(unit)) {
            throw new IllegalArgumentException("unit must suit " + quantity + ", got " + unit.symbol()
                    + ", which is of " + unit.dimension() + ": correct one of them");
        }
        if (quantity == ObservedQuantity.OTHER && detail.isBlank()) {
            throw new IllegalArgumentException("detail must say what a quantity is that has no name of its own");
        }
        if (value.isEmpty() && spread.isBlank()) {
            throw new IllegalArgumentException("an observation needs a value or a range: write one of them");
        }
        if (value.isPresent() && !Double.isFinite(value.getAsDouble())) {
            throw new IllegalArgumentException("value must be finite, got " + value.getAsDouble());
        }
    }
}
