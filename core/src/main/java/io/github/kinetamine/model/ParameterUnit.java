package io.github.kinetamine.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The unit of a parameter. Those of compartment models are known ({@code 1}, {@code L}, {@code L/h}, {@code 1/h}, {@code h},
 * {@code mg/h}): products of parameters are checked by the powers of litres and hours, so that a clearance can't stand where
 * a rate constant belongs. Any other unit is a text that is printed beside the value. Immutable and safe for use by many
 * threads.
 */
public final class ParameterUnit {

    /** Fractions, ratios, exponents. */
    public static final ParameterUnit ONE = new ParameterUnit("1", new Powers(0, 0));

    /** Volumes. */
    public static final ParameterUnit LITRES = new ParameterUnit("L", new Powers(1, 0));

    /** Clearances. */
    public static final ParameterUnit LITRES_PER_HOUR = new ParameterUnit("L/h", new Powers(1, -1));

    /** Rate constants. */
    public static final ParameterUnit PER_HOUR = new ParameterUnit("1/h", new Powers(0, -1));

    /** Lag times and durations. */
    public static final ParameterUnit HOURS = new ParameterUnit("h", new Powers(0, 1));

    /** Rates of entry of a dose. */
    public static final ParameterUnit MILLIGRAMS_PER_HOUR = new ParameterUnit("mg/h", null);

    private static final List<ParameterUnit> KNOWN =
            List.of(ONE, LITRES, LITRES_PER_HOUR, PER_HOUR, HOURS, MILLIGRAMS_PER_HOUR);

    /** The powers in which a unit holds litres and hours. */
    record Powers(int litres, int hours) {

        Powers times(Powers other) {
            return new Powers(litres + other.litres, hours + other.hours);
        }

        Powers over(Powers other) {
            return new Powers(litres - other.litres, hours - other.hours);
        }
    }

    private final String symbol;
    private final @Nullable Powers powers;

    private ParameterUnit(String symbol, @Nullable Powers powers) {
        this.symbol = symbol;
        this.powers = powers;
    }

    /** The printed form. */
    public String symbol() {
        return symbol;
    }

    /** The powers of litres and hours; empty where the unit holds something else, and can't be part of a flow. */
    Optional<Powers> powers() {
        return Optional.ofNullable(powers);
    }

    /** True for the units of compartment models, in which nothing is negative. */
    boolean isKnown() {
        return known(symbol).isPresent();
    }

    /** The known unit with that symbol. */
    public static ParameterUnit of(String symbol) {
        return known(symbol)
                .orElseThrow(() -> new IllegalArgumentException("unknown parameter unit '" + symbol + "'; allowed: "
                        + KNOWN.stream().map(ParameterUnit::symbol).collect(Collectors.joining(", "))));
    }

    /** The unit that is written so: a known one, or a text of one's own such as {@code L/(mg h)}. */
    public static ParameterUnit named(String symbol) {
        Names.requireName("unit", symbol);
        return known(symbol).orElseGet(() -> new ParameterUnit(symbol, null));
    }

    private static Optional<ParameterUnit> known(String symbol) {
        return KNOWN.stream().filter(unit -> unit.symbol.equals(symbol)).findFirst();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ParameterUnit unit && symbol.equals(unit.symbol);
    }

    @Override
    public int hashCode() {
        return symbol.hashCode();
    }

    @Override
    public String toString() {
        return symbol;
    }
}
