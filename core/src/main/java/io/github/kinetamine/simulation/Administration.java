package io.github.kinetamine.simulation;

import io.github.kinetamine.dose.Route;
import io.github.kinetamine.quantity.Amount;
import java.time.Duration;

/**
 * One thing that is done to the subject: an amount given at once or over a time, by a route, through a device.
 *
 * @param at when the dose begins, ns
 * @param delay how long after that this device is used, ns
 * @param milligrams how much in all
 * @param duration over how long, ns; 0: at once
 * @param isByRate whether the rate was prescribed, so that bioavailability scales the duration
 * @param lag how late it enters, ns
 * @param steadyStateInterval since always, every so many ns; 0: not
 * @param number the dose's number within its part of the regimen
 * @param device the device's number within the dose
 */
record Administration(
        Route route,
        long at,
        long delay,
        double milligrams,
        long duration,
        boolean isByRate,
        long lag,
        long steadyStateInterval,
        int number,
        int device) {

    /** The line of the ledger, once it is known when all of it has entered. */
    GivenDose asGiven(long entered) {
        return new GivenDose(
                Duration.ofNanos(at + delay),
                route,
                new Amount(milligrams),
                Duration.ofNanos(duration),
                number,
                device,
                Duration.ofNanos(entered));
    }
}
