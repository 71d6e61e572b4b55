package io.github.kinetamine.simulation;

import static io.github.kinetamine.quantity.Units.mg;
import static io.github.kinetamine.quantity.Units.minutes;

import io.github.kinetamine.dose.Bolus;
import io.github.kinetamine.dose.Devices;
import io.github.kinetamine.dose.Dose;
import io.github.kinetamine.dose.Infusion;
import io.github.kinetamine.dose.RateInfusion;
import io.github.kinetamine.dose.Regimen;
import io.github.kinetamine.dose.Route;
import io.github.kinetamine.dose.Schedule;
import io.github.kinetamine.quantity.InfusionRate;

/**
 * One part of a random regimen; all times are in whole minutes.
 *
 * @param kind how it is given
 * @param milligrams in all, or in each device
 * @param duration of an infusion, and between devices
 */
record Gift(Kind kind, Route route, double milligrams, int start, int duration, int times, int every, int lag) {

    enum Kind {
        BOLUS,
        INFUSION,
        RATE_INFUSION,
        DEVICES
    }

    Regimen regimen() {
        return Regimen.of(dose(), Schedule.every(minutes(every)).times(times))
                .at(minutes(start))
                .after(minutes(lag));
    }

    private Dose dose() {
        return switch (kind) {
            case BOLUS -> new Bolus(mg(milligrams), route);
            case INFUSION -> new Infusion(mg(milligrams), minutes(duration), route);
            case RATE_INFUSION ->
                new RateInfusion(new InfusionRate(milligrams / (duration / 60.0)), minutes(duration), route);
            case DEVICES -> new Devices(2, mg(milligrams), minutes(duration), route);
        };
    }

    Gift scaled(double factor) {
        return new Gift(kind, route, milligrams * factor, start, duration, times, every, lag);
    }

    Gift later(int minutes) {
        return new Gift(kind, route, milligrams, start + minutes, duration, times, every, lag);
    }

    Gift lagged(int minutes) {
        return new Gift(kind, route, milligrams, start, duration, times, every, lag + minutes);
    }

    Gift as(Kind other) {
        return new Gift(other, route, milligrams, start, duration, times, every, lag);
    }

    /** The first {@code minutes} of an infusion of an amount. */
    Gift head(int minutes) {
        return new Gift(kind, route, milligrams * minutes / duration, start, minutes, times, every, lag);
    }

    /** What follows the first {@code minutes} of an infusion of an amount. */
    Gift tail(int minutes) {
        double rest = milligrams * (duration - minutes) / duration;
        return new Gift(kind, route, rest, start + minutes, duration - minutes, times, every, lag);
    }
}
