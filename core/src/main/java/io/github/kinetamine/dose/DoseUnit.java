package io.github.kinetamine.dose;

import io.github.kinetamine.quantity.DoseAmount;
import io.github.kinetamine.quantity.DoseRate;
import io.github.kinetamine.quantity.Units;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The units in which doses are written, and their other spellings. */
final class DoseUnit {

    private static final Map<String, DoubleFunction<DoseAmount>> AMOUNTS = new LinkedHashMap<>();
    private static final Map<String, DoubleFunction<DoseRate>> RATES = new LinkedHashMap<>();
    private static final Map<String, String> SPELLINGS = Map.ofEntries(
            Map.entry("mcg", "ug"),
            Map.entry("µg", "ug"),
            Map.entry("μg", "ug"),
            Map.entry("hr", "h"),
            Map.entry("hour", "h"),
            Map.entry("minute", "min"));

    static {
        AMOUNTS.put("ug", Units::ug);
        AMOUNTS.put("mg", Units::mg);
        AMOUNTS.put("g", Units::g);
        AMOUNTS.put("ug/kg", Units::ugPerKg);
        AMOUNTS.put("mg/kg", Units::mgPerKg);
        RATES.put("ug/h", Units::ugPerHour);
        RATES.put("ug/min", Units::ugPerMinute);
        RATES.put("mg/h", Units::mgPerHour);
        RATES.put("mg/min", Units::mgPerMinute);
        RATES.put("ug/kg/h", Units::ugPerKgPerHour);
        RATES.put("ug/kg/min", Units::ugPerKgPerMinute);
        RATES.put("mg/kg/h", Units::mgPerKgPerHour);
        RATES.put("mg/kg/min", Units::mgPerKgPerMinute);
    }

    private DoseUnit() {}

    /** The usual spelling of a unit in lower case: {@code ug/min} for {@code mcg/minute}. */
    static String usual(String unit) {
        return Stream.of(unit.split("/", -1))
                .map(piece -> SPELLINGS.getOrDefault(piece, piece))
                .collect(Collectors.joining("/"));
    }

    static boolean isAmount(String usualUnit) {
        return AMOUNTS.containsKey(usualUnit);
    }

    static boolean isRate(String usualUnit) {
        return RATES.containsKey(usualUnit);
    }

    static DoseAmount amount(double value, String usualUnit) {
        return known(AMOUNTS, usualUnit).apply(value);
    }

    static DoseRate rate(double value, String usualUnit) {
        return known(RATES, usualUnit).apply(value);
    }

    private static <T> DoubleFunction<T> known(Map<String, DoubleFunction<T>> units, String usualUnit) {
        DoubleFunction<T> unit = units.get(usualUnit);
        if (unit == null) {
            throw new IllegalArgumentException(
                    "no unit '" + usualUnit + "' here: write one of " + String.join(", ", units.keySet()));
        }
        return unit;
    }

    /** Every unit in its usual spelling, amounts first. */
    static List<String> all() {
        return Stream.concat(AMOUNTS.keySet().stream(), RATES.keySet().stream()).toList();
    }
}
