package io.github.kinetamine.variability;

import io.github.kinetamine.random.StandardNormal;

/**
 * The distribution of {@code median · exp(η)} with η normal of mean 0 and variance ω²: mean {@code median · exp(ω²/2)}, coefficient
 * of variation {@code sqrt(exp(ω²) − 1)}. Immutable and safe for use by many threads.
 *
 * @param median positive and finite
 * @param variance ω², of the logarithm
 */
public record LogNormal(double median, Variance variance) implements Distribution {

    public LogNormal {
        if (!(median > 0) || Double.isInfinite(median)) {
            throw new IllegalArgumentException(
                    "median of a log-normal quantity must be positive and finite, got " + Printed.number(median));
        }
    }

    @Override
    public double quantile(double u) {
        return EtaScale.LOG.individual(median, variance.sd() * StandardNormal.quantile(u));
    }

    @Override
    public double mean() {
        return median * Math.exp(variance.value() / 2);
    }

    @Override
    public double sd() {
        return mean() * variance.cv();
    }

    @Override
    public String text() {
        return "log-normal, median " + Printed.rounded(median) + ", " + EtaScale.LOG.text(variance);
    }
}
