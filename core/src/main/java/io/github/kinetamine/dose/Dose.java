package io.github.kinetamine.dose;

import io.github.kinetamine.quantity.Amount;
import io.github.kinetamine.quantity.Deliverable;
import io.github.kinetamine.quantity.DoseAmount;
import io.github.kinetamine.quantity.DoseRate;
import io.github.kinetamine.quantity.Units;
import java.time.Duration;

/**
 * One giving of drug: what, how fast and by which route, but not when.
 *
 * <p>The static methods start a phrase that ends in a dose: {@code Dose.mgPerKg(0.5).intravenous().over(minutes(40))},
 * {@code Dose.mg(30).bolus()} (intravenous), {@code Dose.mg(56).intranasal()},
 * {@code Dose.mgPerKgPerHour(1).intravenous().over(hours(2))},
 * {@code Dose.devices(2, mg(28)).every(minutes(5)).intranasal()}. An amount may have a cap,
 * {@code Dose.mgPerKg(0.5).atMost(mg(50)).intravenous().over(minutes(40))}, and be rounded to what a device or vial
 * delivers, {@code Dose.mgPerKg(1).roundedTo(mg(28)).intranasal()}. A dose is positive; anything else is refused with an
 * {@link IllegalArgumentException}. Its text form is that of {@link Regimen#parse}.
 *
 * <p>Immutable and safe for use by many threads.
 */
public sealed interface Dose permits Bolus, Infusion, RateInfusion, Devices {

    /** The route by which the drug enters. */
    Route route();

    /** Whether a body weight is needed to know the amount. */
    boolean isPerWeight();

    /** A dose of an amount in milligrams. */
    static PendingAmount mg(double milligrams) {
        return of(Units.mg(milligrams));
    }

    /** A dose of an amount in grams. */
    static PendingAmount g(double grams) {
        return of(Units.g(grams));
    }

    /** A dose of an amount in micrograms. */
    static PendingAmount ug(double micrograms) {
        return of(Units.ug(micrograms));
    }

    /** A dose in mg per kg of body weight. */
    static PendingAmount mgPerKg(double value) {
        return of(Units.mgPerKg(value));
    }

    /** A dose in µg per kg of body weight. */
    static PendingAmount ugPerKg(double value) {
        return of(Units.ugPerKg(value));
    }

    /** An infusion rate in mg/h. */
    static PendingRate mgPerHour(double value) {
        return of(Units.mgPerHour(value));
    }

    /** An infusion rate in mg/min. */
    static PendingRate mgPerMinute(double value) {
        return of(Units.mgPerMinute(value));
    }

    /** An infusion rate in µg/min. */
    static PendingRate ugPerMinute(double value) {
        return of(Units.ugPerMinute(value));
    }

    /** An infusion rate in mg/kg/h. */
    static PendingRate mgPerKgPerHour(double value) {
        return of(Units.mgPerKgPerHour(value));
    }

    /** An infusion rate in mg/kg/min. */
    static PendingRate mgPerKgPerMinute(double value) {
        return of(Units.mgPerKgPerMinute(value));
    }

    /** An infusion rate in µg/kg/min. */
    static PendingRate ugPerKgPerMinute(double value) {
        return of(Units.ugPerKgPerMinute(value));
    }

    /** A dose of an amount that has yet to be given a route. */
    static PendingAmount of(DoseAmount amount) {
        return new PendingAmount(amount, Deliverable.ANYTHING);
    }

    /** A dose by a rate that has yet to be given a route and a duration. */
    static PendingRate of(DoseRate rate) {
        return new PendingRate(rate);
    }

    /** Devices, such as nasal sprays, that are used one after the other; say next how long after: {@code every(…)}. */
    static PendingDevices devices(int count, Amount perDevice) {
        return new PendingDevices(count, perDevice, Duration.ZERO);
    }
}
