package io.github.kinetamine.simulation;

import io.github.kinetamine.quantity.DurationText;
import io.github.kinetamine.quantity.Units;
import java.time.Duration;
import java.util.Arrays;

/**
 * The times at which a simulation is observed, ascending and from zero on. Immutable and safe for use by many threads.
 */
public final class Grid {

    private static final long MOST_TIMES = 100_000_000;

    private final long[] nanos;

    private Grid(long[] nanos) {
        this.nanos = nanos;
    }

    /**
     * A grid still without an end: {@code every(minutes(10)).until(hours(24))}. Immutable.
     *
     * @param step the distance between two times
     * @param start the first time
     */
    public record Every(Duration step, Duration start) {

        public Every {
            if (step.isNegative() || step.isZero()) {
                throw new IllegalArgumentException(
                        "every must be a positive duration, got " + DurationText.render(step));
            }
            if (start.isNegative()) {
                throw new IllegalArgumentException(
                        "the first time must not be negative, got " + DurationText.render(start));
            }
            requireWithinACentury("every", step);
            requireWithinACentury("the first time", start);
        }

        /** The same step, from another first time on. */
        public Every from(Duration first) {
            return new Every(step, first);
        }

        /** The grid up to an end, which is a time of the grid if a whole number of steps leads there. */
        public Grid until(Duration end) {
            requireWithinACentury("until", end);
            Duration span = end.minus(start);
            if (span.compareTo(step) < 0) {
                throw new IllegalArgumentException("until must be at least one step of " + DurationText.render(step)
                        + " after " + DurationText.render(start) + ", got " + DurationText.render(end)
                        + ": choose a later end or a shorter step");
            }
            long count = span.dividedBy(step) + 1;
            if (count > MOST_TIMES) {
                throw new IllegalArgumentException("a grid holds at most " + MOST_TIMES + " times, got " + count
                        + ": choose a longer step or an earlier end");
            }
            long[] nanos = new long[(int) count];
            long first = start.toNanos();
            long distance = step.toNanos();
            Arrays.setAll(nanos, i -> first + i * distance);
            return new Grid(nanos);
        }
    }

    /** A grid from zero on with a constant step. */
    public static Every every(Duration step) {
        return new Every(step, Duration.ZERO);
    }

    /** A grid of any times, ascending and without repetition. */
    public static Grid at(Duration... times) {
        for (Duration time : times) {
            if (time.isNegative()) {
                throw new IllegalArgumentException("times must not be negative, got " + DurationText.render(time));
            }
            requireWithinACentury("times", time);
        }
        long[] nanos = Arrays.stream(times).mapToLong(Duration::toNanos).toArray();
        if (nanos.length == 0) {
            throw new IllegalArgumentException("a grid needs at least one time");
        }
        for (int i = 0; i < nanos.length; i++) {
            if (i > 0 && nanos[i] <= nanos[i - 1]) {
                throw new IllegalArgumentException("times must ascend, got " + DurationText.render(times[i]) + " after "
                        + DurationText.render(times[i - 1]));
            }
        }
        return new Grid(nanos);
    }

    /** A grid of times that ascend. */
    static Grid ofNanos(long[] nanos) {
        return new Grid(nanos);
    }

    private static void requireWithinACentury(String what, Duration duration) {
        if (duration.compareTo(Units.LONGEST_DURATION) > 0) {
            throw new IllegalArgumentException(
                    what + " must be at most 100 years (36525 d), got " + DurationText.render(duration));
        }
    }

    /** How many times there are. */
    public int size() {
        return nanos.length;
    }

    /** The time at an index from 0. */
    public Duration time(int index) {
        return Duration.ofNanos(nanos[index]);
    }

    /** The last time. */
    public Duration end() {
        return time(nanos.length - 1);
    }

    long nanos(int index) {
        return nanos[index];
    }

    /** The index of a time, or a negative number if the grid has no such time. */
    int indexOf(Duration time) {
        return time.isNegative() || time.compareTo(end()) > 0 ? -1 : Arrays.binarySearch(nanos, time.toNanos());
    }
}
