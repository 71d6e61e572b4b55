package io.github.kinetamine.dose;

import io.github.kinetamine.quantity.DoseAmount;
import io.github.kinetamine.quantity.DoseRate;
import java.time.Duration;

/**
 * A dose given at a constant rate during a time; the amount is fixed, the rate follows.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param amount what is given in all; positive
 * @param duration how long it flows; positive, at most 100 years
 * @param route a route that takes infusions
 */
public record Infusion(DoseAmount amount, Duration duration, Route route) implements Dose {

    /** Checks the amount, the duration and the route. */
    public Infusion {
        Allowed.dose(amount);
        Allowed.infusionDuration(duration);
        Allowed.infusionRoute(route, amount);
    }

    @Override
    public boolean isPerWeight() {
        return amount.isPerWeight();
    }

    /**
     * How fast the drug flows.
     *
     * @throws IllegalStateException if the amount has limits that need a body weight: {@code amount().times(weight)} is
     *     what flows in all
     */
    public DoseRate rate() {
        return amount.over(duration);
    }

    /** The dose as text, such as {@code 0.5 mg/kg iv over 40 min}. */
    @Override
    public String toString() {
        return DoseText.of(this);
    }
}
