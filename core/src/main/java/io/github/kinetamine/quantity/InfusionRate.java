package io.github.kinetamine.quantity;

import io.github.kinetamine.text.Decimal;
import java.time.Duration;

/**
 * An amount of drug given in each hour, canonical unit mg/h. It may be zero.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param milligramsPerHour in mg/h; finite and not negative
 */
public record InfusionRate(double milligramsPerHour) implements DoseRate {

    /** Checks the value; see the type's description for what is allowed. */
    public InfusionRate {
        milligramsPerHour = Checked.notNegative("infusion rate", milligramsPerHour, "mg/h");
    }

    @Override
    public boolean isPerWeight() {
        return false;
    }

    @Override
    public boolean isZero() {
        return milligramsPerHour == 0;
    }

    /** This rate: it does not depend on the weight. */
    @Override
    public InfusionRate times(Weight weight) {
        return this;
    }

    /** The amount that this rate gives in {@code duration}, which must be positive. */
    @Override
    public Amount over(Duration duration) {
        return new Amount(milligramsPerHour * Units.inHours(Checked.positive(duration)));
    }

    /** The concentration at which elimination balances this rate: Css = R / CL. The clearance must not be zero. */
    public Concentration per(Clearance clearance) {
        return new Concentration(milligramsPerHour / clearance.litresPerHour());
    }

    /** The value and its unit. */
    @Override
    public String toString() {
        return Decimal.shortest(milligramsPerHour) + " mg/h";
    }
}
