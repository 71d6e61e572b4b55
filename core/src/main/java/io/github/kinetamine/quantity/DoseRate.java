package io.github.kinetamine.quantity;

import java.time.Duration;

/** How fast drug is infused: in all, or for each kilogram of body weight. Implementations are immutable. */
public sealed interface DoseRate permits InfusionRate, InfusionRatePerWeight {

    /** Whether a body weight is needed to know the rate in all. */
    boolean isPerWeight();

    /** Whether no drug flows at all. */
    boolean isZero();

    /** The rate in all for a body of {@code weight}. */
    InfusionRate times(Weight weight);

    /** The amount that this rate gives in {@code duration}, which must be positive. */
    DoseAmount over(Duration duration);
}
