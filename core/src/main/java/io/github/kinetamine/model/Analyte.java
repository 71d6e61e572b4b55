package io.github.kinetamine.model;

import java.util.List;

/**
 * A substance whose plasma concentration the model predicts: the sum of amount over volume of its compartments, so that a
 * racemate is the sum of its enantiomers. Immutable and safe for use by many threads.
 *
 * @param name the series' name, such as {@code esketamine}
 * @param molarMass g/mol, or NaN where it is not known; {@link io.github.kinetamine.quantity.Unit#micromolesPerLitre} makes
 *     molar units of it
 * @param compartments compartments with a volume; their concentrations add up
 */
public record Analyte(String name, double molarMass, List<String> compartments) {

    public Analyte {
        Names.requireName("analyte", name);
        compartments = List.copyOf(compartments);
        if (molarMass <= 0 || Double.isInfinite(molarMass)) {
            throw new IllegalArgumentException(
                    "molar mass of " + name + " must be positive, got " + molarMass + " g/mol");
        }
        if (compartments.isEmpty()) {
            throw new IllegalArgumentException("analyte " + name + " needs at least one compartment");
        }
    }
}
