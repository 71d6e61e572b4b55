package io.github.kinetamine.dose;

import io.github.kinetamine.quantity.DoseAmount;
import java.time.Duration;

/**
 * An amount for a vein that becomes a dose once it is said how fast it is given.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param amount what is to be given; positive
 */
public record PendingIntravenous(DoseAmount amount) {

    /** Checks that there is something to give. */
    public PendingIntravenous {
        Allowed.dose(amount);
    }

    /** Given at once. */
    public Bolus bolus() {
        return new Bolus(amount, Route.INTRAVENOUS);
    }

    /** Given at a constant rate during {@code duration}, which must be positive. */
    public Infusion over(Duration duration) {
        return new Infusion(amount, duration, Route.INTRAVENOUS);
    }
}
