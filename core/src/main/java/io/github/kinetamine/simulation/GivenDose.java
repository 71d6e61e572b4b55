package io.github.kinetamine.simulation;

import io.github.kinetamine.dose.Route;
import io.github.kinetamine.quantity.Amount;
import java.time.Duration;
import java.util.Objects;

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
 * @param entered when all of it has entered the body or a depot: the end of the infusion, later by any lag, or the end of an
 *     input to which the model gives a duration of its own
 */
public record GivenDose(
        Duration at, Route route, Amount amount, Duration duration, int number, int device, Duration entered) {

    /** Checks that nothing is missing, that times are not negative and that counts begin at 1. */
    public GivenDose {
        Objects.requireNonNull(route, "route");
        Objects.requireNonNull(amount, "amount");
        if (at.isNegative() || duration.isNegative() || entered.compareTo(at) < 0 || number < 1 || device < 1) {
            throw new IllegalArgumentException(
                    "a given dose must not be before zero, last less than nothing or enter before it"
                            + " is given, and doses and devices count from 1, got at " + at + ", duration " + duration
                            + ", entered "
                            + entered + ", number " + number + ", device " + device);
        }
    }

    /** A dose that enters as it is given, without a lag. */
    public GivenDose(Duration at, Route route, Amount amount, Duration duration, int number, int device) {
        this(at, route, amount, duration, number, device, at.plus(duration));
    }

    /** True for an infusion, false for a dose given at once. */
    public boolean isInfusion() {
        return !duration.isZero();
    }
}
