package io.github.kinetamine.dose;

import io.github.kinetamine.quantity.DoseRate;

/**
 * An infusion rate that becomes a dose once its route and its duration are said.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param rate how fast drug is to flow; positive
 */
public record PendingRate(DoseRate rate) {

    /** Checks that something flows. */
    public PendingRate {
        Allowed.rate(rate);
    }

    /** Infused into a vein, for a time that is to be said next. */
    public PendingInfusion intravenous() {
        return by(Route.INTRAVENOUS);
    }

    /** Infused under the skin, for a time that is to be said next. */
    public PendingInfusion subcutaneous() {
        return by(Route.SUBCUTANEOUS);
    }

    /** Infused by a route that takes infusions, for a time that is to be said next. */
    public PendingInfusion by(Route route) {
        return new PendingInfusion(rate, route);
    }
}
