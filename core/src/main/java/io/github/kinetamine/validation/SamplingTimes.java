package io.github.kinetamine.validation;

import io.github.kinetamine.simulation.Grid;
import java.time.Duration;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Times close enough to read peaks and areas from: each minute while doses act, each ten minutes later, and always the ends
 * of the doses. Immutable.
 *
 * @param doseEnds when each dose has entered
 */
record SamplingTimes(List<Duration> doseEnds) {

    private static final Duration FINE = Duration.ofMinutes(1);
    private static final Duration COARSE = Duration.ofMinutes(10);

    SamplingTimes {
        doseEnds = List.copyOf(doseEnds);
    }

    /** Each minute from zero to a time, which is the last. */
    Grid until(Duration end) {
        return grid(fineUntil(end));
    }

    /** Each minute from zero to a time, then each ten minutes. */
    Grid thenCoarse(Duration change, Duration end) {
        NavigableSet<Duration> times = fineUntil(change);
        times.addAll(every(COARSE, change, end));
        return grid(times);
    }

    /** Each ten minutes. */
    Grid coarse(Duration start, Duration end) {
        return grid(every(COARSE, start, end));
    }

    private NavigableSet<Duration> fineUntil(Duration end) {
        NavigableSet<Duration> times = every(FINE, Duration.ZERO, end);
        doseEnds.stream().filter(time -> time.compareTo(end) < 0).forEach(times::add);
        return times;
    }

    private static NavigableSet<Duration> every(Duration step, Duration start, Duration end) {
        NavigableSet<Duration> times = new TreeSet<>();
        for (Duration time = start; time.compareTo(end) < 0; time = time.plus(step)) {
            times.add(time);
        }
        times.add(end);
        return times;
    }

    private static Grid grid(NavigableSet<Duration> times) {
        return Grid.at(times.toArray(Duration[]::new));
    }
}
