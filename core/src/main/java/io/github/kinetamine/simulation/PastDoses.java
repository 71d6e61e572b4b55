package io.github.kinetamine.simulation;

import io.github.kinetamine.model.Stepper;
import io.github.kinetamine.quantity.DurationText;
import java.time.Duration;

/**
 * A steady state by superposition: what doses that were given every interval τ since always have left at the time of the
 * next one, {@code Σₖ≥₁ x(kτ − s)}, where x(t) is the response to a single dose that begins s after its record. Infusions
 * that last longer than τ are still running; those that have ended sum to a geometric series, which the stepper closes.
 */
final class PastDoses {

    private static final long MOST_OVERLAPS = 10_000;

    private final Administration given;
    private final int compartment;
    private final double milligrams;
    private final long offset;
    private final long duration;
    private final Stepper stepper;

    PastDoses(Administration given, int compartment, double milligrams, long offset, long duration, Stepper stepper) {
        this.given = given;
        this.compartment = compartment;
        this.milligrams = milligrams;
        this.offset = offset;
        this.duration = duration;
        this.stepper = stepper;
    }

    void addTo(Timeline.Builder timeline) {
        long interval = given.steadyStateInterval();
        if (offset > interval) {
            throw new IllegalArgumentException("at steady state a dose must enter within its interval of "
                    + DurationText.render(Duration.ofNanos(interval)) + ", but it is "
                    + DurationText.render(Duration.ofNanos(offset)) + " late");
        }
        if (duration / interval >= MOST_OVERLAPS) {
            throw new IllegalArgumentException("at steady state at most " + MOST_OVERLAPS
                    + " infusions may overlap; choose a longer interval or a shorter infusion");
        }
        double[] left = new double[stepper.size()];
        long age = interval;
        for (; age < offset + duration || age == offset; age += interval) {
            enterNow(timeline, age, left);
        }
        double[] ended = response(age - offset);
        stepper.accumulate(Clock.hours(interval), ended);
        plus(left, ended);
        timeline.at(given.at(), new Change.AddAll(left));
    }

    /** A past dose that still enters: an infusion that runs, or a bolus so late that it enters at this very time. */
    private void enterNow(Timeline.Builder timeline, long age, double[] left) {
        if (duration == 0) {
            timeline.at(given.at(), new Change.Add(compartment, milligrams));
            return;
        }
        plus(left, response(age - offset));
        timeline.infuse(given.at(), given.at() + offset + duration - age, compartment, rate());
    }

    private double rate() {
        return milligrams / Clock.hours(duration);
    }

    /** The amounts some time after a single dose began. */
    private double[] response(long age) {
        double[] amounts = new double[stepper.size()];
        if (duration == 0) {
            amounts[compartment] = milligrams;
        } else {
            double[] rates = new double[amounts.length];
            rates[compartment] = rate();
            stepper.advance(Clock.hours(Math.min(age, duration)), amounts, rates);
        }
        long since = age - duration;
        if (since > 0) {
            stepper.advance(Clock.hours(since), amounts, null);
        }
        return amounts;
    }

    private static void plus(double[] sum, double[] more) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += more[i];
        }
    }
}
