package io.github.kinetamine.population;

import io.github.kinetamine.quantity.Unit;
import io.github.kinetamine.simulation.Grid;
import io.github.kinetamine.simulation.Series;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The distribution of one quantity over the subjects at each time, in its unit, failures left out. Immutable and safe for use by
 * many threads.
 */
public final class SeriesSummary {

    private final String name;
    private final Unit unit;
    private final Grid grid;
    private final List<QuantileSketch> sketches;

    SeriesSummary(String name, Unit unit, Grid grid, List<QuantileSketch> sketches) {
        this.name = name;
        this.unit = unit;
        this.grid = grid;
        this.sketches = List.copyOf(sketches);
    }

    /** The name, such as {@code ketamine}. */
    public String name() {
        return name;
    }

    /** The unit of every value. */
    public Unit unit() {
        return unit;
    }

    /** The times. */
    public Grid grid() {
        return grid;
    }

    /** The distribution at a time, counted from 0. */
    public QuantileSketch at(int time) {
        return sketches.get(time);
    }

    /**
     * Quantiles at each time, to {@link QuantileSketch#RELATIVE_ERROR}.
     *
     * @param probabilities each from 0 to 1
     * @return a series for each probability, in their order
     * @throws IllegalStateException if every subject failed
     */
    public Series[] quantiles(double... probabilities) {
        Series[] series = new Series[probabilities.length];
        for (int j = 0; j < series.length; j++) {
            double probability = probabilities[j];
            series[j] = series(sketch -> sketch.quantile(probability));
        }
        return series;
    }

    /** The quantile at each time; see {@link #quantiles}. */
    public Series quantile(double probability) {
        return quantiles(probability)[0];
    }

    /** The confidence interval of a quantile at each time: the lower and the upper end. */
    public Series[] confidence(double probability, double level) {
        return new Series[] {
            series(sketch -> sketch.confidence(probability, level)[0]),
            series(sketch -> sketch.confidence(probability, level)[1])
        };
    }

    /** The mean at each time; of values of one sign to {@link QuantileSketch#RELATIVE_ERROR}. */
    public Series mean() {
        return series(QuantileSketch::mean);
    }

    private Series series(ToDoubleFunction<QuantileSketch> value) {
        return Series.of(name, unit, grid, sketches.stream().mapToDouble(value).toArray());
    }

    SeriesSummary and(SeriesSummary other) {
        QuantileSketch[] joined = new QuantileSketch[sketches.size()];
        for (int i = 0; i < joined.length; i++) {
            joined[i] = at(i).and(other.at(i));
        }
        return new SeriesSummary(name, unit, grid, List.of(joined));
    }
}
