package io.github.kinetamine.quantity;

import io.github.kinetamine.text.Decimal;
import java.time.Duration;

/**
 * An amount of drug for each kilogram of body weight, canonical unit mg/kg. It may be zero.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param milligramsPerKilogram in mg/kg; finite and not negative
 */
public record AmountPerWeight(double milligramsPerKilogram) implements DoseAmount {

    /** Checks the value; see the type's description for what is allowed. */
    public AmountPerWeight {
        milligramsPerKilogram = Checked.notNegative("amount per weight", milligramsPerKilogram, "mg/kg");
    }

    @Override
    public boolean isPerWeight() {
        return true;
    }

    @Override
    public boolean isZero() {
        return milligramsPerKilogram == 0;
    }

    /** The amount for a body of {@code weight}. */
    @Override
    public Amount times(Weight weight) {
        return new Amount(milligramsPerKilogram * weight.kilograms());
    }

    /** This amount within the limits, which say what is given once the weight is known. */
    @Override
    public DoseAmount limitedTo(Deliverable limits) {
        return limits.isAnything() ? this : new LimitedAmountPerWeight(this, limits);
    }

    /** The constant rate that gives this amount in {@code duration}, which must be positive. */
    @Override
    public InfusionRatePerWeight over(Duration duration) {
        return new InfusionRatePerWeight(milligramsPerKilogram / Units.inHours(Checked.positive(duration)));
    }

    /** The value and its unit. */
    @Override
    public String toString() {
        return Decimal.shortest(milligramsPerKilogram) + " mg/kg";
    }
}
