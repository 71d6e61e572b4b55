package io.github.kinetamine.pd;

import io.github.kinetamine.quantity.RateConstant;
import io.github.kinetamine.quantity.Units;
import java.time.Duration;
import java.util.Objects;

/**
 * A constant hazard, S(t) = exp(−h·t), mean 1/h. Immutable and safe for use by many threads.
 *
 * @param hazard h; positive
 */
public record ExponentialSurvival(RateConstant hazard) implements SurvivalCurve {

    public ExponentialSurvival {
        Objects.requireNonNull(hazard, "hazard");
        Numbers.positive("hazard", hazard.perHour());
    }

    /** The curve with a hazard. */
    public static ExponentialSurvival of(RateConstant hazard) {
        return new ExponentialSurvival(hazard);
    }

    /** The curve with a median time. */
    public static ExponentialSurvival ofMedian(Duration median) {
        return new ExponentialSurvival(RateConstant.ofHalfLife(median));
    }

    /** The curve on which a share is still without the event at a time, such as 0.6 after 90 days. */
    public static ExponentialSurvival through(Duration time, double survival) {
        EventTime.requireInside(survival);
        double hours = Numbers.positive("time (h)", Units.inHours(time));
        return new ExponentialSurvival(new RateConstant(-Math.log(survival) / hours));
    }

    @Override
    public double survival(double hours) {
        return Math.exp(-cumulativeHazard(hours));
    }

    @Override
    public double hazard(double hours) {
        return hazard.perHour();
    }

    @Override
    public double cumulativeHazard(double hours) {
        return hazard.perHour() * Math.max(0, hours);
    }

    @Override
    public double quantile(double share) {
        return -Math.log1p(-Numbers.share("share", share)) / hazard.perHour();
    }

    @Override
    public double restrictedMean(double hours) {
        return -Math.expm1(-cumulativeHazard(hours)) / hazard.perHour();
    }
}
