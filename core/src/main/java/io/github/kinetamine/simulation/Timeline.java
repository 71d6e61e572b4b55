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
        return begin(start, epochs, initiallyOff, observations, stretches).run();
    }

    /** The same, for those who advance the amounts themselves. */
    Run begin(
            long start, List<Epoch> epochs, Set<String> initiallyOff, Observations observations, Stretches stretches) {
        return new Run(start, new State(epochs, initiallyOff), observations, stretches);
    }

    /** One way through the timeline: from pause to pause, at each of which something happens or is observed. */
    final class Run {

        private final State state;
        private final Observations observations;
        private final Trajectory trajectory;
        private final Stretches stretches;
        private final long last;
        private long now;
        private int next;
        private long nextAt;
        private int observation;

        private Run(long start, State state, Observations observations, Stretches stretches) {
            this.now = start;
            this.state = state;
            this.observations = observations;
            this.stretches = stretches;
            this.trajectory = new Trajectory(observations, state.amounts().length);
            this.last = observations.nanos(observations.size() - 1);
            lookAt(0);
        }

        /** Keeps at hand when the next change is due, as that is asked often. */
        private void lookAt(int change) {
            next = change;
            nextAt = change < due.size() ? due.get(change).at() : Long.MAX_VALUE;
        }

        Trajectory run() {
            while (!isOver()) {
                if (isMoving()) {
                    advance();
                }
                if (pauseNow()) {
                    observation += observeEvenly(observation - 1);
                }
            }
            return trajectory;
        }

        /** Advances the amounts to the next pause. */
        void advance() {
            begin();
            state.advance(pauseHours(), Clock.hours(pause() - now));
            reachPause();
        }

        /** True when all is observed. */
        boolean isOver() {
            return observation == observations.size();
        }

        /** True if the next pause is not now: amounts have to be advanced first. */
        boolean isMoving() {
            return pause() > now;
        }

        private void begin() {
            if (!state.isInStretch()) {
                tellStretch();
                state.begin(nowHours(), endHours());
            }
        }

        /** A stretch begins now. */
        void tellStretch() {
            stretches.tell(now, end(), state);
        }

        /** The amounts are those of the next pause. */
        void reachPause() {
            trajectory.countStep();
            now = pause();
        }

        /** Lets happen what happens at this pause, or observes; true if it observes. */
        boolean pauseNow() {
            if (isDueBeforeObservation()) {
                applyNext();
                return false;
            }
            observe(observation, observations.order(observation));
            observation++;
            return true;
        }

        /** When something happens or is observed next, ns. */
        private long pause() {
            return Math.min(nextAt, observations.nanos(observation));
        }

        /** Until when nothing happens, ns. */
        private long end() {
            return Math.min(nextAt, last);
        }

        double nowHours() {
            return Clock.hours(now);
        }

        double pauseHours() {
            return Clock.hours(pause());
        }

        double endHours() {
            return Clock.hours(end());
        }

        State state() {
            return state;
        }

        Trajectory trajectory() {
            return trajectory;
        }

        private void observe(int index, int order) {
            while (isDueNow() && due.get(next).rank() == Rank.PAST) {
                applyNext();
            }
            if (order == Observations.AFTER_ALL && isDueNow()) {
                trajectory.recordBefore(index, state);
            }
            while (isDueNow()
                    && (due.get(next).rank() != Rank.RECORD || due.get(next).order() <= order)) {
                applyNext();
            }
            trajectory.record(index, state);
        }

        /** Takes at once the observations that follow one at equal distances, as far as nothing happens on the way; how many. */
        private int observeEvenly(int index) {
            if (!state.stepper().isLinear()) {
                return 0;
            }
            int steps = observations.evenlyAfter(index, nextAt);
            if (steps == 0) {
                return 0;
            }
            begin();
            double hours = Clock.hours(observations.nanos(index + 1) - now);
            int taken = trajectory.recordEvenly(index + 1, steps, hours, state);
            now = observations.nanos(index + taken);
            return taken;
        }

        private void applyNext() {
            Change change = due.get(next).change();
            lookAt(next + 1);
            try {
                change.applyTo(state);
            } catch (IllegalStateException e) {
                throw new IllegalStateException(
                        "at t = " + Decimal.shortest(Clock.hours(now)) + " h: " + e.getMessage(), e);
            }
            state.endStretch();
        }

        private boolean isDueBeforeObservation() {
            return nextAt < observations.nanos(observation);
        }

        private boolean isDueNow() {
            return nextAt == now;
        }
    }
}
