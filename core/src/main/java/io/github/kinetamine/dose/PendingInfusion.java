package io.github.kinetamine.dose;

import io.github.kinetamine.quantity.DoseRate;
import java.time.Duration;

/**
 * An infusion by rate that becomes a dose once its duration is said.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param rate how fast drug is to flow; positive
 * @param route a route that takes infusions
 */
public record PendingInfusion(DoseRate rate, Route route) {

    /** Checks the rate and the route. */
    public PendingInfusion {
        Allowed.rate(rate);
        Allowed.infusionRoute(route, rate);
    }

    /** Given during {@code duration}, which must be positive. */
    public RateInfusion over(Duration duration) {
        return new RateInfusion(rate, duration, route);
    }
}
