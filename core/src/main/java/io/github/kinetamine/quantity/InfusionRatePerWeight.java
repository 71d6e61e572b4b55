package io.github.kinetamine.quantity;

import io.github.kinetamine.text.Decimal;
import java.time.Duration;

/**
 * An amount of drug given in each hour for each kilogram of body weight, canonical unit mg/kg/h. It may be zero.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param milligramsPerKilogramPerHour in mg/kg/h; finite and not negative
 */
public record InfusionRatePerWeight(double milligramsPerKilogramPerHour) implements DoseRate {

    /** Checks the value; see the type's description for what is allowed. */
    public InfusionRatePerWeight {
        milligramsPerKilogramPerHour =
                Checked.notNegative("infusion rate per weight", milligramsPerKilogramPerHour, "mg/kg/h");
    }

    @Override
    public boolean isPerWeight() {
        return true;
    }

    @Override
    public boolean isZero() {
        return milligramsPerKilogramPerHour == 0;
    }

    /** The rate for a body of {@code weight}. */
    @Override
    public InfusionRate times(Weight weight) {
        return new InfusionRate(milligramsPerKilogramPerHour * weight.kilograms());
    }

    /** The amount that this rate gives in {@code duration}, which must be positive. */
    @Override
    public AmountPerWeight over(Duration duration) {
        return new AmountPerWeight(milligramsPerKilogramPerHour * Units.inHours(Checked.positive(duration)));
    }

    /** The value and its unit. */
    @Override
    public String toString() {
        return Decimal.shortest(milligramsPerKilogramPerHour) + " mg/kg/h";
    }
}
