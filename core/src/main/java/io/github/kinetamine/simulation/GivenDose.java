package io.github.kinetamine.simulation;

import io.github.kinetamine.dose.Route;
import io.github.kinetamine.quantity.Amount;
import java.time.Duration;

/**
 * One line of the ledger: a dose, or one device of a dose, as it was given to the subject. Immutable and safe for use by
 * many threads.
 *
 * @param at when it was given; a lag delays the entry after that
 * @param route the route
 * @param amount the amount given (mg), of which bioavailability lets a part arrive
 * @param duration the length of the infusion; zero where the dose was given at once
 * @param number the number of the dose within its part of the regimen, from 1
 * @param device the number of the device within the dose, from 1
 */
public record GivenDose(Duration at, Route route, Amount amount, Duration duration, int number, int device) {

    /** True for an infusion, false for a dose given at once. */
    public boolean isInfusion() {
        return !duration.isZero();
    }
}
