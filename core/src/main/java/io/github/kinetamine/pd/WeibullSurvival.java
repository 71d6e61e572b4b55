package io.github.kinetamine.pd;

import io.github.kinetamine.quantity.Units;
import java.time.Duration;
import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.numbers.gamma.RegularizedGamma;

/**
 * A hazard that rises or falls as a power of time, S(t) = exp(−(t/λ)^k): rising for k &gt; 1, constant for k = 1, falling from
 * infinity for k &lt; 1. Immutable and safe for use by many threads.
 *
 * @param scale λ (h), by which 63 % have had the event; positive
 * @param shape k; from 0.01 to 100
 */
public record WeibullSurvival(double scale, double shape) implements SurvivalCurve {

    private static final double LEAST_SHAPE = 0.01;
    private static final double MOST_SHAPE = 100;

    public WeibullSurvival {
        Numbers.positive("scale (h)", scale);
        if (!(shape >= LEAST_SHAPE && shape <= MOST_SHAPE)) {
            throw new IllegalArgumentException(
                    "shape must lie between " + LEAST_SHAPE + " and " + MOST_SHAPE + ", got " + shape);
        }
    }

    /** The curve with a scale λ and a shape k. */
    public static WeibullSurvival of(Duration scale, double shape) {
        return new WeibullSurvival(Units.inHours(scale), shape);
    }

    @Override
    public double survival(double hours) {
        return Math.exp(-cumulativeHazard(hours));
    }

    @Override
    public double hazard(double hours) {
        return shape / scale * Math.pow(Math.max(0, hours) / scale, shape - 1);
    }

    @Override
    public double cumulativeHazard(double hours) {
        return Math.pow(Math.max(0, hours) / scale, shape);
    }

    @Override
    public double quantile(double share) {
        return scale * Math.pow(-Math.log1p(-Numbers.share("share", share)), 1 / shape);
    }

    /** λ·Γ(1 + 1/k)·P(1/k, H(t)), with P the regularised lower incomplete gamma function. */
    @Override
    public double restrictedMean(double hours) {
        double mean = scale * Math.exp(LogGamma.value(1 + 1 / shape));
        double h = cumulativeHazard(hours);
        return h == Double.POSITIVE_INFINITY ? mean : mean * RegularizedGamma.P.value(1 / shape, h);
    }
}
