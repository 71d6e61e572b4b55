package io.github.kinetamine.simulation;

import io.github.kinetamine.model.Stepper;
import io.github.kinetamine.ode.SolverException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Everything that happens to one subject, in order, decided before anything is computed; and the loop that lets it happen:
 * advance, apply, record.
 *
 * <p>Order at equal times: infusions end and steady states are reached, the value "before" is taken,
 * doses enter and infusions begin, the value "after"
 * is taken. Times are whole nanoseconds, so that "equal" means equal.
 */
final class Timeline {

    /** A change, when it is due, and in which order among those due at the same time. */
    private record Due(long at, int rank, int sequence, Change change) {

        private static final Comparator<Due> ORDER =
                Comparator.comparingLong(Due::at).thenComparingInt(Due::rank).thenComparingInt(Due::sequence);

        boolean isBeforeObservation() {
            return rank == 0;
        }
    }

    private final List<Due> due;
    private final Grid grid;

    private Timeline(List<Due> due, Grid grid) {
        this.due = due;
        this.grid = grid;
    }

    /** Collects changes in any order. */
    static final class Builder {

        private final List<Due> due = new ArrayList<>();

        void at(long nanos, Change change) {
            due.add(new Due(nanos, change.isBeforeObservation() ? 0 : 1, due.size(), change));
        }

        /** A constant rate (mg/h) from one time to another. */
        void infuse(long from, long to, int compartment, double rate) {
            at(from, new Change.Start(compartment, rate));
            at(to, new Change.End(compartment, rate));
        }

        Timeline observedAt(Grid grid) {
            due.sort(Due.ORDER);
            return new Timeline(due, grid);
        }
    }

    /** Lets everything happen, from zero to the last observation. */
    Trajectory run(Stepper stepper, int compartments) {
        State state = new State(compartments);
        Trajectory trajectory = new Trajectory(grid, compartments);
        long now = 0;
        int next = 0;
        for (int observation = 0; observation < grid.size(); ) {
            long observed = grid.nanos(observation);
            long then = next < due.size() ? Math.min(due.get(next).at(), observed) : observed;
            if (then > now) {
                advance(stepper, now, then, state);
                trajectory.countStep();
                now = then;
            }
            next = applyDue(next, now, true, state);
            boolean isObserved = observed == now;
            int first = next;
            if (isObserved && isDue(next, now)) {
                trajectory.recordBefore(observation, state.amounts);
            }
            next = applyDue(first, now, false, state);
            if (isObserved) {
                trajectory.record(observation++, state.amounts);
            }
        }
        return trajectory;
    }

    private static void advance(Stepper stepper, long from, long to, State state) {
        try {
            stepper.advance(Clock.hours(to - from), state.amounts, state.rates());
        } catch (SolverException e) {
            throw e.later(Clock.hours(from));
        }
    }

    private boolean isDue(int index, long now) {
        return index < due.size() && due.get(index).at() == now;
    }

    private int applyDue(int from, long now, boolean beforeObservation, State state) {
        int next = from;
        while (isDue(next, now) && due.get(next).isBeforeObservation() == beforeObservation) {
            due.get(next++).change().applyTo(state);
        }
        return next;
    }
}
