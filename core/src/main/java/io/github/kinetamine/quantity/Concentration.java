package io.github.kinetamine.quantity;

import io.github.kinetamine.text.Decimal;

/**
 * A concentration, canonical unit mg/L, which is µg/mL; 1 mg/L = 1000 ng/mL. It may be zero.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param milligramsPerLitre in mg/L; finite and not negative
 */
public record Concentration(double milligramsPerLitre) {

    /** Checks the value; see the type's description for what is allowed. */
    public Concentration {
        milligramsPerLitre = Checked.notNegative("concentration", milligramsPerLitre, "mg/L");
    }

    /** The amount that {@code volume} holds at this concentration. */
    public Amount times(Volume volume) {
        return new Amount(milligramsPerLitre * volume.litres());
    }

    /** The value and its unit. */
    @Override
    public String toString() {
        return Decimal.shortest(milligramsPerLitre) + " mg/L";
    }
}
