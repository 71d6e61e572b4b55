package io.github.kinetamine.quantity;

import io.github.kinetamine.text.Decimal;

/**
 * An age, canonical unit years (of 365.25 days). A newborn is 0 years old.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param years in years; finite and not negative
 */
public record Age(double years) {

    /** Checks the value; see the type's description for what is allowed. */
    public Age {
        years = Checked.notNegative("age", years, "years");
    }

    /** The value and its unit. */
    @Override
    public String toString() {
        return Decimal.shortest(years) + " years";
    }
}
