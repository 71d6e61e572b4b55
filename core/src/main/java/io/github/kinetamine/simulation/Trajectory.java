package io.github.kinetamine.simulation;

import io.github.kinetamine.model.Individual;
import io.github.kinetamine.model.Stepper;
import java.util.HashMap;
import java.util.Map;

/** The amounts at each observation: what the event loop leaves behind. */
final class Trajectory {

    private final Observations observations;
    private final int compartments;
    private final double[] amounts;
    private final Individual[] individuals;
    private final Map<Integer, Before> before = new HashMap<>();
    private long steps;

    /** What was there before the doses of a time. */
    private record Before(Individual individual, double[] amounts) {}

    Trajectory(Observations observations, int compartments) {
        this.observations = observations;
        this.compartments = compartments;
        long size = (long) observations.size() * compartments;
        if (size > Integer.MAX_VALUE - 8 || 8 * size > Runtime.getRuntime().maxMemory()) {
            throw new IllegalArgumentException(observations.size() + " times of " + compartments
                    + " compartments are more than one simulation can hold: choose a longer step or an earlier end");
        }
        this.amounts = new double[(int) size];
        this.individuals = new Individual[observations.size()];
    }

    void countStep() {
        steps++;
    }

    void recordBefore(int observation, State state) {
        before.put(observation, new Before(state.individual(), state.amounts().clone()));
    }

    void record(int observation, State state) {
        double[] now = state.amounts();
        for (double amount : now) {
            if (!Double.isFinite(amount)) {
                throw Stepper.overflow(Clock.hours(observations.nanos(observation)), now);
            }
        }
        System.arraycopy(now, 0, amounts, observation * compartments, compartments);
        individuals[observation] = state.individual();
    }

    long steps() {
        return steps;
    }

    /** A function of the amounts, as it is before the doses of each time and after them. */
    interface Reading {
        double of(Individual individual, double[] amounts, int offset);
    }

    double[] after(Reading reading) {
        double[] values = new double[observations.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = reading.of(individuals[i], amounts, i * compartments);
        }
        return values;
    }

    double[] before(Reading reading, double[] after) {
        if (before.isEmpty()) {
            return after;
        }
        double[] values = after.clone();
        before.forEach(
                (observation, state) -> values[observation] = reading.of(state.individual(), state.amounts(), 0));
        return values;
    }
}
