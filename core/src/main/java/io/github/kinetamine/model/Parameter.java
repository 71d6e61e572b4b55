package io.github.kinetamine.model;

import java.util.Objects;

/**
 * One number of a model: the typical value, what it means and where it comes from. Immutable and safe for use by many
 * threads.
 *
 * @param name the symbol used in equations, such as {@code CL}
 * @param value the typical value in {@code unit}, finite; not negative unless the unit is one of the author's own
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
        boolean positive = unit.equals(ParameterUnit.LITRES);
        double least = positive ? Double.MIN_VALUE : unit.isKnown() ? 0 : -Double.MAX_VALUE;
        if (!(value >= least) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("parameter " + name + " must be finite"
                    + (positive ? " and positive" : unit.isKnown() ? " and not negative" : "") + ", got " + value + " "
                    + unit.symbol());
        }
    }
}
