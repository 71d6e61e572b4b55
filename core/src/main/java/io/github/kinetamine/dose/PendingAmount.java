package io.github.kinetamine.dose;

import io.github.kinetamine.quantity.Amount;
import io.github.kinetamine.quantity.Deliverable;
import io.github.kinetamine.quantity.DoseAmount;

/**
 * An amount that becomes a dose once its route is said, within limits that may be said before.
 *
 * <p>Limits on an amount per kilogram are kept until the body weight is known; a fixed amount within limits is just
 * another fixed amount, so that {@code Dose.mg(50).roundedTo(mg(28)).intranasal()} is a dose of 56 mg.
 * {@link Deliverable} says what is given, in one formula for both limits.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param wanted what is to be given; positive
 * @param deliverable the limits
 */
public record PendingAmount(DoseAmount wanted, Deliverable deliverable) {

    /** Checks that there is something to give. */
    public PendingAmount {
        Allowed.dose(wanted);
    }

    /**
     * The same amount, but never more than {@code most}, whatever the weight; this replaces an earlier cap.
     *
     * @throws IllegalArgumentException if {@code most} is zero, or less than what the amount is rounded to
     */
    public PendingAmount atMost(Amount most) {
        return new PendingAmount(wanted, deliverable.atMost(most));
    }

    /**
     * The same amount, but rounded to what devices or vials of {@code content} deliver: the nearest multiple, the upper
     * one at halfway, at least one, and none above the cap; this replaces an earlier content.
     *
     * @throws IllegalArgumentException if {@code content} is zero, or more than the cap
     */
    public PendingAmount roundedTo(Amount content) {
        return new PendingAmount(wanted, deliverable.inMultiplesOf(content));
    }

    /** What is to be given, within the limits. */
    public DoseAmount amount() {
        return wanted.limitedTo(deliverable);
    }

    /** Given into a vein: at once, or over a time, as is to be said next. */
    public PendingIntravenous intravenous() {
        return new PendingIntravenous(amount());
    }

    /** An intravenous bolus. */
    public Bolus bolus() {
        return new Bolus(amount(), Route.INTRAVENOUS);
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
                    + amount() + ": say .bolus(), or .intravenous().over(minutes(40))");
        }
        return new Bolus(amount(), route);
    }
}
