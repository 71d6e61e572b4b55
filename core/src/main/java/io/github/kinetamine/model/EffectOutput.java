package io.github.kinetamine.model;

import io.github.kinetamine.quantity.Unit;
import java.util.Objects;
import java.util.Optional;

/**
 * One series that an effect gives. Values are never clipped: where a value leaves the bounds of its scale, the notes say so.
 * Immutable and safe for use by many threads.
 *
 * @param name the series' name, such as {@code MADRS}
 * @param unit the unit of its values
 * @param meaning a few words
 * @param bounds the ends of the scale, where it has any
 * @param limit the value that is worth watching, such as a threshold of remission
 */
public record EffectOutput(String name, Unit unit, String meaning, Optional<Bounds> bounds, Optional<Threshold> limit) {

    /**
     * The ends of a scale, both included. Immutable.
     *
     * @param least the lowest value, in the output's unit
     * @param most the highest value, in the output's unit
     */
    public record Bounds(double least, double most) {

        public Bounds {
            if (!(least < most)) {
                throw new IllegalArgumentException("the bounds of a scale must ascend, got " + least + " to " + most);
            }
        }
    }

    /**
     * A value that is worth watching. Immutable.
     *
     * @param value in the output's unit
     * @param isAbove true if what lies above it counts, false if what lies below it does; the value itself counts
     * @param meaning such as {@code remission}
     */
    public record Threshold(double value, boolean isAbove, String meaning) {

        /** Whether a value is beyond. */
        public boolean isMetBy(double other) {
            return isAbove ? other >= value : other <= value;
        }
    }

    public EffectOutput {
        Names.requireName("series", name);
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(bounds, "bounds");
        Objects.requireNonNull(limit, "limit");
    }

    /** An output without bounds. */
    public static EffectOutput of(String name, Unit unit, String meaning) {
        return new EffectOutput(name, unit, meaning, Optional.empty(), Optional.empty());
    }

    /** The same on a scale with ends. */
    public EffectOutput between(double least, double most) {
        return new EffectOutput(name, unit, meaning, Optional.of(new Bounds(least, most)), limit);
    }

    /** The same with a threshold; at and above it counts. */
    public EffectOutput watchedAbove(double value, String what) {
        return new EffectOutput(name, unit, meaning, bounds, Optional.of(new Threshold(value, true, what)));
    }

    /** The same with a threshold; at and below it counts. */
    public EffectOutput watchedBelow(double value, String what) {
        return new EffectOutput(name, unit, meaning, bounds, Optional.of(new Threshold(value, false, what)));
    }
}
