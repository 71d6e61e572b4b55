package io.github.kinetamine.simulation;

import io.github.kinetamine.model.Individual;
import io.github.kinetamine.model.Stepper;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The amounts at each observation: what the event loop leaves behind. */
final class Trajectory {

    private final Observations observations;
    private final int compartments;
    private final double[] amounts;
    private final List<Known> known = new ArrayList<>();
    private final List<Before> before = new ArrayList<>();
    private @Nullable Individual individual;
    private long steps;

    /** The subject from an observation on. */
    private record Known(int from, Individual individual) {}

    /** What was there before the doses of a time. */
    private record Before(int observation, Individual individual, double[] amounts) {}

    Trajectory(Observations observations, int compartments) {
        this.observations = observations;
        this.compartments = compartments;
        long size = (long) observations.size() * compartments;
        if (size > Integer.MAX_VALUE - 8 || 8 * size > Runtime.getRuntime().maxMemory()) {
            throw new IllegalArgumentException(observations.size() + " times of " + compartments
                    + " compartments are more than one simulation can hold: choose a longer step or an earlier end");
        }
        this.amounts = new double[(int) size];
    }

    void countStep() {
        steps++;
    }

    void recordBefore(int observation, State state) {
        before.add(new Before(observation, state.individual(), state.amounts().clone()));
    }

    void record(int observation, State state) {
        double[] now = state.amounts();
        for (double amount : now) {
            if (!Double.isFinite(amount)) {
                throw Stepper.overflow(Clock.hours(observations.nanos(observation)), now);
            }
        }
        System.arraycopy(now, 0, amounts, observation * compartments, compartments);
        if (individual != state.individual()) {
            individual = state.individual();
            known.add(new Known(observation, individual));
        }
    }

    /** Advances a state by equal steps, each to the next observation, as far as it can be done at once; how many. */
    int recordEvenly(int first, int count, double hours, State state) {
        int taken = state.advanceEvenly(hours, count, amounts, first * compartments);
        steps += taken;
        return taken;
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
        for (int k = 0; k < known.size(); k++) {
            Individual then = known.get(k).individual();
            int end = k + 1 < known.size() ? known.get(k + 1).from() : values.length;
            for (int i = known.get(k).from(); i < end; i++) {
                values[i] = reading.of(then, amounts, i * compartments);
            }
        }
        return values;
    }

    double[] before(Reading reading, double[] after) {
        if (before.isEmpty()) {
            return after;
        }
        double[] values = after.clone();
        for (Before state : before) {
            values[state.observation()] = reading.of(state.individual(), state.amounts(), 0);
        }
        return values;
    }
}
