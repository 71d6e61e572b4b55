package io.github.kinetamine.variability;

import io.github.kinetamine.random.StandardNormal;

/**
 * The normal distribution. Immutable and safe for use by many threads.
 *
 * @param mean in the unit of the quantity; finite
 * @param sd the standard deviation, in the same unit; positive and finite
 */
public record Normal(double mean, double sd) implements Distribution {

    public Normal {
        if (!Double.isFinite(mean)) {
            throw new IllegalArgumentException("mean must be finite, got " + Printed.number(mean));
        }
        if (!(sd > 0) || Double.isInfinite(sd)) {
            throw new IllegalArgumentException(
                    "standard deviation must be positive and finite, got " + Printed.number(sd));
        }
    }

    @Override
    public double quantile(double u) {
        return mean + sd * StandardNormal.quantile(u);
    }

    @Override
    public String text() {
        return "normal, mean " + Printed.rounded(mean) + ", SD " + Printed.rounded(sd);
    }
}
