package io.github.kinetamine.quantity;

import io.github.kinetamine.text.Decimal;

/**
 * A body weight, canonical unit kg. Zero is refused.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param kilograms in kg; positive and finite
 */
public record Weight(double kilograms) {

    /** Checks the value; see the type's description for what is allowed. */
    public Weight {
        kilograms = Checked.positive("weight", kilograms, "kg");
    }

    /** The value and its unit. */
    @Override
    public String toString() {
        return Decimal.shortest(kilograms) + " kg";
    }
}
