package io.github.kinetamine.quantity;

import java.util.Objects;

/**
 * The unit in which the numbers of a series are given.
 *
 * <p>Two units of one dimension convert into each other; {@code factor} says how many canonical units one of this unit
 * is. Scales that no factor connects (points of a rating scale, mmHg) are made by {@link #named} and are a dimension of
 * their own.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param symbol the unit as it is written, such as {@code ng/mL}
 * @param factor canonical units (mg, L, h, mg/L, mg·h/L) in one of this unit; positive and finite
 * @param dimension what is measured, such as {@code concentration}
 */
public record Unit(String symbol, double factor, String dimension) {

    /** A plain number. */
    public static final Unit ONE = new Unit("1", 1, "number");
    /** Milligrams. */
    public static final Unit MG = new Unit("mg", 1, "amount");
    /** Micrograms. */
    public static final Unit UG = new Unit("ug", 1e-3, "amount");
    /** Milligrams per litre. */
    public static final Unit MG_PER_L = new Unit("mg/L", 1, "concentration");
    /** Micrograms per millilitre. */
    public static final Unit UG_PER_ML = new Unit("ug/mL", 1, "concentration");
    /** Nanograms per millilitre. */
    public static final Unit NG_PER_ML = new Unit("ng/mL", 1e-3, "concentration");
    /** Milligram-hours per litre. */
    public static final Unit MG_H_PER_L = new Unit("mg·h/L", 1, "exposure");
    /** Nanogram-hours per millilitre. */
    public static final Unit NG_H_PER_ML = new Unit("ng·h/mL", 1e-3, "exposure");
    /** Litres. */
    public static final Unit L = new Unit("L", 1, "volume");
    /** Litres per hour. */
    public static final Unit L_PER_H = new Unit("L/h", 1, "clearance");
    /** Per hour. */
    public static final Unit PER_H = new Unit("1/h", 1, "rate constant");
    /** Minutes. */
    public static final Unit MINUTES = new Unit("min", 1.0 / 60, "time");
    /** Hours. */
    public static final Unit HOURS = new Unit("h", 1, "time");
    /** Days of 24 h. */
    public static final Unit DAYS = new Unit("d", 24, "time");

    /** Checks that the unit has a symbol, a dimension and a usable factor. */
    public Unit {
        Objects.requireNonNull(dimension, "dimension");
        if (symbol.isBlank()) {
            throw new IllegalArgumentException("a unit needs a symbol; for a plain number use Unit.ONE");
        }
        Checked.positive("factor of unit '" + symbol + "'", factor, "");
    }

    /** Micromoles per litre of a substance of this molar mass (g/mol), which converts to and from mg/L. */
    public static Unit micromolesPerLitre(double molarMass) {
        return new Unit("umol/L", Checked.positive("molar mass", molarMass, "g/mol") * 1e-3, "concentration");
    }

    /** A unit that is a dimension of its own, such as {@code points} or {@code mmHg}. */
    public static Unit named(String symbol) {
        return new Unit(symbol, 1, symbol);
    }

    /** Whether numbers in this unit can be converted to the other. */
    public boolean isConvertibleTo(Unit other) {
        return dimension.equals(other.dimension);
    }

    /**
     * The value, given in this unit, in the other one; correctly rounded where the ratio of the factors is a whole
     * number.
     *
     * @throws IllegalArgumentException if the units have different dimensions
     */
    public double convert(double value, Unit to) {
        if (!isConvertibleTo(to)) {
            throw new IllegalArgumentException("cannot convert " + symbol + " (" + dimension + ") to " + to.symbol
                    + " (" + to.dimension + "): a value keeps its dimension");
        }
        return factor >= to.factor ? value * (factor / to.factor) : value / (to.factor / factor);
    }

    /**
     * The unit as the end of a column's name: {@code ng_per_mL} for ng/mL, {@code percent} for %, empty for a plain
     * number; anything but letters and digits becomes an underscore.
     */
    public String columnSuffix() {
        if (equals(ONE)) {
            return "";
        }
        String words = symbol.replaceFirst("^1/", "/").replace("/", " per ").replace("%", " percent ");
        return words.replaceAll("[^\\p{L}\\p{N}]+", " ").strip().replace(' ', '_');
    }

    /** The symbol. */
    @Override
    public String toString() {
        return symbol;
    }
}
