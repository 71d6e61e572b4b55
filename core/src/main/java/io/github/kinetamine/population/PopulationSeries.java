package io.github.kinetamine.population;

import io.github.kinetamine.quantity.Unit;
import io.github.kinetamine.simulation.Grid;
import io.github.kinetamine.simulation.Series;
import java.util.Objects;

/**
 * One quantity of all subjects over time, in its unit. Values after a dose at that time; NaN for a subject that failed.
 * Immutable and safe for use by many threads.
 */
public final class PopulationSeries {

    private static final double USUAL_LEVEL = 0.95;

    private final String name;
    private final Unit unit;
    private final Grid grid;
    private final int subjects;
    private final double[] values;

    /**
     * A series.
     *
     * @param values the value of the k-th subject at the i-th time at {@code i * subjects + k}
     */
    PopulationSeries(String name, Unit unit, Grid grid, int subjects, double[] values) {
        this.name = Objects.requireNonNull(name, "name");
        this.unit = Objects.requireNonNull(unit, "unit");
        this.grid = grid;
        this.subjects = subjects;
        this.values = values;
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

    /** How many subjects there are, failures among them. */
    public int subjects() {
        return subjects;
    }

    /** The value of a subject, counted from 0 in the order of the ids, at a time, counted from 0. */
    public double value(int subject, int time) {
        return values[Objects.checkIndex(time, grid.size()) * subjects + Objects.checkIndex(subject, subjects)];
    }

    /** Whether a subject, counted from 0, has none: it failed, or the effect was refused in it. */
    public boolean isMissing(int subject) {
        return Double.isNaN(value(subject, 0));
    }

    /**
     * One subject's series, counted from 0 in the order of the ids.
     *
     * @throws MissingSeriesException if it has none
     */
    public Series of(int subject) {
        if (isMissing(subject)) {
            throw new MissingSeriesException(name);
        }
        double[] own = new double[grid.size()];
        for (int i = 0; i < own.length; i++) {
            own[i] = value(subject, i);
        }
        return Series.of(name, unit, grid, own);
    }

    /** The values of all subjects at a time, counted from 0, as a new array in the order of the ids. */
    public double[] at(int time) {
        double[] column = new double[subjects];
        System.arraycopy(values, Objects.checkIndex(time, grid.size()) * subjects, column, 0, subjects);
        return column;
    }

    /**
     * Quantiles at each time, of type 7 of Hyndman and Fan, failures left out.
     *
     * @param probabilities each from 0 to 1
     * @return a series for each probability, in their order
     * @throws IllegalStateException if every subject failed
     */
    public Series[] quantiles(double... probabilities) {
        double[][] all = new double[probabilities.length][grid.size()];
        double[] sorted = new double[subjects];
        for (int i = 0; i < grid.size(); i++) {
            int count = sort(i, sorted);
            for (int j = 0; j < probabilities.length; j++) {
                all[j][i] = Quantile.ofSorted(sorted, count, Quantile.requireProbability(probabilities[j]));
            }
        }
        Series[] series = new Series[probabilities.length];
        for (int j = 0; j < series.length; j++) {
            series[j] = Series.of(name, unit, grid, all[j]);
        }
        return series;
    }

    /** The quantile at each time; see {@link #quantiles}. */
    public Series quantile(double probability) {
        return quantiles(probability)[0];
    }

    /** The 95 % confidence interval of a quantile at each time; see {@link #confidence(double, double)}. */
    public Series[] confidence(double probability) {
        return confidence(probability, USUAL_LEVEL);
    }

    /**
     * The confidence interval of a quantile at each time, from order statistics: it makes no assumption on the distribution.
     *
     * @param level such as 0.9
     * @return the lower and the upper end
     * @throws IllegalStateException if every subject failed
     */
    public Series[] confidence(double probability, double level) {
        double[][] ends = new double[2][grid.size()];
        double[] sorted = new double[subjects];
        int ranked = 0;
        double[] ranks = {};
        for (int i = 0; i < grid.size(); i++) {
            int count = sort(i, sorted);
            if (count != ranked) {
                ranks = Quantile.ranks(count, probability, level);
                ranked = count;
            }
            ends[0][i] = Quantile.atRank(sorted, count, ranks[0]);
            ends[1][i] = Quantile.atRank(sorted, count, ranks[1]);
        }
        return new Series[] {Series.of(name, unit, grid, ends[0]), Series.of(name, unit, grid, ends[1])};
    }

    /** The mean at each time, failures left out. */
    public Series mean() {
        double[] means = new double[grid.size()];
        for (int i = 0; i < means.length; i++) {
            double sum = 0;
            int count = 0;
            for (int k = i * subjects; k < (i + 1) * subjects; k++) {
                if (!Double.isNaN(values[k])) {
                    sum += values[k];
                    count++;
                }
            }
            means[i] = sum / requireAny(count);
        }
        return Series.of(name, unit, grid, means);
    }

    private int sort(int time, double[] sorted) {
        return requireAny(Quantile.sortFinite(values, time * subjects, subjects, sorted));
    }

    private int requireAny(int count) {
        if (count == 0) {
            throw new IllegalStateException("no subject could be simulated: ask failures() for the reasons");
        }
        return count;
    }
}
