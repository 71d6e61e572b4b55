package io.github.kinetamine.pd;

import io.github.kinetamine.quantity.Units;
import java.time.Duration;

/**
 * How long it takes until an event, as a distribution: the share S(t) to whom it has not happened by the time t (h), with the
 * hazard h(t) = −S'(t)/S(t) and the cumulative hazard H(t) = −ln S(t). Times of zero and below have S = 1. Implementations are
 * immutable and safe for use by many threads.
 */
public interface SurvivalCurve {

    /** S(t), from 1 down to 0, or down to the share that is cured. */
    double survival(double hours);

    /** h(t), 1/h, for t from 0 on; it may be infinite at 0. */
    double hazard(double hours);

    /** H(t), from 0 up. */
    double cumulativeHazard(double hours);

    /**
     * The time (h) by which the event has happened to a share of all, S(t) = 1 − share; infinite where so many never have it.
     *
     * @param share from 0 to 1
     */
    double quantile(double share);

    /** The mean time (h) without the event within a horizon (h), ∫ S(t) dt from 0 to the horizon. */
    double restrictedMean(double hours);

    /** S at a time. */
    default double survival(Duration time) {
        return survival(Units.inHours(time));
    }

    /** The time (h) by which half have had the event; infinite where fewer ever have it. */
    default double median() {
        return quantile(0.5);
    }

    /**
     * The event of one subject.
     *
     * @param u a uniform number, strictly between 0 and 1: the share that is still without the event then
     * @param horizon how long the subject is watched, h
     */
    default EventTime event(double u, double horizon) {
        double time = quantile(1 - EventTime.requireInside(u));
        return time <= horizon ? EventTime.at(time) : EventTime.censoredAt(horizon);
    }
}
