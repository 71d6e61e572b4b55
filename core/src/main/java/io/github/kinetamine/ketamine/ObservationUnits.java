package io.github.kinetamine.ketamine;

import io.github.kinetamine.quantity.Unit;
import io.github.kinetamine.text.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The units in which observations are printed, and the analytes with their molar masses. Stateless. */
final class ObservationUnits {

    static final String EXPOSURE_PER_AMOUNT = "exposure per amount";
    static final String VOLUME_PER_WEIGHT = "volume per weight";

    /** Molar masses in g/mol: C₁₂H₁₄ClNO₂ and C₁₂H₁₂ClNO. */
    private static final double HYDROXYNORKETAMINE = 239.70;

    private static final double DEHYDRONORKETAMINE = 221.68;

    private static final Map<String, Double> MOLAR_MASSES = Map.ofEntries(
            Map.entry("ketamine", Ketamine.MOLAR_MASS),
            Map.entry("esketamine", Ketamine.MOLAR_MASS),
            Map.entry("arketamine", Ketamine.MOLAR_MASS),
            Map.entry("norketamine", Ketamine.NORKETAMINE_MOLAR_MASS),
            Map.entry("noresketamine", Ketamine.NORKETAMINE_MOLAR_MASS),
            Map.entry("arnorketamine", Ketamine.NORKETAMINE_MOLAR_MASS),
            Map.entry("hydroxynorketamine", HYDROXYNORKETAMINE),
            Map.entry("S-hydroxynorketamine", HYDROXYNORKETAMINE),
            Map.entry("R-hydroxynorketamine", HYDROXYNORKETAMINE),
            Map.entry("dehydronorketamine", DEHYDRONORKETAMINE),
            Map.entry("S-dehydronorketamine", DEHYDRONORKETAMINE),
            Map.entry("R-dehydronorketamine", DEHYDRONORKETAMINE));

    private static final Map<String, Unit> UNITS = Stream.of(
                    Unit.NG_PER_ML,
                    Unit.UG_PER_ML,
                    Unit.MG_PER_L,
                    Unit.NG_H_PER_ML,
                    new Unit("ng·min/mL", Unit.NG_H_PER_ML.factor() / 60, "exposure"),
                    new Unit("ng·h/mL/mg", Unit.NG_H_PER_ML.factor(), EXPOSURE_PER_AMOUNT),
                    Unit.HOURS,
                    Unit.MINUTES,
                    new Unit("s", 1.0 / 3600, "time"),
                    Unit.L,
                    new Unit("L/kg", 1, VOLUME_PER_WEIGHT),
                    Unit.L_PER_H,
                    new Unit("mL/min", 60.0 / 1000, "clearance"),
                    new Unit("1/min", 60, "rate constant"),
                    Unit.ONE,
                    new Unit("%", 0.01, Unit.ONE.dimension()),
                    Unit.named("points"))
            .collect(Collectors.toMap(Unit::symbol, Function.identity()));

    private static final List<String> MOLAR = List.of("umol/L", "nmol/mL");

    private ObservationUnits() {}

    /** The analyte, which may be empty. */
    static String analyte(String name) {
        if (!name.isEmpty() && !MOLAR_MASSES.containsKey(name)) {
            throw new IllegalArgumentException(
                    "unknown analyte '" + name + "': " + Suggestion.hint(name, new TreeMap<>(MOLAR_MASSES).keySet()));
        }
        return name;
    }

    /** The unit with a symbol; molar units convert by the molar mass of the analyte. */
    static Unit unit(String symbol, String analyte) {
        if (MOLAR.contains(symbol) && MOLAR_MASSES.containsKey(analyte)) {
            Unit molar = Unit.micromolesPerLitre(MOLAR_MASSES.get(analyte));
            return new Unit(symbol, molar.factor(), molar.dimension());
        }
        Unit unit = UNITS.get(symbol);
        if (unit == null) {
            throw new IllegalArgumentException("unknown unit '" + symbol + "': " + Suggestion.hint(symbol, symbols()));
        }
        return unit;
    }

    private static List<String> symbols() {
        List<String> symbols = new ArrayList<>(UNITS.keySet());
        symbols.addAll(MOLAR);
        symbols.sort(null);
        return symbols;
    }
}
