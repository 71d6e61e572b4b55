package io.github.kinetamine.simulation;

/**
 * One dose on its way into one compartment, all of the model's numbers put in.
 *
 * @param compartment the index of the compartment that is entered
 * @param milligrams how much enters
 * @param offset how long after its record it begins to enter, ns
 * @param duration how long it takes, ns; 0: at once
 */
record Intake(int compartment, double milligrams, long offset, long duration) {

    boolean isAtOnce() {
        return duration == 0;
    }

    /** mg/h while it enters; the rate follows from the duration, so that the rounding of times never changes the amount. */
    double rate() {
        return milligrams / Clock.hours(duration);
    }

    /** When all of it has entered, from its record, ns. */
    long end() {
        return Clock.plus(offset, duration);
    }

    /** Writes down the dose of a record. */
    void addTo(Agenda agenda, long at, Timeline.Rank rank) {
        if (isAtOnce()) {
            agenda.add(Clock.plus(at, offset), rank, compartment, milligrams);
        } else {
            agenda.infuse(Clock.plus(at, offset), Clock.plus(at, end()), rank, compartment, rate());
        }
    }
}
