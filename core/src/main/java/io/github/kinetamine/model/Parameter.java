package io.github.kinetamine.model;

import java.util.Objects;

/**
 * One number of a model: the typical value, what it means and where it comes from. Immutable and safe for use by many
 * threads.
 *
 * @param name the symbol used in equations, such as {@code CL}
 * @param value the typical value, finite and not negative, in {@code unit}
 * @param unit the unit of {@code value}
 * @param meaning a few words
 * @param source where the value comes from
 * @param note what a reader of the value should know, such as the unit that the paper prints; may be empty
 */
public record Parameter(String name, double value, ParameterUnit unit, String meaning, Source source, String note) {

    public Parameter {
        Names.requireName("parameter", name);
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(source, "source");
        requireValue(name, value, unit);
    }

    /** A parameter without a note. */
    public Parameter(String name, double value, ParameterUnit unit, String meaning, Source source) {
        this(name, value, unit, meaning, source, "");
    }

    static void requireValue(String name, double value, ParameterUnit unit) {
        boolean positive = unit == ParameterUnit.LITRES;
        if (!(positive ? value > 0 : value >= 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("parameter " + name + " must be finite and "
                    + (positive ? "positive" : "not negative") + ", got " + value + " " + unit.symbol());
        }
    }
}
