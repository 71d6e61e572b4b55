package io.github.kinetamine.simulation;

import io.github.kinetamine.quantity.DurationText;
import io.github.kinetamine.quantity.Unit;
import java.time.Duration;
import java.util.Objects;

/**
 * One quantity over time, such as a plasma concentration: a value for each time of a grid, all in one unit. The value at
 * the time of a dose is the value <em>after</em> the dose; {@link #before(int)} is the trough. Immutable and safe for use
 * by many threads.
 */
public final class Series {

    private final String name;
    private final Unit unit;
    private final Grid grid;
    private final double[] values;
    private final double[] before;

    Series(String name, Unit unit, Grid grid, double[] values, double[] before) {
        this.name = Objects.requireNonNull(name, "name");
        this.unit = Objects.requireNonNull(unit, "unit");
        this.grid = grid;
        this.values = values;
        this.before = before;
        if (values.length != grid.size() || before.length != grid.size()) {
            throw new IllegalArgumentException("series " + name + " needs a value for each of the " + grid.size()
                    + " times, got " + values.length + " values and " + before.length + " values before");
        }
    }

    /**
     * A series from observations or from elsewhere.
     *
     * @param name the name, such as {@code ketamine}
     * @param unit the unit of the values
     * @param grid the times
     * @param values one finite value a time; copied
     */
    public static Series of(String name, Unit unit, Grid grid, double... values) {
        for (double value : values) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException(
                        "series " + name + " must hold finite values, got " + value + ": leave out what is missing");
            }
        }
        return new Series(name, unit, grid, values.clone(), values.clone());
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

    /** How many values there are. */
    public int size() {
        return values.length;
    }

    /** The time (h) at an index from 0. */
    public double hours(int index) {
        return Clock.hours(grid.nanos(index));
    }

    /** The value at an index from 0; at the time of a dose, the value after it. */
    public double value(int index) {
        return values[index];
    }

    /** The value at an index from 0; at the time of a dose, the value before it. */
    public double before(int index) {
        return before[index];
    }

    /**
     * The value at a time of the grid; at the time of a dose, the value after it.
     *
     * @throws IllegalArgumentException if the grid has no such time: nothing is interpolated
     */
    public double at(Duration time) {
        return values[indexOf(time)];
    }

    /**
     * The value at a time of the grid; at the time of a dose, the value before it: the trough.
     *
     * @throws IllegalArgumentException if the grid has no such time
     */
    public double before(Duration time) {
        return before[indexOf(time)];
    }

    private int indexOf(Duration time) {
        int index = grid.indexOf(time);
        if (index < 0) {
            throw new IllegalArgumentException("series " + name + " was not observed at " + DurationText.render(time)
                    + ": observe a grid that holds this time");
        }
        return index;
    }

    /** The largest value on the grid. */
    public double max() {
        return values[indexOfMax()];
    }

    /** The time of the largest value on the grid, the first one if there are several. */
    public Duration timeOfMax() {
        return grid.time(indexOfMax());
    }

    /** The index of the largest value, the first one if there are several. */
    public int indexOfMax() {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            if (values[i] > values[best]) {
                best = i;
            }
        }
        return best;
    }

    /** The same series in another unit of the same dimension. */
    public Series in(Unit other) {
        double[] converted = new double[values.length];
        double[] convertedBefore = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            converted[i] = unit.convert(values[i], other);
            convertedBefore[i] = unit.convert(before[i], other);
        }
        return new Series(name, other, grid, converted, convertedBefore);
    }

    /** The times in hours, as a new array. */
    public double[] hours() {
        double[] hours = new double[size()];
        for (int i = 0; i < hours.length; i++) {
            hours[i] = hours(i);
        }
        return hours;
    }

    /** The values, as a new array. */
    public double[] values() {
        return values.clone();
    }

    /** The values before doses, as a new array. */
    public double[] valuesBefore() {
        return before.clone();
    }

    @Override
    public String toString() {
        return name + " (" + unit.symbol() + "), " + size() + " values";
    }
}
