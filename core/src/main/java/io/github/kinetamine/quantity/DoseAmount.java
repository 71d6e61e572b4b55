package io.github.kinetamine.quantity;

import java.time.Duration;

/**
 * How much drug a dose holds: in all, or for each kilogram of body weight, perhaps within limits. Implementations are
 * immutable.
 */
public sealed interface DoseAmount permits Amount, AmountPerWeight, LimitedAmountPerWeight {

    /** Whether a body weight is needed to know the amount in all. */
    boolean isPerWeight();

    /** Whether there is no drug at all. */
    boolean isZero();

    /** The amount in all for a body of {@code weight}. */
    Amount times(Weight weight);

    /** What is given of this amount within limits, each of which replaces the one that the amount has, if any. */
    DoseAmount limitedTo(Deliverable limits);

    /**
     * The constant rate that gives this amount in {@code duration}, which must be positive.
     *
     * @throws IllegalStateException if the amount has limits that need a body weight
     */
    DoseRate over(Duration duration);
}
