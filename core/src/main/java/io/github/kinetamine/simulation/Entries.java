package io.github.kinetamine.simulation;

import io.github.kinetamine.model.Entry;
import io.github.kinetamine.model.Individual;
import io.github.kinetamine.model.Stepper;
import io.github.kinetamine.quantity.Units;
import java.util.ArrayList;
import java.util.List;

/** Puts what is done to a subject on the timeline: each administration, along each of its paths. */
final class Entries {

    private final Individual individual;
    private final Timeline.Builder timeline;

    Entries(Individual individual, Timeline.Builder timeline) {
        this.individual = individual;
        this.timeline = timeline;
    }

    /** Adds every administration; the ledger, in the same order. */
    List<GivenDose> addAll(List<Administration> administrations) {
        List<GivenDose> ledger = new ArrayList<>();
        for (Administration given : administrations) {
            long entered = given.at();
            for (Entry entry : individual.entries(given.route(), given.device())) {
                entered = Math.max(entered, add(given, entry));
            }
            ledger.add(given.asGiven(entered));
        }
        return ledger;
    }

    /** Adds one path of a dose; when all of it has entered. */
    private long add(Administration given, Entry entry) {
        double milligrams = given.milligrams() * entry.share() * entry.bioavailability();
        long lag = nanos("lag", entry.lag(), given);
        long offset = Clock.plus(given.delay(), Clock.plus(given.lag(), lag));
        long duration = duration(given, entry);
        long from = Clock.plus(given.at(), offset);
        long to = Clock.plus(from, duration);
        if (milligrams == 0) {
            return to;
        }
        if (given.steadyStateInterval() > 0) {
            Stepper stepper = individual.stepper();
            new PastDoses(given, entry.compartment(), milligrams, offset, duration, stepper).addTo(timeline);
        }
        if (duration == 0) {
            timeline.at(from, new Change.Add(entry.compartment(), milligrams));
        } else {
            timeline.infuse(from, to, entry.compartment(), milligrams / Clock.hours(duration));
        }
        return to;
    }

    /** Whole nanoseconds; the rate follows from the duration, so that rounding never changes the amount. */
    private static long duration(Administration given, Entry entry) {
        if (given.duration() == 0) {
            return nanos("duration", entry.duration(), given);
        }
        if (entry.duration() > 0) {
            throw new IllegalArgumentException("the " + given.route().word()
                    + " input gives every dose its own duration and can't take an infusion: give the dose at once");
        }
        return given.isByRate()
                ? Math.max(1, Math.round(given.duration() * entry.bioavailability()))
                : given.duration();
    }

    private static long nanos(String what, double hours, Administration given) {
        if (!(hours <= Clock.hours(Units.LONGEST_DURATION))) {
            throw new IllegalArgumentException(
                    "the " + what + " of the " + given.route().word() + " input must be at most 100" + " years, got "
                            + hours + " h: check the model's parameters");
        }
        return Clock.nanos(hours);
    }
}
