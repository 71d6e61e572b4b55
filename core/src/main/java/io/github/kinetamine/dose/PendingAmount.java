package io.github.kinetamine.dose;

import io.github.kinetamine.quantity.DoseAmount;

/**
 * An amount that becomes a dose once its route is said.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param amount what is to be given; positive
 */
public record PendingAmount(DoseAmount amount) {

    /** Checks that there is something to give. */
    public PendingAmount {
        Allowed.dose(amount);
    }

    /** Given into a vein: at once, or over a time, as is to be said next. */
    public PendingIntravenous intravenous() {
        return new PendingIntravenous(amount);
    }

    /** An intravenous bolus. */
    public Bolus bolus() {
        return new Bolus(amount, Route.INTRAVENOUS);
    }

    /** Injected into a muscle. */
    public Bolus intramuscular() {
        return by(Route.INTRAMUSCULAR);
    }

    /** Sprayed into the nose. */
    public Bolus intranasal() {
        return by(Route.INTRANASAL);
    }

    /** Swallowed. */
    public Bolus oral() {
        return by(Route.ORAL);
    }

    /** Dissolved under the tongue. */
    public Bolus sublingual() {
        return by(Route.SUBLINGUAL);
    }

    /** Given into the rectum. */
    public Bolus rectal() {
        return by(Route.RECTAL);
    }

    /** Injected under the skin; {@link Bolus#over} makes it an infusion. */
    public Bolus subcutaneous() {
        return by(Route.SUBCUTANEOUS);
    }

    /**
     * Given at once by any route but the intravenous one.
     *
     * @throws IllegalArgumentException for the intravenous route, where "at once" has to be said: {@link #bolus()}
     */
    public Bolus by(Route route) {
        if (route == Route.INTRAVENOUS) {
            throw new IllegalArgumentException("an intravenous dose is a bolus or an infusion, got neither for "
                    + amount + ": say .bolus(), or .intravenous().over(minutes(40))");
        }
        return new Bolus(amount, route);
    }
}
