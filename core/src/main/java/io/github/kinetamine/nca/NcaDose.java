package io.github.kinetamine.nca;

import io.github.kinetamine.dose.Route;
import io.github.kinetamine.quantity.Amount;
import io.github.kinetamine.quantity.DurationText;
import io.github.kinetamine.simulation.GivenDose;
import java.time.Duration;
import java.util.Objects;

/**
 * The dose behind a profile. Immutable and safe for use by many threads.
 *
 * @param amount the amount given
 * @param route the route; all but the intravenous one are extravascular, and their clearances and volumes are over F
 * @param at when it was given; times after the dose count from here
 * @param duration the length of the infusion; zero where the dose was given at once
 */
public record NcaDose(Amount amount, Route route, Duration at, Duration duration) {

    public NcaDose {
        Objects.requireNonNull(route, "route");
        Objects.requireNonNull(at, "at");
        if (amount.isZero()) {
            throw new IllegalArgumentException(
                    "the dose of an analysis must be above 0 mg: leave out the dose instead");
        }
        if (duration.isNegative()) {
            throw new IllegalArgumentException(
                    "the duration of a dose must not be negative, got " + DurationText.render(duration));
        }
    }

    /** A dose given at once at time zero. */
    public static NcaDose of(Amount amount, Route route) {
        return new NcaDose(amount, route, Duration.ZERO, Duration.ZERO);
    }

    /** A dose of a simulation. */
    public static NcaDose of(GivenDose dose) {
        return new NcaDose(dose.amount(), dose.route(), dose.at(), dose.duration());
    }

    /** The same as an infusion of this length. */
    public NcaDose over(Duration length) {
        return new NcaDose(amount, route, at, length);
    }

    /** The same at another time. */
    public NcaDose at(Duration time) {
        return new NcaDose(amount, route, time, duration);
    }

    boolean isIntravenous() {
        return route == Route.INTRAVENOUS;
    }

    boolean isBolus() {
        return isIntravenous() && duration.isZero();
    }
}
