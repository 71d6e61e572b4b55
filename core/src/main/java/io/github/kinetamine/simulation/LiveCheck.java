package io.github.kinetamine.simulation;

import io.github.kinetamine.quantity.Units;
import io.github.kinetamine.simulation.Timeline.Due;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whether what was read can be where a live simulation stands. Used by one thread, once. */
final class LiveCheck {

    /** An infusion that runs or will run. */
    private record Rate(int compartment, double milligramsPerHour) {}

    private final Map<Rate, Integer> begun = new HashMap<>();

    private LiveCheck(State state) {
        state.running()
                .forEach((compartment, rates) ->
                        rates.forEach((rate, times) -> begun.put(new Rate(compartment, rate), times)));
    }

    /**
     * Refuses a time that is never reached, a plan out of order, and the end of an infusion that has not begun.
     *
     * @throws IOException saying what can't be
     */
    static void require(long now, State state, List<Due> planned) throws IOException {
        if (now < 0 || now > Units.LONGEST_DURATION.toNanos()) {
            throw new StreamCorruptedException("the time is " + now + " ns");
        }
        LiveCheck check = new LiveCheck(state);
        for (int i = 0; i < planned.size(); i++) {
            Due due = planned.get(i);
            if (due.at() <= now || i > 0 && Due.ORDER.compare(planned.get(i - 1), due) > 0) {
                throw new StreamCorruptedException("what is planned is out of order");
            }
            check.happens(due.change());
        }
    }

    private void happens(Change change) throws IOException {
        if (change instanceof Change.Start start) {
            begun.merge(new Rate(start.compartment(), start.rate()), 1, Integer::sum);
        } else if (change instanceof Change.End end) {
            int left = begun.merge(new Rate(end.compartment(), end.rate()), -1, Integer::sum);
            if (left < 0) {
                throw new StreamCorruptedException("an infusion ends that has not begun");
            }
        }
    }
}
