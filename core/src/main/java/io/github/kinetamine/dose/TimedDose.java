package io.github.kinetamine.dose;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * A dose of a regimen with its place in time.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param at when it is given, from the start of the regimen: at its scheduled time, or a late dose later
 * @param dose what is given
 * @param number its place in its part's schedule, from 1; a skipped dose keeps its number, so that numbers may have gaps
 * @param lag how much later than {@code at} it enters; what the model adds is not included
 * @param steadyStateInterval where present, from {@code at} on all is as if this dose had been given at this interval since
 *     always; before that time nothing of it is there
 */
public record TimedDose(Duration at, Dose dose, int number, Duration lag, Optional<Duration> steadyStateInterval) {

    /** Checks that times are not negative and that doses are numbered from 1. */
    public TimedDose {
        Objects.requireNonNull(dose, "dose");
        Allowed.notNegative("time of a dose", at);
        Allowed.count("number of a dose", number);
        Allowed.notNegative("lag", lag);
        steadyStateInterval.ifPresent(interval -> Allowed.positive("steady-state interval", interval));
    }
}
