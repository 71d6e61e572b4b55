package io.github.kinetamine.pd;

import io.github.kinetamine.quantity.Units;
import io.github.kinetamine.random.StandardNormal;
import java.time.Duration;

/**
 * Times whose logarithm is normal: S(t) = Φ(−z), z = (ln t − ln median) / σ. The hazard rises from 0 to a peak and falls again.
 * Immutable and safe for use by many threads.
 *
 * @param median h; positive
 * @param sigma σ, of the logarithm; positive
 */
public record LogNormalSurvival(double median, double sigma) implements SurvivalCurve {

    private static final double ROOT_OF_2_PI = Math.sqrt(2 * Math.PI);
    private static final double TAIL = 35;

    public LogNormalSurvival {
        Numbers.positive("median (h)", median);
        Numbers.positive("sigma", sigma);
    }

    /** The curve with a median and the standard deviation σ of the logarithm. */
    public static LogNormalSurvival of(Duration median, double sigma) {
        return new LogNormalSurvival(Units.inHours(median), sigma);
    }

    private double z(double hours) {
        return Math.log(Math.max(0, hours) / median) / sigma;
    }

    @Override
    public double survival(double hours) {
        return StandardNormal.probability(-z(hours));
    }

    /** φ(z) / (σ·t·Φ(−z)); far in the tail z takes the place of φ(z)/Φ(−z), to which it tends. */
    @Override
    public double hazard(double hours) {
        double z = z(hours);
        if (z == Double.NEGATIVE_INFINITY) {
            return 0;
        }
        double mills = z > TAIL ? z + 1 / z : density(z) / StandardNormal.probability(-z);
        return mills == 0 ? 0 : mills / (sigma * hours);
    }

    private static double density(double z) {
        return Math.exp(-0.5 * z * z) / ROOT_OF_2_PI;
    }

    /** −ln Φ(−z); far in the tail by Φ(−z) ≈ φ(z)·z/(z² + 1). */
    @Override
    public double cumulativeHazard(double hours) {
        double z = z(hours);
        if (z > TAIL) {
            return 0.5 * z * z + Math.log(ROOT_OF_2_PI * (z + 1 / z));
        }
        return z > 0 ? -Math.log(StandardNormal.probability(-z)) : -Math.log1p(-StandardNormal.probability(z));
    }

    @Override
    public double quantile(double share) {
        Numbers.share("share", share);
        if (share == 0 || share == 1) {
            return share == 0 ? 0 : Double.POSITIVE_INFINITY;
        }
        return median * Math.exp(sigma * StandardNormal.quantile(share));
    }

    /** exp(μ + σ²/2)·Φ(z − σ) + t·Φ(−z). */
    @Override
    public double restrictedMean(double hours) {
        double z = z(hours);
        double early = StandardNormal.probability(z - sigma);
        double had = early == 0 ? 0 : median * Math.exp(0.5 * sigma * sigma) * early;
        double share = StandardNormal.probability(-z);
        return share == 0 ? had : had + Math.max(0, hours) * share;
    }
}
