package io.github.kinetamine.quantity;

import io.github.kinetamine.text.Decimal;
import java.time.Duration;

/**
 * An exposure, the area under a concentration curve (AUC), canonical unit mg·h/L. It may be zero.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param milligramHoursPerLitre in mg·h/L; finite and not negative
 */
public record Exposure(double milligramHoursPerLitre) {

    /** Checks the value; see the type's description for what is allowed. */
    public Exposure {
        milligramHoursPerLitre = Checked.notNegative("exposure", milligramHoursPerLitre, "mg·h/L");
    }

    /** The mean concentration over {@code duration}, which must be positive: Cavg = AUC / τ. */
    public Concentration over(Duration duration) {
        return new Concentration(milligramHoursPerLitre / Units.inHours(Checked.positive(duration)));
    }

    /** The value and its unit. */
    @Override
    public String toString() {
        return Decimal.shortest(milligramHoursPerLitre) + " mg·h/L";
    }
}
