package io.github.kinetamine.quantity;

import io.github.kinetamine.text.Decimal;

/**
 * A clearance, the volume freed from drug in each hour, canonical unit L/h. It may be zero.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param litresPerHour in L/h; finite and not negative
 */
public record Clearance(double litresPerHour) {

    /** Checks the value; see the type's description for what is allowed. */
    public Clearance {
        litresPerHour = Checked.notNegative("clearance", litresPerHour, "L/h");
    }

    /** The rate constant of elimination from {@code volume}: k = CL / V. */
    public RateConstant per(Volume volume) {
        return new RateConstant(litresPerHour / volume.litres());
    }

    /** The rate of elimination at {@code concentration}, which is the infusion rate that sustains it: R = CL · C. */
    public InfusionRate times(Concentration concentration) {
        return new InfusionRate(litresPerHour * concentration.milligramsPerLitre());
    }

    /** The value and its unit. */
    @Override
    public String toString() {
        return Decimal.shortest(litresPerHour) + " L/h";
    }
}
