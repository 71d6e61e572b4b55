package io.github.kinetamine.simulation;

import java.time.Duration;

/**
 * The clock of a timeline: whole nanoseconds, so that equal times are equal, and hours for the equations. A
 * {@code double} of hours keeps whole minutes exact to half an ulp, and two equal steps give equal hours.
 */
final class Clock {

    private static final double NANOS_PER_HOUR = 3.6e12;

    private Clock() {}

    static double hours(long nanos) {
        return nanos / NANOS_PER_HOUR;
    }

    static long nanos(double hours) {
        return Math.round(hours * NANOS_PER_HOUR);
    }

    /** A time some nanoseconds later; what is too far away to be written is never reached. */
    static long plus(long time, long later) {
        long sum = time + later;
        return sum < time ? Long.MAX_VALUE : sum;
    }

    static double hours(Duration duration) {
        return hours(duration.toNanos());
    }
}
