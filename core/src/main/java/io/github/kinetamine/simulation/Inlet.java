package io.github.kinetamine.simulation;

import io.github.kinetamine.model.Entry;
import io.github.kinetamine.quantity.Units;

/**
 * One way into the body, as the model has it for this subject.
 *
 * @param entry its numbers
 * @param name such as {@code intramuscular input}
 * @param isRoute whether it belongs to a route, whose own rate or duration every dose at once takes; a dose straight into a
 *     compartment takes them only where it asks for them
 */
record Inlet(Entry entry, String name, boolean isRoute) {

    /**
     * What a dose becomes on this way.
     *
     * @param milligrams how much is given
     * @param pace how fast
     * @param late how long after its record it is given, the model's own lag apart, ns
     */
    Intake take(double milligrams, Pace pace, long late) {
        double entering = milligrams * entry.share() * entry.bioavailability();
        long offset = Clock.plus(late, nanos("lag", entry.lag()));
        return new Intake(entry.compartment(), entering, offset, duration(entering, pace));
    }

    /** Whole nanoseconds. */
    private long duration(double entering, Pace pace) {
        boolean takesItsTime = entry.duration() > 0 || entry.rate() > 0;
        return switch (pace.kind()) {
            case AT_ONCE -> isRoute && takesItsTime ? ownDuration(entering) : 0;
            case DURATION, RATE -> {
                if (isRoute && takesItsTime) {
                    throw new IllegalArgumentException("the " + name
                            + " gives every dose its own duration and can't take an infusion: give the dose at once");
                }
                yield pace.kind() == Pace.Kind.DURATION
                        ? pace.duration()
                        : Math.max(1, Math.round(pace.duration() * entry.bioavailability()));
            }
            case MODELLED_RATE -> {
                requirePositive("rate", entry.rate(), "mg/h");
                yield wholeNanos(entering / entry.rate());
            }
            case MODELLED_DURATION -> {
                requirePositive("duration", entry.duration(), "h");
                yield wholeNanos(entry.duration());
            }
        };
    }

    private long ownDuration(double entering) {
        return wholeNanos(entry.rate() > 0 ? entering / entry.rate() : entry.duration());
    }

    private long wholeNanos(double hours) {
        return Math.max(1, nanos("duration", hours));
    }

    private void requirePositive(String what, double value, String unit) {
        if (!(value > 0)) {
            throw new IllegalArgumentException("a dose asks for the modelled " + what + " of the " + name
                    + ", which must be positive, got " + value + " " + unit + ": declare it in the model, or give the "
                    + what + " with the dose");
        }
    }

    private long nanos(String what, double hours) {
        if (!(hours <= Clock.hours(Units.LONGEST_DURATION))) {
            throw new IllegalArgumentException("the " + what + " of the " + name + " must be at most 100 years, got "
                    + hours + " h: check the model's parameters");
        }
        return Clock.nanos(hours);
    }
}
