package io.github.kinetamine.workbench.explorer;

import io.github.kinetamine.population.PopulationSeries;
import io.github.kinetamine.simulation.Series;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The quantiles that a band is drawn from. */
final class Quantiles {

    /** Their names, such as {@code p05}. */
    static final List<String> NAMES = List.of("p05", "p25", "p50", "p75", "p95");

    /** Their probabilities, in the order of the names. */
    static final List<Double> PROBABILITIES = List.of(0.05, 0.25, 0.5, 0.75, 0.95);

    private Quantiles() {}

    /** The quantiles at each time, by their names. */
    static Map<String, Series> of(PopulationSeries series) {
        Series[] all = series.quantiles(
                PROBABILITIES.stream().mapToDouble(Double::doubleValue).toArray());
        Map<String, Series> byName = new LinkedHashMap<>();
        for (int i = 0; i < all.length; i++) {
            byName.put(NAMES.get(i), all[i]);
        }
        return byName;
    }
}
