package io.github.kinetamine.quantity;

import java.time.Duration;

/** How much drug a dose holds: in all, or for each kilogram of body weight. Implementations are immutable. */
public sealed interface DoseAmount permits Amount, AmountPerWeight {

    /** Whether a body weight is needed to know the amount in all. */
    boolean isPerWeight();

    /** Whether there is no drug at all. */
    boolean isZero();

    /** The amount in all for a body of {@code weight}. */
    Amount times(Weight weight);

    /** The constant rate that gives this amount in {@code duration}, which must be positive. */
    DoseRate over(Duration duration);
}
