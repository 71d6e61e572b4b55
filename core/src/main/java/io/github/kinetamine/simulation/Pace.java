package io.github.kinetamine.simulation;

/**
 * How fast a dose is delivered.
 *
 * @param kind what is prescribed
 * @param duration how long the delivery takes before bioavailability is taken into account, ns; 0 where it is not prescribed
 */
record Pace(Kind kind, long duration) {

    /** What is prescribed. */
    enum Kind {
        /** At once, unless the route's input takes its time. */
        AT_ONCE,
        /** A duration: bioavailability scales the rate. */
        DURATION,
        /** A rate: bioavailability scales the duration. */
        RATE,
        /** The rate that the model has. */
        MODELLED_RATE,
        /** The duration that the model has. */
        MODELLED_DURATION
    }

    static final Pace AT_ONCE = new Pace(Kind.AT_ONCE, 0);

    /** The pace of an infusion that takes its time, at a prescribed rate or not; of no time, at once. */
    static Pace of(long duration, boolean isByRate) {
        if (duration == 0) {
            return AT_ONCE;
        }
        return new Pace(isByRate ? Kind.RATE : Kind.DURATION, duration);
    }
}
