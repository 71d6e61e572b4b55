package io.github.kinetamine.model;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The units that parameters of a compartment model can have. Products of parameters are checked by the powers of litres
 * and hours alone, so that a clearance can't stand where a rate constant belongs. Immutable, as every enum.
 */
public enum ParameterUnit {
    /** Fractions, ratios, exponents. */
    ONE("1", 0, 0),
    /** Volumes. */
    LITRES("L", 1, 0),
    /** Clearances. */
    LITRES_PER_HOUR("L/h", 1, -1),
    /** Rate constants. */
    PER_HOUR("1/h", 0, -1),
    /** Lag times and durations. */
    HOURS("h", 0, 1);

    private final String symbol;
    final int litres;
    final int hours;

    ParameterUnit(String symbol, int litres, int hours) {
        this.symbol = symbol;
        this.litres = litres;
        this.hours = hours;
    }

    /** The printed form: {@code 1}, {@code L}, {@code L/h}, {@code 1/h} or {@code h}. */
    public String symbol() {
        return symbol;
    }

    /** The unit with that symbol. */
    public static ParameterUnit of(String symbol) {
        for (ParameterUnit unit : values()) {
            if (unit.symbol.equals(symbol)) {
                return unit;
            }
        }
        throw new IllegalArgumentException("unknown parameter unit '" + symbol + "'; allowed: "
                + Arrays.stream(values()).map(ParameterUnit::symbol).collect(Collectors.joining(", ")));
    }
}
