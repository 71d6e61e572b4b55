package io.github.kinetamine.differential;

import static io.github.kinetamine.quantity.Units.mg;

import io.github.kinetamine.dose.Bolus;
import io.github.kinetamine.dose.Dose;
import io.github.kinetamine.dose.Infusion;
import io.github.kinetamine.dose.RateInfusion;
import io.github.kinetamine.dose.Regimen;
import io.github.kinetamine.dose.Route;
import io.github.kinetamine.dose.Schedule;
import io.github.kinetamine.quantity.InfusionRate;
import java.time.Duration;

/**
 * One dose of a random regimen and its repetitions; times in minutes.
 *
 * @param milligrams of one dose
 * @param duration of an infusion
 * @param isSteady whether the first dose is one of an endless series
 */
record Part(
        Kind kind,
        Route route,
        double milligrams,
        int start,
        int duration,
        int times,
        int every,
        int lag,
        boolean isSteady) {

    enum Kind {
        AT_ONCE,
        INFUSION,
        RATE_INFUSION
    }

    Regimen regimen() {
        Regimen regimen = Regimen.of(dose(), Schedule.every(minutes(every)).times(times))
                .at(minutes(start))
                .after(minutes(lag));
        return isSteady ? regimen.steadyState(minutes(every)) : regimen;
    }

    private Dose dose() {
        return switch (kind) {
            case AT_ONCE -> new Bolus(mg(milligrams), route);
            case INFUSION -> new Infusion(mg(milligrams), minutes(duration), route);
            case RATE_INFUSION ->
                new RateInfusion(new InfusionRate(milligrams / (duration / 60.0)), minutes(duration), route);
        };
    }

    private static Duration minutes(int minutes) {
        return Duration.ofMinutes(minutes);
    }

    Part steady(boolean isAllowed) {
        return new Part(kind, route, milligrams, start, duration, times, every, lag, isSteady && isAllowed);
    }
}
