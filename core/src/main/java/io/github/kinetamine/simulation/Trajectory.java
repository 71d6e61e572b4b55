package io.github.kinetamine.simulation;

import io.github.kinetamine.model.Stepper;
import java.util.HashMap;
import java.util.Map;

/** The amounts at each observation: what the event loop leaves behind. */
final class Trajectory {

    private final Grid grid;
    private final int compartments;
    private final double[] amounts;
    private final Map<Integer, double[]> before = new HashMap<>();
    private long steps;

    Trajectory(Grid grid, int compartments) {
        this.grid = grid;
        this.compartments = compartments;
        long size = (long) grid.size() * compartments;
        if (size > Integer.MAX_VALUE - 8 || 8 * size > Runtime.getRuntime().maxMemory()) {
            throw new IllegalArgumentException(grid.size() + " times of " + compartments
                    + " compartments are more than one simulation can hold: choose a longer step or an earlier end");
        }
        this.amounts = new double[(int) size];
    }

    void countStep() {
        steps++;
    }

    void recordBefore(int observation, double[] state) {
        before.put(observation, state.clone());
    }

    void record(int observation, double[] state) {
        for (double amount : state) {
            if (!Double.isFinite(amount)) {
                throw Stepper.overflow(Clock.hours(grid.nanos(observation)), state);
            }
        }
        System.arraycopy(state, 0, amounts, observation * compartments, compartments);
    }

    long steps() {
        return steps;
    }

    /** A function of the amounts, as it is before the doses of each time and after them. */
    interface Reading {
        double of(double[] amounts, int offset);
    }

    double[] after(Reading reading) {
        double[] values = new double[grid.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = reading.of(amounts, i * compartments);
        }
        return values;
    }

    double[] before(Reading reading, double[] after) {
        if (before.isEmpty()) {
            return after;
        }
        double[] values = after.clone();
        before.forEach((observation, state) -> values[observation] = reading.of(state, 0));
        return values;
    }
}
