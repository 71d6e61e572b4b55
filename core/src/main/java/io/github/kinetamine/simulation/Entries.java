package io.github.kinetamine.simulation;

import io.github.kinetamine.model.Entry;
import io.github.kinetamine.model.Individual;
import io.github.kinetamine.model.Stepper;
import java.util.List;

/** Puts what is done to a subject on the timeline: each administration, along each of its paths. */
final class Entries {

    private final Individual individual;
    private final Timeline.Builder timeline;

    Entries(Individual individual, Timeline.Builder timeline) {
        this.individual = individual;
        this.timeline = timeline;
    }

    void addAll(List<Administration> administrations) {
        for (Administration given : administrations) {
            for (Entry entry : individual.entries(given.route(), given.device())) {
                add(given, entry);
            }
        }
    }

    private void add(Administration given, Entry entry) {
        double milligrams = given.milligrams() * entry.share() * entry.bioavailability();
        if (milligrams == 0) {
            return;
        }
        long offset = given.delay() + given.lag() + Clock.nanos(entry.lag());
        long duration = duration(given, entry);
        if (given.steadyStateInterval() > 0) {
            Stepper stepper = individual.stepper();
            new PastDoses(given, entry.compartment(), milligrams, offset, duration, stepper).addTo(timeline);
        }
        long from = given.at() + offset;
        if (duration == 0) {
            timeline.at(from, new Change.Add(entry.compartment(), milligrams));
        } else {
            timeline.infuse(from, from + duration, entry.compartment(), milligrams / Clock.hours(duration));
        }
    }

    /** Whole nanoseconds; the rate follows from the duration, so that rounding never changes the amount. */
    private static long duration(Administration given, Entry entry) {
        if (given.duration() == 0) {
            return Clock.nanos(entry.duration());
        }
        if (entry.duration() > 0) {
            throw new IllegalArgumentException("the " + given.route().word()
                    + " input gives every dose its own duration and can't take an infusion: give the dose at once");
        }
        return given.isByRate()
                ? Math.max(1, Math.round(given.duration() * entry.bioavailability()))
                : given.duration();
    }
}
