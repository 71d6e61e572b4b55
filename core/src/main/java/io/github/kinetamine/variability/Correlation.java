package io.github.kinetamine.variability;

/**
 * The correlation of two random effects, or of two covariates. Immutable and safe for use by many threads.
 *
 * @param first the name of the one
 * @param second the name of the other
 * @param coefficient strictly between −1 and 1; what is wholly correlated is one effect on both
 */
public record Correlation(String first, String second, double coefficient) {

    public Correlation {
        if (first.equals(second)) {
            throw new IllegalArgumentException("a correlation needs two names, got " + first + " twice");
        }
        if (!(Math.abs(coefficient) < 1)) {
            throw new IllegalArgumentException("correlation of " + first + " and " + second
                    + " must lie between −1 and 1, both excluded, got " + Printed.number(coefficient)
                    + ": give what is wholly correlated one common effect");
        }
    }
}
