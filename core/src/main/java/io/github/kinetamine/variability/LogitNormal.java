package io.github.kinetamine.variability;

import io.github.kinetamine.random.StandardNormal;
import java.util.function.DoubleUnaryOperator;

/**
 * The distribution of a fraction whose logit {@code ln(p/(1 − p))} is normal.
 *
 * <p>Its mean and standard deviation have no closed form. They are sums over a grid of the normal number z from −9 to 9, whose
 * error for an analytic integrand falls with {@code exp(−2π² / (ω · step))}: below 1e-12. Immutable and safe for use by many
 * threads.
 *
 * @param median strictly between 0 and 1
 * @param variance of the logit
 */
public record LogitNormal(double median, Variance variance) implements Distribution {

    private static final int POINTS_PER_SIDE = 288;
    private static final double FARTHEST = 9;
    /** Up to this standard deviation of the logit, the grid's step is 1/32; beyond, it is refined. */
    private static final double WIDE = 16;

    private static final double MOST_REFINED = 1000;

    public LogitNormal {
        EtaScale.LOGIT.requireTypical("median of a logit-normal fraction", median);
    }

    @Override
    public double quantile(double u) {
        return fraction(StandardNormal.quantile(u));
    }

    @Override
    public double mean() {
        return expected(p -> p);
    }

    @Override
    public double sd() {
        double mean = mean();
        return Math.sqrt(expected(p -> (p - mean) * (p - mean)));
    }

    private double fraction(double z) {
        return EtaScale.LOGIT.individual(median, variance.sd() * z);
    }

    private double expected(DoubleUnaryOperator function) {
        int points = POINTS_PER_SIDE * (int) Math.ceil(Math.min(MOST_REFINED, variance.sd() / WIDE));
        double weights = 0;
        double sum = 0;
        for (int i = -points; i <= points; i++) {
            double z = FARTHEST * i / points;
            double weight = Math.exp(-z * z / 2);
            weights += weight;
            sum += weight * function.applyAsDouble(fraction(z));
        }
        return sum / weights;
    }

    @Override
    public String text() {
        return "logit-normal, median " + Printed.rounded(median) + ", " + EtaScale.LOGIT.text(variance);
    }
}
