package io.github.kinetamine.quantity;

import io.github.kinetamine.text.Decimal;

/**
 * A volume, canonical unit L. Zero is refused: a concentration would divide by it.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param litres in L; positive and finite
 */
public record Volume(double litres) {

    /** Checks the value; see the type's description for what is allowed. */
    public Volume {
        litres = Checked.positive("volume", litres, "L");
    }

    /** The value and its unit. */
    @Override
    public String toString() {
        return Decimal.shortest(litres) + " L";
    }
}
