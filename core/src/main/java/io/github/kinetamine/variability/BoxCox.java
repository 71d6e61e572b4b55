package io.github.kinetamine.variability;

import io.github.kinetamine.random.StandardNormal;
import java.util.function.DoubleUnaryOperator;

/**
 * The distribution of {@code median · exp((exp(λη) − 1)/λ)} with η normal of mean 0 and variance ω². With a positive shape λ, its
 * mean and standard deviation are infinite, as the tail is heavier than any power; with a negative one they are integrated by the
 * trapezoid rule over the normal density, to about 1e-12. Immutable and safe for use by many threads.
 *
 * @param median positive and finite
 * @param variance ω²
 * @param shape λ, finite and not 0
 */
record BoxCox(double median, Variance variance, double shape) implements Distribution {

    private static final double FARTHEST = 12;
    private static final int POINTS_PER_SIDE = 4096;

    BoxCox {
        if (!(median > 0) || Double.isInfinite(median)) {
            throw new IllegalArgumentException(
                    "median of a Box–Cox quantity must be positive and finite, got " + Printed.number(median));
        }
    }

    @Override
    public double quantile(double u) {
        return value(StandardNormal.quantile(u));
    }

    private double value(double z) {
        return new BoxCoxScale(shape).individual(median, variance.sd() * z);
    }

    @Override
    public double mean() {
        return shape > 0 ? Double.POSITIVE_INFINITY : expected(x -> x);
    }

    @Override
    public double sd() {
        if (shape > 0) {
            return Double.POSITIVE_INFINITY;
        }
        double mean = mean();
        return Math.sqrt(expected(x -> (x - mean) * (x - mean)));
    }

    private double expected(DoubleUnaryOperator function) {
        double weights = 0;
        double sum = 0;
        for (int i = -POINTS_PER_SIDE; i <= POINTS_PER_SIDE; i++) {
            double z = FARTHEST * i / POINTS_PER_SIDE;
            double weight = Math.exp(-z * z / 2);
            weights += weight;
            sum += weight * function.applyAsDouble(value(z));
        }
        return sum / weights;
    }

    @Override
    public String text() {
        return "Box–Cox, median " + Printed.rounded(median) + ", " + new BoxCoxScale(shape).text(variance);
    }
}
