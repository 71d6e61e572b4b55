package io.github.kinetamine.quantity;

import java.time.Duration;

/**
 * An amount of drug for each kilogram of body weight of which no more is given than a cap, or only what devices or vials
 * can deliver: {@code 0.5 mg/kg max 50 mg}.
 *
 * <p>The amount for a body of weight WT is {@code deliverable.nearest(wanted · WT)}. It is not proportional to the
 * weight, so that there is no rate of infusion before the weight is known.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param wanted what would be given without limits
 * @param deliverable the limits; there must be one, since an amount without limits is an {@link AmountPerWeight}
 */
public record LimitedAmountPerWeight(AmountPerWeight wanted, Deliverable deliverable) implements DoseAmount {

    /** Checks that there is a limit. */
    public LimitedAmountPerWeight {
        if (deliverable.isAnything()) {
            throw new IllegalArgumentException("limits of " + wanted
                    + " must hold a cap or a content, got neither: use the amount per weight itself");
        }
    }

    @Override
    public boolean isPerWeight() {
        return true;
    }

    @Override
    public boolean isZero() {
        return wanted.isZero();
    }

    /** The amount for a body of {@code weight}, within the limits. */
    @Override
    public Amount times(Weight weight) {
        return deliverable.nearest(wanted.times(weight));
    }

    @Override
    public DoseAmount limitedTo(Deliverable limits) {
        return wanted.limitedTo(new Deliverable(
                limits.cap().or(deliverable::cap), limits.content().or(deliverable::content)));
    }

    /**
     * Never answers: the rate is not proportional to the weight.
     *
     * @throws IllegalStateException always
     */
    @Override
    public DoseRate over(Duration duration) {
        throw new IllegalStateException("the rate of " + this + " over " + DurationText.render(duration)
                + " depends on the body weight: ask amount.times(weight).over(duration)");
    }

    /** The amount and its limits, as in a dose's text. */
    @Override
    public String toString() {
        return wanted + " " + deliverable;
    }
}
