package io.github.kinetamine.dose;

import io.github.kinetamine.quantity.DoseAmount;
import io.github.kinetamine.quantity.DoseRate;
import java.time.Duration;

/**
 * A dose given at a constant rate during a time; the rate is fixed, the amount follows.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param rate how fast drug flows; positive
 * @param duration how long it flows; positive, at most 100 years
 * @param route a route that takes infusions
 */
public record RateInfusion(DoseRate rate, Duration duration, Route route) implements Dose {

    /** Checks the rate, the duration and the route. */
    public RateInfusion {
        Allowed.rate(rate);
        Allowed.infusionDuration(duration);
        Allowed.infusionRoute(route, rate);
    }

    @Override
    public boolean isPerWeight() {
        return rate.isPerWeight();
    }

    /** What is given in all. */
    public DoseAmount amount() {
        return rate.over(duration);
    }

    /** The dose as text, such as {@code 1 mg/kg/h iv over 2 h}. */
    @Override
    public String toString() {
        return DoseText.of(this);
    }
}
