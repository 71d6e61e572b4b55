package io.github.kinetamine.simulation;

import io.github.kinetamine.text.Decimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Everything that happens to one subject, in order, decided before anything is computed; and the loop that lets it happen:
 * advance, apply, record.
 *
 * <p>Order at equal times: infusions end and typed steady states are reached; the value "before" is taken; doses that earlier
 * records have implied (late ones, additional ones) enter; then records happen in their order, those of a typed regimen in the
 * order in which it was put together; the value "after" is taken. Times are whole nanoseconds, so that "equal" means equal.
 */
final class Timeline {

    /** What happens among the changes of one time, and when. */
    enum Rank {
        /** What belongs to the past: it is done before the value "before" is taken. */
        PAST,
        /** What an earlier record has implied. */
        IMPLIED,
        /** What a record says itself. */
        RECORD
    }

    /** A change, when it is due, and in which order among those due at the same time. */
    record Due(long at, Rank rank, int order, Change change) {

        static final Comparator<Due> ORDER =
                Comparator.comparingLong(Due::at).thenComparing(Due::rank).thenComparingInt(Due::order);
    }

    private final List<Due> due;

    private Timeline(List<Due> due) {
        this.due = due;
    }

    /** Collects changes in any order; those of equal time, rank and order stay in theirs. */
    static final class Builder {

        private final List<Due> due = new ArrayList<>();

        void at(long nanos, Rank rank, int order, Change change) {
            due.add(new Due(nanos, rank, order, change));
        }

        /** What is written down here happens at its time, among other changes in this order. */
        Agenda agenda(int order) {
            return new Agenda() {

                @Override
                public void add(long at, Rank rank, int compartment, double milligrams) {
                    Builder.this.at(at, rank, order, new Change.Add(compartment, milligrams));
                }

                @Override
                public void infuse(long from, long to, Rank rank, int compartment, double rate) {
                    Builder.this.at(from, rank, order, new Change.Start(compartment, rate));
                    Builder.this.at(to, Rank.PAST, order, new Change.End(compartment, rate));
                }
            };
        }

        List<Due> inOrder() {
            due.sort(Due.ORDER);
            return due;
        }

        Timeline build() {
            return new Timeline(inOrder());
        }
    }

    /**
     * Lets everything happen, from a start to the last observation.
     *
     * @param start the time at which the subject is as in the beginning, ns
     * @param epochs what is known of the subject; the first of them holds at the start
     */
    Trajectory run(long start, List<Epoch> epochs, Set<String> initiallyOff, Observations observations) {
        return run(start, epochs, initiallyOff, observations, Stretches.unseen());
    }

    /** The same, and each stretch between two changes is told of. */
    Trajectory run(
            long start, List<Epoch> epochs, Set<String> initiallyOff, Observations observations, Stretches stretches) {
        return new Run(start, new State(epochs, initiallyOff), observations, stretches).run();
    }

    /** One way through the timeline. */
    private final class Run {

        private final State state;
        private final Observations observations;
        private final Trajectory trajectory;
        private final Stretches stretches;
        private final long last;
        private long now;
        private int next;

        Run(long start, State state, Observations observations, Stretches stretches) {
            this.now = start;
            this.state = state;
            this.observations = observations;
            this.stretches = stretches;
            this.trajectory = new Trajectory(observations, state.amounts().length);
            this.last = observations.nanos(observations.size() - 1);
        }

        Trajectory run() {
            int observation = 0;
            while (observation < observations.size()) {
                reach(observations.nanos(observation));
                observe(observation, observations.order(observation));
                observation += 1 + observeEvenly(observation);
            }
            return trajectory;
        }

        private void reach(long observed) {
            while (isDueBefore(observed)) {
                advanceTo(due.get(next).at());
                applyNext();
            }
            advanceTo(observed);
        }

        private void observe(int observation, int order) {
            while (isDueNow() && due.get(next).rank() == Rank.PAST) {
                applyNext();
            }
            if (order == Observations.AFTER_ALL && isDueNow()) {
                trajectory.recordBefore(observation, state);
            }
            while (isDueNow()
                    && (due.get(next).rank() != Rank.RECORD || due.get(next).order() <= order)) {
                applyNext();
            }
            trajectory.record(observation, state);
        }

        /** Takes at once the observations that follow one at equal distances, as far as nothing happens on the way; how many. */
        private int observeEvenly(int observation) {
            if (!state.stepper().isLinear()) {
                return 0;
            }
            int steps = observations.evenlyAfter(observation, nextDue());
            if (steps == 0) {
                return 0;
            }
            begin();
            double hours = Clock.hours(observations.nanos(observation + 1) - now);
            int taken = trajectory.recordEvenly(observation + 1, steps, hours, state);
            now = observations.nanos(observation + taken);
            return taken;
        }

        private void advanceTo(long then) {
            if (then > now) {
                begin();
                state.advance(Clock.hours(then), Clock.hours(then - now));
                trajectory.countStep();
                now = then;
            }
        }

        private void begin() {
            if (!state.isInStretch()) {
                long end = Math.min(nextDue(), last);
                stretches.tell(now, end, state);
                state.begin(Clock.hours(now), Clock.hours(end));
            }
        }

        private void applyNext() {
            try {
                due.get(next++).change().applyTo(state);
            } catch (IllegalStateException e) {
                throw new IllegalStateException(
                        "at t = " + Decimal.shortest(Clock.hours(now)) + " h: " + e.getMessage(), e);
            }
            state.endStretch();
        }

        private boolean isDueBefore(long time) {
            return next < due.size() && due.get(next).at() < time;
        }

        private long nextDue() {
            return next < due.size() ? due.get(next).at() : Long.MAX_VALUE;
        }

        private boolean isDueNow() {
            return next < due.size() && due.get(next).at() == now;
        }
    }
}
