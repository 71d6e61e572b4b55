package io.github.kinetamine.quantity;

import io.github.kinetamine.text.Decimal;
import java.time.Duration;

/**
 * An amount of drug, canonical unit mg. It may be zero.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param milligrams in mg; finite and not negative
 */
public record Amount(double milligrams) implements DoseAmount {

    /** Checks the value; see the type's description for what is allowed. */
    public Amount {
        milligrams = Checked.notNegative("amount", milligrams, "mg");
    }

    @Override
    public boolean isPerWeight() {
        return false;
    }

    @Override
    public boolean isZero() {
        return milligrams == 0;
    }

    /** This amount: it does not depend on the weight. */
    @Override
    public Amount times(Weight weight) {
        return this;
    }

    /** The nearest amount within the limits. */
    @Override
    public Amount limitedTo(Deliverable limits) {
        return limits.nearest(this);
    }

    /** The constant rate that gives this amount in {@code duration}, which must be positive. */
    @Override
    public InfusionRate over(Duration duration) {
        return new InfusionRate(milligrams / Units.inHours(Checked.positive(duration)));
    }

    /** The amount per kilogram of body weight. */
    public AmountPerWeight per(Weight weight) {
        return new AmountPerWeight(milligrams / weight.kilograms());
    }

    /** The concentration of this amount dissolved in {@code volume}. */
    public Concentration per(Volume volume) {
        return new Concentration(milligrams / volume.litres());
    }

    /** The volume that holds this amount at {@code concentration}, which must not be zero. */
    public Volume per(Concentration concentration) {
        return new Volume(milligrams / concentration.milligramsPerLitre());
    }

    /** The exposure that follows from this (absorbed) amount: AUC = D / CL. The clearance must not be zero. */
    public Exposure per(Clearance clearance) {
        return new Exposure(milligrams / clearance.litresPerHour());
    }

    /** The clearance that follows from this (absorbed) amount: CL = D / AUC. The exposure must not be zero. */
    public Clearance per(Exposure exposure) {
        return new Clearance(milligrams / exposure.milligramHoursPerLitre());
    }

    /** The value and its unit. */
    @Override
    public String toString() {
        return Decimal.shortest(milligrams) + " mg";
    }
}
