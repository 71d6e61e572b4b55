package io.github.kinetamine.dose;

import io.github.kinetamine.quantity.DoseAmount;
import io.github.kinetamine.quantity.DoseRate;
import io.github.kinetamine.quantity.DurationText;
import io.github.kinetamine.quantity.Units;
import java.time.Duration;

/** What doses and regimens may hold: each method passes its value on, or says what is wrong with it. */
final class Allowed {

    /** The most doses that a regimen may hold, each device counted as one. */
    static final int MOST_DOSES = 100_000;

    private Allowed() {}

    static DoseAmount dose(DoseAmount amount) {
        if (amount.isZero()) {
            throw new IllegalArgumentException("dose must be positive, got " + amount);
        }
        return amount;
    }

    static DoseRate rate(DoseRate rate) {
        if (rate.isZero()) {
            throw new IllegalArgumentException("infusion rate must be positive, got " + rate);
        }
        return rate;
    }

    static Route infusionRoute(Route route, Object what) {
        if (!route.takesInfusions()) {
            throw new IllegalArgumentException("only iv and sc doses are infused, got " + what + " " + route.code()
                    + ": leave out the duration to give an amount at once, or choose iv or sc");
        }
        return route;
    }

    static Duration infusionDuration(Duration duration) {
        if (duration.isZero()) {
            throw new IllegalArgumentException(
                    "duration of an infusion must be positive, got 0 min: for a dose given at once use a bolus");
        }
        return positive("duration of an infusion", duration);
    }

    static Duration positive(String name, Duration duration) {
        if (duration.isZero()) {
            throw new IllegalArgumentException(name + " must be positive, got 0 min");
        }
        return notNegative(name, duration);
    }

    static Duration notNegative(String name, Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException(name + " must not be negative, got " + DurationText.render(duration));
        }
        return notTooLong(name, duration);
    }

    static Duration notTooLong(String name, Duration duration) {
        if (duration.compareTo(Units.LONGEST_DURATION) > 0) {
            throw new IllegalArgumentException(
                    name + " must be at most 100 years (36525 d), got " + DurationText.render(duration));
        }
        return duration;
    }

    static int count(String name, int count) {
        if (count < 1 || count > MOST_DOSES) {
            throw new IllegalArgumentException(name + " must be between 1 and " + MOST_DOSES + ", got " + count);
        }
        return count;
    }
}
